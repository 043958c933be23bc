import type { Consequence, Decision, NoticeKind, Refusal, RequestFacts, RequestNews, RequestPatch } from './acts.ts';
import type { Rules } from './rules.ts';

/** What the decisions are put together from. */

export const NOTHING: Decision = { do: 'nothing' };
export const refuse = (why: Refusal): Decision => ({ do: 'refuse', why });
export const change = (type: string, set: RequestPatch, then: readonly Consequence[] = []): Decision => ({
  do: 'change',
  type,
  set,
  then,
});
export const toStudent = (news: RequestNews): Consequence => ({ tell: 'student', news });
export const toPerson = (personId: string, notice: NoticeKind): Consequence => ({
  tell: 'members',
  notice,
  to: { who: 'person', personId },
});
export const toReaders = (notice: NoticeKind, ...except: string[]): Consequence => ({
  tell: 'members',
  notice,
  to: { who: 'readers', except },
});

/** Times of a request that is open to all. */
export function offering({ lengths, after }: Rules, now: Date): RequestFacts['due'] {
  const at = (ms: number) => after(now.getTime(), ms);
  return {
    remind: at(lengths.remindMs),
    escalate: at(lengths.escalateMs),
    coordinator: at(lengths.coordinatorMs),
    warn_expiry: at(lengths.warnExpiryMs),
    expire: at(lengths.expireMs),
  };
}

/** Open to all again, in the hands of nobody. */
export const offered = (rules: Rules, now: Date): RequestPatch => ({
  state: 'forwarded',
  holderId: null,
  claimedMs: null,
  preferred: null,
  due: offering(rules, now),
});

/** In the hands of somebody, whose first answer is awaited. */
export const held = (personId: string, { lengths, after }: Rules, now: Date): RequestPatch => ({
  state: 'claimed',
  holderId: personId,
  claimedMs: now.getTime(),
  preferred: null,
  due: { return_claim: after(now.getTime(), lengths.returnClaimMs) },
});

/** After it came back: the former holder, the others and the student hear it. */
export const freed = (formerId: string, notice: NoticeKind): Consequence[] => [
  toPerson(formerId, notice),
  toStudent({ news: 'returned' }),
  ...offeredAgain(formerId),
];
export const offeredAgain = (...except: string[]): Consequence[] => [
  toReaders('offered_again', ...except),
  { letter: 'again', to: { who: 'readers', except } },
];

export const without = ({ due }: RequestFacts, timer: keyof RequestFacts['due']): RequestFacts['due'] => {
  const { [timer]: _, ...others } = due;
  return others;
};

/** Only after a person has answered, once, and never after a safety card. */
export const mayRate = ({ firstReplyMs, safety, rating }: RequestFacts): boolean =>
  firstReplyMs !== null && !safety && rating === null;
