import { BASE_CSS } from '../pages/base-style.ts';
import { TOKENS_CSS } from '../pages/tokens.ts';

const DESK_CSS = `body{background:var(--surface);min-block-size:100vh}
main{max-inline-size:32rem;margin-inline:auto;padding:var(--s5) var(--s4);display:grid;gap:var(--s4)}
h1{font-size:var(--t-xl)}
main .banner,main .error-summary{margin:0;border-radius:var(--r-m)}
.sheet{display:grid;gap:var(--s4);padding:var(--s4);background:var(--bg);border:1px solid var(--line);border-radius:var(--r-l)}
.facts{display:grid;gap:var(--s3)}
.facts dt{color:var(--muted);font-size:var(--t-s)}
.facts dd{font-weight:600}
form{display:grid;gap:var(--s4)}
.button{inline-size:100%}
.check{display:flex;gap:var(--s3);align-items:center;min-block-size:var(--tap)}
.check input{inline-size:1.5rem;block-size:1.5rem;min-block-size:0;flex:none;margin:0}
.check.wrong{border-inline-start:4px solid var(--danger);padding-inline-start:var(--s3)}
`;

const ICON =
  '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 32 32"><path fill="#0059b3" d="M4 7h24v18H4z"/><path fill="none" stroke="#fff" stroke-width="2.5" d="m5 9 11 8 11-8"/></svg>';

export type Asset = { readonly path: string; readonly type: string; readonly body: string };

/** Named after their content, so that browsers may keep them for ever. */
export const STYLE = asset('desk', 'css', 'text/css', TOKENS_CSS + BASE_CSS + DESK_CSS);
export const ICON_FILE = asset('icon', 'svg', 'image/svg+xml', ICON);

function asset(name: string, ending: string, type: string, body: string): Asset {
  return { path: `/desk/assets/${name}.${contentName(body)}.${ending}`, type: `${type}; charset=utf-8`, body };
}

/** FNV-1a: tells one version from another, and needs to do no more. */
function contentName(body: string): string {
  let hash = 0x811c9dc5;
  for (let at = 0; at < body.length; at++) hash = Math.imul(hash ^ body.charCodeAt(at), 0x01000193);
  return (hash >>> 0).toString(16).padStart(8, '0');
}
