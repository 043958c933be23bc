import { COMMON_TEXTS } from './engine-texts/common.ts';
import { type EngineText, TITLE } from './engine-texts/engine-text.ts';
import { LETTER_TEXTS } from './engine-texts/letters.ts';
import { MEMBER_TEXTS } from './engine-texts/members.ts';
import { baseOf } from './locale.ts';

export { type EngineText, MAX_TITLE_UNITS } from './engine-texts/engine-text.ts';

/** Files with texts of the engine; the name is the first part of their keys. */
export const ENGINE_PARTS = { common: COMMON_TEXTS, members: MEMBER_TEXTS, letters: LETTER_TEXTS } as const;
export type EnginePart = keyof typeof ENGINE_PARTS;

/** Every text of the engine by its full key, such as `common.repeat`. */
export const ENGINE_TEXTS: Readonly<Record<string, EngineText>> = Object.fromEntries(
  Object.entries(ENGINE_PARTS).flatMap(([part, texts]) =>
    Object.entries(texts).map(([key, text]) => [`${part}.${key}`, text]),
  ),
);

export const isEngineKey = (key: string): boolean => Object.hasOwn(ENGINE_PARTS, key.slice(0, key.indexOf('.')));

/**
 * Titles of the engine's own buttons, by full key: people may type them, in any language;
 * match.json gives them more words under `options`, as `common.edit`.
 */
export const ENGINE_TITLES: readonly string[] = Object.entries(ENGINE_TEXTS).flatMap(([key, text]) =>
  text === TITLE ? [key] : [],
);

/** The wish for a full key, plural form included. */
export function engineText(key: string): EngineText | undefined {
  return ENGINE_TEXTS[key] ?? ENGINE_TEXTS[baseOf(key)];
}
