import { type Document, isMap, isNode, isPair, LineCounter, parseDocument } from 'yaml';
import { z } from 'zod';
import { DAY_MS, dateOf, isTimeZone } from './local-time.ts';
import { ROLES } from './readers.ts';

const language = z.enum(['it', 'en', 'ar', 'fr']);
const day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/, 'must be a time like "09:00"');
const duration = z.string().regex(/^\d+ (minutes?|hours?|days?)$/, 'must be a length like "12 hours"');
const id = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be a short name of small letters, digits and _');
const closedDays = z
  .string()
  .refine(areDays, 'must be a day like "2026-12-24", or two with .. between, the earlier one first');

const hours = z
  .strictObject({
    time_zone: z.string().refine(isTimeZone, 'must be a time zone like "Europe/Rome"'),
    days: z.array(day).min(1),
    from: timeOfDay,
    to: timeOfDay,
    closed: z.array(closedDays).default([]),
  })
  .refine(({ from, to }) => from < to, { path: ['to'], message: 'must be later than "from", on the same day' });
const reminders = z.strictObject({
  remind_after: duration.optional(),
  escalate_after: duration.optional(),
  coordinator_after: duration.optional(),
  return_claim_after: duration.optional(),
  expire_after: duration.optional(),
});
const committee = z.strictObject({
  name: z.string().min(1).max(80),
  active: z.boolean().default(true),
  languages: z.array(language).default([]),
  hours: hours.optional(),
  reminders: reminders.optional(),
});
export const memberSchema = z.strictObject({
  committee: id,
  name: z.string().min(1).max(80),
  email: z.email('is no e-mail address').max(254),
  role: z.enum(ROLES),
  languages: z.array(language).default([]),
  areas: z.array(id).default([]),
});
const file = z.strictObject({
  format: z.literal(1, 'must be 1: this bot reads format 1'),
  committees: z.record(id, committee).default({}),
  members: z.array(memberSchema).default([]),
});

export type CommitteeSettings = { id: string } & z.infer<typeof committee>;
export type MemberEntry = z.infer<typeof memberSchema>;
export interface CommitteesFile {
  readonly committees: readonly CommitteeSettings[];
  readonly members: readonly MemberEntry[];
}
/** `at` is `file:line:column`. */
export interface FileProblem {
  readonly at: string;
  readonly problem: string;
}
export type ReadFile = { readonly read: CommitteesFile } | { readonly problems: readonly FileProblem[] };

/** Reads `committees.yml` or a file of members. Says every problem with its place, and quotes no address. */
export function readCommitteesFile(name: string, text: string): ReadFile {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, uniqueKeys: true });
  const place = (offset: number) => {
    const { line, col } = lines.linePos(offset);
    return `${name}:${Math.max(line, 1)}:${Math.max(col, 1)}`;
  };
  if (document.errors.length > 0) {
    return {
      problems: document.errors.map((error) => ({ at: place(error.pos[0]), problem: firstLine(error.message) })),
    };
  }
  const parsed = file.safeParse(document.toJS({ maxAliasCount: 0 }));
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      at: place(offsetOf(document, issue.path)),
      problem: `${whereIn(issue.path)}${issue.message}`,
    }));
    return { problems };
  }
  const { committees, members } = parsed.data;
  return { read: { committees: Object.entries(committees).map(([id, settings]) => ({ id, ...settings })), members } };
}

function areDays(text: string): boolean {
  const days = text.split('..');
  const [first = '', last = first] = days;
  return days.length <= 2 && [first, last].every(isDay) && first <= last;
}

function isDay(text: string): boolean {
  const ms = /^\d{4}-\d{2}-\d{2}$/.test(text) ? Date.parse(text) : Number.NaN;
  return !Number.isNaN(ms) && dateOf(ms / DAY_MS) === text;
}

function firstLine(message: string): string {
  return message.split('\n')[0]?.replace(/ at line \d+.*$/, '') ?? '';
}

function whereIn(path: readonly PropertyKey[]): string {
  const last = path.at(-1);
  return typeof last === 'string' ? `"${last}" ` : '';
}

/** Where the node at `path` begins, or the nearest one around it that exists. */
function offsetOf(document: Document, path: readonly PropertyKey[]): number {
  for (let depth = path.length; depth > 0; depth--) {
    const parent = depth === 1 ? document.contents : document.getIn(path.slice(0, depth - 1), true);
    const pair = isMap(parent) ? parent.items.find(({ key }) => String(key) === String(path[depth - 1])) : undefined;
    const node = pair && isPair(pair) ? (pair.value ?? pair.key) : document.getIn(path.slice(0, depth), true);
    if (isNode(node) && node.range) return node.range[0];
  }
  return 0;
}
