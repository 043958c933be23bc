import type { EndStep } from '../../flows/model.ts';
import { callerOf, wayAfterCall } from '../after-call.ts';
import { dropDraft, leaveVisit } from '../focus.ts';
import { returnTo } from '../questions.ts';
import type { Entered } from '../run.ts';
import type { Talk } from '../talk.ts';

/** A called flow goes on by its ending; a visit returns to what was open; otherwise the draft has served. */
export function enterEnd(talk: Talk, step: EndStep): Entered {
  const { stack } = talk.state.student;
  const top = stack.at(-1);
  if (top?.kind === 'call') {
    stack.pop();
    const to = wayAfterCall(talk, top, step);
    if (to !== undefined) return { to };
  }
  const called = callerOf(talk, step);
  if (called !== undefined) return { to: called };
  const focus = leaveVisit(talk);
  if (focus !== null) returnTo(talk, focus);
  else dropDraft(talk);
  return 'waits';
}
