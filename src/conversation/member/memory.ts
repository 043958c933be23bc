import type { Language } from '../../flows/model.ts';
import { fold } from '../../language/fold.ts';
import type { MembershipView, Relayed } from '../casework.ts';
import type { MemberHalf } from '../state.ts';

export const MAX_CODES = 30;
export const MAX_SENT = 50;
export const MAX_WAITING = 50;

export function newMember(name: string, language: Language, memberships: readonly MembershipView[]): MemberHalf {
  return {
    name,
    language,
    memberships: [...memberships],
    chosen: null,
    question: null,
    codes: {},
    waiting: [],
    pausedUntilMs: null,
    sent: {},
    questions: 0,
  };
}

export function isActive(member: MemberHalf): boolean {
  return member.memberships.some(({ status }) => status === 'active');
}

export function rememberCode(member: MemberHalf, { requestId, code }: { requestId: string; code: string }): void {
  member.codes = noted(member.codes, requestId, code, MAX_CODES);
}

export function codeOf(member: MemberHalf, requestId: string): string | undefined {
  return Object.hasOwn(member.codes, requestId) ? member.codes[requestId] : undefined;
}

/** The request of a code as somebody typed it, folded. */
export function codesNamed(member: MemberHalf, folded: string): string | undefined {
  return Object.entries(member.codes).find(([, code]) => fold(code) === folded)?.[0];
}

export function rememberSent(member: MemberHalf, mid: string, requestId: string): void {
  member.sent = noted(member.sent, mid, requestId, MAX_SENT);
}

export function sentTo(member: MemberHalf, mid: string): string | undefined {
  return Object.hasOwn(member.sent, mid) ? member.sent[mid] : undefined;
}

/** Newest last; the oldest goes. */
function noted(record: Record<string, string>, key: string, value: string, most: number): Record<string, string> {
  const others = Object.entries(record).filter(([one]) => one !== key);
  return Object.fromEntries([...others, [key, value] as const].slice(-most));
}

/** Behind the others. When there are too many, the oldest two become one line that says that something is missing. */
export function keepWaiting(member: MemberHalf, relayed: Relayed): void {
  member.waiting.push(relayed);
  const [, second] = member.waiting;
  if (member.waiting.length > MAX_WAITING && second !== undefined)
    member.waiting.splice(0, 2, { ...second, change: 'new', part: { kind: 'lost', type: 'unknown' } });
}

/** This person has the request no longer: nothing more goes there, and what waits from there is not shown. */
export function letGo(member: MemberHalf, requestId: string): void {
  if (member.chosen?.requestId === requestId) member.chosen = null;
  const { question } = member;
  if (question !== null && 'requestId' in question && question.requestId === requestId) member.question = null;
  member.waiting = member.waiting.filter((one) => one.requestId !== requestId);
}

/** Not even the code is known any more. */
export function forget(member: MemberHalf, requestId: string): void {
  letGo(member, requestId);
  if (member.lost === requestId) delete member.lost;
  member.codes = Object.fromEntries(Object.entries(member.codes).filter(([id]) => id !== requestId));
  member.sent = Object.fromEntries(Object.entries(member.sent).filter(([, id]) => id !== requestId));
  if (member.question?.kind === 'which')
    member.question.requestIds = member.question.requestIds.filter((id) => id !== requestId);
}
