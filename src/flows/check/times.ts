import { COMMITTEES, EMERGENCIES, FLOWS } from '../files.ts';
import type { Expected } from '../messages.ts';
import { plain } from '../node.ts';
import type { SourceFile } from '../places.ts';
import { type CommitteesFile, durationMs, type EmergenciesFile, type FlowsFile } from '../schema.ts';
import { type Report, valueAt } from './report.ts';

const DAY_MS = 86_400_000;

/** Durations, days and hours: each is one, and they fit together. Needs files whose shape is right. */
export function checkTimes(report: Report, sources: ReadonlyMap<string, SourceFile>): void {
  const [flows, committees, emergencies] = [FLOWS, COMMITTEES, EMERGENCIES].map((name) => sources.get(name)!);
  checkSilence(report, flows!);
  checkLengths(report, flows!);
  for (const [id, committee] of Object.entries((plain(committees!.root) as CommitteesFile).committees))
    checkCommittee(report, committees!, id, committee);
  const { numbers } = plain(emergencies!.root) as EmergenciesFile;
  for (const [number, { verified_on }] of Object.entries(numbers))
    if (verified_on !== null)
      checkDay(report, emergencies!, ['numbers', number, 'verified_on'], `verified_on: ${verified_on}`, verified_on);
}

type Path = (string | number)[];

function wrong(report: Report, source: SourceFile, path: Path, what: string, expected: Expected): void {
  report.add('F104', valueAt(source, ...path), { what, expected });
}

function checkSilence(report: Report, source: SourceFile): void {
  const { silence } = plain(source.root) as FlowsFile;
  const what = `remind_after: ${silence.remind_after}`;
  if (durationMs(silence.remind_after) >= DAY_MS)
    wrong(report, source, ['silence', 'remind_after'], what, { kind: 'window' });
  checkLonger(report, source, ['silence'], silence, 'close_after', 'remind_after');
  checkLonger(report, source, ['silence'], silence, 'forget_after', 'close_after');
}

/** `1500..15` would refuse every answer. */
function checkLengths(report: Report, source: SourceFile): void {
  for (const [flow, steps] of Object.entries((plain(source.root) as FlowsFile).flows)) {
    steps.forEach((step, index) => {
      const length = 'length' in step ? step.length : undefined;
      const [min = 0, max = 0] = (length ?? '').split('..').map(Number);
      if (length !== undefined && (min > max || max === 0))
        wrong(report, source, ['flows', flow, index, 'length'], `length: ${length}`, {
          kind: 'like',
          example: '15..1500',
        });
    });
  }
}

type Committee = CommitteesFile['committees'][string];

function checkCommittee(report: Report, source: SourceFile, id: string, { hours, reminders }: Committee): void {
  const path = ['committees', id];
  if (reminders !== undefined)
    checkLonger(report, source, [...path, 'reminders'], reminders, 'expire_after', 'coordinator_after');
  if (hours === undefined) return;
  const at = [...path, 'hours'];
  if (!isTimeZone(hours.time_zone))
    wrong(report, source, [...at, 'time_zone'], `time_zone: ${hours.time_zone}`, { kind: 'timeZone' });
  if (hours.to <= hours.from)
    wrong(report, source, [...at, 'to'], `to: ${hours.to}`, { kind: 'moreThan', name: 'from', value: hours.from });
  hours.closed?.forEach((closed, index) => {
    const [first = '', last = first] = closed.split('..');
    if (checkDay(report, source, [...at, 'closed', index], closed, first, last) && last < first)
      wrong(report, source, [...at, 'closed', index], closed, { kind: 'like', example: `"${last}..${first}"` });
  });
}

function isTimeZone(name: string): boolean {
  try {
    new Intl.DateTimeFormat('en', { timeZone: name });
    return true;
  } catch {
    return false;
  }
}

/** 2026-02-30 looks like a day and is none. */
function checkDay(report: Report, source: SourceFile, path: Path, what: string, ...days: string[]): boolean {
  const exist = days.every((day) => {
    const ms = Date.parse(`${day}T00:00:00Z`);
    return !Number.isNaN(ms) && new Date(ms).toISOString().startsWith(day);
  });
  if (!exist) wrong(report, source, path, what, { kind: 'realDay' });
  return exist;
}

function checkLonger(
  report: Report,
  source: SourceFile,
  path: Path,
  times: Readonly<Record<string, string | undefined>>,
  longer: string,
  shorter: string,
): void {
  const [long, short] = [times[longer], times[shorter]];
  if (long === undefined || short === undefined || durationMs(long) > durationMs(short)) return;
  wrong(report, source, [...path, longer], `${longer}: ${long}`, { kind: 'moreThan', name: shorter, value: short });
}
