import type { CallStep, ChooseStep } from '../../flows/model.ts';
import { choiceOf } from '../choices.ts';
import { consentHolds } from '../consent.ts';
import type { Entered } from '../run.ts';
import type { Talk } from '../talk.ts';
import { readersOf } from '../values.ts';

/**
 * Enters another flow. One whose consent is already given to the present text is passed over with what it would say, unless
 * other people would read it now: then that is said again.
 */
export function enterCall(talk: Talk, step: CallStep): Entered {
  const flow = talk.world.content.flows.flows.get(step.callee);
  const first = flow?.steps[0];
  if (first === undefined) return { to: [...step.then.values()][0] ?? talk.world.content.flows.start };
  talk.state.student.stack.push({ kind: 'call', step: step.address, callee: step.callee });
  const consent = flow?.steps.find((one): one is ChooseStep => one.verb === 'choose' && one.consent !== undefined);
  const sameReaders = talk.state.student.consent?.readers === readersOf(talk);
  const agreed =
    consent && sameReaders && consentHolds(talk, consent) ? choiceOf(consent, consent.consent!) : undefined;
  if (talk.state.student.consent !== null) talk.state.student.consent.readers = readersOf(talk);
  return { to: agreed?.to ?? first.address };
}
