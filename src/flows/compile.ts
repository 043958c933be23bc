import type { Shaped } from './check/shape.ts';
import { compileVocabulary } from './compile-vocabulary.ts';
import { hashOf } from './hash.ts';
import type { Locale } from './locale.ts';
import type { CommitteeHours, CommitteeSeed, ContentSet, Flows, Language } from './model.ts';
import { type CommitteesFile, durationMs, type EmergenciesFile } from './schema.ts';

/** Everything checked becomes one set, which replaces the one before it as a whole. */
export function compileContent(flows: Flows, shaped: Shaped, locales: readonly Locale[]): ContentSet {
  const texts = Object.fromEntries(locales.map((locale) => [locale.language, textsOf(locale)])) as Record<
    Language,
    Record<string, string>
  >;
  const { match, committees, emergencies } = shaped;
  return {
    flows,
    vocabulary: compileVocabulary(flows, match, texts),
    emergencies: compileEmergencies(emergencies),
    committees: Object.entries(committees.committees).map(([id, committee]) => compileCommittee(id, committee)),
    texts,
    version: hashOf([flows.version, texts, match, committees, emergencies]),
  };
}

function textsOf({ texts }: Locale): Record<string, string> {
  const plain: Record<string, string> = Object.create(null);
  for (const [key, { value }] of texts) plain[key] = value;
  return plain;
}

const DAY_MS = 86_400_000;

function compileEmergencies({ verified_warning_after, numbers }: EmergenciesFile): ContentSet['emergencies'] {
  return {
    warnAfterDays: durationMs(verified_warning_after) / DAY_MS,
    numbers: Object.entries(numbers).map(([number, { for: kinds, languages, verified_on }]) => ({
      number,
      for: kinds,
      languages,
      verifiedOn: verified_on,
    })),
  };
}

type CommitteeFile = CommitteesFile['committees'][string];

function compileCommittee(
  id: string,
  { name, active, languages = [], hours, reminders }: CommitteeFile,
): CommitteeSeed {
  return {
    id,
    name,
    active,
    languages,
    ...(hours === undefined ? {} : { hours: compileHours(hours) }),
    ...(reminders === undefined ? {} : { reminders: reminders as Record<string, string> }),
  };
}

function compileHours({ time_zone, days, from, to, closed = [] }: NonNullable<CommitteeFile['hours']>): CommitteeHours {
  return { timeZone: time_zone, days, from, to, closed };
}
