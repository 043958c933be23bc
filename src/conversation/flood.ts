import { repeatOpen } from './commands.ts';
import { isInSafetyVisit } from './focus.ts';
import type { Heard } from './heard.ts';
import { common, letter, type Talk } from './talk.ts';

/** Nobody who wants an answer writes more messages in a minute. */
export const FLOOD_MESSAGES = 30;
const MINUTE_MS = 60_000;

/**
 * Counts what a person writes in a minute. Beyond the limit everything is still heard, cries for help before all, and
 * nothing is lost; but the bot answers once, and asks again where it stands when the minute is over.
 */
export function isFlooding(talk: Talk, heard: Heard): boolean {
  const { student } = talk.state;
  if (heard.kind !== 'text' && heard.kind !== 'attachments') return false;
  const now = talk.moment.now.getTime();
  if (student.flood === undefined || now - student.flood.fromMs >= MINUTE_MS)
    student.flood = { fromMs: now, count: 0, hushed: false };
  student.flood.count += 1;
  return student.flood.count > FLOOD_MESSAGES;
}

/** Takes the bot's own answers out of the turn; the safety card and words of people stay. */
export function hush(talk: Talk): void {
  const { flood } = talk.state.student;
  if (flood === undefined) return;
  const kept = talk.effects.filter(
    (effect) => effect.do !== 'say' || effect.letter.safety || effect.letter.author === 'person',
  );
  talk.effects.splice(0, talk.effects.length, ...kept);
  if (flood.hushed) return;
  flood.hushed = true;
  const at = new Date(flood.fromMs + MINUTE_MS);
  talk.timers = [
    ...talk.timers.filter(({ type }) => type !== 'flood'),
    { id: `flood.${at.getTime()}`, type: 'flood', at },
  ];
  talk.effects.push({ do: 'say', letter: letter(talk, common('too_fast')) });
}

/** The minute is over: what was not shown is asked. */
export function floodEnded(talk: Talk): void {
  delete talk.state.student.flood;
  if (talk.owner.by === 'bot' && !isInSafetyVisit(talk.state.student.stack)) repeatOpen(talk);
}
