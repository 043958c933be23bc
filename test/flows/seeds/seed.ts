import type { Known } from '../../../src/flows/known.ts';
import { LANGUAGES, type Language } from '../../../src/flows/model.ts';
import type { ProblemCode } from '../../../src/flows/problem.ts';

/** One mistake made in the shipped files, and what the check must say about it. */
export interface Seed {
  readonly code: ProblemCode;
  readonly what: string;
  readonly edits: readonly Edit[];
  /** Where the message must point; otherwise the sign `▸` in an edit says it. */
  readonly at?: Spot;
  readonly known?: Known;
}

/** Changes one file of the set, and returns where its `▸` was. */
export type Edit = (files: Map<string, string>) => Target | undefined;
export interface Target {
  readonly file: string;
  readonly offset: number;
}
/** A text in a file after the edits, with `▸` before the place that is meant; the first one behind `after`. */
export interface Spot {
  readonly file: string;
  readonly text: string;
  readonly after?: string;
}

const SIGN = '▸';
export const FLOWS = 'config/flows.yml';
export const COMMITTEES = 'config/committees.yml';
export const EMERGENCIES = 'config/emergencies.yml';

export function seed(code: ProblemCode, what: string, edit: Edit | readonly Edit[], more: Partial<Seed> = {}): Seed {
  return { code, what, edits: [edit].flat(), ...more };
}

/** The first `from` behind `after` becomes `to`. */
export function change(file: string, from: string, to: string, after = ''): Edit {
  return (files) => {
    const text = files.get(file) ?? '';
    const at = indexOf(text, from, indexOf(text, after, 0, file), file);
    files.set(file, text.slice(0, at) + to.replaceAll(SIGN, '') + text.slice(at + from.length));
    return to.includes(SIGN) ? { file, offset: at + to.indexOf(SIGN) } : undefined;
  };
}

/** In flows.yml; `after` is usually the flow: `in(support)` is written `'\n  support:'`. */
export const yml = (from: string, to: string, flow = ''): Edit => change(FLOWS, from, to, flow && `\n  ${flow}:`);

function indexOf(text: string, part: string, from: number, file: string): number {
  const at = text.indexOf(part, from);
  if (at < 0) throw new Error(`${file} has no ${JSON.stringify(part)}`);
  return at;
}

export function targetOf({ file, text, after = '' }: Spot, files: ReadonlyMap<string, string>): Target {
  const whole = files.get(file) ?? '';
  const offset = indexOf(whole, text.replace(SIGN, ''), indexOf(whole, after, 0, file) + after.length, file);
  return { file, offset: offset + text.indexOf(SIGN) };
}

/** Line and column of an offset, both from 1. */
export function positionOf(text: string, offset: number): { line: number; column: number } {
  const lines = text.slice(0, offset).split('\n');
  return { line: lines.length, column: lines.at(-1)!.length + 1 };
}

// === texts, by key ===

const PARTS = ['common', 'members', 'letters', 'match'];

function placeOfKey(language: Language, key: string): { file: string; path: string[] } {
  const [first = '', ...rest] = key.split('/');
  const part = PARTS.includes(first) ? first : 'flows';
  return { file: `locales/${language}/${part}.json`, path: part === 'flows' ? key.split('/') : rest };
}

/** Begin of a key in a file whose blocks are indented by two: found line by line, not by the reader that is tested. */
function offsetOfKey(text: string, path: readonly string[], file: string): number {
  let at = 0;
  path.forEach((name, depth) => {
    const line = `\n${'  '.repeat(depth + 1)}"${name}": `;
    at = indexOf(text, line, Math.max(0, at - 1), file) + line.indexOf('"');
  });
  return at;
}

/** `support/topic/ask` in flows.json, `common/repeat` in common.json; the value as it stands in the file. */
export function setText(language: Language, key: string, value: string): Edit {
  return (files) => {
    const { file, path } = placeOfKey(language, key);
    const text = files.get(file)!;
    const start = text.indexOf(': ', offsetOfKey(text, path, file)) + 2;
    const end = text.indexOf('\n', start);
    const comma = text[end - 1] === ',' ? ',' : '';
    files.set(file, text.slice(0, start) + value + comma + text.slice(end));
    return { file, offset: start };
  };
}

/** A part of the value becomes another; points at the beginning of the value. */
export function inText(language: Language, key: string, from: string, to: string): Edit {
  return (files) => {
    const { file, path } = placeOfKey(language, key);
    const text = files.get(file)!;
    const start = text.indexOf(': ', offsetOfKey(text, path, file)) + 2;
    const at = indexOf(text, from, start, file);
    if (text.slice(start, at).includes('\n')) throw new Error(`${file}: ${key} has no ${from}`);
    files.set(file, text.slice(0, at) + to + text.slice(at + from.length));
    return { file, offset: start };
  };
}

/** Without the key and all that is under it; points at the key of the block it was in. */
export function dropText(language: Language, key: string): Edit {
  return (files) => {
    const { file, path } = placeOfKey(language, key);
    const text = files.get(file)!;
    const start = text.lastIndexOf('\n', offsetOfKey(text, path, file));
    const line = text.slice(start + 1, text.indexOf('\n', start + 1));
    const close = `\n${'  '.repeat(path.length)}}`;
    const end = line.endsWith('{') ? text.indexOf('\n', text.indexOf(close, start) + 1) : start + 1 + line.length;
    const rest = text.slice(end);
    const wasLast = !text.slice(0, end).endsWith(',');
    const before = text.slice(0, start);
    const whole = (wasLast ? before.replace(/,$/, '') : before) + rest;
    files.set(file, whole);
    return { file, offset: path.length === 1 ? 0 : offsetOfKey(whole, path.slice(0, -1), file) };
  };
}

/** A new first line of a block; points at its key. */
export function addText(language: Language, block: string, line: string): Edit {
  return (files) => {
    const { file, path } = placeOfKey(language, block);
    const text = files.get(file)!;
    const brace = path.length === 0 || block === '' ? 0 : text.indexOf('{', offsetOfKey(text, path, file));
    const depth = block === '' ? 1 : path.length + 1;
    const indent = '  '.repeat(depth);
    files.set(file, `${text.slice(0, brace + 1)}\n${indent}${line},${text.slice(brace + 1)}`);
    return { file, offset: brace + 2 + indent.length };
  };
}

const IN_WORDS: Record<Language, string> = { it: 'Testo nuovo', en: 'New text', ar: 'نص جديد', fr: 'Nouveau texte' };

/** The same new text in all languages, so that it is not missing; `title` when it must be short and different. */
export function everywhere(block: string, name: string, mark = ''): Edit[] {
  return LANGUAGES.map((language): Edit => {
    const add = addText(language, block, `"${name}": "${IN_WORDS[language]}${mark}"`);
    return (files) => void add(files);
  });
}

/** Another word for a choice or command; points at the word. */
export function addWord(language: Language, block: string, key: string, word: string): Edit {
  return (files) => {
    const file = `locales/${language}/match.json`;
    const text = files.get(file)!;
    const bracket = text.indexOf('[', offsetOfKey(text, [block, key], file));
    files.set(file, `${text.slice(0, bracket + 1)}"${word}", ${text.slice(bracket + 1)}`);
    return { file, offset: bracket + 1 };
  };
}
