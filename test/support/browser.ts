import { existsSync } from 'node:fs';
import chromium from '@sparticuz/chromium';
import { type Browser, chromium as driver } from 'playwright-core';

const INSTALLED = ['/usr/bin/google-chrome', '/usr/bin/chromium', '/usr/bin/chromium-browser', '/snap/bin/chromium'];
/** A browser that talks to nobody but the test, and isolates pages as a reader's does. */
const NOT_FOR_TESTS = new Set([
  '--disable-web-security',
  '--allow-running-insecure-content',
  '--single-process',
  '--no-zygote',
]);
const QUIET = [
  '--disable-background-networking',
  '--disable-component-update',
  '--disable-sync',
  '--no-first-run',
  '--disable-dev-shm-usage',
];

let started: Promise<Browser> | undefined;

/** One headless Chromium for the whole run: that of CHROMIUM_PATH, the npm package's, or an installed one. Closed by `closeBrowser`. */
export function testBrowser(): Promise<Browser> {
  started ??= launch();
  return started;
}

export async function closeBrowser(): Promise<void> {
  if (started !== undefined) await (await started).close();
  started = undefined;
}

async function launch(): Promise<Browser> {
  const given = process.env['CHROMIUM_PATH'];
  const isPackaged = given === undefined && process.platform === 'linux' && process.arch === 'x64';
  const executablePath = given ?? (isPackaged ? await chromium.executablePath() : INSTALLED.find(existsSync));
  if (executablePath === undefined) throw new Error('no Chromium here: name one in CHROMIUM_PATH');
  const own = isPackaged ? chromium.args.filter((argument) => !NOT_FOR_TESTS.has(argument)) : ['--no-sandbox'];
  return driver.launch({ executablePath, args: [...own, ...QUIET], headless: true });
}
