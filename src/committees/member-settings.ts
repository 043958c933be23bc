import { z } from 'zod';
import { DAY_MS, dateOf, momentOf, timeOfDayMs } from './local-time.ts';
import type { Leave } from './readers.ts';

/** What may be set about a member. What is left out stays as it is; none of it widens what somebody may read. */
export interface MemberSettings {
  areas?: readonly string[];
  /** Languages this person answers in. */
  languages?: readonly string[];
  /** Language of what we write to this person. */
  language?: string;
  vacation?: readonly Leave[];
  /** Times of day at the committee's place, over midnight too; e-mail is silent by itself. */
  quietHours?: { readonly from: string; readonly to: string } | null;
  notify?: { readonly messenger: boolean; readonly mail: boolean };
  validTo?: Date | null;
}
/** The same as somebody writes it on the command line. */
export type WrittenSettings = Readonly<Partial<Record<(typeof WRITTEN)[number], string | undefined>>>;
export const WRITTEN = ['areas', 'languages', 'language', 'vacation', 'quiet', 'messenger', 'until'] as const;

const NONE = 'none';
const language = z.enum(['it', 'en', 'ar', 'fr'], 'must be it, en, ar or fr');
const area = z.string().regex(/^[a-z][a-z0-9_]{0,39}$/, 'must be ids of topics, e.g. admin,study');
const date = z.string().refine(isDate, 'must be a day like 2026-12-24, or none');
const days = z.string().refine(areDays, 'must be days like 2026-12-20..2027-01-06, or none');
const quiet = z
  .string()
  .regex(/^([01]\d|2[0-3]):[0-5]\d\.\.([01]\d|2[0-3]):[0-5]\d$/, 'must be like 22:00..08:00, or none');
const onOff = z.enum(['on', 'off'], 'must be on or off');

/** @param zone the committee's time zone: days begin and end there */
export function memberSettings(
  written: WrittenSettings,
  zone: string,
): { settings: MemberSettings } | { problems: string[] } {
  const problems: string[] = [];
  const read = <Value>(name: keyof WrittenSettings, schema: z.ZodType<Value>, text = written[name]) => {
    if (text === undefined || text === NONE) return undefined;
    const parsed = schema.safeParse(text);
    if (!parsed.success) problems.push(`--${name}: ${parsed.error.issues[0]?.message ?? 'is not understood'}`);
    return parsed.data;
  };
  const list = (name: keyof WrittenSettings, schema: z.ZodType<string>) =>
    written[name] === undefined ? undefined : listed(written[name]).flatMap((one) => read(name, schema, one) ?? []);
  const isSet = (name: keyof WrittenSettings) => written[name] !== undefined;
  const [until, hours, messenger] = [read('until', date), read('quiet', quiet), read('messenger', onOff)];
  const settings = {
    areas: list('areas', area),
    languages: list('languages', language),
    language: read('language', language),
    vacation: list('vacation', days)?.map((span) => leaveOf(span, zone)),
    quietHours: isSet('quiet') ? quietOf(hours) : undefined,
    notify: messenger === undefined ? undefined : { messenger: messenger === 'on', mail: true },
    validTo: isSet('until') ? (until === undefined ? null : endOf(until, zone)) : undefined,
  };
  if (problems.length > 0) return { problems };
  return { settings: Object.fromEntries(Object.entries(settings).filter(([, value]) => value !== undefined)) };
}

const listed = (text: string | undefined) =>
  text === NONE
    ? []
    : (text ?? '')
        .split(',')
        .map((one) => one.trim())
        .filter(Boolean);

function quietOf(text: string | undefined): NonNullable<MemberSettings['quietHours']> | null {
  const [from = '', to = ''] = text?.split('..') ?? [];
  return text === undefined || from === to ? null : { from, to };
}

/** Whole days: from the first midnight to the one after the last day. */
function leaveOf(span: string, zone: string): Leave {
  const [first = '', last = first] = span.split('..');
  return { from: new Date(momentOf(dayOf(first), timeOfDayMs('00:00'), zone)), until: endOf(last, zone) };
}

const endOf = (day: string, zone: string) => new Date(momentOf(dayOf(day) + 1, timeOfDayMs('00:00'), zone));
const dayOf = (day: string) => Math.floor(Date.parse(`${day}T00:00:00Z`) / DAY_MS);

function isDate(text: string): boolean {
  const day = dayOf(text);
  return /^\d{4}-\d{2}-\d{2}$/.test(text) && Number.isFinite(day) && dateOf(day) === text;
}

function areDays(text: string): boolean {
  const [first = '', last = first, more] = text.split('..');
  return more === undefined && isDate(first) && isDate(last) && first <= last;
}
