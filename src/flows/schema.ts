import { z } from 'zod';
import { COMMANDS, EMERGENCY_KINDS, INTENT_WORDS, LANGUAGES, MEMBER_COMMANDS } from './model.ts';

/** The shape of every file an administrator writes. Types, checks and editor completion all come from here. */

/** The error of a pattern is an example of what was wanted; the check makes a sentence of it. */
export const like = (pattern: RegExp, example: string) => {
  const error = { error: `like:${example}` };
  return z
    .string(error)
    .regex(pattern, error)
    .meta({ examples: [example.replaceAll('"', '')] });
};
const likeOrNull = (pattern: RegExp, example: string) => {
  const error = { error: `likeOrNull:${example}` };
  return z
    .string(error)
    .regex(pattern, error)
    .nullable()
    .meta({ examples: [example, null] });
};
export const duration = (example: string) => like(/^\d{1,4} (second|minute|hour|day)s?$/, example);
const names = z.array(z.string());
const target = z.string();
const targets = z.record(z.string(), target);
const language = z.enum(LANGUAGES as [string, ...string[]] as unknown as readonly ['it', 'en', 'ar', 'fr']);

const say = z.strictObject({ say: z.string(), media: z.string().optional(), next: target.optional() });
const choose = z.strictObject({
  choose: z.string(),
  options: targets.optional(),
  list: z.string().optional(),
  // biome-ignore lint/suspicious/noThenProperty: the word of the file format
  then: targets.optional(),
  save: z.string().optional(),
  consent: z.string().optional(),
  paged: z.boolean().optional(),
  next: target.optional(),
});
const ask = z.strictObject({
  ask: z.string(),
  type: z.enum(['text', 'email', 'phone', 'email_or_phone', 'number', 'date']).optional(),
  length: like(/^\d{1,4}\.\.\d{1,4}$/, '15..1500').optional(),
  accept: z.array(z.enum(['text', 'voice', 'image', 'video', 'file'])).optional(),
  join_messages: duration('8 seconds').optional(),
  optional: z.boolean().optional(),
  save: z.string().optional(),
  personal: z.boolean().optional(),
  next: target.optional(),
});
const review = z.strictObject({ review: z.string(), show: names, options: targets });
// biome-ignore lint/suspicious/noThenProperty: the word of the file format
const call = z.strictObject({ call: z.string(), then: targets });
const route = z.strictObject({
  route: z.string(),
  kind: z.enum(['support', 'join']).optional(),
  rules: z
    .array(z.strictObject({ when: z.record(z.string(), z.union([z.string(), names])), to: z.string() }))
    .optional(),
  otherwise: z.string().optional(),
  // biome-ignore lint/suspicious/noThenProperty: the word of the file format
  then: z
    .strictObject({
      delivered: target.optional(),
      redirected: target.optional(),
      queued: target.optional(),
      failed: target.optional(),
    })
    .optional(),
});
const end = z.strictObject({ end: z.string() });

/** One schema per verb: the verb says which fields a step may have. */
export const STEPS = { say, choose, ask, review, call, route, end } as const;
export type Verb = keyof typeof STEPS;
export const VERBS = Object.keys(STEPS) as readonly Verb[];
const anyStep = z.union([say, choose, ask, review, call, route, end]);

const act = z.strictObject({ do: z.enum(COMMANDS), confirm: z.boolean().optional() });
const visit = z.strictObject({ visit: z.string() });
export const COMMAND_KINDS = { do: act, visit } as const;

const flatList = z.record(z.string(), z.strictObject({ committee: z.string().optional() }).nullable());
const groups = z.record(z.string(), names);
export const LISTS = { flat: flatList, groups } as const;

const format = z.literal(1);

/** The parts whose shape depends on what they begin with are given; checking looks into them one by one. */
function flowsFile<C extends z.ZodType, L extends z.ZodType, S extends z.ZodType>(parts: {
  command: C;
  list: L;
  step: S;
}) {
  return z.strictObject({
    format,
    start: z.string(),
    languages: z.strictObject({ offered: z.array(language).min(1) }),
    commands: z.partialRecord(z.enum(COMMANDS), parts.command),
    menu: names,
    not_understood: z.array(z.enum(['repeat', 'numbered_list', 'offer_human'])).min(1),
    silence: z.strictObject({
      remind_after: duration('20 hours'),
      close_after: duration('7 days'),
      forget_after: duration('30 days'),
    }),
    lists: z.record(z.string(), parts.list),
    flows: z.record(z.string(), z.array(parts.step).min(1)),
    renamed: targets.optional(),
    removed: targets.optional(),
  });
}

