import type { EndStep } from '../../flows/model.ts';
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
    const caller = talk.world.content.flows.steps.get(top.step);
    const to = caller?.verb === 'call' ? caller.then.get(step.name) : undefined;
    if (to !== undefined) return { to };
  }
  const focus = leaveVisit(talk);
  if (focus !== null) returnTo(talk, focus);
  else dropDraft(talk);
  return 'waits';
}
