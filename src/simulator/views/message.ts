import { bubble, spoken } from '../../pages/components/bubble.ts';
import { icon } from '../../pages/components/icons.ts';
import { type Html, html, type Piece } from '../../pages/html.ts';
import { isolated } from '../../pages/words.ts';
import { type Card, type Mine, type Said, shown, type Theirs, type ThreadButton } from '../entries.ts';
import type { PhoneWords } from '../phone-words.ts';
import type { Phone } from '../phones.ts';
import { type Frame, form } from './form.ts';

export type PhoneFrame = Frame & { readonly phone: Phone; readonly say: PhoneWords };

export function mineView(frame: PhoneFrame, entry: Mine, isNewest: boolean): Html {
  const { say } = frame;
  const body = entry.state === 'unsent' ? bubble('gone', say.unsent) : saidView(say, entry.said);
  const state = { sending: say.sending, delivered: say.delivered, 'not sent': say.notSent, refused: say.notSent };
  const failed = entry.delivery === 'not sent';
  const status = [entry.state === 'edited' && say.edited, (isNewest || failed) && state[entry.delivery]].filter(
    Boolean,
  );
  return html`<li class="row mine" id="m-${frame.phone.n}-${entry.mid}"><span class="hidden">${say.you}: </span>
<div class="said">${entry.state !== 'unsent' && entry.said.is !== 'tap' && optionsView(frame, entry)}${body}</div>${
    status.length > 0 && html`<p class="status ${failed && 'failed'}">${status.join(' · ')}</p>`
  }</li>`;
}

function saidView(say: PhoneWords, said: Said): Html {
  switch (said.is) {
    case 'text':
      return bubble('mine', spoken(said.text));
    case 'tap':
      // The event carries Meta's English title whatever the phone's language is.
      return bubble('mine', spoken(said.text === 'Get Started' ? say.start : said.text));
    case 'thumb':
      return bubble('bare', html`<span class="thumb" role="img" aria-label="👍">${icon('thumb')}</span>`);
    case 'photo':
      return bubble(
        'bare',
        html`<img class="photo" src="/simulator/samples/photo" width="240" height="160" alt="${say.photo}">`,
      );
    case 'voice':
      return bubble(
        'bare',
        html`<audio class="voice" controls preload="none" src="/simulator/samples/voice" aria-label="${say.voice}"></audio>`,
      );
    case 'file':
      return bubble(
        'mine',
        html`<a class="attached" href="/simulator/samples/file">${icon('file')} ${isolated('documento.pdf')}</a>`,
      );
    case 'location':
      return bubble(
        'mine',
        html`<span class="attached">${icon('place')} ${say.location} ${isolated('41.8585, 12.4683')}</span>`,
      );
    case 'other':
      return bubble('mine', html`<span class="attached">${icon('file')} ${say.other}</span>`);
  }
}

/** Editing and taking back, as a long press offers on a real phone. */
function optionsView(frame: PhoneFrame, { mid, said }: Mine): Html {
  const { phone, say } = frame;
  const field = `edit-${phone.n}-${mid}`;
  const target = html`<input type="hidden" name="mid" value="${mid}">`;
  const editor =
    said.is === 'text' &&
    form(frame, {
      action: `phones/${phone.n}/edit`,
      body: html`${target}<label class="hidden" for="${field}">${say.edit}</label><textarea id="${field}" name="text" rows="2" dir="auto">${said.text}</textarea>
<button class="button">${say.edit}</button>`,
    });
  return html`<details class="options"><summary aria-label="${say.options}">${icon('more')}</summary><div class="sheet">${editor}${form(
    frame,
    { action: `phones/${phone.n}/unsend`, body: html`${target}<button class="button danger">${say.unsend}</button>` },
  )}</div></details>`;
}

