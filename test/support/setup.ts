import { stopTestMongo } from './mongo.ts';

// Loaded before every test file (.mocharc.json). The database that tests share ends with the run.
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await stopTestMongo();
  },
};
