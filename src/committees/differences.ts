import type { CommitteeSettings } from './file.ts';

/** One setting that the database and a file do not agree on, each as it would stand in a file. */
export interface Difference {
  readonly setting: string;
  readonly stored: string;
  readonly wanted: string;
}

const SETTINGS = ['name', 'active', 'languages', 'hours', 'reminders'] as const;

export function settingsDifferences(stored: CommitteeSettings, wanted: CommitteeSettings): Difference[] {
  return SETTINGS.map((setting) => ({
    setting,
    stored: written(stored[setting]),
    wanted: written(wanted[setting]),
  })).filter((difference) => difference.stored !== difference.wanted);
}

function written(value: unknown): string {
  if (value === undefined) return 'not set';
  if (Array.isArray(value)) return `[${value.map(written).join(', ')}]`;
  if (typeof value !== 'object' || value === null) return String(value);
  const entries = Object.entries(value).filter(([, one]) => one !== undefined);
  const fields = entries.sort(([a], [b]) => a.localeCompare(b)).map(([name, one]) => `${name}: ${written(one)}`);
  return `{ ${fields.join(', ')} }`;
}
