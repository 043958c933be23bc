import { localeFile, TEXT_PARTS, type TextPart } from './files.ts';
import type { Language } from './model.ts';
import type { Node } from './node.ts';
import type { Path, SourceFile } from './places.ts';

/** One text, and where it stands. */
export interface LocaleText {
  readonly value: string;
  readonly source: SourceFile;
  readonly path: Path;
}

/** All texts of one language by full key; those of the engine under the name of their file, as `common.repeat`. */
export interface Locale {
  readonly language: Language;
  readonly texts: ReadonlyMap<string, LocaleText>;
  /** Where a text of that key belongs. */
  fileOf(key: string): SourceFile;
}

export function localeOf(language: Language, sources: ReadonlyMap<string, SourceFile>): Locale {
  const file = (part: TextPart): SourceFile => sources.get(localeFile(language, part))!;
  const texts = TEXT_PARTS.flatMap((part) => [...flatten(file(part), part === 'flows' ? '' : `${part}.`)]);
  const partOf = (key: string): TextPart => TEXT_PARTS.find((part) => key.startsWith(`${part}.`)) ?? 'flows';
  return { language, texts: new Map(texts), fileOf: (key) => file(partOf(key)) };
}

function* flatten(source: SourceFile, prefix: string): Generator<[string, LocaleText]> {
  yield* walk(source.root, []);
  function* walk(node: Node, path: readonly string[]): Generator<[string, LocaleText]> {
    if (node.kind === 'map') for (const { key, value } of node.entries) yield* walk(value, [...path, key]);
    if (node.kind === 'scalar') yield [prefix + path.join('.'), { value: String(node.value), source, path }];
  }
}

/** i18next, JSON v4. */
const PLURAL = /_(zero|one|two|few|many|other)$/;

/** `sent.text_few` is a form of `sent.text`. */
export const baseOf = (key: string): string => key.replace(PLURAL, '');
export const formOf = (key: string): string | undefined => PLURAL.exec(key)?.[1];

/** Forms a language needs; `many` in Italian and French is for millions and may be left out. */
export function pluralForms(language: Language): readonly string[] {
  const forms = new Intl.PluralRules(language).resolvedOptions().pluralCategories;
  return language === 'it' || language === 'fr' ? forms.filter((form) => form !== 'many') : forms;
}

export function variablesIn(text: string): string[] {
  // No `\s*` beside `[^{}]*`: a megabyte of spaces would take hours.
  return [...new Set([...text.matchAll(/\{\{([^{}]*)\}\}/g)].map(([, name]) => name!.split(',')[0]!.trim()))];
}
