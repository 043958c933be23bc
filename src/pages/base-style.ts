/** What every page shares: text, focus, controls, and the components of this room. Logical properties only. */
export const BASE_CSS = `*,::before,::after{box-sizing:border-box}
html{-webkit-text-size-adjust:100%;text-size-adjust:100%}
body{margin:0;background:var(--bg);color:var(--text);font:1rem/1.5 var(--font);overflow-wrap:break-word}
:lang(ar){line-height:1.75}
html:lang(ar){font-size:106.25%}
h1,h2,h3,p,ol,ul,dl,dd,figure,fieldset{margin:0;padding:0}
ol,ul{list-style:none}
fieldset{border:0;min-inline-size:0}
h1{font-size:var(--t-l);line-height:1.3}
h2{font-size:1.0625rem;line-height:1.3}
h3{font-size:1rem}
a{color:var(--primary)}
svg{direction:ltr;flex:none}
.icon{inline-size:1.25em;block-size:1.25em;fill:none;stroke:currentColor;stroke-width:1.8;stroke-linecap:round;stroke-linejoin:round;vertical-align:-.25em}
button,input,select,textarea{font:inherit;color:inherit;line-height:1.35}
input,select,textarea{min-block-size:var(--tap);inline-size:100%;padding:var(--s2) var(--s3);background:var(--bg);border:1px solid var(--control);border-radius:var(--r-m)}
button,summary{cursor:pointer;touch-action:manipulation}
:focus-visible{outline:3px solid var(--focus-out);outline-offset:2px;box-shadow:0 0 0 2px var(--focus-in)}
.words{white-space:pre-wrap;unicode-bidi:plaintext;text-align:start;overflow-wrap:anywhere}
.muted{color:var(--muted)}
.small{font-size:var(--t-s)}
.hidden{position:absolute;inline-size:1px;block-size:1px;margin:-1px;overflow:hidden;clip-path:inset(50%);white-space:nowrap}
.skip{position:absolute;inset-block-start:0;inset-inline-start:0;z-index:9;padding:var(--s3) var(--s4);background:var(--bg);color:var(--primary)}
.skip:not(:focus){clip-path:inset(50%)}
.button{display:inline-flex;align-items:center;justify-content:center;gap:var(--s2);min-block-size:var(--tap);padding:var(--s2) var(--s4);border:1px solid var(--control);border-radius:var(--r-m);background:var(--bg);color:var(--text);font-weight:600;text-decoration:none}
.button:hover{background:var(--surface)}
.button.primary{background:var(--primary);border-color:transparent;color:var(--on-primary)}
.button.danger{background:transparent;border-color:var(--danger);color:var(--danger)}
.button.quiet{border-color:transparent;background:transparent;color:var(--primary)}
[aria-disabled=true]{opacity:.6;cursor:progress}
.chip{display:inline-flex;align-items:center;gap:.35em;padding:.1em .6em;border:1px solid transparent;border-radius:1em;background:var(--other);font-size:var(--t-s);font-weight:600;line-height:1.5}
.chip .icon{inline-size:1em;block-size:1em;vertical-align:0}
.chip.info,.banner.info{background:var(--info-bg);color:var(--info)}
.chip.ok,.banner.ok{background:var(--ok-bg);color:var(--ok)}
.chip.warn,.banner.warn{background:var(--warn-bg);color:var(--warn)}
.chip.stop,.banner.stop{background:var(--stop-bg);color:var(--stop)}
.banner{display:flex;gap:var(--s2);align-items:center;padding:var(--s2) var(--s4);border:1px solid transparent}
.banner a{color:inherit}
.empty{display:grid;justify-items:center;gap:var(--s2);padding:var(--s4);color:var(--muted);text-align:center}
.empty .icon{inline-size:2rem;block-size:2rem;stroke-width:1.3}
.error-summary{margin:var(--s4);padding:var(--s4);border:3px solid var(--danger);border-radius:var(--r-m);background:var(--bg)}
.error-summary h2,.error-summary a{color:var(--danger)}
.error-summary a{display:inline-flex;align-items:center;min-block-size:var(--tap)}
.bubble{max-inline-size:100%;padding:.5rem .8rem;border:1px solid transparent;border-radius:var(--r-l);background:var(--other)}
.bubble.mine{background:var(--own);color:var(--on-own)}
.bubble.mine a{color:inherit}
.bubble.staff{background:var(--note)}
.bubble.gone{background:transparent;border:1px dashed var(--control);color:var(--muted)}
.bubble.bare{padding:0;background:transparent;color:var(--text)}
.dots{display:inline-flex;gap:.25rem;padding:.8rem .9rem;border:1px solid transparent;border-radius:var(--r-l);background:var(--other)}
.dots i{inline-size:.45rem;block-size:.45rem;border:1px solid transparent;border-radius:50%;background:var(--muted);animation:dots 1.2s infinite}
.dots i:nth-child(2){animation-delay:.15s}
.dots i:nth-child(3){animation-delay:.3s}
@keyframes dots{30%{transform:translateY(-.3rem)}60%{transform:none}}
@media(prefers-reduced-motion:reduce){*,::before,::after{animation:none!important;transition:none!important;scroll-behavior:auto!important}}
`;
