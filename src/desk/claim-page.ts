import { assertNever } from '../errors.ts';
import { banner, type Tone } from '../pages/components/banner.ts';
import { button } from '../pages/components/button.ts';
import { errorSummary } from '../pages/components/error-summary.ts';
import { facts } from '../pages/components/facts.ts';
import { document } from '../pages/document.ts';
import { type Html, html, type Piece } from '../pages/html.ts';
import { isolated } from '../pages/words.ts';
import type { ClaimCard, ClaimStanding, ClaimView, PageLanguage } from '../requests/claim-ports.ts';
import type { DeskParts } from './ports.ts';
import { ICON_FILE, STYLE } from './style.ts';

type Texts = Pick<DeskParts, 'translate' | 'languageTitle'>;
type Say = (key: string, values?: Readonly<Record<string, string>>) => string;

/** The page behind an e-mail's link. `missing`: the declaration that was left out of the form. */
export function claimPage({ language, card, standing, once }: ClaimView, texts: Texts, missing = false): Html {
  const say = sayIn(language, texts);
  const body = html`${missing && errorSummary(say('claim_problem'), [{ field: 'declares', words: say('claim_declare_first') }])}
<h1>${say('claim_title', { code: card.code })}</h1>
${newsOf(standing, say)}
<section class="sheet" aria-label="${say('claim_about')}">${cardView(card, language, texts, say)}
${nextAction(standing, card, say, once, missing)}</section>`;
  return page(
    language,
    `${missing ? `${say('claim_problem')}: ` : ''}${say('claim_title', { code: card.code })}`,
    body,
  );
}

/** `unknown`: also for what is over or not the reader's. `later`: the database does not answer. */
export function plainPage(what: 'unknown' | 'later', language: PageLanguage, texts: Texts): Html {
  const say = sayIn(language, texts);
  const title = say(`claim_${what}_title`);
  const again = what === 'later' && html`<form method="get">${button('primary', say('claim_again'))}</form>`;
  return page(
    language,
    title,
    html`<h1>${title}</h1><section class="sheet"><p>${say(`claim_${what}`)}</p>${again}</section>`,
  );
}

function page(language: PageLanguage, title: string, body: Piece): Html {
  const parts = { language, title, styleUrl: STYLE.path, iconUrl: ICON_FILE.path };
  return document({ ...parts, body: html`<main id="main">${body}</main>` });
}

function cardView(card: ClaimCard, language: PageLanguage, texts: Texts, say: Say): Html {
  const topic = card.topic === null ? undefined : texts.translate(language, topicKey(card.topic));
  const university =
    card.university === null ? undefined : texts.translate(language, `lists.universities.${card.university}`);
  const spoken = html`<bdi lang="${card.language}">${texts.languageTitle(card.language)}</bdi>`;
  return facts([
    ...(topic === undefined ? [] : [[say('claim_topic'), topic] as const]),
    ...(university === undefined ? [] : [[say('claim_university'), university] as const]),
    [say('claim_language'), spoken],
    [say('claim_code'), isolated(card.code)],
  ]);
}

/** What is new since the e-mail; a free request needs none. */
function newsOf(standing: ClaimStanding, say: Say): Piece {
  const news = (tone: Tone, kind: string, words: string) => banner(tone, say(kind), words);
  switch (standing.is) {
    case 'free':
    case 'not_connected':
      return false;
    case 'yours':
      return news('ok', 'claim_done', say('claim_yours'));
    case 'code_sent':
      return news('ok', 'claim_done', say('claim_code_sent'));
    case 'taken':
      return news('info', 'claim_news', say('claim_taken', { name: standing.by }));
    case 'reserved':
    case 'on_leave':
    case 'over':
      return news('info', 'claim_news', say(`claim_${standing.is}`));
    default:
      return assertNever(standing);
  }
}

function nextAction(standing: ClaimStanding, card: ClaimCard, say: Say, once: string, missing: boolean): Piece {
  const name = html`<input type="hidden" name="once" value="${once}">`;
  if (standing.is === 'yours') {
    return html`<a class="button primary" href="${standing.url}" rel="noreferrer">${say('chat_button')}</a>`;
  }
  if (standing.is === 'not_connected') {
    return html`<p>${say('claim_connect')}</p><form method="post">${name}${button('primary', say('claim_send_code'))}</form>`;
  }
  if (standing.is !== 'free') return false;
  return html`<p>${say('claim_intro')}</p>
<form method="post">${name}${card.otherOrigin && declaration(say, missing)}${button('primary', say('claim_take'))}</form>`;
}

/** No `required`: browsers would say it in their own language, not in the reader's. */
function declaration(say: Say, missing: boolean): Html {
  return html`<p>${say('other_origin')}</p>
<label class="${missing ? 'check wrong' : 'check'}"><input type="checkbox" id="declares" name="declares" value="yes"${
    missing && html` aria-invalid="true" aria-describedby="declare-first"`
  }><span>${say('claim_declare')}</span></label>${missing && html`<p id="declare-first" class="small">${say('claim_declare_first')}</p>`}`;
}

/** A group alone has its title under `title`. */
const topicKey = (topic: string) => `lists.topics.${topic.includes('.') ? topic : `${topic}.title`}`;

function sayIn(language: PageLanguage, { translate }: Texts): Say {
  return (key, values) => translate(language, `letters.${key}`, values);
}
