import { createHash } from 'node:crypto';
import type { ContentSet } from '../../src/flows/model.ts';
import { renderLetter } from '../../src/messenger/letters.ts';
import { createSpeaker } from '../../src/texts/speak.ts';
import { TriedTalk } from '../../src/trying/tried-talk.ts';
import { shippedContent } from './content.ts';

/** A person and the bot, without network or database. A text or value that is missing is an error. */
export class TestTalk extends TriedTalk {
  /** The shipped conversation, or another one that was loaded. */
  constructor(content: ContentSet = shippedContent()) {
    const { speak } = createSpeaker(content, (what, key) => {
      throw new Error(`${what}: ${key}`);
    });
    super({
      content,
      speak,
      render: renderLetter,
      seed: (...from) => createHash('sha256').update(from.join('|')).digest('hex').slice(0, 32),
    });
  }
}
