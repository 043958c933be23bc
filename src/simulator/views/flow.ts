import { flowView } from '../../drawing/page.ts';
import type { PeopleCounts } from '../../drawing/people.ts';
import type { Drawable } from '../../drawing/picture.ts';
import type { Marks } from '../../drawing/svg.ts';
import { banner } from '../../pages/components/banner.ts';
import { document } from '../../pages/document.ts';
import { type Html, html, type Piece } from '../../pages/html.ts';
import type { Asset } from '../assets.ts';
import { FLOW_WORDS } from '../flow-words.ts';
import { PAGE_WORDS, type PageLanguage } from '../words.ts';

/** What the page shows at this moment. */
export interface FlowScene {
  readonly language: PageLanguage;
  readonly drawable: Drawable;
  readonly counts: PeopleCounts;
  readonly flow: string;
  /** A flow's own page does not leave it. */
  readonly stays: boolean;
  readonly marks: Marks;
  readonly phones: readonly Followed[];
  /** Whom the page follows; undefined where there is no phone. */
  readonly followed: Followed | undefined;
  /** Mistakes of newer files, with their places. */
  readonly refused: readonly string[];
}

export interface Followed {
  readonly n: number;
  readonly name: string;
  readonly step: string | null;
}

export interface FlowAssets {
  readonly style: Asset;
  readonly script: Asset;
  readonly icon: Asset;
}

export function flowPage(scene: FlowScene, assets: FlowAssets): Html {
  const { language } = scene;
  const words = FLOW_WORDS[language];
  const other = language === 'en' ? 'it' : 'en';
  const body = html`<a class="skip" href="#flow-live">${words.title}</a>
<header class="flows-top"><h1>${words.title}</h1><p class="row-of"><a class="button quiet" href="/simulator?lang=${language}">${words.back}</a><a class="button quiet" href="${here(scene, { language: other })}" lang="${other}" hreflang="${other}">${PAGE_WORDS[language].otherLanguage}</a></p></header>
<main><p class="flows-lead" id="flow-where" role="status">${whereabouts(scene)}</p>${flowPart(scene)}</main>
<p class="offline" id="offline" role="status" hidden>${words.offline}</p>`;
  const { style, script, icon } = assets;
  return document({
    language,
    title: words.title,
    styleUrl: style.url,
    scriptUrl: script.url,
    iconUrl: icon.url,
    body,
  });
}

/** All that changes while people talk; the script puts it in place of the older one. */
export function flowPart(scene: FlowScene): Html {
  const { language, drawable, counts, flow, marks, stays } = scene;
  const words = FLOW_WORDS[language];
  const names = [...drawable.flows.flows.keys()];
  const links = names.map(
    (name) =>
      html`<li><a href="${hrefOf(language, name)}"${name === flow && html` aria-current="page"`}>${name}</a></li>`,
  );
  return html`<div id="flow-live" tabindex="-1" data-where="${whereabouts(scene)}">${refusal(scene)}
${followView(scene)}
<nav class="tabs" aria-label="${words.flows}"><ul>${links}</ul></nav>
${flowView({ drawable, flow, language, counts, marks, hrefOf: (name) => hrefOf(language, name) })}
<p class="flows-lead"><a class="button" href="${here(scene, { stays })}">${words.update}</a></p></div>`;
}

const hrefOf = (language: PageLanguage, flow: string): string => `/simulator/flows/${flow}?lang=${language}`;

function here(scene: FlowScene, but: { language?: PageLanguage; stays?: boolean }): string {
  const { language, flow, stays, followed } = { ...scene, ...but };
  if (stays) return hrefOf(language, flow);
  return `/simulator/flows?lang=${language}${followed === undefined ? '' : `&phone=${followed.n}`}`;
}

function whereabouts({ language, followed }: FlowScene): string {
  const words = FLOW_WORDS[language];
  if (followed === undefined) return words.nobody;
  return followed.step === null ? words.isNowhere(followed.name) : words.isAt(followed.name, followed.step);
}

function followView({ language, phones, followed, stays, flow }: FlowScene): Piece {
  const words = FLOW_WORDS[language];
  const links = phones.map(({ n, name }) =>
    n === followed?.n && !stays
      ? html`<li><a href="/simulator/flows?lang=${language}&amp;phone=${n}" aria-current="true">${words.following(name)}</a></li>`
      : html`<li><a href="/simulator/flows?lang=${language}&amp;phone=${n}">${words.follow(name)}</a></li>`,
  );
  const how = stays ? words.stays(flow) : followed !== undefined && words.follows(followed.name);
  return html`<p class="flows-lead small muted">${how}</p>${phones.length > 0 && html`<nav class="tabs follow" aria-label="${words.phones}"><ul>${links}</ul></nav>`}`;
}

function refusal({ language, refused }: FlowScene): Piece {
  const words = FLOW_WORDS[language];
  const lines = refused.map((line) => html`<li><code translate="no">${line}</code></li>`);
  return (
    refused.length > 0 &&
    banner('stop', PAGE_WORDS[language].warning, html`<div>${words.refused}<ul class="refused">${lines}</ul></div>`)
  );
}
