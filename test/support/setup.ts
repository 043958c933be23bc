import { closeBrowser } from './browser.ts';
import { stopTestMongo } from './mongo.ts';

// Loaded before every test file (.mocharc.json). The browser and the database that tests share end with the run.
export const mochaHooks = {
  async afterAll(): Promise<void> {
    await closeBrowser();
    await stopTestMongo();
  },
};
