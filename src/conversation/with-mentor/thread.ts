import { enterVisit, isInSafetyVisit, openQuestion } from '../focus.ts';
import { common, say, type Talk } from '../talk.ts';

/** A mentor holds the thread and the person turns to the bot: it says that it is the bot again. */
export function returnToBot(talk: Talk): void {
  if (talk.owner.by !== 'request') return;
  leaveToBot(talk);
  say(talk, common('bot_again'));
}

/** The request that held the thread has ended, or nobody has it: the bot speaks again. */
export function leaveToBot(talk: Talk): void {
  talk.owner = { by: 'bot' };
  talk.state.student.writesTo = null;
}

export function giveToRequest(talk: Talk, requestId: string): void {
  talk.owner = { by: 'request', requestId };
}

/**
 * A mentor speaks while a question of the flow is open: it is put aside, so that no answer to the mentor becomes an answer to
 * the bot. It is offered again when the person returns to the bot. Who is in the middle of an answer keeps the word.
 */
export function putQuestionAside(talk: Talk): void {
  const { student } = talk.state;
  const open = openQuestion(talk);
  if (open === null || isInSafetyVisit(student.stack) || talk.timers.some(({ type }) => type === 'join_messages'))
    return;
  if (open.kind === 'resume') student.focus = { kind: 'nothing' };
  else if (open.kind === 'step' || open.kind === 'edit') enterVisit(talk);
  else return;
  student.draft.aside = true;
}
