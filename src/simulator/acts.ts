import { buttonsIn, quickReplies, type Theirs, type ThreadButton } from './entries.ts';
import type { FakeGraph } from './graph/fake-graph.ts';
import { isFaultName } from './graph/fault-catalogue.ts';
import type { Done } from './graph/person-actions.ts';
import type { SimulatorParts } from './parts.ts';
import { PHONES_MOST, type Phone, type Phones } from './phones.ts';
import { profileShown } from './profile.ts';
import { isSample, sample } from './samples.ts';
import type { Threads } from './threads.ts';
import { FORWARD_MS, type Forward } from './views/tools.ts';
import type { PageWords } from './words.ts';

export type Fields = Readonly<Record<string, string | undefined>>;
/** What became of a form. `phone`: whose person acted, and gets the focus back. */
export type Outcome =
  | { readonly did: 'something'; readonly phone?: number }
  | { readonly did: 'nothing'; readonly why: keyof PageWords['problems']; readonly field: string };

export type ActParts = SimulatorParts & { readonly phones: Phones; readonly threads: Threads };

/** What a phone's person does with a form, by the last word of its address. */
export function actOnPhone(parts: ActParts, phone: Phone, act: string, fields: Fields): Outcome {
  const done = doneBy(parts, phone, act, fields);
  const field = `say-${phone.n}`;
  if (typeof done === 'string') return { did: 'nothing', why: done, field };
  parts.threads.follow(phone.psid, done);
  return { did: 'something', phone: phone.n };
}

type Failure = keyof PageWords['problems'];

function doneBy(parts: ActParts, phone: Phone, act: string, fields: Fields): Done | Failure {
  const { graph } = parts;
  const { psid } = phone;
  const text = (fields['text'] ?? '').replaceAll('\r\n', '\n');
  const { mid = '' } = fields;
  switch (act) {
    case 'start':
      return graph.getStarted(psid);
    case 'say':
      return text.trim() === '' ? 'empty' : graph.say(psid, text);
    case 'attach':
      return attached(parts, phone, fields['what'] ?? '');
    case 'quick':
    case 'button':
      return tapped(parts, phone, act, fields);
    case 'menu':
      return tapOn(profileShown(parts, phone).menu[Number(fields['place'])], parts, phone);
    case 'edit':
      if (text.trim() === '') return 'empty';
      return ownLine(parts, phone, mid) ? edited(parts, phone, mid, text) : 'gone';
    case 'unsend':
      return ownLine(parts, phone, mid) ? graph.unsend(psid, mid) : 'gone';
    default:
      return 'gone';
  }
}

function tapped(parts: ActParts, phone: Phone, act: 'quick' | 'button', { mid, place }: Fields): Done | Failure {
  const thread = parts.threads.of(phone.psid);
  const at = Number(place);
  if (act === 'quick') {
    const reply = thread.offer?.mid === mid ? quickReplies(thread.offer?.message ?? {})[at] : undefined;
    return reply === undefined ? 'gone' : parts.graph.tapQuickReply(phone.psid, reply.payload, reply.title);
  }
  const message = thread.entries.find((entry): entry is Theirs => entry.kind === 'theirs' && entry.mid === mid);
  if (message === undefined) return 'gone';
  const done = tapOn(buttonsIn(message.message)[at], parts, phone);
  if (typeof done !== 'string') parts.threads.tapped(phone.psid, message.mid, at);
  return done;
}

function tapOn(button: ThreadButton | undefined, { graph }: ActParts, { psid }: Phone): Done | Failure {
  return button?.is === 'postback' ? graph.tapButton(psid, button.payload, button.title) : 'gone';
}

const ownLine = ({ threads }: ActParts, { psid }: Phone, mid: string): boolean =>
  threads.of(psid).entries.some((entry) => entry.kind === 'mine' && entry.mid === mid && entry.state !== 'unsent');

function edited({ graph }: ActParts, { psid }: Phone, mid: string, text: string): Done | Failure {
  try {
    return graph.edit(psid, mid, text);
  } catch {
    // The fake refuses the sixth edit only: Messenger would not offer it.
    return 'edits';
  }
}

const TYPE_OF = { photo: 'image', voice: 'audio', file: 'file' } as const;
const ROMA_TRE = { lat: 41.8585, long: 12.4683 };

function attached({ graph }: ActParts, { psid }: Phone, what: string): Done | Failure {
  const send = (enclosure: Parameters<FakeGraph['sendAttachment']>[1]) => graph.sendAttachment(psid, enclosure);
  if (what === 'thumb') return send({ type: 'sticker' });
  if (what === 'location') return send({ type: 'location', coordinates: ROMA_TRE });
  return isSample(what) ? send({ type: TYPE_OF[what], file: sample(what) }) : 'gone';
}

export function addPhone({ phones, languages }: ActParts, { name = '', language = '' }: Fields): Outcome {
  if (phones.all().length >= PHONES_MOST) return { did: 'nothing', why: 'many', field: 'new-name' };
  const known = languages.find((one) => one === language) ?? languages[0];
  return { did: 'something', phone: phones.add(name, known).n };
}

export function moveClock({ clock, phones, threads }: ActParts, { by = '' }: Fields): Outcome {
  if (!Object.hasOwn(FORWARD_MS, by)) return { did: 'nothing', why: 'gone', field: 'clock' };
  const ms = FORWARD_MS[by as Forward];
  clock.forward(ms);
  for (const { psid } of phones.all()) threads.note(psid, { is: 'clock', ms });
  return { did: 'something' };
}

export function setFault({ graph }: ActParts, { name = '', times = 'all' }: Fields): Outcome {
  if (!isFaultName(name)) return { did: 'nothing', why: 'gone', field: 'fault-name' };
  graph.faults.set(name, /^\d{1,3}$/.test(times) ? { times: Number(times) } : {});
  return { did: 'something' };
}

export function clearFault({ graph }: ActParts, { name = '' }: Fields): Outcome {
  if (isFaultName(name)) graph.faults.clear(name);
  return { did: 'something' };
}

/** Staff in the Page's inbox, and a student who blocks the page. */
export function actOnInbox({ graph, phones, threads }: ActParts, fields: Fields): Outcome {
  const phone = phones.find(Number(fields['n']));
  const { text = '' } = fields;
  if (phone === undefined) return { did: 'nothing', why: 'gone', field: 'inbox-phone' };
  const { psid } = phone;
  switch (fields['do']) {
    case 'back':
      graph.inboxPassesToBot(psid);
      return { did: 'something' };
    case 'block':
    case 'unblock': {
      const reach = fields['do'] === 'block' ? 'blocked' : 'reachable';
      graph.setReach(psid, reach);
      threads.note(psid, { is: 'reach', reach });
      return { did: 'something' };
    }
    default:
      if (text.trim() === '') return { did: 'nothing', why: 'empty', field: 'inbox-text' };
      graph.answerFromPageInbox(psid, text);
      return { did: 'something' };
  }
}

export function startOver({ graph, mailbox, phones, languages }: ActParts): Outcome {
  phones.leave();
  graph.faults.clear();
  mailbox.clear();
  phones.add('', languages[0]);
  return { did: 'something' };
}
