import { OUTCOMES, type Outcome } from '../../committees/acts.ts';
import { LANGUAGES } from '../../flows/model.ts';
import { fold } from '../../language/fold.ts';
import { matched, type Offered } from '../choices.ts';
import { dropFiles } from '../files.ts';
import type { Words } from '../letter.ts';
import type { MemberHalf, MemberQuestion } from '../state.ts';
import { common, quick, type Talk } from '../talk.ts';
import { codeOf } from './memory.ts';
import { memberPayload } from './payload.ts';
import { tell, text } from './tell.ts';

/** Makes it the open question and asks it. */
export function ask(talk: Talk, member: MemberHalf, question: MemberQuestion, before: readonly Words[] = []): void {
  if (question.kind !== 'which') dropWords(talk, member);
  member.question = question;
  const items = offeredBy(member, question).map(({ id, title }) => ({
    payload: memberPayload('answer', `${question.id}:${id}`),
    title,
  }));
  tell(talk, [...before, questionText(member, question)], quick(items));
}

/** Words that waited for "for whom?" go to nobody, and that is said. */
export function dropWords(talk: Talk, member: MemberHalf): void {
  if (forgetWords(talk, member)) tell(talk, text('sent_nobody'));
}

/** Their files are deleted. False: no words waited. */
export function forgetWords(talk: Talk, member: MemberHalf): boolean {
  const { question } = member;
  if (question?.kind !== 'which') return false;
  dropFiles(talk, question.words);
  member.question = null;
  return true;
}

export function nextId(member: MemberHalf): string {
  member.questions += 1;
  return String(member.questions);
}

/** A wish to take part ends in other ways than a need for help. */
const OF_SUPPORT: readonly Outcome[] = ['solved', 'signposted', 'no_answer'];
const PAUSES = { one_week: 7, two_weeks: 14, one_month: 30 } as const;
type Pause = keyof typeof PAUSES;

export function pauseDays(choice: string): number | undefined {
  return Object.hasOwn(PAUSES, choice) ? PAUSES[choice as Pause] : undefined;
}

function choice(id: string, title: Words): Offered {
  return { id, title, words: 'key' in title ? title.key : `~code.${id}` };
}

const mine = (id: string): Offered => choice(id, text(id));

export function offeredBy(member: MemberHalf, question: MemberQuestion): Offered[] {
  switch (question.kind) {
    case 'which':
      return [
        ...question.requestIds.map((id) => choice(id, { own: codeOf(member, id) ?? '?' })),
        choice('nobody', text('to_nobody')),
      ];
    case 'take_over':
      return [choice('yes', common('yes')), choice('no', common('no'))];
    case 'declare':
      return [choice('yes', text('another_origin')), choice('no', common('no'))];
    case 'outcome':
      return [...outcomesFor(question).map(mine), choice('no', text('not_yet'))];
    case 'pause':
      return [...Object.keys(PAUSES).map(mine), choice('no', common('no'))];
  }
}

/** The question's id begins with what kind of request it is about: a wish to take part is accepted or not. */
function outcomesFor({ id }: { id: string }): readonly Outcome[] {
  const forJoin = id.startsWith('join.');
  return OUTCOMES.filter((outcome) => OF_SUPPORT.includes(outcome) !== forJoin);
}

function questionText(member: MemberHalf, question: MemberQuestion): Words {
  const code = 'requestId' in question ? (codeOf(member, question.requestId) ?? '') : '';
  switch (question.kind) {
    case 'which':
      return text('which');
    case 'take_over':
      return text('take_over_ask', { code });
    case 'declare':
      return text('declare_ask', { code });
    case 'outcome':
      return text('outcome_ask', { code });
    case 'pause':
      return text('pause_ask');
  }
}

/** What typed words mean at the open question: a title, a yes or no, a code, or a number. */
export function choiceIn(talk: Talk, member: MemberHalf, question: MemberQuestion, said: string): string | null {
  // Nothing is on the screen yet.
  if (question.id === '' || (question.kind === 'which' && question.requestIds.length === 0)) return null;
  const offered = offeredBy(member, question);
  const byCode = offered.find(({ title }) => 'own' in title && title.own.toLowerCase() === said.trim().toLowerCase());
  if (byCode !== undefined) return byCode.id;
  const match = matched(said, offered.flatMap(alsoSaid), offered, talk.world.content);
  return match.kind === 'choice' ? match.id : null;
}

/** Exactly what one of its buttons says, in any language. */
export function saysTitle(talk: Talk, member: MemberHalf, question: MemberQuestion, said: string): boolean {
  const { texts } = talk.world.content;
  const folded = fold(said);
  return offeredBy(member, question).some(
    ({ title }) => 'key' in title && LANGUAGES.some((language) => fold(texts[language][title.key] ?? '') === folded),
  );
}

/** A plain yes or no answers, too, where the button says more. */
function alsoSaid(one: Offered): Offered[] {
  const plain = `common.${one.id}`;
  return (one.id === 'yes' || one.id === 'no') && one.words !== plain ? [one, { ...one, words: plain }] : [one];
}
