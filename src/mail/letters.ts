import { committeeLetter, type LetterTexts } from '../outbox/committee-letters.ts';
import type { Mail, OpenedLetter } from '../outbox/mail-ports.ts';
import { composeLetter } from './compose.ts';

/** Writes the letter to a committee's member, in the member's language, at the moment it leaves. */
export function createLetterWriter(texts: LetterTexts): (letter: OpenedLetter) => Mail {
  return ({ messageId, to, readerLanguage, facts }) => ({
    id: messageId,
    to,
    ...composeLetter(committeeLetter(facts, readerLanguage, texts)),
  });
}
