import type { Difference } from './diff.ts';
import type { Language } from './model.ts';

type Sentences = { [Is in Difference['is']]: (one: Extract<Difference, { is: Is }>) => string };

const list = (ids: readonly string[]): string => ids.map((id) => `"${id}"`).join(', ');
const LANGUAGE_NAMES = {
  en: { it: 'Italian', en: 'English', ar: 'Arabic', fr: 'French' },
  it: { it: 'italiano', en: 'inglese', ar: 'arabo', fr: 'francese' },
} as const satisfies Record<string, Record<Language, string>>;

/** `3 changed, 1 new`. */
const counted = (counts: readonly (readonly [number, string])[]): string =>
  counts
    .filter(([count]) => count > 0)
    .map(([count, what]) => `${count} ${what}`)
    .join(', ');

const EN: Sentences = {
  flow: ({ change, flow }) => (change === 'added' ? `new flow "${flow}"` : `flow "${flow}" is gone`),
  renamed: ({ from, to }) => `"${from}" is now called "${to}"`,
  step: ({ change, step, verb }) =>
    change === 'added' ? `new step "${step}" (${verb})` : `step "${step}" (${verb}) is gone`,
  choices: ({ of, added, removed }) =>
    [
      ...(added.length > 0 ? [`"${of}" has the new ${added.length > 1 ? 'choices' : 'choice'} ${list(added)}`] : []),
      ...(removed.length > 0
        ? [`"${of}" no longer has the ${removed.length > 1 ? 'choices' : 'choice'} ${list(removed)}`]
        : []),
    ].join('; '),
  order: ({ of }) => `the choices of "${of}" stand in another order`,
  leads: ({ step, by, from, to }) =>
    by === 'next'
      ? `"${step}" leads to "${to}", before to "${from}"`
      : `"${by}" of "${step}" leads to "${to}", before to "${from}"`,
  changed: ({ step, what, from, to }) => `"${what}" of "${step}" is ${to}, before ${from}`,
  setting: ({ what }) => `"${what}:" in flows.yml has changed`,
  texts: ({ language, added, removed, changed }) =>
    `${LANGUAGE_NAMES.en[language]} texts: ${counted([
      [changed, 'changed'],
      [added, 'new'],
      [removed, 'gone'],
    ])}`,
  consent: ({ flow }) => `what people agree to in "${flow}" has changed: they are asked again before they send`,
  words: () => 'the words people may type have changed',
  committees: () => 'committees.yml has changed (MongoDB is the truth: see `bot committees import`)',
  numbers: () => 'the emergency numbers have changed',
};

const IT: Sentences = {
  flow: ({ change, flow }) => (change === 'added' ? `nuovo flusso "${flow}"` : `il flusso "${flow}" non c'è più`),
  renamed: ({ from, to }) => `"${from}" adesso si chiama "${to}"`,
  step: ({ change, step, verb }) =>
    change === 'added' ? `nuovo passo "${step}" (${verb})` : `il passo "${step}" (${verb}) non c'è più`,
  choices: ({ of, added, removed }) =>
    [
      ...(added.length > 0 ? [`"${of}" ha in più ${list(added)}`] : []),
      ...(removed.length > 0 ? [`"${of}" non ha più ${list(removed)}`] : []),
    ].join('; '),
  order: ({ of }) => `le scelte di "${of}" sono in un altro ordine`,
  leads: ({ step, by, from, to }) =>
    by === 'next'
      ? `"${step}" porta a "${to}", prima a "${from}"`
      : `"${by}" di "${step}" porta a "${to}", prima a "${from}"`,
  changed: ({ step, what, from, to }) => `"${what}" di "${step}" è ${to}, prima ${from}`,
  setting: ({ what }) => `"${what}:" in flows.yml è cambiato`,
  texts: ({ language, added, removed, changed }) =>
    `testi in ${LANGUAGE_NAMES.it[language]}: ${counted([
      [changed, 'cambiati'],
      [added, 'nuovi'],
      [removed, 'tolti'],
    ])}`,
  consent: ({ flow }) => `è cambiato ciò a cui si acconsente in "${flow}": si chiede di nuovo prima dell'invio`,
  words: () => 'sono cambiate le parole che si possono scrivere',
  committees: () => 'committees.yml è cambiato (vale MongoDB: vedi `bot committees import`)',
  numbers: () => 'sono cambiati i numeri di emergenza',
};

/** A difference as a sentence without a full stop. */
export function inWords(one: Difference, language: 'en' | 'it'): string {
  const sentence = { en: EN, it: IT }[language][one.is] as (one: Difference) => string;
  return sentence(one);
}
