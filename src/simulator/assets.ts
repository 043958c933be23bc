import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FLOW_CSS, GRAPH_CSS } from '../drawing/style.ts';
import { BASE_CSS } from '../pages/base-style.ts';
import { TOKENS_CSS } from '../pages/tokens.ts';

export type Asset = { readonly url: string; readonly type: string; readonly body: string };
export type Assets = {
  readonly style: Asset;
  readonly script: Asset;
  readonly icon: Asset;
  /** Of the page that draws the conversation. */
  readonly flowStyle: Asset;
  readonly flowScript: Asset;
};

/** Named after their content, so that browsers may keep them for ever. */
export function readAssets(): Assets {
  const css = TOKENS_CSS + BASE_CSS + source('simulator.css');
  return {
    style: asset('simulator', 'css', 'text/css', css),
    script: asset('simulator', 'js', 'text/javascript', source('simulator.js')),
    flowStyle: asset('flow', 'css', 'text/css', TOKENS_CSS + BASE_CSS + GRAPH_CSS + FLOW_CSS),
    flowScript: asset('flow', 'js', 'text/javascript', source('flow.js')),
    icon: asset('icon', 'svg', 'image/svg+xml', source('icon.svg')),
  };
}

const source = (name: string): string => readFileSync(join(import.meta.dirname, 'assets', name), 'utf8');

function asset(name: string, ending: string, type: string, body: string): Asset {
  const hash = createHash('sha256').update(body).digest('hex').slice(0, 12);
  return { url: `/simulator/assets/${name}.${hash}.${ending}`, type: `${type}; charset=utf-8`, body };
}
