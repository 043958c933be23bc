import type { RequestLetter } from '../committees/acts.ts';
import type { LetterContent, LetterFacts } from './mail-ports.ts';

export type LetterLanguage = 'it' | 'en' | 'ar' | 'fr';
/** `translate(language, key, values)` of texts/. */
export type TranslateLetter = (
  language: LetterLanguage,
  key: string,
  values?: Readonly<Record<string, string>>,
) => string;

/** Where links of letters lead. */
export interface LetterLinks {
  /** The claim page. */
  claim: (token: string) => string;
  /** The chat, which says then what waits there. */
  chat: (ref: string | null) => string;
}
export interface LetterTexts {
  translate: TranslateLetter;
  /** A language's name in its own script. */
  languageTitle: (language: string) => string;
  links: LetterLinks;
}
/** A letter in words. Paragraphs are parted by an empty line. */
export interface WrittenLetter {
  language: LetterLanguage;
  subject: string;
  /** What a mailbox shows beside the subject. */
  preview: string;
  body: string;
  link: { title: string; url: string } | null;
  /** Under the link. */
  after: string;
  footer: string;
}

/** Says a text of `letters.json`, or by its whole key one of another file. */
export type Say = (key: string, values?: Record<string, string>) => string;

export function sayIn(language: LetterLanguage, { translate }: LetterTexts): Say {
  return (key, values) => translate(language, key.includes('.') ? key : `letters.${key}`, values);
}

export function knownLanguage(language: string): LetterLanguage {
  return language === 'en' || language === 'ar' || language === 'fr' ? language : 'it';
}

type AboutRequest = Extract<LetterContent, { facts: LetterFacts }>;
export type Words = Omit<WrittenLetter, 'language' | 'footer'>;

/** The letter that tells a member of a request: code, topic, university and language, in the member's language. */
export function requestLetter({ kind, facts, token }: AboutRequest, say: Say, texts: LetterTexts): Words {
  const key = kind === 'new' ? `new_${newKind(facts)}` : kind;
  const isBare = facts.university === null && facts.topic === null;
  const values = valuesOf(facts, say, texts);
  return {
    subject: say(`${key}_subject`, values),
    preview: say(`${key}_intro`, values),
    body: [
      say(`${key}_intro`, values),
      say(isBare ? 'facts_bare' : 'facts', values),
      ...(facts.otherOrigin ? [say('other_origin')] : []),
      say(wantsSomebody(kind) ? 'take_it' : 'look_at_it'),
    ].join('\n\n'),
    link: { title: say('take_button'), url: texts.links.claim(token) },
    after: say('no_words'),
  };
}

/** Reported: first somebody looks at what happened. */
const wantsSomebody = (kind: RequestLetter) => kind !== 'reported';

function valuesOf(facts: LetterFacts, say: Say, { languageTitle }: LetterTexts): Record<string, string> {
  return {
    code: facts.code,
    topic: facts.topic === null ? NOTHING : say(topicKey(facts.topic)),
    university: facts.university === null ? NOTHING : say(`lists.universities.${facts.university}`),
    language: languageTitle(facts.studentLanguage),
  };
}

const NOTHING = '–';

function newKind({ kind, destination, university, topic }: LetterFacts): 'support' | 'join' | 'national' | 'person' {
  if (kind === 'join') return 'join';
  if (university === null && topic === null) return 'person';
  return destination === 'redirected' ? 'national' : 'support';
}

/** A group alone has its title under `title`. */
const topicKey = (topic: string) => `lists.topics.${topic.includes('.') ? topic : `${topic}.title`}`;
