import { badParameter } from './refusal.ts';

export type Fields = Record<string, unknown>;

/** The value as an object; `where` is the path that Graph would name in its refusal. */
export function objectAt(value: unknown, where: string): Fields {
  if (typeof value !== 'object' || value === null || Array.isArray(value))
    throw badParameter(where, 'must be an object.');
  return value as Fields;
}

export function onlyFields(fields: Fields, allowed: ReadonlySet<string>, where: string): void {
  for (const name in fields) {
    if (fields[name] !== undefined && !allowed.has(name)) throw badParameter(`${where}[${name}]`, 'is not known.');
  }
}

export function textAt(value: unknown, where: string, most: number, measure: Measure = utf16Units): string {
  if (typeof value !== 'string' || value === '') throw badParameter(where, 'must be a non-empty string.');
  if (measure(value) > most) throw badParameter(where, `must not be longer than ${most}.`);
  return value;
}

export function listAt(value: unknown, where: string, most: number): readonly unknown[] {
  if (!Array.isArray(value)) throw badParameter(where, 'must be an array.');
  if (value.length < 1 || value.length > most) throw badParameter(where, `must have 1 to ${most} items.`);
  return value;
}

export function oneOf<Choice extends string>(value: unknown, choices: readonly Choice[], where: string): Choice {
  const found = choices.find((choice) => choice === value);
  if (found === undefined) throw badParameter(where, `must be one of {${choices.join(', ')}}.`);
  return found;
}

export function flagAt(value: unknown, where: string): boolean {
  if (typeof value !== 'boolean') throw badParameter(where, 'must be true or false.');
  return value;
}

/** HTTPS only, as Meta fetches it; plain HTTP is let through for this very machine, where tests and simulator live. */
export function urlAt(value: unknown, where: string): string {
  const text = textAt(value, where, 2_048);
  const url = URL.canParse(text) ? new URL(text) : undefined;
  const isLocal = url?.hostname === '127.0.0.1' || url?.hostname === 'localhost';
  if (url?.protocol !== 'https:' && !(url?.protocol === 'http:' && isLocal))
    throw badParameter(where, 'should be a valid HTTPS URI.');
  return text;
}

export type Measure = (text: string) => number;
export const utf16Units: Measure = (text) => text.length;
export const utf8Bytes: Measure = (text) => Buffer.byteLength(text, 'utf8');
