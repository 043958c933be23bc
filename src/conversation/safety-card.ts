import type { EmergencyKind } from '../flows/model.ts';
import { recogniseLanguage } from './beginning.ts';
import { enterVisit, isInSafetyVisit, leaveVisit } from './focus.ts';
import { firstStepOf, run } from './run.ts';
import { common, say, type Talk } from './talk.ts';
import { isWithMentor, openRequests } from './with-mentor/candidates.ts';

/** The flow of flows.yml that holds the card. Without it the safety line is said: never nothing. */
export const URGENT = 'urgent';

/** Shows the card at once, whatever is open; that waits underneath and comes back untouched. */
export function showSafetyCard(talk: Talk, kind: EmergencyKind, words: string): void {
  const { student } = talk.state;
  recogniseLanguage(talk, words);
  student.emergency = kind;
  tellHolders(talk);
  if (isInSafetyVisit(student.stack)) {
    const focus = leaveVisit(talk);
    if (focus !== null) student.focus = focus;
  }
  const first = firstStepOf(talk, URGENT);
  if (first === undefined) return say(talk, common('safety_line'), { safety: true });
  enterVisit(talk, true);
  run(talk, first);
  markSafety(talk);
}

/** Their mentors hear that a card was shown, nothing of the words; and nobody is asked for a rating any more. */
function tellHolders(talk: Talk): void {
  for (const request of openRequests(talk)) request.safety = true;
  for (const request of talk.state.student.requests) request.mayRate = false;
  for (const { id } of openRequests(talk).filter(isWithMentor))
    talk.effects.push({ do: 'tell_holder', requestId: id, what: 'safety_card_shown' });
}

/** Also leaves while a member holds the thread. */
function markSafety(talk: Talk): void {
  for (const effect of talk.effects) if (effect.do === 'say') effect.letter.safety = true;
}
