import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectMemberTranscript } from './script.ts';

describe("a member's conversation goes as its transcript says:", () => {
  const folder = join(import.meta.dirname, 'cases');
  for (const file of readdirSync(folder))
    it(file.replace('.txt', '').replaceAll('-', ' '), () => expectMemberTranscript(join(folder, file)));
});