export function theirsView(frame: PhoneFrame, entry: Theirs, isRunStart: boolean): Html {
  const { say, phone } = frame;
  const author = entry.author === 'bot' ? say.bot : say.staff;
  const heading =
    isRunStart && entry.author === 'staff'
      ? html`<p class="author">${author}</p>`
      : html`<span class="hidden">${author}: </span>`;
  return html`<li class="row theirs ${isRunStart && 'first'}" id="m-${phone.n}-${entry.mid}">${heading}${contentView(frame, entry)}</li>`;
}

function contentView(frame: PhoneFrame, entry: Theirs): Html {
  const kind = entry.author === 'bot' ? 'bot' : 'staff';
  const what = shown(entry.message);
  switch (what.is) {
    case 'text':
      return bubble(kind, spoken(what.text));
    case 'buttons':
      return html`<div class="template">${bubble(kind, spoken(what.text))}${buttonsView(frame, entry, what.buttons, 0)}</div>`;
    case 'cards':
      return html`<ul class="cards">${what.cards.map((card, at) => cardView(frame, entry, card, placeOf(what.cards, at)))}</ul>`;
    case 'uploaded':
      return uploadedView(frame, kind, what.type, `/simulator/uploads/${what.id}`);
    case 'media':
      return bubble(
        kind,
        html`<span class="attached">${icon('photo')} ${frame.say.photo} ${what.url !== undefined && hostOf(what.url)}</span>`,
      );
  }
}

/** What was given to Graph as bytes is shown as a phone would. */
function uploadedView({ say }: PhoneFrame, kind: 'bot' | 'staff', type: string, url: string): Html {
  switch (type) {
    case 'image':
      return bubble('bare', html`<img class="photo" src="${url}" loading="lazy" alt="${say.photo}">`);
    case 'audio':
      return bubble(
        'bare',
        html`<audio class="voice" controls preload="none" src="${url}" aria-label="${say.voice}"></audio>`,
      );
    case 'video':
      return bubble(
        'bare',
        html`<video class="photo" controls preload="none" src="${url}" aria-label="${say.video}"></video>`,
      );
    default:
      return bubble(kind, html`<a class="attached" href="${url}" download>${icon('file')} ${say.file}</a>`);
  }
}

const placeOf = (cards: readonly Card[], at: number): number =>
  cards.slice(0, at).reduce((sum, { buttons }) => sum + buttons.length, 0);

function cardView(frame: PhoneFrame, entry: Theirs, card: Card, place: number): Html {
  return html`<li class="card">${card.picture !== '' && html`<div class="picture">${icon('photo')} ${hostOf(card.picture)}</div>`}<div class="card-text"><b>${spoken(
    card.title,
  )}</b>${card.subtitle !== '' && spoken(card.subtitle)}</div>${buttonsView(frame, entry, card.buttons, place)}</li>`;
}

/** They stay: a tap is counted, nothing is taken away. */
function buttonsView(frame: PhoneFrame, entry: Theirs, buttons: readonly ThreadButton[], place: number): Piece {
  if (buttons.length === 0) return false;
  const rows = buttons.map((button, at) => buttonView(button, place + at, entry.taps.get(place + at) ?? 0));
  return form(frame, {
    action: `phones/${frame.phone.n}/button`,
    look: 'buttons',
    body: html`<input type="hidden" name="mid" value="${entry.mid}">${rows}`,
  });
}

function buttonView(button: ThreadButton, place: number, taps: number): Html {
  const title = html`<bdi>${button.title}</bdi>`;
  if (button.is === 'link')
    return html`<a href="${safeAddress(button.url)}" target="_blank" rel="noopener noreferrer">${title} <span class="host">${hostOf(button.url)}</span></a>`;
  if (button.is === 'call')
    return html`<a href="tel:${button.number.replace(/[^\d+]/g, '')}">${title} ${isolated(button.number)}</a>`;
  return html`<button name="place" value="${place}">${title}${taps > 0 && icon('tick')}</button>`;
}

const safeAddress = (url: string): string => (/^https?:\/\//.test(url) ? url : '#');
const hostOf = (url: string): Html => isolated(URL.canParse(url) ? new URL(url).host : '');
