import { z } from 'zod';
import { LANGUAGES } from '../model.ts';
import { duration } from '../schema.ts';

/** The shape of an example conversation, `config/tests/*.yml`. */

const language = z.enum(LANGUAGES as [string, ...string[]] as unknown as readonly ['it', 'en', 'ar', 'fr']);
/** `- user: 2` is a person who types a two. */
const words = z.union([z.string(), z.number()]);
const yes = z.literal(true);

export const SENDABLE = ['voice', 'image', 'video', 'file', 'sticker', 'thumb', 'location'] as const;
export const OUTCOMES = ['delivered', 'redirected', 'queued', 'failed'] as const;

/** One schema per kind of line: its one key says what it is. */
export const LINES = {
  user: z.strictObject({ user: words }),
  tap: z.strictObject({ tap: words }),
  menu: z.strictObject({ menu: z.string() }),
  start: z.strictObject({ start: yes }),
  send: z.strictObject({ send: z.enum(SENDABLE) }),
  wait: z.strictObject({ wait: duration('8 seconds') }),
  delivery: z.strictObject({ delivery: z.enum(OUTCOMES) }),
  repeat_last: z.strictObject({ repeat_last: yes }),
  bot: z.strictObject({ bot: z.string() }),
} as const;
export type LineKind = keyof typeof LINES;

export const TEST_FILE = z.strictObject({
  test: z.string(),
  start_language: language.optional(),
  run_in: z.union([z.literal('all'), z.array(language).min(1)]).optional(),
  talk: z.array(z.unknown()).min(1),
  expect: z
    .strictObject({
      answers: z.record(z.string(), words).optional(),
      said: z.array(z.string()).optional(),
      not_said: z.array(z.string()).optional(),
      forwarded: z.string().optional(),
      ending: z.string().optional(),
    })
    .optional(),
});
export type TestFileShape = z.infer<typeof TEST_FILE>;
