import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectTranscript } from '../support/transcript.ts';

const FOLDERS = {
  conversations: 'a whole conversation goes as its transcript says:',
  cases: 'a hard case goes as its transcript says:',
  understanding: 'typed words are understood as their transcript says:',
  mentor: 'a student and a mentor talk as their transcript says:',
};

for (const [folder, title] of Object.entries(FOLDERS)) {
  describe(title, () => {
    const path = join(import.meta.dirname, folder);
    for (const file of readdirSync(path).filter((name) => name.endsWith('.txt'))) {
      it(file.replace('.txt', '').replaceAll('-', ' '), () => expectTranscript(join(path, file)));
    }
  });
}
