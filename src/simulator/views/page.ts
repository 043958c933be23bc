import { banner } from '../../pages/components/banner.ts';
import { errorSummary, type Problem } from '../../pages/components/error-summary.ts';
import { icon } from '../../pages/components/icons.ts';
import { document } from '../../pages/document.ts';
import { type Html, html, type Piece } from '../../pages/html.ts';
import { FLOW_WORDS } from '../flow-words.ts';
import { MEMBER_ROLES } from '../parts.ts';
import { languageName } from '../phone-words.ts';
import { type Frame, form } from './form.ts';

export type PageParts = {
  readonly phones: readonly Html[];
  readonly tools: readonly Piece[];
  readonly languages: readonly string[];
  /** Undefined where no members can be made. */
  readonly committees: readonly { readonly id: string; readonly name: string }[] | undefined;
  readonly setup: { done: number; of: number } | undefined;
  /** The conversation can be seen drawn. */
  readonly isDrawn: boolean;
  readonly problem: Problem | undefined;
  readonly assets: { readonly style: string; readonly script: string; readonly icon: string };
};

export function pageView(frame: Frame, parts: PageParts): Html {
  const { words, language } = frame;
  const { phones, tools, problem, setup, assets } = parts;
  const other = language === 'en' ? 'it' : 'en';
  const body = html`<a class="skip" href="#phones">${words.skip}</a>
<header><div class="top"><div><h1>${words.title}</h1><p class="small muted">${words.tagline}</p></div><a class="button quiet" href="/simulator?lang=${other}" lang="${other}" hreflang="${other}">${words.otherLanguage}</a></div>
${banner('info', words.info, html`${words.nothingLeaves}${setup !== undefined && html` ${words.setup(setup.done, setup.of)}`}${drawnLink(language, parts)}`)}</header>
<main id="main">
${problem !== undefined && errorSummary(words.problemTitle, [problem])}
<div class="layout">
<section class="phones" id="phones" aria-label="${words.phones}" tabindex="-1"><div class="strip">${phones}<div class="add-column">${addView(frame, parts)}${
    parts.committees !== undefined && memberView(frame, parts.languages, parts.committees)
  }</div></div></section>
<section class="tools" id="tools" aria-label="${words.tools}" tabindex="-1">${tools}</section>
</div></main>
<p class="offline" id="offline" role="status" hidden>${words.updated}</p>`;
  const title = problem === undefined ? words.title : `${words.problemTitle} · ${words.title}`;
  return document({ language, title, styleUrl: assets.style, scriptUrl: assets.script, iconUrl: assets.icon, body });
}

const drawnLink = (language: Frame['language'], { isDrawn }: PageParts): Piece =>
  isDrawn && html` <a href="/simulator/flows?lang=${language}">${FLOW_WORDS[language].open}</a>`;

function addView(frame: Frame, { languages, phones }: PageParts): Html {
  const { words } = frame;
  const body = html`<label for="new-name">${words.name}</label><input id="new-name" name="name" maxlength="40" autocomplete="off" dir="auto" placeholder="${words.suggestedName}">
<label for="new-language">${words.language}</label><select id="new-language" name="language">${languageOptions(languages)}</select><button class="button primary">${words.add}</button>`;
  return html`<section class="add" id="add" aria-labelledby="add-title"><h2 id="add-title">${icon('person')} ${words.addStudent}</h2>${phones.length === 0 && html`<p class="muted">${words.empty}</p>`}${form(
    frame,
    { action: 'phones', look: 'stack', body },
  )}</section>`;
}

const languageOptions = (languages: readonly string[]): Html[] =>
  languages.map((language) => html`<option value="${language}" lang="${language}">${languageName(language)}</option>`);

/** Somebody of a committee, in two clicks: this one, and "Get started" on the new phone. */
function memberView(
  frame: Frame,
  languages: readonly string[],
  committees: NonNullable<PageParts['committees']>,
): Html {
  const { words } = frame;
  const roles = MEMBER_ROLES.map((role) => html`<option value="${role}">${words.roles[role]}</option>`);
  const body = html`<label for="member-committee">${words.fields.committee}</label><select id="member-committee" name="committee" translate="no">${committees.map(
    ({ id, name }) => html`<option value="${id}"${id === FIRST && html` selected`}>${name}</option>`,
  )}</select><label for="member-role">${words.role}</label><select id="member-role" name="role">${roles}</select>
<label for="member-language">${words.language}</label><select id="member-language" name="language">${languageOptions(languages)}</select>
<button class="button primary">${words.addMember}</button><p class="small muted">${words.memberHint}</p>`;
  return html`<section class="add" id="add-member" aria-labelledby="add-member-title"><h2 id="add-member-title">${icon('person')} ${words.addMemberTitle}</h2>${form(
    frame,
    { action: 'members', look: 'stack', body },
  )}</section>`;
}

/** The one that the three steps speak of. */
const FIRST = 'romatre';
