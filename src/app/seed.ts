import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { seedExampleMembers } from '../cli/committees.ts';
import { createCommitteeStore } from '../storage/committee-store.ts';
import type { Surroundings } from './engine.ts';

/** On a database of our own: committees, and an example coordinator and mentor for each. Their mail goes to the simulator. */
export async function seedExamples({ settings, database, keys, log }: Surroundings): Promise<void> {
  const store = createCommitteeStore(database.models, keys.sealer, keys.emailHash);
  const files = ['committees.yml', 'members.example.yml'].map((name) => {
    const file = join(settings.configDir, name);
    return { name: file, text: readFileSync(file, 'utf8') };
  });
  const { exitCode, lines } = await seedExampleMembers(store, 'embedded', files);
  if (exitCode !== 0)
    log.warn(
      { lines: lines.length },
      'example committees were not seeded whole: `bot committees list` shows what is there',
    );
}
