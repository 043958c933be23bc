import { mkdirSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { expect } from 'chai';
import express from 'express';
import type { Page } from 'playwright-core';
import { holdContent } from '../../src/app/content.ts';
import { createClaimPages } from '../../src/desk/claim.ts';
import { LANGUAGE_TITLES, type Language } from '../../src/flows/model.ts';
import { createLog } from '../../src/log.ts';
import type { ClaimDesk, ClaimStanding, PageLanguage } from '../../src/requests/claim-ports.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { axeFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';

/** Screenshots are looked at by people: `SCREENSHOTS=folder npm run test:browser` writes them. */
const FOLDER = process.env['SCREENSHOTS'];
const TOKEN = '0123456789abcdef0123456789abcdef';
const STANDINGS: readonly ClaimStanding[] = [
  { is: 'free' },
  { is: 'not_connected' },
  { is: 'code_sent' },
  { is: 'yours', url: 'https://m.me/500?ref=open-r1' },
  { is: 'taken', by: 'Giulia' },
  { is: 'reserved' },
  { is: 'on_leave' },
  { is: 'over' },
];

describe('the page behind the link of an e-mail, in a browser', function () {
  this.timeout(60_000);
  let server: Server;
  let url: string;
  let standing: ClaimStanding;
  let language: PageLanguage;
  let otherOrigin: boolean;
  let complaints: string[];
  let stopContent: () => void;

  const view = () => {
    const card = { code: '7F3A', topic: 'life.housing', university: 'romatre', language: 'ar', otherOrigin };
    return { once: 'once', language, card, standing };
  };
  const claims: ClaimDesk = {
    look: async (token) => (token === TOKEN ? view() : null),
    async tap(_token, { declares }) {
      if (otherOrigin && !declares) return { did: 'needs_declaration', view: view() };
      standing = { is: 'yours', url: 'https://m.me/500?ref=open-r1' };
      return { did: 'something' };
    },
  };

  before(async () => {
    const log = createLog('silent');
    const content = holdContent(settingsFrom({ NODE_ENV: 'test' }), log, (key) => complaints.push(`no text ${key}`));
    stopContent = content.stop;
    const translate: Parameters<typeof createClaimPages>[0]['translate'] = (...all) =>
      content.current().translate(...all);
    const languageTitle = (one: string) => LANGUAGE_TITLES[one as Language];
    server = createServer(express().use(createClaimPages({ claims, translate, languageTitle, secure: false }, log)));
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    await testBrowser();
  });
  after(async () => {
    stopContent();
    await new Promise((resolve) => server.close(resolve));
  });
  beforeEach(() => {
    complaints = [];
    otherOrigin = false;
    standing = { is: 'free' };
    language = 'it';
  });
  afterEach(async () => {
    for (const context of (await testBrowser()).contexts()) await context.close();
    expect(complaints).to.deep.equal([]);
  });

  async function open(how: { dark?: boolean; script?: boolean; path?: string; width?: number } = {}): Promise<Page> {
    const context = await (await testBrowser()).newContext({
      viewport: { width: how.width ?? 360, height: 740 },
      colorScheme: how.dark === true ? 'dark' : 'light',
      javaScriptEnabled: how.script ?? true,
      locale: language,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(6_000);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(url)) complaints.push(`left for ${new URL(request.url()).host}`);
    });
    await page.goto(`${url}${how.path ?? `/claim/${TOKEN}`}`);
    return page;
  }

  async function expectGood(page: Page, what: string): Promise<void> {
    const found = await axeFaults(page, { frames: true });
    expect(found, what).to.deep.equal([]);
    const measured = `[document.documentElement.scrollWidth <= innerWidth, ...[...document.querySelectorAll('.button,.check')].map((one) => one.getBoundingClientRect().height >= 44)]`;
    expect(await page.evaluate(measured), what).not.to.include(false);
    if (FOLDER === undefined) return;
    mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: `${FOLDER}/claim-${what.replaceAll(' ', '-')}.png` });
  }

  for (const dark of [false, true]) {
    for (const lang of ['it', 'ar'] as const) {
      it(`can be read and used by everybody: ${lang}, ${dark ? 'dark' : 'light'}`, async () => {
        language = lang;
        const page = await open({ dark });
        for (const one of STANDINGS) {
          standing = one;
          await page.reload();
          expect(await page.evaluate('document.documentElement.dir')).to.equal(lang === 'ar' ? 'rtl' : 'ltr');
          await expectGood(page, `${lang} ${dark ? 'dark' : 'light'} ${one.is}`);
        }
      });
    }
  }

  it('fits into 320 pixels, with the declaration and without it', async () => {
    otherOrigin = true;
    const page = await open({ width: 320, script: true });
    await expectGood(page, 'declaration');
    page.removeAllListeners('console'); // Chromium notes the 422 itself.
    await page.locator('form button').click();
    await page.locator('.error-summary:focus').waitFor();
    await expectGood(page, 'declaration missing');
    await page.getByRole('link', { name: 'segna la casella' }).click();
    await page.getByRole('checkbox').check();
    await page.locator('form button').click();
    await page.getByText('La richiesta è tua').waitFor();
  });

  it('works without a script and by keyboard alone; going back and again takes nothing twice', async () => {
    const page = await open({ script: false });
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('La richiesta è tua').waitFor();
    expect(await page.getByRole('link', { name: 'Apri Messenger' }).getAttribute('href')).to.include('m.me/500');
    expect(new URL(page.url()).pathname).to.equal(`/claim/${TOKEN}`);
    await page.reload();
    await page.getByText('La richiesta è tua').waitFor();
  });

  for (const lang of ['it', 'en', 'ar', 'fr'] as const) {
    it(`says in the browser's language that a link is not known: ${lang}`, async () => {
      language = lang;
      const page = await open({ path: '/claim/unknown', script: true }).finally(() => {
        complaints = complaints.filter((one) => !one.includes('404'));
      });
      expect(await page.evaluate('document.documentElement.lang')).to.equal(lang);
      await expectGood(page, `${lang} unknown`);
    });
  }
});
