import { BotError } from '../errors.ts';
import type { ContentSet } from '../flows/model.ts';
import type { Settings } from '../settings/settings.ts';

/** Nobody calls a number in a hard moment that nobody has called before: production wants each one verified. */
export function refuseUnverifiedNumbers(
  { environment }: Pick<Settings, 'environment'>,
  { emergencies }: ContentSet,
): void {
  if (environment !== 'production') return;
  const unverified = emergencies.numbers.filter(({ verifiedOn }) => verifiedOn === null).map(({ number }) => number);
  if (unverified.length === 0) return;
  throw new BotError(
    'S102',
    `emergency numbers that nobody has verified: ${unverified.join(', ')}`,
    'Call each one, then write the day into config/emergencies.yml as verified_on.',
  );
}
