import { OUTCOMES, type Outcome } from '../../committees/acts.ts';
import type { MemberHalf, MemberQuestion } from '../state.ts';
import { common, type Talk } from '../talk.ts';
import { codeOf } from './memory.ts';
import { ask, choiceIn, dropWords, pauseDays } from './questions.ts';
import { choose, relay } from './relay.ts';
import { sayHome } from './sides.ts';
import { tell, text } from './tell.ts';

const DAY_MS = 86_400_000;

/** A button of a question: only of the one that is open. */
export function takeButton(talk: Talk, member: MemberHalf, questionId: string, choice: string): void {
  const { question } = member;
  if (question === null || question.id !== questionId) return tell(talk, common('old_button'));
  takeChoice(talk, member, question, choice);
}

/** Typed at an open question. False: there is none, or it means something else. */
export function takeTyped(talk: Talk, member: MemberHalf, said: string): boolean {
  const { question } = member;
  const choice = question === null ? null : choiceIn(talk, member, question, said);
  if (question === null || choice === null) return false;
  takeChoice(talk, member, question, choice);
  return true;
}

function takeChoice(talk: Talk, member: MemberHalf, question: MemberQuestion, choice: string): void {
  if (question.kind === 'which') return sendTo(talk, member, question, choice);
  member.question = null;
  switch (question.kind) {
    case 'take_over':
      return takeOver(talk, question, choice);
    case 'declare':
      return declare(talk, member, question, choice);
    case 'outcome':
      return resolve(talk, member, question, choice);
    case 'pause':
      return pause(talk, member, choice);
  }
}

type Asked<Kind extends MemberQuestion['kind']> = Extract<MemberQuestion, { kind: Kind }>;

/** The words that waited go to the request that was named; anything else sends them to nobody. */
export function sendTo(talk: Talk, member: MemberHalf, { words, requestIds }: Asked<'which'>, choice: string): void {
  if (!requestIds.includes(choice) || codeOf(member, choice) === undefined) return dropWords(talk, member);
  choose(member, choice);
  member.question = null;
  relay(talk, member, choice, words);
}

function takeOver(talk: Talk, { requestId, messageIds }: Asked<'take_over'>, choice: string): void {
  if (choice === 'yes')
    return void talk.effects.push({ do: 'desk', ask: { ask: 'act', requestId, act: { kind: 'take_over' } } });
  talk.effects.push({ do: 'desk', ask: { ask: 'drop_held', messageIds } });
  tell(talk, text('dropped'));
}

function declare(talk: Talk, member: MemberHalf, { requestId, act }: Asked<'declare'>, choice: string): void {
  if (choice === 'yes')
    return void talk.effects.push({ do: 'desk', ask: { ask: 'act', requestId, act: { kind: act, declares: true } } });
  tell(talk, text('not_declared', { code: codeOf(member, requestId) ?? '' }));
}

function resolve(talk: Talk, member: MemberHalf, { requestId }: Asked<'outcome'>, choice: string): void {
  if (!OUTCOMES.includes(choice as Outcome))
    return tell(talk, text('stays_yours', { code: codeOf(member, requestId) ?? '' }));
  const act = { kind: 'resolve', outcome: choice as Outcome } as const;
  talk.effects.push({ do: 'desk', ask: { ask: 'act', requestId, act } });
}

function pause(talk: Talk, member: MemberHalf, choice: string): void {
  const days = pauseDays(choice);
  if (days === undefined) return sayHome(talk, member, [text('no_pause')]);
  talk.effects.push({ do: 'desk', ask: { ask: 'pause', untilMs: talk.moment.now.getTime() + days * DAY_MS } });
}

/** Its buttons have gone: something was shown below them. */
export function askAgain(talk: Talk, member: MemberHalf, question: MemberQuestion): void {
  if (question.id !== '' && (question.kind !== 'which' || question.requestIds.length > 0)) ask(talk, member, question);
}

/** Other words at a question that wants an answer: nobody gets them. */
export function askFirst(talk: Talk, member: MemberHalf, question: MemberQuestion): void {
  if (question.id === '') return tell(talk, text('answer_first'));
  ask(talk, member, question, [text('answer_first')]);
}
