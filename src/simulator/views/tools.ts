import { spoken } from '../../pages/components/bubble.ts';
import { chip } from '../../pages/components/chip.ts';
import { emptyState } from '../../pages/components/empty-state.ts';
import { type IconName, icon } from '../../pages/components/icons.ts';
import { type Html, html, type Piece } from '../../pages/html.ts';
import type { MarkedRequest } from '../changes.ts';
import { FAULT_NAMES } from '../graph/fault-catalogue.ts';
import type { Struck } from '../graph/faults.ts';
import { linksIn } from '../letter-links.ts';
import type { KeptLetter } from '../mailbox.ts';
import type { RememberedView } from '../parts.ts';
import type { Phone } from '../phones.ts';
import { type Frame, form } from './form.ts';
import { clockTime, fullTime } from './time.ts';

const panel = (id: string, sign: IconName, title: Piece, body: Piece): Html =>
  html`<section class="panel" id="${id}" aria-labelledby="${id}-title"><h2 id="${id}-title">${icon(sign)} ${title}</h2>${body}</section>`;
const count = (many: number): Piece => many > 0 && html` <span class="count">${many}</span>`;

export type Steps = { readonly started: boolean; readonly sent: boolean; readonly taken: boolean };

export function stepsView({ words }: Frame, { started, sent, taken }: Steps): Html {
  const step = (isDone: boolean, what: string) =>
    html`<li class="${isDone ? 'done' : 'open'}">${icon(isDone ? 'tick' : 'ring')}<span>${what}${isDone && html`<span class="hidden"> (${words.stepDone})</span>`}</span></li>`;
  const all = started && sent && taken;
  return panel(
    'steps',
    'phone',
    words.stepsTitle,
    html`<ol class="steps">${step(started, words.stepStart)}${step(sent, words.stepSend)}${step(taken, words.stepTake)}</ol>${all && html`<p class="small muted">${words.stepsDone}</p>`}`,
  );
}

export function mailboxView(frame: Frame, letters: readonly KeptLetter[], phones: readonly Phone[]): Html {
  const { words } = frame;
  const list = html`<ol class="letters">${letters.map((letter) => letterView(frame, letter, phones))}</ol>`;
  const body = letters.length === 0 ? emptyState('mail', words.noLetters) : list;
  return panel('mailbox', 'mail', html`${words.mailbox}${count(letters.length)}`, body);
}

function letterView(frame: Frame, letter: KeptLetter, phones: readonly Phone[]): Html {
  const { words, language } = frame;
  const { n, at, mail } = letter;
  const frameTitle = `${words.asHtml} (${n})`;
  return html`<li id="letter-${n}"><details class="letter"><summary><span class="subject" dir="auto" translate="no">${mail.subject}</span><span class="small muted"><bdi translate="no">${mail.to}</bdi> · ${clockTime(language, at.getTime())}</span></summary>
<h3 class="small muted">${words.asHtml}</h3><iframe sandbox="" loading="lazy" title="${frameTitle}" src="/simulator/letters/${n}"></iframe>${linksView(frame, letter, phones)}
<details><summary class="small">${words.asText}</summary><div class="plain-letter">${spoken(mail.text)}</div></details></details></li>`;
}

/** The links of a letter, outside the frame in which none may open: a chat opens on the phone of whoever got the letter. */
function linksView(frame: Frame, { n, mail }: KeptLetter, phones: readonly Phone[]): Piece {
  const { words } = frame;
  const owner = phones.findLast(({ member }) => member?.email === mail.to);
  const on = owner === undefined ? words.openOnNew : words.openOn(owner.name);
  const rows = linksIn(mail.text).map((link, place) =>
    link.is === 'page'
      ? html`<a class="button" href="${link.url}" target="_blank" rel="noopener noreferrer">${words.openPage}</a>`
      : form(frame, {
          action: `letters/${n}/open`,
          body: html`<input type="hidden" name="place" value="${place}"><button class="button">${on}</button>`,
        }),
  );
  return rows.length > 0 && html`<div class="row-of">${rows}</div>`;
}

export function requestsView(frame: Frame, requests: readonly MarkedRequest[]): Html {
  const { words } = frame;
  const list = html`<ol class="requests">${requests.map((marked, at) => requestView(frame, marked, at === 0))}</ol>`;
  const body = requests.length === 0 ? emptyState('letter', words.noRequests) : list;
  return panel('requests', 'letter', html`${words.requests}${count(requests.length)}`, body);
}

