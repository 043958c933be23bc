import { ENGLISH } from './messages-en.ts';
import { ITALIAN } from './messages-it.ts';
import type { Language } from './model.ts';
import type { Unreadable } from './node.ts';

/** What each message is told about the mistake: names and numbers, never words of a language. */
export interface FactsOf {
  F101: Unreadable;
  F102: { key: string };
  /** `of` is empty for something that should have been a verb. */
  F103: { key: string; of: string };
  F104: { what: string; expected: Expected };
  F105: { found: string };
  F106: { name: string; why: 'trap' | 'spelling' | 'taken' | 'not_text' };
  F201: { from: { is: 'start' | 'menu' | 'call' } | { is: 'step'; name: string }; target: string };
  F202: { list: string };
  F203: { list: string; item: string };
  F204: { answer: string };
  F205: { committee: string };
  F206: { command: string; flow: string };
  F207: { consent: string; choices: readonly string[] };
  F208: { flow: string; ending: string };
  F209: { flow: string; ending: string; endings: readonly string[] };
  F301: { step: string };
  F302: { flow: string };
  F303: { step: string };
  F304: { circle: readonly string[] };
  F305: { step: string };
  F306: { circle: readonly string[] };
  F307: { flow: string; step: string; line: number };
  F308: { line: number };
  /** `neededBy` null: the bot itself. `original`: the same text in the default language. */
  F401: {
    key: string;
    more: number;
    neededBy: string | null;
    languages: readonly Language[];
    original: Original | null;
  };
  F402: { key: string; neededBy: string | null };
  F403: { key: string; more: number; languages: readonly Language[] };
  F404: { variable: string; language: Language };
  F405: { variable: string; when: 'never' | 'yet' };
  F406: { forms: readonly string[]; key: string; neededBy: string | null };
  /** `sameAs` null: an Arabic text without Arabic letters. */
  F407: { text: string; sameAs: Language | null };
  /** `day` in UTC, ms since 1970. */
  F408: { language: Language; dayMs: number; older: readonly Language[] };
  F409: { mark: string; what: 'open' | 'close' | 'stray' };
  F501: { what: 'choice' | 'menu'; title: string; units: number; limit: number };
  F502: { question: string; count: number; limit: number };
  F503: { units: number; limit: number; buttons: boolean };
  F504: { one: string; other: string; question: string; title: string };
  F505: { count: number; limit: number };
  F601: { word: string; choice: string; command: string; language: Language };
  F602: { word: string; one: string; other: string };
  F603: { one: string; other: string };
  F604: { word: string };
  F605: { command: string; language: Language };
  F701: { step: string; lacks: 'consent' | 'review'; route: boolean };
  /** `item` is empty where the whole list has no committees. */
  F702: { list: string; item: string };
  F703: { committee: string };
  F704: { step: string; lacks: 'failed' | 'delivered' | 'otherwise' };
  F705: { step: string; answer: string };
  F706: { answer: string; value: string };
  F801: { people: number; step: string };
  F802: { table: 'renamed' | 'removed'; from: string; to: string; why: 'missing' | 'circle' | 'still_there' };
  F803: { drafts: number; answer: string; choice: string };
  F804: { answer: string; before: Meaning; after: Meaning };
  F901: { picture: string; language: Language; why: 'missing' | 'too_large' | 'wrong_type'; expected: string };
  F902: { name: string; as: 'step' | 'choice' | 'text' | 'answer' };
  F903: { name: string; as: 'step' | 'choice' | 'language' };
}
export type ProblemCode = keyof FactsOf;

export interface Original {
  readonly language: Language;
  readonly text: string;
}

export type Expected =
  | { readonly kind: 'like' | 'likeOrNull'; readonly example: string }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'missing'; readonly of: string }
  | { readonly kind: 'moreThan'; readonly name: string; readonly value: string }
  | { readonly kind: 'fewer' | 'shorter'; readonly limit: number }
  | {
      readonly kind:
        | 'text'
        | 'list'
        | 'block'
        | 'flag'
        | 'number'
        | 'something'
        | 'window'
        | 'optionsOrList'
        | 'timeZone'
        | 'realDay';
    };

/** What an answer is: a type of `ask`, or choices. */
export type Meaning =
  | 'text'
  | 'email'
  | 'phone'
  | 'email_or_phone'
  | 'number'
  | 'date'
  | { readonly list: string }
  | 'choice';

/** Advice under a message. */
export type Hint =
  | { readonly say: 'didYouMean'; readonly name: string }
  | { readonly say: 'endOrNext' | 'paged' | 'onlyCommands' | 'quotes' }
  | { readonly say: 'addRemoved'; readonly step: string; readonly to: string };

export interface Wording {
  readonly problems: { readonly [Code in ProblemCode]: (facts: FactsOf[Code]) => string };
  readonly hint: (hint: Hint) => string;
  /** After the list: what was found, and what was not looked at. */
  readonly summary: (found: { errors: number; warnings: number; steps: number }) => string;
  readonly skipped: (phases: readonly string[]) => string;
}

/** Languages in which the check speaks to administrators. */
export const WORDINGS = { en: ENGLISH, it: ITALIAN } as const satisfies Record<string, Wording>;
export type CheckLanguage = keyof typeof WORDINGS;
