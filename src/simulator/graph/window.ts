import type { Purpose } from './checks/envelope.ts';
import { HUMAN_AGENT_WINDOW_MS, WINDOW_MS } from './limits.ts';
import type { Person } from './people.ts';
import { outsideWindow, Refusal } from './refusal.ts';
import type { World } from './world.ts';

/** Until when Meta takes an ordinary message to this person; undefined when the person never interacted. */
export function windowEndsAt(person: Person): number | undefined {
  return person.lastInteractionAt === undefined ? undefined : person.lastInteractionAt + WINDOW_MS;
}

/** @throws Refusal 10/2018278 outside the window; 10 where HUMAN_AGENT comes from an app without that feature */
export function mustBeWithinWindow(
  { humanAgent }: Pick<World, 'humanAgent'>,
  person: Person,
  purpose: Purpose,
  now: number,
): void {
  if (purpose === 'UTILITY') return;
  if (purpose === 'HUMAN_AGENT' && humanAgent === 'withheld' && !person.humanAuthor)
    throw new Refusal(10, undefined, '(#10) This app may not use the HUMAN_AGENT tag here.');
  const span = purpose === 'HUMAN_AGENT' ? HUMAN_AGENT_WINDOW_MS : WINDOW_MS;
  if (person.lastInteractionAt === undefined || now - person.lastInteractionAt >= span) throw outsideWindow();
}
