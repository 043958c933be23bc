import { asOffered, choiceOf, everyChoice, isGroupOnly, listOf, matched } from './choices.ts';
import { repeatOpen } from './commands.ts';
import type { SpokenPart } from './effect.ts';
import { openQuestion } from './focus.ts';
import type { Heard } from './heard.ts';
import { askAgain } from './run.ts';
import type { Answer } from './state.ts';
import { common, say, type Talk } from './talk.ts';
import { changeRelayed } from './with-mentor/changes.ts';

/** Somebody edited a message: a draft follows, a request that was sent stays as it was confirmed. */
export function hearEdited(talk: Talk, { mid, text }: Extract<Heard, { kind: 'edited' }>): void {
  if (changeRelayed(talk, mid, text)) return;
  if (wasSent(talk, mid)) return say(talk, common('edited_after_sending'));
  const open = openQuestion(talk);
  if (open?.kind === 'step' && hasPart(open.parts, mid)) {
    open.parts = withText(open.parts, mid, text);
    return;
  }
  if (!changedAnswers(talk, mid, text)) return;
  say(talk, common('edited_in_draft'));
  repeatOpen(talk);
}

/** Somebody took a message back: the draft forgets it, and asks again where nothing is left. */
export function hearUnsent(talk: Talk, { mid }: Extract<Heard, { kind: 'unsent' }>): void {
  if (changeRelayed(talk, mid, null)) return;
  if (wasSent(talk, mid)) return say(talk, common('unsent_after_sending'));
  const open = openQuestion(talk);
  if (open?.kind === 'step' && hasPart(open.parts, mid)) {
    open.parts = without(open.parts, mid);
    if (open.parts.length === 0) talk.timers = talk.timers.filter(({ type }) => type !== 'join_messages');
    return;
  }
  forgetAside(talk, mid);
  const found = answersWith(talk, mid);
  if (found.length > 0) forgetMessage(talk, found, mid);
}

/** Words that no question asks for at present. */
function forgetAside(talk: Talk, mid: string): void {
  const { setAside = {} } = talk.state.student.draft;
  for (const [name, answer] of Object.entries(setAside))
    if (answer.kind === 'parts' && hasPart(answer.parts, mid)) delete setAside[name];
}

/** One message may have given several answers: all of them go, and the first is asked again. */
function forgetMessage(talk: Talk, found: readonly [string, Answer][], mid: string): void {
  const { answers, trail } = talk.state.student.draft;
  say(talk, common('unsent_in_draft'));
  for (const [name, answer] of found) {
    const left = answer.kind === 'parts' ? without(answer.parts, mid) : [];
    if (left.length > 0) answers[name] = { kind: 'parts', step: answer.step, parts: left };
    else delete answers[name];
  }
  const gone = found.filter(([name]) => answers[name] === undefined).map(([, { step }]) => step);
  const first = trail.find(({ step }) => gone.includes(step))?.step ?? gone[0];
  if (first !== undefined && talk.world.content.flows.steps.has(first)) askAgain(talk, first);
  else repeatOpen(talk);
}

/** Whether any answer of that message is another one now. */
function changedAnswers(talk: Talk, mid: string, text: string): boolean {
  return answersWith(talk, mid)
    .map(([name, answer]) => changedAnswer(talk, name, answer, mid, text))
    .includes(true);
}

function changedAnswer(talk: Talk, name: string, answer: Answer, mid: string, text: string): boolean {
  const { answers } = talk.state.student.draft;
  if (answer.kind === 'parts') {
    answers[name] = { ...answer, parts: withText(answer.parts, mid, text) };
    return true;
  }
  const step = talk.world.content.flows.steps.get(answer.step);
  if (answer.kind !== 'choice' || step?.verb !== 'choose') return false;
  const match = matched(text, everyChoice(step).map(asOffered), [], talk.world.content, listOf(step));
  if (
    match.kind !== 'choice' ||
    isGroupOnly(step, match.id) ||
    choiceOf(step, match.id)?.to !== choiceOf(step, answer.choice)?.to
  )
    return false;
  answers[name] = { ...answer, choice: match.id };
  return true;
}

function answersWith(talk: Talk, mid: string): [string, Answer][] {
  return Object.entries(talk.state.student.draft.answers).filter(([, answer]) =>
    answer.kind === 'parts' ? hasPart(answer.parts, mid) : answer.kind === 'choice' && answer.mid === mid,
  );
}

function wasSent(talk: Talk, mid: string): boolean {
  return talk.state.student.requests.some(({ mids }) => mids.includes(mid));
}

const hasPart = (parts: readonly SpokenPart[], mid: string): boolean => parts.some((part) => part.mid === mid);
const without = (parts: readonly SpokenPart[], mid: string): SpokenPart[] => parts.filter((part) => part.mid !== mid);
const withText = (parts: readonly SpokenPart[], mid: string, text: string): SpokenPart[] =>
  parts.map((part) => (part.mid === mid && part.kind === 'text' ? { ...part, text } : part));
