import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { expectScene } from '../support/scene.ts';

describe('a scene on several phones goes as it is written:', () => {
  for (const file of readdirSync(import.meta.dirname).filter((name) => name.endsWith('.txt'))) {
    it(file.replace('.txt', '').replaceAll('-', ' '), () => expectScene(join(import.meta.dirname, file))).timeout(
      60_000,
    );
  }
});
