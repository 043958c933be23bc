import type { SayStep } from '../../flows/model.ts';
import type { PictureRef, Words } from '../letter.ts';
import type { Entered } from '../run.ts';
import { common, say, type Talk } from '../talk.ts';
import { valuesFor } from '../values.ts';

/** After a request was sent, the first text also says when the committee works, where that is known. */
export function enterSay(talk: Talk, step: SayStep): Entered {
  const { sent } = talk;
  const text: Words = { key: `${step.address}.text`, values: { ...valuesFor(talk, step), ...sent?.values } };
  say(talk, [sent ? { ...text, count: sent.count } : text, ...hoursLine(talk)], pictureOf(talk, step));
  return { to: step.next };
}

/** Who has not chosen a language yet gets the picture of the first. */
function pictureOf({ state, world }: Talk, { media }: SayStep): { picture?: PictureRef } {
  const language = state.language ?? world.content.flows.languages[0];
  return media === undefined || language === undefined ? {} : { picture: { name: media, language } };
}

function hoursLine({ sent }: Talk): Words[] {
  if (!sent?.hours) return [];
  const { hours } = sent;
  sent.hours = null;
  return [common('working_hours', { hours })];
}
