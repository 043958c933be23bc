import type { Letter, LetterChoice, Values, Words } from '../letter.ts';
import { MAX_LETTERS_PER_TURN, say, type Talk, WINDOW_MS } from '../talk.ts';
import { type MemberVerb, memberPayload } from './payload.ts';

export function text(key: string, values?: Values): Words {
  return values === undefined ? { key: `members.${key}` } : { key: `members.${key}`, values };
}

/** Says it in the member's own language; nothing while nothing can arrive (the e-mails go anyway). */
export function tell(talk: Talk, body: Words | readonly Words[], choices: Letter['choices'] = null): void {
  if (!mayTell(talk)) return;
  const { member } = talk.state;
  say(talk, body, member === null ? { choices } : { choices, language: member.language });
}

/** The person's own 24 hours are open, nobody of the page holds the thread, and the person did not say stop. */
export function mayTell({ state: { student }, moment, owner }: Talk): boolean {
  const heldByPage = owner.by === 'page_inbox' && owner.until > moment.now;
  const isOpen = moment.now.getTime() < windowEndMs(student.lastHeardMs);
  return isOpen && !heldByPage && student.dropped !== 'stopped';
}

export const windowEndMs = (lastHeardMs: number): number => lastHeardMs + WINDOW_MS;

/** How many more letters this turn may say. */
export function room(talk: Talk): number {
  return MAX_LETTERS_PER_TURN - talk.effects.filter((effect) => effect.do === 'say').length;
}

/** A button about one request, with its code in the title. */
export function aboutRequest(
  verb: MemberVerb,
  title: string,
  { requestId, code }: { requestId: string; code: string },
): LetterChoice {
  return { payload: memberPayload(verb, requestId), title: text(title, { code }) };
}

export function button(verb: MemberVerb, title: string, rest = ''): LetterChoice {
  return { payload: memberPayload(verb, rest), title: text(title) };
}

/** Buttons that stay under their message; at most three. */
export function staying(items: readonly LetterChoice[]): Letter['choices'] {
  return items.length === 0 ? null : { style: 'buttons', items: items.slice(0, 3) };
}
