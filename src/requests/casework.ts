import type { MemberAct } from '../committees/acts.ts';
import type { DeskAnswer, RequestCard } from '../conversation/casework.ts';
import { asEffectId, type ConversationKey } from '../ids.ts';
import type { Replies } from '../outbox/mail-ports.ts';
import type { Carrier, Carriers, FillIn, WordsEnded } from '../outbox/ports.ts';
import { actAsMember } from './act-as-member.ts';
import { cardsOf } from './cards.ts';
import { createCallMember, createHoldWords, createReplies, createWordsEnded } from './deliveries.ts';
import { createDesk, memberBy, tellAnswer } from './desk.ts';
import { createFillIn } from './fill-in.ts';
import { relayFromMember } from './member-words.ts';
import type { CaseworkParts } from './parts.ts';
import { tellMembers } from './perform.ts';
import { createStudentActs } from './student-acts.ts';
import { holderOf, passOn, relayFromStudent } from './student-words.ts';

/** What happens to a request after it was forwarded: claim, relay, hand back and the rest of its life. */
export interface Casework {
  carriers: Pick<Carriers, 'relay' | 'desk' | 'act' | 'hold_words' | 'call_member' | 'tell_holder'>;
  fillIn: FillIn;
  wordsEnded: WordsEnded;
  /** A mentor's words on their way to a student's own address. */
  replies: Replies;
  /** Further words were stored: whoever holds the request hears of them. */
  wordsAdded(requestId: string, student: ConversationKey): Promise<void>;
  /** A new request is shown in Messenger to who may read it and wants to be told now. */
  offer(requestId: string, effectId: string): Promise<void>;
  /** The student erased it. */
  withdrawn(holderId: string, requestId: string, code: string): Promise<void>;
  /** What somebody sees of a request, outside Messenger too; null: nothing. */
  look(personId: string, requestId: string, now: Date): Promise<RequestCard | null>;
  /** The same act as a tap in Messenger, under an id of its own; what a new holder may read is told there. */
  act(personId: string, requestId: string, act: MemberAct, id: string, now: Date): Promise<DeskAnswer>;
}

export function createCasework(parts: CaseworkParts): Casework {
  return {
    carriers: {
      relay: createRelay(parts),
      desk: createDesk(parts),
      act: createStudentActs(parts),
      hold_words: createHoldWords(parts),
      call_member: createCallMember(parts),
      tell_holder: createTellHolder(parts),
    },
    fillIn: createFillIn(parts),
    wordsEnded: createWordsEnded(parts),
    replies: createReplies(parts),
    wordsAdded: async (requestId, student) => void (await passOn(parts, requestId, student, [])),
    offer: (requestId, effectId) => offer(parts, requestId, effectId),
    withdrawn: (holderId, requestId, code) => tellWithdrawn(parts, holderId, requestId, code),
    async look(personId, requestId, now) {
      const found = await parts.cases.read(requestId);
      return found === null ? null : ((await cardsOf(parts.people, [found], personId, now))[0] ?? null);
    },
    act: (personId, requestId, act, id, now) => actOnPage(parts, personId, requestId, act, id, now),
  };
}

async function offer(parts: CaseworkParts, requestId: string, effectId: string): Promise<void> {
  const found = await parts.cases.read(requestId);
  if (found === null || found.facts.holderId !== null) return;
  const id = `offered.${parts.cases.alias(effectId)}`;
  await tellMembers(parts, found, { actor: 'student', actorId: null }, id, {
    tell: 'members',
    notice: 'offered',
    to: { who: 'readers', except: [] },
  });
}

async function tellWithdrawn(parts: CaseworkParts, holderId: string, requestId: string, code: string): Promise<void> {
  const key = (await parts.people.byIds([holderId])).get(holderId)?.key;
  const notice = { notice: 'withdrawn', requestId, code } as const;
  if (key) await parts.tell(key, `withdrawn:${requestId}`, { kind: 'notice', notice });
}

async function actOnPage(
  parts: CaseworkParts,
  personId: string,
  requestId: string,
  act: MemberAct,
  id: string,
  now: Date,
): Promise<DeskAnswer> {
  const person = (await parts.people.byIds([personId])).get(personId);
  if (person === undefined) return { answer: 'not_member' };
  const effect = { id: asEffectId(id), now };
  const answer = await actAsMember(parts, person, requestId, act, effect);
  if (answer.answer === 'acted' && person.key !== null)
    await tellAnswer(parts, person.key, id, { ...answer, onPage: true });
  return answer;
}

function createRelay(parts: CaseworkParts): Carrier<'relay'> {
  return async ({ id, relay }, { key, now }) => {
    if (relay.from === 'student') return relayFromStudent(parts, relay, { id, key, now });
    const member = await memberBy(parts, key, now);
    const answer =
      member === null
        ? ({ answer: 'not_member' } as const)
        : await relayFromMember(parts, member.person, relay, { id, key, now });
    if (answer !== null) await tellAnswer(parts, key, id, answer);
  };
}

/** What the bot did beside the talk: the holder knows of it, and of nothing else. */
function createTellHolder(parts: CaseworkParts): Carrier<'tell_holder'> {
  return async ({ id, requestId, what }, { key }) => {
    if (!(await parts.cases.isStudentOf(requestId, key))) return;
    if (what === 'safety_card_shown') await parts.cases.note(requestId, { safety: true });
    const found = await parts.cases.read(requestId);
    const holder = found === null ? null : await holderOf(parts, found);
    if (found === null || holder?.key == null) return;
    const { code } = found.facts;
    const eid = `notice:${parts.cases.alias(id)}`;
    await parts.tell(holder.key, eid, { kind: 'notice', notice: { notice: what, requestId, code } });
  };
}
