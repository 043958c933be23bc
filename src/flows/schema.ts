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
const language = z.enum(LANGUAGES as [string, ...string[]] as unknown as readonly ['it', 'en', 'ar', 'fr']);

// Descriptions are what an editor shows beside a field: config/flows.schema.json is made from this file.
const name = (what: string) => z.string().describe(what);
const target = z.string().describe('Where to go: next, a step of this flow, a flow, or flow.step');
const targets = z.record(z.string(), target);
const next = target.optional().describe('Where to go on; without it, to the following step');
const save = z.string().optional().describe('Name under which the answer is kept; the committee sees it too');

const say = z.strictObject({
  say: name('Sends a message and goes on. Its text: <flow>.<step>.text'),
  media: z
    .string()
    .optional()
    .describe('Name of a picture: config/media/<name>.<language>.png (or .jpg, .gif), one for each language'),
  next,
});
const choose = z.strictObject({
  choose: name('Asks a question with choices. Its texts: <flow>.<step>.ask and .options.<choice>'),
  options: targets.optional().describe('The choices, each with where it leads'),
  list: z.string().optional().describe('Takes the choices from a list: universities, topics, topics.join, languages'),
  // biome-ignore lint/suspicious/noThenProperty: the word of the file format
  then: targets.optional().describe('Exceptions: choices of the list that lead elsewhere'),
  save,
  consent: z.string().optional().describe('The choice that is the consent; nothing personal is asked before it'),
  paged: z.boolean().optional().describe('Accepts that more than 13 choices are shown in pages'),
  next,
});
const ask = z.strictObject({
  ask: name('Asks a question that people answer in their own words. Its text: <flow>.<step>.ask'),
  type: z
    .enum(['text', 'email', 'phone', 'email_or_phone', 'number', 'date'])
    .optional()
    .describe('What the answer must be; text when left out. Other types need the text .not_valid'),
  length: like(/^\d{1,4}\.\.\d{1,4}$/, '15..1500')
    .optional()
    .describe('Fewest and most characters: 15..1500. Needs the texts .too_short and .too_long'),
  accept: z
    .array(z.enum(['text', 'voice', 'image', 'video', 'file']))
    .optional()
    .describe('Kinds of message that are an answer; only text when left out'),
  join_messages: duration('8 seconds').optional().describe('Short messages in a row within this time are one answer'),
  optional: z.boolean().optional().describe('Adds a "Skip" choice'),
  save,
  personal: z.boolean().optional().describe('Stored encrypted, deleted with the draft, asked only after consent'),
  next,
});
const review = z.strictObject({
  review: name('Shows the answers; each can be changed. Its texts: <flow>.<step>.ask and .options.<choice>'),
  show: names.describe('The answers to show, by the names they are saved under'),
  options: targets.describe('At most two choices, the sending one first: { send: next, cancel: cancelled }'),
});
const call = z.strictObject({
  call: name('Uses another flow, and goes on according to how it ended'),
  // biome-ignore lint/suspicious/noThenProperty: the word of the file format
  then: targets.describe('One entry for each ending of that flow'),
});
const route = z.strictObject({
  route: name('Stores the request and tells the committee; only after consent and a confirmed review'),
  kind: z.enum(['support', 'join']).optional().describe('join goes to coordinators only; support when left out'),
  rules: z
    .array(
      z.strictObject({
        when: z
          .record(z.string(), z.union([z.string(), names]))
          .describe('Answers that must all hold; a list means any of them, a group all its items'),
        to: z.string().describe('The committee that gets the request'),
      }),
    )
    .optional()
    .describe('The first rule that holds decides'),
  otherwise: z
    .string()
    .optional()
    .describe('A committee, or "committee of" and the answer that has one: committee of university'),
  // biome-ignore lint/suspicious/noThenProperty: the word of the file format
  then: z
    .strictObject({
      delivered: target.optional().describe('The committee has it'),
      redirected: target.optional().describe('Nobody is active there: the national coordination has it'),
      queued: target.optional().describe('Stored; the mail server does not answer yet'),
      failed: target.optional().describe('Nobody can read it'),
    })
    .optional()
    .describe('Where to go when the request is delivered, and when it is not'),
});
const end = z.strictObject({ end: name('An ending; its name is what a calling flow sees') });

/** One schema per verb: the verb says which fields a step may have. */
export const STEPS = { say, choose, ask, review, call, route, end } as const;
export type Verb = keyof typeof STEPS;
export const VERBS = Object.keys(STEPS) as readonly Verb[];
const anyStep = z.union([say, choose, ask, review, call, route, end]);

const act = z.strictObject({
  do: z.enum(COMMANDS).describe('What the bot does'),
  confirm: z.boolean().optional().describe('Asks "are you sure?" first'),
});
const visit = z.strictObject({ visit: z.string().describe('A flow that is entered and left again') });
export const COMMAND_KINDS = { do: act, visit } as const;

const flatList = z.record(
  z.string(),
  z.strictObject({ committee: z.string().optional().describe('Named as in committees.yml') }).nullable(),
);
const groups = z.record(z.string(), names);
export const LISTS = { flat: flatList, groups } as const;

const format = z.literal(1).describe('Version of this file format, not of your content');

/** The parts whose shape depends on what they begin with are given; checking looks into them one by one. */
function flowsFile<C extends z.ZodType, L extends z.ZodType, S extends z.ZodType>(parts: {
  command: C;
  list: L;
  step: S;
}) {
  return z.strictObject({
    format,
    start: z.string().describe('The first flow for a new person, and after "restart"'),
    languages: z.strictObject({
      offered: z.array(language).min(1).describe('In the order of the language question'),
    }),
    commands: z
      .partialRecord(z.enum(COMMANDS), parts.command)
      .describe('Usable at any moment; their words are in locales/*/match.json'),
    menu: names.describe('Messenger’s menu: flows and commands; titles under menu.<name>'),
    not_understood: z
      .array(z.enum(['repeat', 'numbered_list', 'offer_human']))
      .min(1)
      .describe('What happens the 1st, 2nd, 3rd time in a row that an answer is not understood'),
    silence: z.strictObject({
      remind_after: duration('20 hours').describe('Less than 24 hours: then Messenger closes'),
      close_after: duration('7 days').describe('Puts an unfinished draft aside'),
      forget_after: duration('30 days').describe('Deletes it'),
    }),
    lists: z.record(z.string(), parts.list).describe('Choices that several questions share'),
    flows: z
      .record(z.string(), z.array(parts.step).min(1))
      .describe('Each flow is a list of steps, read from top to bottom'),
    renamed: z.record(z.string(), z.string()).optional().describe('Old name: new name. Written by `bot flows rename`'),
    removed: z
      .record(z.string(), z.string())
      .optional()
      .describe('Step that is gone: the step that takes its people. Written by `bot flows remove`'),
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
    answers: z
      .partialRecord(z.enum(['yes', 'no', 'skip', 'more', 'thanks', 'greetings', 'robot', 'insults']), names)
      .optional(),
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
