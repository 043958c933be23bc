import type { Letter, Words } from '../conversation/letter.ts';

/** How a picture is written where nobody can see it. */
export const pictureMark = ({ picture }: Pick<Letter, 'picture'>): string[] =>
  picture === undefined ? [] : [`[picture ${picture.name}]`];

/** Keys of the texts that a letter is made of, in order; somebody's own words have none. */
export function keysOf({ body }: Letter): string[] {
  return body.flatMap(keysIn);
}

function keysIn(words: Words): string[] {
  if ('key' in words) return [words.key];
  if ('lines' in words) return words.lines.flatMap(keysIn);
  return 'list' in words ? words.list.flatMap(keysIn) : [];
}

/** What a step says when it is reached; its other texts (`.too_short`) belong to answers that do not fit. */
const OF_STEP = ['text', 'ask', 'ask_item'];

/** Whether a text is what a test names: a step (`support.topic`), or the full key of a text. */
export function isNamed(name: string, key: string): boolean {
  return key === name || OF_STEP.some((part) => key === `${name}.${part}`);
}

/** The step whose own text this is. */
export function stepSaying(key: string): string | null {
  const [flow, step, part] = key.split('.');
  return part !== undefined && OF_STEP.includes(part) ? `${flow}.${step}` : null;
}

/** As a test would name it. */
export const nameOf = (key: string): string => stepSaying(key) ?? key;