export const FLOWS_FILE = flowsFile({
  command: z.union([act, visit]),
  list: z.union([groups, flatList]),
  step: anyStep,
});
export const FLOWS_FRAME = flowsFile({ command: z.unknown(), list: z.unknown(), step: z.unknown() });
export type FlowsFile = z.infer<typeof FLOWS_FILE>;
export type StepFile = z.infer<typeof anyStep>;
export type ListFile = z.infer<typeof flatList> | z.infer<typeof groups>;

const day = z.enum(['mon', 'tue', 'wed', 'thu', 'fri', 'sat', 'sun']);
const time = like(/^([01]\d|2[0-3]):[0-5]\d$/, '"09:00"');
const hours = z.strictObject({
  time_zone: z.string(),
  days: z.array(day),
  from: time,
  to: time,
  closed: z.array(like(/^\d{4}-\d\d-\d\d(\.\.\d{4}-\d\d-\d\d)?$/, '"2026-12-24..2027-01-06"')).optional(),
});
const reminders = z.strictObject({
  remind_after: duration('12 hours').optional(),
  escalate_after: duration('24 hours').optional(),
  coordinator_after: duration('48 hours').optional(),
  return_claim_after: duration('24 hours').optional(),
  expire_after: duration('10 days').optional(),
});
const member = z.strictObject({
  committee: z.string(),
  name: z.string(),
  email: like(/^[^\s@]+@[^\s@]+\.[^\s@]+$/, 'anna@example.org'),
  role: z.string().optional(),
  languages: z.array(language).optional(),
  areas: names.optional(),
});
export const COMMITTEES_FILE = z.strictObject({
  format,
  committees: z.record(
    z.string(),
    z.strictObject({
      name: z.string(),
      active: z.boolean(),
      languages: z.array(language).optional(),
      hours: hours.optional(),
      reminders: reminders.optional(),
    }),
  ),
  members: z.array(member).optional(),
});
export type CommitteesFile = z.infer<typeof COMMITTEES_FILE>;

export const EMERGENCIES_FILE = z.strictObject({
  format,
  verified_warning_after: duration('180 days'),
  numbers: z.record(
    z.string(),
    z.strictObject({
      for: z.array(z.enum([...EMERGENCY_KINDS, 'legal'] as const)).min(1),
      languages: z.array(language).min(1),
      verified_on: likeOrNull(/^\d{4}-\d\d-\d\d$/, '2026-11-24'),
    }),
  ),
});
export type EmergenciesFile = z.infer<typeof EMERGENCIES_FILE>;

const longWords = z.strictObject({ words: names, not: names.optional(), cities: names.optional() });
export const WORDS = { list: names, block: longWords } as const;
const anyWords = z.union([names, longWords]);
export type WordsFile = z.infer<typeof anyWords>;

function matchFile<W extends z.ZodType>(words: W) {
  return z.strictObject({
    commands: z.partialRecord(z.enum(COMMANDS), names).optional(),
    member_commands: z.partialRecord(z.enum(MEMBER_COMMANDS), names).optional(),
    options: z.record(z.string(), words).optional(),
    lists: z.record(z.string(), words).optional(),
    emergencies: z.partialRecord(z.enum(EMERGENCY_KINDS as unknown as readonly ['danger']), words).optional(),
    answers: z.partialRecord(z.enum(['yes', 'no', 'skip', 'more', 'thanks', 'greetings']), names).optional(),
    requests: z.strictObject({ intents: z.partialRecord(z.enum(INTENT_WORDS), names).optional() }).optional(),
    decoys: z.record(z.string(), names).optional(),
  });
}
export const MATCH_FILE = matchFile(anyWords);
export const MATCH_FRAME = matchFile(z.unknown());
export type MatchFile = z.infer<typeof MATCH_FILE>;

const UNIT_MS = { second: 1000, minute: 60_000, hour: 3_600_000, day: 86_400_000 } as const;

/** `20 hours` in milliseconds; the schema has made sure that it is one. */
export function durationMs(text: string): number {
  const [amount, unit] = text.split(' ');
  return Number(amount) * UNIT_MS[(unit ?? '').replace(/s$/, '') as keyof typeof UNIT_MS];
}
