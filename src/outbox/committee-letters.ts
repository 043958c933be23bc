import type { LetterFacts } from './mail-ports.ts';

/** `translate(language, key, values)` of texts/. */
export type TranslateLetter = (
  language: 'it' | 'en' | 'ar' | 'fr',
  key: string,
  values?: Readonly<Record<string, string>>,
) => string;

export interface LetterTexts {
  translate: TranslateLetter;
  /** A language's name in its own script. */
  languageTitle: (language: string) => string;
}
export interface CommitteeLetter {
  language: 'it' | 'en' | 'ar' | 'fr';
  subject: string;
  /** Paragraphs are parted by an empty line. */
  body: string;
  footer: string;
}

const NOTHING = '–';

/** The letter that tells a member of a request: code, topic, university and language, in the member's language. */
export function committeeLetter(facts: LetterFacts, readerLanguage: string, texts: LetterTexts): CommitteeLetter {
  const language = knownLanguage(readerLanguage);
  const say = (key: string, values?: Record<string, string>) => texts.translate(language, key, values);
  const kind = letterKind(facts);
  const values = {
    code: facts.code,
    topic: facts.topic === null ? NOTHING : say(topicKey(facts.topic)),
    university: facts.university === null ? NOTHING : say(`lists.universities.${facts.university}`),
    language: texts.languageTitle(facts.studentLanguage),
  };
  return {
    language,
    subject: say(`common.mail_${kind}_subject`, values),
    body: say(`common.mail_${kind}_body`, values),
    footer: say('common.mail_footer'),
  };
}

function letterKind({ kind, destination, university, topic }: LetterFacts): 'support' | 'join' | 'national' | 'person' {
  if (kind === 'join') return 'join';
  if (university === null && topic === null) return 'person';
  return destination === 'redirected' ? 'national' : 'support';
}

/** A group alone has its title under `title`. */
const topicKey = (topic: string) => `lists.topics.${topic.includes('.') ? topic : `${topic}.title`}`;

function knownLanguage(language: string): CommitteeLetter['language'] {
  return language === 'en' || language === 'ar' || language === 'fr' ? language : 'it';
}
