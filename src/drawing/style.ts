/** Colours of boxes and arrows; widths and dashes say the same to whoever sees no colours. */
export const GRAPH_CSS = `.graph{font:13px var(--font);max-inline-size:none}
.graph text{fill:var(--text);dominant-baseline:central;text-anchor:middle}
.graph .ground{fill:var(--bg)}
.graph .heading{font-size:19px;font-weight:700;text-anchor:start}
.graph .box rect{fill:var(--bg);stroke:var(--control);stroke-width:1.5}
.graph .choose>rect,.graph .ask>rect,.graph .review>rect{fill:var(--info-bg)}
.graph .route>rect{fill:var(--warn-bg)}
.graph .end>rect{fill:var(--ok-bg)}
.graph .elsewhere>rect{fill:var(--surface);stroke-dasharray:5 4}
.graph .marked>rect{stroke:var(--primary);stroke-width:4}
.graph .name{font-weight:700;text-anchor:start}
.graph .elsewhere .name{text-anchor:middle;font-weight:600}
.graph .verb{text-anchor:end;font-size:12px}
.graph .count{font-weight:600}
.graph .mark rect{fill:var(--primary);stroke:none}
.graph .mark text{fill:var(--on-primary);font-weight:700}
.graph .arrow{fill:none;stroke:var(--control);stroke-width:1.5}
.graph .head{fill:var(--control)}
.graph .label{font-size:12px;paint-order:stroke;stroke:var(--bg);stroke-width:5px;stroke-linejoin:round}
`;

/** The page around them: the table first, beside it where there is room. */
export const FLOW_CSS = `.flows-top{display:flex;flex-wrap:wrap;justify-content:space-between;align-items:center;gap:var(--s2) var(--s4);padding:var(--s3) var(--s4)}
.flow{padding:var(--s3) var(--s4) var(--s5);display:grid;gap:var(--s3)}
.flow>p,.flows-lead{max-inline-size:48rem}
.flows-lead{padding:0 var(--s4) var(--s3)}
.tabs ul{display:flex;flex-wrap:wrap;gap:var(--s1) var(--s2);padding:0 var(--s4)}
.tabs a{display:inline-flex;align-items:center;min-block-size:var(--tap);min-inline-size:var(--tap);justify-content:center;padding:0 var(--s3);border:1px solid var(--line);border-radius:var(--r-m);text-decoration:none;font-weight:600}
.tabs a[aria-current]{background:var(--info-bg);color:var(--info);border-color:var(--control);border-width:2px}
.row-of{display:flex;flex-wrap:wrap;gap:var(--s2)}
.tabs.follow{padding-block-end:var(--s3)}
.refused{list-style:disc;padding-inline-start:1.2em}
.offline{position:fixed;inset-block-end:var(--s2);inset-inline:var(--s2);padding:var(--s3);background:var(--warn-bg);color:var(--warn);border:1px solid transparent;border-radius:var(--r-m);text-align:center}
.side{display:grid;gap:var(--s4);min-inline-size:0}
.side>*{min-inline-size:0}
.steps-table{inline-size:100%;border-collapse:collapse;font-size:var(--t-s)}
.steps-table th,.steps-table td{padding:var(--s2);border-block-end:1px solid var(--line);text-align:start;vertical-align:top;overflow-wrap:anywhere}
.steps-table thead th{border-block-end:2px solid var(--control)}
.steps-table th[scope=row]{font-weight:400}
.steps-table th b{font-weight:700}
.steps-table .number{inline-size:5.75rem}
.steps-table .number,.steps-table td{padding-inline:var(--s1)}
.steps-table .here-row{background:var(--info-bg)}
.steps-table .bar{display:block;inline-size:100%;block-size:.5rem;margin-block-start:var(--s1)}
.steps-table .bar rect{fill:var(--bar)}
.steps-table .more{display:block}
.scroll{overflow:auto;border:1px solid var(--line);border-radius:var(--r-m);background:var(--bg);max-block-size:80vh}
.scroll:focus-visible{outline-offset:-3px}
.scroll svg{display:block}
@media(min-width:60rem){.side{grid-template-columns:23rem minmax(0,1fr);align-items:start}.scroll{position:sticky;inset-block-start:var(--s3);max-block-size:calc(100vh - 2rem)}}
`;
