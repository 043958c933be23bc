import type { ReviewStep } from '../../flows/model.ts';
import { isHeldBack } from '../add.ts';
import { answerWords } from '../answers.ts';
import { noteAsked } from '../asked.ts';
import { asOffered, EDIT } from '../choices.ts';
import { goTo, stillDue } from '../due.ts';
import { openStep } from '../focus.ts';
import type { Words } from '../letter.ts';
import { payloadOf } from '../payload.ts';
import { type Entered, run } from '../run.ts';
import type { Question } from '../state.ts';
import { common, say, type Talk } from '../talk.ts';

/** Shows every answer as one text, then the question with its buttons: send, change something, cancel. */
export function enterReview(talk: Talk, step: ReviewStep): Entered {
  const due = stillDue(talk, step);
  if (due !== null) return goTo(talk, due);
  const question = openStep(talk, step.address);
  askReview(talk, step, question);
  return 'waits';
}

export function askReview(talk: Talk, step: ReviewStep, question: Question, before: readonly Words[] = []): void {
  noteAsked(question, step);
  const lines = shownAnswers(talk, step).map(({ label, answer }) => common('answer_line', { label, value: answer }));
  if (lines.length > 0) say(talk, [...before, ...lines]);
  const [send, ...others] = step.options.map((choice) => ({
    payload: payloadOf(question, choice.id),
    title: asOffered(choice).title,
  }));
  const edit = { payload: payloadOf(question, EDIT), title: common('edit') };
  say(
    talk,
    { key: `${step.address}.ask` },
    { choices: { style: 'buttons', items: [...(send ? [send] : []), edit, ...others] } },
  );
}

/** The answers of the summary that were given, in its order. */
export function shownAnswers(talk: Talk, step: ReviewStep): { name: string; label: Words; answer: Words }[] {
  return step.show.flatMap((name) => {
    const answer = talk.state.student.draft.answers[name];
    if (answer === undefined || answer.kind === 'skipped') return [];
    return [{ name, label: { key: `answers.${name}` }, answer: answerWords(talk, answer) }];
  });
}

export function takeReview(talk: Talk, step: ReviewStep, id: string): void {
  const option = step.options.find((one) => one.id === id);
  if (option === undefined) return;
  const target = talk.world.content.flows.steps.get(option.to);
  if (target?.verb === 'route' && isHeldBack(talk, target)) return;
  talk.state.student.focus = { kind: 'nothing' };
  run(talk, option.to);
}
