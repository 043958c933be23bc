import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectTranscript } from '../support/transcript.ts';

const FOLDER = join(import.meta.dirname, 'conversations');

describe('a conversation goes as its transcript says:', () => {
  for (const file of readdirSync(FOLDER).filter((name) => name.endsWith('.txt'))) {
    it(file.replace('.txt', '').replaceAll('-', ' '), () => expectTranscript(join(FOLDER, file)));
  }
});
