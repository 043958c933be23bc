import type { SayStep } from '../../flows/model.ts';
import type { Entered } from '../run.ts';
import { say, type Talk } from '../talk.ts';
import { valuesFor } from '../values.ts';

export function enterSay(talk: Talk, step: SayStep): Entered {
  const { sent } = talk;
  say(talk, {
    key: `${step.address}.text`,
    values: { ...valuesFor(talk, step), ...(sent?.values ?? {}) },
    ...(sent ? { count: sent.count } : {}),
  });
  return { to: step.next };
}
