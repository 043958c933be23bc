import { assertNever } from '../errors.ts';
import type { Address, Step } from '../flows/model.ts';
import { enterAsk } from './steps/ask.ts';
import { enterCall } from './steps/call.ts';
import { enterChoose } from './steps/choose.ts';
import { enterEnd } from './steps/end.ts';
import { enterReview } from './steps/review.ts';
import { enterRoute } from './steps/route.ts';
import { enterSay } from './steps/say.ts';
import { alarmOnce, common, MAX_STEPS_PER_TURN, say, type Talk } from './talk.ts';

/** Where entering a step leads: on to another one, or to waiting for the person. */
export type Entered = { to: Address } | 'waits';

/** Runs steps from `address` until something waits for the person. Questions already answered are passed over. */
export function run(talk: Talk, address: Address): void {
  let at: Entered = { to: address };
  while (at !== 'waits') {
    const step = talk.world.content.flows.steps.get(at.to);
    if (step === undefined) return startOver(talk);
    talk.steps += 1;
    if (talk.steps > MAX_STEPS_PER_TURN) return stopHere(talk);
    at = enter(talk, step);
  }
}

/** Asks a step's question even if it is answered: reached by `back`, by the review or by an old button. */
export function askAgain(talk: Talk, address: Address): void {
  const step = talk.world.content.flows.steps.get(address);
  if (step?.verb === 'choose') return void enterChoose(talk, step, 'again');
  if (step?.verb === 'ask') return void enterAsk(talk, step, 'again');
  run(talk, address);
}

function enter(talk: Talk, step: Step): Entered {
  switch (step.verb) {
    case 'say':
      return enterSay(talk, step);
    case 'choose':
      return enterChoose(talk, step, 'first');
    case 'ask':
      return enterAsk(talk, step, 'first');
    case 'review':
      return enterReview(talk, step);
    case 'call':
      return enterCall(talk, step);
    case 'route':
      return enterRoute(talk, step);
    case 'end':
      return enterEnd(talk, step);
    default:
      return assertNever(step);
  }
}

export function startOver(talk: Talk): void {
  const { flows } = talk.world.content;
  talk.state.student.stack = [];
  const first = flows.flows.get(flows.start)?.steps[0];
  if (first !== undefined) run(talk, first.address);
}

// The check refuses circles (F304); this guards against what it cannot see.
function stopHere(talk: Talk): void {
  alarmOnce(talk, 'C102');
  talk.state.student.stack = [];
  talk.state.student.focus = { kind: 'nothing' };
  say(talk, common('stopped_by_limit'));
}

export function firstStepOf(talk: Talk, flow: string): Address | undefined {
  return talk.world.content.flows.flows.get(flow)?.steps[0]?.address;
}
