import { assertNever } from '../errors.ts';
import type { AskStep, ChooseStep, ContentSet, ReviewStep, Step } from '../flows/model.ts';
import { choiceIndex } from '../language/match/choice-index.ts';
import { matchChoice } from '../language/match/match-choice.ts';
import { asSpoken, type Spoken } from '../language/spoken.ts';
import { hasChanged, isMoved, type StepQuestion, updatedOnce } from './asked.ts';
import {
  asOffered,
  EDIT,
  everyChoice,
  isExtra,
  listOf,
  type Match,
  matched,
  type Offered,
  offered,
  SKIP,
} from './choices.ts';
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
export function answerIn(talk: Talk, question: Question, said: string | Spoken): Match {
  const text = asSpoken(said);
  const { content } = talk.world;
  const { shown } = offeredBy(talk, question);
  if (question.kind === 'add' && question.insteadOf === null) return codeIn(text, shown);
  if (question.kind === 'edit') return onlyShown(matched(text, editable(content), shown, content), shown);
  const step = stepOf(talk, question);
  if (step?.verb !== 'choose') return matched(text, shown, shown, content);
  const extra = shown.filter(isExtra);
  const aside = extra.length === 0 ? NOTHING : matched(text, extra, [], content);
  return aside.kind === 'nothing'
    ? matched(text, everyChoice(step).map(asOffered), shown, content, listOf(step))
    : aside;
}

const NOTHING: Match = { kind: 'nothing' };

/** Codes of requests are no words of the content: they are looked at as they stand. */
function codeIn(text: Spoken, shown: readonly Offered[]): Match {
  const coded = shown.map(({ id, title }) => ({ id, words: 'own' in title ? [title.own] : [] }));
  return matchChoice(
    text,
    choiceIndex(coded, { reads: 'answer', deniable: false }),
    shown.map(({ id }) => id),
  );
}

/** Every answer that any summary may show: one index serves them all. */
function editable({ flows }: ContentSet): Offered[] {
  const names = new Set([...flows.steps.values()].flatMap((step) => ('save' in step && step.save ? [step.save] : [])));
  return [
    ...[...names].map((name) => ({ id: name, title: { key: `answers.${name}` }, words: `answers.${name}` })),
    engineChoice('~back', 'back_to_summary'),
  ];
}

const onlyShown = (match: Match, shown: readonly Offered[]): Match =>
  match.kind === 'choice' && !shown.some(({ id }) => id === match.id) ? NOTHING : match;

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
  if (isMoved(question) || !waits(step)) return goOnFrom(talk, question);
  const changed = hasChanged(talk, question);
  // A summary may have more to ask first.
  if (changed && step.verb === 'review') return goOnFrom(talk, question);
  const words = changed && updatedOnce(talk) ? [common('updated'), ...before] : before;
  if (step.verb === 'choose') return askChoice(talk, step, question, words);
  if (step.verb === 'ask') return askFreely(talk, step, question, words);
  askReview(talk, step, question, words);
}

function waits(step: Step | undefined): step is ChooseStep | AskStep | ReviewStep {
  return step?.verb === 'choose' || step?.verb === 'ask' || step?.verb === 'review';
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