function requestView({ words, language }: Frame, { request, fields }: MarkedRequest, isOpen: boolean): Html {
  const rows = fields.map(({ name, value, isNew }) => {
    const label = words.fields[name as keyof typeof words.fields] ?? name;
    return html`<div class="${isNew ? 'changed' : 'same'}"><dt>${label}${isNew && html` ${chip('info', 'tick', words.changed)}`}</dt><dd>${spoken(value)}</dd></div>`;
  });
  return html`<li id="request-${request.id}"><details${isOpen && html` open`}><summary><b class="code">${request.code}</b> ${chip('neutral', 'ring', request.state)}${
    request.urgent && html` ${chip('stop', 'alert', words.urgent)}`
  }<span class="small muted">${clockTime(language, request.createdAt.getTime())}</span></summary><dl>${rows}</dl></details></li>`;
}

export type Memory = { readonly phone: Phone; readonly remembered: RememberedView | null };

export function memoryView({ words }: Frame, memories: readonly Memory[]): Html {
  const list = memories.map(({ phone, remembered }) => {
    const rows =
      remembered?.values.map(({ label, value }) => html`<div><dt>${label}</dt><dd>${spoken(value)}</dd></div>`) ?? [];
    return html`<li id="memory-${phone.n}"><details><summary><bdi translate="no">${phone.name}</bdi></summary>${rows.length > 0 ? html`<dl>${rows}</dl>` : html`<p class="muted">${words.nothingRemembered}</p>`}</details></li>`;
  });
  const body = memories.length === 0 ? emptyState('person', words.noPhones) : html`<ul>${list}</ul>`;
  return panel('memory', 'memory', words.memory, body);
}

export const FORWARD_MS = { '1h': 3_600_000, '23h': 23 * 3_600_000, '7d': 7 * 24 * 3_600_000 } as const;
export type Forward = keyof typeof FORWARD_MS;

export function clockView(frame: Frame, now: Date): Html {
  const { words, language } = frame;
  const buttons = Object.keys(FORWARD_MS).map(
    (by) => html`<button class="button" name="by" value="${by}">${words.forward[by as Forward]}</button>`,
  );
  const moves = form(frame, { action: 'clock', look: 'row-of', body: buttons });
  return panel(
    'clock',
    'clock',
    words.clock,
    html`<p class="now">${fullTime(language, now.getTime())}</p>${moves}<p class="small muted">${words.clockHint}</p>`,
  );
}

export function faultsView(frame: Frame, struck: readonly Struck[]): Html {
  const { words } = frame;
  const on = struck.map(({ name, strikes, calls }) =>
    form(frame, {
      action: 'faults/clear',
      look: 'fault',
      body: html`<p>${chip('stop', 'alert', name)} <span class="small">${words.faultCounts(strikes, calls)}</span></p><button class="button" name="name" value="${name}" aria-label="${words.switchOff}: ${name}">${words.switchOff}</button>`,
    }),
  );
  const choose = html`<label for="fault-name">${words.faultName}</label><select id="fault-name" name="name" aria-describedby="fault-hint">${FAULT_NAMES.map(
    (name) => html`<option${name === '613 busy' && html` selected`}>${name}</option>`,
  )}</select><p class="small muted" id="fault-hint">${words.faultsHint}</p>
<label for="fault-times">${words.howOften}</label><select id="fault-times" name="times">${Object.entries(
    words.often,
  ).map(
    ([value, title]) => html`<option value="${value}">${title}</option>`,
  )}</select><button class="button">${words.switchOn}</button>`;
  const list = struck.length === 0 ? html`<p>${chip('ok', 'tick', words.noFaults)}</p>` : on;
  return panel(
    'faults',
    'fault',
    words.faults,
    html`<div id="faults-on">${list}</div>${form(frame, { action: 'faults', look: 'stack', body: choose })}`,
  );
}

export function inboxView(frame: Frame, phones: readonly Phone[]): Html {
  const { words } = frame;
  const names = phones.map(({ n, name }) => html`<option value="${n}">${name}</option>`);
  const body = html`<label for="inbox-phone">${words.student}</label><select id="inbox-phone" name="n">${names}</select>
<label for="inbox-text">${words.answer}</label><textarea id="inbox-text" name="text" rows="2" dir="auto" maxlength="2000"></textarea>
<div class="row-of"><button class="button" name="do" value="answer">${words.send}</button><button class="button" name="do" value="back">${words.handBack}</button>
<button class="button" name="do" value="block">${words.block}</button><button class="button" name="do" value="unblock">${words.unblock}</button></div>`;
  return panel(
    'inbox',
    'inbox',
    words.inbox,
    html`<p class="small muted">${words.inboxHint}</p>${phones.length > 0 ? form(frame, { action: 'inbox', look: 'stack', body }) : emptyState('person', words.empty)}`,
  );
}

export function startOverView(frame: Frame): Html {
  const { words } = frame;
  const body = html`<p class="small muted">${words.startOverHint}</p><button class="button danger">${words.startOver}</button>`;
  return panel('over', 'ring', words.startOver, form(frame, { action: 'start-over', look: 'stack', body }));
}
