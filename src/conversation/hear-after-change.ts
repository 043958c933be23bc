import type { Step } from '../flows/model.ts';
import { hasChanged, type StepQuestion } from './asked.ts';
import { commandIn } from './commands.ts';
import { isInSafetyVisit, openQuestion, stepOf } from './focus.ts';
import type { PersonHeard } from './hear-person.ts';
import { presentTap, tapped } from './payload.ts';
import { answerIn, ask, offeredBy } from './questions.ts';
import type { Talk } from './talk.ts';

/**
 * The open question is another one than the person has seen. A button, a word or an answer that still fits is taken as
 * if nothing had happened; otherwise the new question is asked.
 *
 * @returns true when that was all
 */
export function hearAfterChange(talk: Talk, heard: PersonHeard): boolean {
  const open = openQuestion(talk);
  if (open === null || !hasChanged(talk, open)) return false;
  if (isInSafetyVisit(talk.state.student.stack) && heard.kind !== 'tap') return false;
  if (stillFits(talk, open, heard)) return false;
  ask(talk, open);
  return true;
}

function stillFits(talk: Talk, open: StepQuestion, heard: PersonHeard): boolean {
  switch (heard.kind) {
    case 'tap':
      return tapFits(talk, open, heard.payload);
    case 'text':
      return commandIn(talk, heard.text) !== null || wordsFit(talk, open, heard.text);
    case 'attachments':
      return takesWords(talk, open);
    case 'started':
    case 'referral':
    case 'edited':
    case 'unsent':
      return true;
  }
}

/** Only a button of this very question can be out of date; others are old ones like any. */
function tapFits(talk: Talk, open: StepQuestion, payload: string): boolean {
  const tap = presentTap(talk.world.content.flows, tapped(payload));
  if (tap.kind !== 'choice' || (tap.step !== open.step && tap.question !== open.id)) return true;
  return tap.step === open.step && isOffered(talk, open, tap.choice);
}

/** What a changed summary shows must be read before it is sent. */
function isOffered(talk: Talk, open: StepQuestion, choice: string): boolean {
  const step = stepOf(talk, open);
  if (step?.verb === 'review') return false;
  return offeredBy(talk, open).all.some(({ id }) => id === choice);
}

function wordsFit(talk: Talk, open: StepQuestion, text: string): boolean {
  const step = stepOf(talk, open);
  if (step?.verb === 'ask') return takesWords(talk, open);
  return step?.verb === 'choose' && answerIn(talk, open, text).kind === 'choice';
}

/** The same kind of answer is wanted as before. */
function takesWords(talk: Talk, open: StepQuestion): boolean {
  const step: Step | undefined = stepOf(talk, open);
  if (step?.verb !== 'ask' || open.asked?.wants !== step.type) return false;
  return !step.personal || talk.state.student.consent !== null;
}
