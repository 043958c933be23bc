import { baseOf, formOf, pluralForms } from '../../src/flows/locale.ts';
import { LANGUAGES, type Language } from '../../src/flows/model.ts';
import type { NeededText } from '../../src/flows/needed-texts.ts';
import type { Block } from './guide.ts';

/** Texts by full dotted key. */
export type Texts = Record<string, string>;

/** What the example itself gives. */
export function given(blocks: readonly Block[], kind: string, language: Language): Texts {
  const block = blocks.find((one) => one.kind === kind && one.options['language'] === language);
  return block === undefined ? {} : flat(JSON.parse(block.body));
}

/** The example's texts, and for every other text that is needed one made up from its key. */
export function textsIn(language: Language, needed: readonly NeededText[], blocks: readonly Block[]): Texts {
  const own = given(blocks, 'texts', language);
  const elsewhere = Object.assign({}, ...LANGUAGES.map((other) => given(blocks, 'texts', other))) as Texts;
  const has = (texts: Texts, key: string) =>
    Object.keys(texts).some((one) => one === key || (formOf(one) !== undefined && baseOf(one) === key));
  const made = needed
    .filter(({ key }) => !has(own, key))
    .flatMap((need) => madeUp(need, language, has(elsewhere, need.key) ? elsewhere : undefined));
  return { ...own, ...Object.fromEntries(made) };
}

/** The example's text of another language, or a word made of the key; marked with the language, but for English. */
function madeUp(
  { key, plural, shownAs }: NeededText,
  language: Language,
  elsewhere: Texts | undefined,
): [string, string][] {
  const text = elsewhere?.[`${key}_other`] ?? elsewhere?.[key] ?? wordFor(key);
  const room = shownAs === 'title' || shownAs === 'label' ? 15 : 1000;
  const said = language === 'en' ? text : `${text.slice(0, room)} (${language})`;
  const inForms = plural === 'always' || elsewhere?.[`${key}_other`] !== undefined;
  return inForms ? pluralForms(language).map((form) => [`${key}_${form}`, said]) : [[key, said]];
}

function wordFor(key: string): string {
  const [what = '', name = ''] = key.split('.').reverse();
  switch (what) {
    case 'text':
      return `(${sentence(name)})`;
    case 'ask':
      return `${sentence(name)}?`;
    case 'ask_item':
      return `${sentence(name)}, more exactly?`;
    case 'too_short':
      return '{{count}} more characters, please.';
    case 'too_long':
      return 'That is long: we keep {{count}} characters.';
    case 'not_valid':
      return 'That does not look right.';
    case 'title':
      return sentence(name);
    default:
      return sentence(what);
  }
}

const sentence = (name: string): string => (name.charAt(0).toUpperCase() + name.slice(1)).replaceAll('_', ' ');

function flat(value: unknown, path: readonly string[] = []): Texts {
  if (typeof value === 'string') return { [path.join('.')]: value };
  return Object.assign(
    {},
    ...Object.entries(value as object).map(([key, inner]) => flat(inner, [...path, key])),
  ) as Texts;
}

export function nested(texts: Texts): string {
  const root: Record<string, unknown> = {};
  for (const [key, text] of Object.entries(texts)) {
    const path = key.split('.');
    let at = root;
    for (const part of path.slice(0, -1)) {
      at[part] ??= {};
      at = at[part] as Record<string, unknown>;
    }
    at[path.at(-1)!] = text;
  }
  return JSON.stringify(root, null, 2);
}
