import { isActive, type Membership } from '../committees/readers.ts';
import type { DeskAnswer, DeskAsk } from '../conversation/casework.ts';
import type { ConversationKey } from '../ids.ts';
import type { Carrier } from '../outbox/ports.ts';
import { actAsMember } from './act-as-member.ts';
import { cardsOf } from './cards.ts';
import { carryAct } from './changes.ts';
import type { Carrying, CaseworkParts } from './parts.ts';
import type { Person } from './ports.ts';

/** Cards of a list; more than these are counted. */
const MOST_CARDS = 10;

/** Carries out what somebody asks as a member, and answers as `heard.desk`. */
export function createDesk(parts: CaseworkParts): Carrier<'desk'> {
  return async ({ id, ask }, { key, now }) => {
    const answer = await answerTo(parts, ask, { id, key, now });
    if (answer !== null) await tellAnswer(parts, key, id, answer);
  };
}

export const tellAnswer = ({ tell }: CaseworkParts, key: ConversationKey, id: string, answer: DeskAnswer) =>
  tell(key, `desk:${id}`, { kind: 'desk', answer });

async function answerTo(parts: CaseworkParts, ask: DeskAsk, effect: Carrying): Promise<DeskAnswer | null> {
  if (ask.ask === 'use_code') return useCode(parts, ask.secret, effect);
  if (ask.ask === 'too_many_codes') {
    await parts.invitations.wrongCodes(effect.id, effect.now);
    return null;
  }
  const member = await memberBy(parts, effect.key, effect.now);
  return member === null ? { answer: 'not_member' } : answerMember(parts, ask, member, effect);
}

export interface Member {
  person: Person;
  /** Active ones. */
  memberships: readonly Membership[];
}

/** Who this conversation is, as a member; null when no membership is active or waits to be. */
export async function memberBy(parts: CaseworkParts, key: ConversationKey, now: Date): Promise<Member | null> {
  const person = await parts.people.byKey(key);
  if (person === null) return null;
  const all = await parts.people.membershipsOf(person.id);
  const memberships = all.filter((one) => isActive(one, now));
  return memberships.length > 0 || all.some(({ status }) => status === 'pending') ? { person, memberships } : null;
}

async function answerMember(
  parts: CaseworkParts,
  ask: Exclude<DeskAsk, { ask: 'use_code' | 'too_many_codes' }>,
  { person, memberships }: Member,
  effect: Carrying,
): Promise<DeskAnswer | null> {
  const { now } = effect;
  switch (ask.ask) {
    case 'mine':
      return list('mine', await cardsOf(parts.people, await parts.cases.heldBy(person.id), person.id, now));
    case 'free': {
      const committeeIds = memberships.map(({ committeeId }) => committeeId);
      const cards = await cardsOf(parts.people, await parts.cases.free(committeeIds), person.id, now);
      return list(
        'free',
        cards.filter(({ may }) => may.includes('claim')),
      );
    }
    case 'open':
      return open(parts, ask.requestId, person, effect);
    case 'act':
      return actAsMember(parts, person, ask.requestId, ask.act, effect);
    case 'pause':
      return pause(parts, person, ask.untilMs, effect);
    case 'confirm': {
      const done = await parts.invitations.confirm(ask.membershipId, effect.key, ask.accept, effect.id, now);
      return done.is === 'done'
        ? { answer: 'confirmed', ...pick(done), accept: ask.accept }
        : { answer: 'refused', act: 'confirm', why: 'wrong_state', request: null };
    }
    case 'drop_held': {
      const held = await parts.words.heldAmong(person.id, ask.messageIds);
      await parts.words.withdraw(held, { is: 'member', key: effect.key, personId: person.id });
      return null;
    }
    case 'speak':
      await parts.people.speak(person.id, ask.language);
      return { answer: 'spoken', language: ask.language };
  }
}

const pick = ({ name, committee }: { name: string; committee: string }) => ({ name, committee });
const list = (which: 'mine' | 'free', cards: Extract<DeskAnswer, { answer: 'list' }>['requests']): DeskAnswer => ({
  answer: 'list',
  which,
  requests: cards.slice(0, MOST_CARDS),
  more: Math.max(0, cards.length - MOST_CARDS),
});

async function useCode(
  parts: CaseworkParts,
  secret: Extract<DeskAsk, { ask: 'use_code' }>['secret'],
  { id, key, now }: Carrying,
): Promise<DeskAnswer> {
  const used = await parts.invitations.use(secret, key, id, now);
  if (used.is === 'bad') return { answer: 'bad_code' };
  const { person, memberships, requestId } = used;
  const found = requestId === null ? null : await parts.cases.read(requestId);
  const member = await parts.people.byKey(key);
  const cards = found === null || member === null ? [] : await cardsOf(parts.people, [found], member.id, now);
  return { answer: 'joined', ...person, memberships, offered: cards[0] ?? null };
}

async function open(
  parts: CaseworkParts,
  requestId: string,
  person: Person,
  { id: effectId, now }: Carrying,
): Promise<DeskAnswer> {
  const found = await parts.cases.read(requestId);
  const [request] = found === null ? [] : await cardsOf(parts.people, [found], person.id, now);
  if (request === undefined) return { answer: 'refused', act: 'open', why: 'not_yours', request: null };
  const id = parts.cases.alias(`${effectId}|opened`);
  await parts.cases.record({ id, requestId, actor: 'member', actorId: person.id, type: 'opened', at: now });
  return { answer: 'opened', request };
}

/** From now on nothing is offered, and what is held goes back at once. */
async function pause(
  parts: CaseworkParts,
  person: Person,
  untilMs: number | null,
  { id, now }: Carrying,
): Promise<DeskAnswer> {
  await parts.people.setLeave(person.id, now, untilMs === null ? null : new Date(untilMs));
  const returned: string[] = [];
  const held = untilMs === null ? [] : await parts.cases.heldBy(person.id);
  for (const { facts } of held) {
    await carryAct(parts, facts.id, `${id}|pause|${facts.id}`, { is: 'bot' }, { kind: 'holder_unavailable' }, now);
    returned.push(facts.code);
  }
  return { answer: 'paused', untilMs, returned };
}
