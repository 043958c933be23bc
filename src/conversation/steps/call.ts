import type { CallStep, ChooseStep } from '../../flows/model.ts';
import { choiceOf } from '../choices.ts';
import { consentHolds } from '../consent.ts';
import type { Entered } from '../run.ts';
import type { Talk } from '../talk.ts';

/** Enters another flow. One whose consent is already given to the present text is passed over, with what it would say. */
export function enterCall(talk: Talk, step: CallStep): Entered {
  const flow = talk.world.content.flows.flows.get(step.callee);
  const first = flow?.steps[0];
  if (first === undefined) return { to: [...step.then.values()][0] ?? talk.world.content.flows.start };
  talk.state.student.stack.push({ kind: 'call', step: step.address });
  const consent = flow?.steps.find((one): one is ChooseStep => one.verb === 'choose' && one.consent !== undefined);
  const agreed = consent && consentHolds(talk, consent) ? choiceOf(consent, consent.consent!) : undefined;
  return { to: agreed?.to ?? first.address };
}
