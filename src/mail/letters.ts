import type { LetterTexts } from '../outbox/committee-letters.ts';
import type { Mail, OpenedLetter } from '../outbox/mail-ports.ts';
import { writtenLetter } from '../outbox/mail-words.ts';
import { composeLetter } from './compose.ts';

/** Writes a letter in its reader's language, at the moment it leaves. */
export function createLetterWriter(texts: LetterTexts): (letter: OpenedLetter) => Mail {
  return ({ messageId, to, readerLanguage, content }) => ({
    id: messageId,
    to,
    ...composeLetter(writtenLetter(content, readerLanguage, texts)),
  });
}
