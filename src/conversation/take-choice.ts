import { assertNever } from '../errors.ts';
import { EDIT, SKIP } from './choices.ts';
import { takeSure } from './commands.ts';
import { dropDraft, leaveVisit, stepOf } from './focus.ts';
import { ask, returnTo } from './questions.ts';
import { askAgain, run, startOver } from './run.ts';
import { URGENT } from './safety-card.ts';
import type { Question } from './state.ts';
import { skip } from './steps/ask.ts';
import { choose } from './steps/choose.ts';
import { takeReview } from './steps/review.ts';
import { nextQuestionId, type Talk } from './talk.ts';
import { takeAboutRequest } from './with-mentor/acts.ts';
import { isAboutRequest } from './with-mentor/questions.ts';
import { giveTo } from './with-mentor/relay.ts';
import { returnToBot } from './with-mentor/thread.ts';
import { requestOf } from './with-mentor/who.ts';

/** The person chose `id` at the open question, by tapping or typing. */
export function takeChoice(talk: Talk, question: Question, id: string, mid: string | null): void {
  if (!leavesTheThread(talk, question)) returnToBot(talk);
  switch (question.kind) {
    case 'step':
      return atStep(talk, question, id, mid);
    case 'sure':
      return takeSure(talk, question.command, id);
    case 'resume':
      return takeResume(talk, id);
    case 'edit':
      return takeEdit(talk, question.review, id);
    case 'request':
    case 'solved':
    case 'rating':
    case 'origin':
    case 'document':
      return takeAboutRequest(talk, question, id);
    case 'add':
      return takeAdd(talk, question, id);
    default:
      return assertNever(question);
  }
}

/** Answers about a request are no turning to the bot, nor is "go on" under a safety card. */
function leavesTheThread(talk: Talk, question: Question): boolean {
  const isOfTheCard = stepOf(talk, question)?.flow === URGENT;
  return question.kind === 'add' || isAboutRequest(question) || isOfTheCard;
}

function atStep(talk: Talk, question: Extract<Question, { kind: 'step' }>, id: string, mid: string | null): void {
  const step = stepOf(talk, question);
  if (step?.verb === 'choose') return choose(talk, step, question, id, mid);
  if (step?.verb === 'ask' && id === SKIP) return skip(talk, step);
  if (step?.verb !== 'review') return ask(talk, question);
  if (id === EDIT) return ask(talk, { kind: 'edit', id: nextQuestionId(talk), misses: 0, review: step.address });
  takeReview(talk, step, id);
}

function takeResume(talk: Talk, id: string): void {
  const focus = leaveVisit(talk);
  if (id === 'yes' && focus !== null) return returnTo(talk, focus);
  dropDraft(talk);
  startOver(talk);
}

function takeEdit(talk: Talk, review: string, id: string): void {
  const reviewed = talk.world.content.flows.steps.get(review);
  const asking = [...talk.world.content.flows.steps.values()].filter((step) => 'save' in step && step.save === id);
  const asked = asking.find(({ flow }) => flow === reviewed?.flow) ?? asking[0];
  if (asked === undefined) return run(talk, review);
  if (asked.flow !== reviewed?.flow) enterAgain(talk, asked.address);
  askAgain(talk, asked.address);
}

/** A question of a flow that was called: its ending leads back to who called it. */
function enterAgain(talk: Talk, step: string): void {
  const { draft } = talk.state.student;
  const answered = draft.trail.findLast((one) => one.step === step);
  if (answered !== undefined) talk.state.student.stack = structuredClone(answered.stack);
}

function takeAdd(talk: Talk, question: Extract<Question, { kind: 'add' }>, id: string): void {
  const requestId = question.insteadOf === null ? id : (question.requestIds[0] ?? '');
  talk.state.student.focus = { kind: 'nothing' };
  if (question.insteadOf !== null && id !== 'yes') return run(talk, question.insteadOf);
  const request = requestOf(talk, requestId);
  if (request !== undefined) giveTo(talk, request, question.words);
  if (question.insteadOf === null) return;
  // Its words and files belong to the request now.
  talk.state.student.draft.answers = {};
  dropDraft(talk);
}
