import { readFileSync } from 'node:fs';
import { type RunningBot, startBot } from '../../src/app/start.ts';
import { seedExampleMembers } from '../../src/cli/committees.ts';
import { createLog } from '../../src/log.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { freshDatabase } from './mongo.ts';

/** The bot as `npm start` has it: the simulator is its Messenger, the example members are in its committees. */
export async function startSeededBot(): Promise<{ bot: RunningBot; stop(): Promise<void> }> {
  const database = await freshDatabase();
  const settings = settingsFrom({ NODE_ENV: 'test', PORT: '0', MONGODB_URI: database.uri });
  const bot = await startBot(settings, 'both', { log: createLog('silent') });
  const files = ['committees.yml', 'members.example.yml'].map((name) => ({
    name,
    text: readFileSync(`config/${name}`, 'utf8'),
  }));
  const { database: open, keys } = bot.around;
  await seedExampleMembers(createCommitteeStore(open.models, keys.sealer, keys.emailHash), 'embedded', files);
  const stop = async () => {
    await bot.stop();
    await database.drop();
  };
  return { bot, stop };
}
