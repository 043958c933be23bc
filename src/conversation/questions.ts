import { assertNever } from '../errors.ts';
import { hasChanged, isMoved, type StepQuestion, updatedOnce } from './asked.ts';
import { asOffered, EDIT, everyChoice, type Match, matched, type Offered, offered, SKIP } from './choices.ts';
import { parkedRequest, stepOf } from './focus.ts';
import type { LetterChoice, Words } from './letter.ts';
import { payloadOf } from './payload.ts';
import { run } from './run.ts';
import type { Focus, Question } from './state.ts';
import { askFreely } from './steps/ask.ts';
import { askChoice } from './steps/choose.ts';
import { askReview, shownAnswers } from './steps/review.ts';
import { common, quick, say, type Talk } from './talk.ts';
import { offeredAboutRequest, staysOnScreen, textAboutRequest } from './with-mentor/questions.ts';

/** What an open question offers: on the screen (counted by number), and everything that its words may name. */
export function offeredBy(talk: Talk, question: Question): { shown: Offered[]; all: Offered[] } {
  if (question.kind !== 'step') return both(offeredByEngine(talk, question));
  const step = stepOf(talk, question);
  if (step?.verb === 'choose')
    return {
      shown: offered(step, question.group, question.page),
      all: [...offered(step, question.group, question.page), ...everyChoice(step).map(asOffered)],
    };
  if (step?.verb === 'review') return both(reviewOptions(step.options.map(asOffered)));
  if (step?.verb === 'ask' && step.optional) return both([engineChoice(SKIP, 'skip')]);
  return both([]);
}

function both(shown: Offered[]): { shown: Offered[]; all: Offered[] } {
  return { shown, all: shown };
}

function reviewOptions([send, ...others]: Offered[]): Offered[] {
  return [...(send ? [send] : []), engineChoice(EDIT, 'edit'), ...others];
}

function engineChoice(id: string, key: string): Offered {
  return { id, title: common(key), words: `common.${key}` };
}

const yesNo = [engineChoice('yes', 'yes'), engineChoice('no', 'no')];

function offeredByEngine(talk: Talk, question: Exclude<Question, { kind: 'step' }>): Offered[] {
  switch (question.kind) {
    case 'sure':
      return yesNo;
    case 'resume':
      return [engineChoice('yes', 'resume_yes'), engineChoice('no', 'resume_no')];
    case 'edit': {
      const review = talk.world.content.flows.steps.get(question.review);
      const answers = review?.verb === 'review' ? shownAnswers(talk, review) : [];
      return [
        ...answers.map(({ name, label }) => ({ id: name, title: label, words: `answers.${name}` })),
        engineChoice('~back', 'back_to_summary'),
      ];
    }
    case 'request':
    case 'solved':
    case 'rating':
    case 'origin':
    case 'document':
      return offeredAboutRequest(talk, question);
    case 'add':
      if (question.insteadOf !== null) return yesNo;
      return talk.state.student.requests
        .filter(({ id }) => question.requestIds.includes(id))
        .map(({ id, code }) => ({ id, title: { own: code }, words: `~code.${code}` }));
    default:
      return assertNever(question);
  }
}

/** What typed words mean at the open question. */
export function answerIn(talk: Talk, question: Question, text: string): Match {
  const { shown, all } = offeredBy(talk, question);
  return matched(text, uniqueById(all), shown, talk.world.content.vocabulary);
}

function uniqueById(choices: readonly Offered[]): Offered[] {
  return [...new Map(choices.map((choice) => [choice.id, choice])).values()];
}

export function letterChoices(question: Question, choices: readonly Offered[]): LetterChoice[] {
  return choices.map(({ id, title }) => ({ payload: payloadOf(question, id), title }));
}

/** Asks an open question (again), in the present language, behind `before`. */
export function ask(talk: Talk, question: Question, before: readonly Words[] = []): void {
  talk.state.student.focus = question;
  if (question.kind !== 'step') {
    const items = letterChoices(question, offeredByEngine(talk, question));
    return say(talk, [...before, engineText(talk, question)], {
      choices: staysOnScreen(question) ? { style: 'buttons', items } : quick(items),
    });
  }
  const step = stepOf(talk, question);
  if (isMoved(question) || step === undefined) return goOnFrom(talk, question);
  const words = hasChanged(talk, question) && updatedOnce(talk) ? [common('updated'), ...before] : before;
  if (step.verb === 'choose') return askChoice(talk, step, question, words);
  if (step.verb === 'ask') return askFreely(talk, step, question, words);
  if (step.verb === 'review') return askReview(talk, step, question, words);
  goOnFrom(talk, question);
}

function engineText(talk: Talk, question: Exclude<Question, { kind: 'step' }>): Words {
  switch (question.kind) {
    case 'sure':
      return common(`${question.command}_sure`);
    case 'resume':
      return common('resume');
    case 'edit':
      return common('edit_which');
    case 'request':
    case 'solved':
    case 'rating':
    case 'origin':
    case 'document':
      return textAboutRequest(talk, question);
    case 'add':
      return question.insteadOf === null
        ? common('add_which')
        : common('add_to_ask', { code: codeOf(talk, question.requestIds[0]) });
    default:
      return assertNever(question);
  }
}

export function codeOf(talk: Talk, requestId: string | undefined): string {
  return talk.state.student.requests.find(({ id }) => id === requestId)?.code ?? '';
}

/** The open question is gone, or is none any more (a new version): the conversation goes on from where it leads. */
function goOnFrom(talk: Talk, { step }: StepQuestion): void {
  if (updatedOnce(talk)) say(talk, common('updated'));
  talk.state.student.focus = { kind: 'nothing' };
  run(talk, step);
}

/** Returns to what was open before a visit. */
export function returnTo(talk: Talk, focus: Focus): void {
  talk.state.student.focus = focus;
  if (focus.kind === 'nothing') return;
  if (focus.kind !== 'parked') return ask(talk, focus);
  const parked = parkedRequest(talk);
  if (parked?.outcome != null) talk.state.student.focus = parked;
  else say(talk, common('forwarding_now'));
}
