import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { gzipSync } from 'node:zlib';
import { expect } from 'chai';
import mongoose from 'mongoose';
import type { Page } from 'playwright-core';
import { type RunningBot, startBot } from '../../src/app/start.ts';
import { runCli } from '../../src/cli/main.ts';
import { newState } from '../../src/conversation/state.ts';
import { createLog } from '../../src/log.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { sealedJson } from '../../src/storage/sealed-json.ts';
import { axeFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { freshDatabase } from '../support/mongo.ts';
import { until } from '../support/until.ts';

/** Screenshots are looked at by people: `SCREENSHOTS=folder npm run test:browser` writes them. */
const FOLDER = process.env['SCREENSHOTS'];

describe('the drawn conversation in a browser', function () {
  this.timeout(60_000);
  let bot: RunningBot;
  let drop: () => Promise<void>;
  let complaints: string[];
  let config: string;

  before(async () => {
    const database = await freshDatabase();
    drop = database.drop;
    config = mkdtempSync(join(tmpdir(), 'bot-flow-'));
    cpSync('config', config, { recursive: true });
    const env = { NODE_ENV: 'test', PORT: '0', MONGODB_URI: database.uri, CONFIG_DIR: config };
    bot = await startBot(settingsFrom(env), 'both', { log: createLog('silent') });
    await others(database.uri);
  });
  beforeEach(() => {
    complaints = [];
  });
  afterEach(async () => {
    for (const context of (await testBrowser()).contexts()) await context.close();
    expect(complaints).to.deep.equal([]);
  });
  after(async () => {
    await bot.stop();
    await drop();
    rmSync(config, { recursive: true });
  });

  /** Twelve wait at the topic, ten of them in silence; three are asked for their university. */
  async function others(uri: string): Promise<void> {
    const now = bot.around.channel.now().getTime();
    const at = (step: string, hours: number) => {
      const state = newState();
      const question = { kind: 'step' as const, id: '1', step, misses: 0, group: null, page: 0, parts: [] };
      return { ...state, student: { ...state.student, focus: question, lastHeardMs: now - hours * 3_600_000 } };
    };
    const states = [
      ...Array.from({ length: 12 }, () => at('support.topic', 30)),
      ...Array.from({ length: 3 }, () => at('support.university', 0)),
    ];
    const sealed = sealedJson(bot.around.keys.sealer);
    const client = new mongoose.mongo.MongoClient(uri);
    const rows = states.map((state, n) => ({ _id: `other${n}` as never, st: sealed.seal(`other${n}|st`, state) }));
    await client.db().collection('conv').insertMany(rows);
    await client.close();
  }

  async function open(
    path: string,
    width: number,
    how: { dark?: boolean; script?: boolean; lang?: string } = {},
  ): Promise<Page> {
    const context = await (await testBrowser()).newContext({
      viewport: { width, height: width < 400 ? 740 : 900 },
      colorScheme: how.dark === true ? 'dark' : 'light',
      javaScriptEnabled: how.script ?? true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(8_000);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(bot.url!)) complaints.push(`left for ${new URL(request.url()).host}`);
    });
    const question = path.includes('?') ? '&' : '?';
    await page.goto(`${bot.simulatorUrl}${path}${question}lang=${how.lang ?? 'it'}`);
    return page;
  }

  async function shot(page: Page, name: string): Promise<void> {
    if (FOLDER === undefined) return;
    mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: `${FOLDER}/flow-${name}.png` });
  }

  const row = (page: Page, step: string) => page.locator(`#step-${step}`);

  for (const dark of [false, true])
    it(`has nothing for axe to say at 1280 and 360, in both languages, ${dark ? 'dark' : 'light'}`, async () => {
      for (const [width, lang] of [
        [1_280, 'it'],
        [360, 'en'],
      ] as const) {
        const page = await open('/flows/support', width, { dark, lang });
        expect(await axeFaults(page)).to.deep.equal([]);
        expect(await smallTargets(page)).to.deep.equal([]);
        expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(width);
        await shot(page, `${width}-${lang}-${dark ? 'dark' : 'light'}`);
      }
    });

  it('shows a table of steps first, then the graph in a box that the keyboard reaches and scrolls, at 320 too', async () => {
    const page = await open('/flows/support', 320, { lang: 'en' });
    const box = page.locator('.scroll');
    const [table, graph] = [await page.locator('.steps-table').boundingBox(), await box.boundingBox()];
    expect(graph!.y).to.be.greaterThan(table!.y + table!.height - 1);
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(320);
    await box.focus();
    const before = await box.evaluate((one) => one.scrollLeft);
    for (const _ of [1, 2, 3]) await page.keyboard.press('ArrowRight');
    const left = () => page.evaluate(`document.querySelector('.scroll').scrollLeft`);
    await until(async () => (await left()) !== before, 'the box to be scrolled');
  });

  it('stands side by side at 1280', async () => {
    const page = await open('/flows/support', 1_280);
    const [table, graph] = [
      await page.locator('.steps-table').boundingBox(),
      await page.locator('.scroll').boundingBox(),
    ];
    expect(graph!.x).to.be.greaterThan(table!.x + table!.width);
    expect(Math.abs(graph!.y - table!.y)).to.be.lessThan(10);
  });

  it('tells where people are and stop, and no number from 1 to 4', async () => {
    const page = await open('/flows/support', 1_280, { lang: 'en' });
    expect(await row(page, 'support-topic').locator('td').allTextContents()).to.deep.equal(['12', '100 %']);
    expect(await row(page, 'support-university').locator('td').allTextContents()).to.deep.equal([
      'fewer than 5',
      'none',
    ]);
    expect(await row(page, 'support-summary').locator('td').allTextContents()).to.deep.equal(['0', 'none']);
    expect(await page.locator('.graph .count').allTextContents()).to.include.members([
      '12 here · 100 % stop here',
      'fewer than 5 here',
    ]);
    expect(await page.content()).to.not.match(/>3<|>3 here/);
  });

  it('follows the phone from step to step and from flow to flow, while it talks on another page', async () => {
    const phones = await open('', 1_280);
    await phones.getByRole('link', { name: 'Guarda la conversazione disegnata' }).waitFor();
    const flows = await open('/flows', 1_280);
    await flows.locator('#flow-where', { hasText: 'Amina non è a nessun passo' }).waitFor();
    await phones.locator('#phone-1 .welcome button').click();
    await flows.locator('#flow-where', { hasText: 'Amina è a welcome.' }).waitFor();
    expect(await flows.locator('.graph .mark').textContent()).to.equal('Amina è qui');
    const taps = (title: string) =>
      phones.locator('#phone-1').getByRole('button', { name: title, exact: true }).last().click();
    if (await phones.getByRole('button', { name: 'Italiano', exact: true }).isVisible()) await taps('Italiano');
    await taps('Chiedi supporto');
    await flows.locator('#step-support-university.here-row').waitFor();
    expect(await flows.locator('#flow-where').textContent()).to.equal('Amina è a support.university.');
    expect(await flows.locator('.tabs a[aria-current=page]').textContent()).to.equal('support');
    await taps('Roma Tre');
    await flows.locator('#step-support-topic.here-row').waitFor();
    await flows.locator('.graph .marked .name', { hasText: 'topic' }).waitFor();
    const isInSight = await flows.evaluate(`(() => {
      const [box, step] = ['.scroll', '.graph .marked'].map((one) => document.querySelector(one).getBoundingClientRect());
      return step.left >= box.left - 1 && step.right <= box.right + 1 && step.top >= box.top - 1 && step.bottom <= box.bottom + 1;
    })()`);
    expect(isInSight).to.equal(true);
    await shot(flows, 'follows');
    await flows.setViewportSize({ width: 360, height: 740 });
    await flows.locator('#scroll-support').scrollIntoViewIfNeeded();
    await shot(flows, 'follows-360');
    expect(await axeFaults(flows)).to.deep.equal([]);
  });

  it('keeps the focus when what it is on comes anew', async () => {
    const page = await open('/flows/info', 1_280);
    const link = page.locator('.tabs a', { hasText: 'consent' });
    await link.focus();
    const phones = await open('', 360);
    await phones.locator('#say-1').fill('aiuto');
    const fresh = page.waitForResponse((response) => response.url().includes('part=flow'));
    await phones.keyboard.press('Enter');
    await fresh;
    const focused = () => page.evaluate(`document.activeElement.textContent`);
    await until(async () => (await focused()) === 'consent', 'the focus to be back');
  });

  it('works without a script: links lead from flow to flow, and a button brings what is new', async () => {
    const page = await open('/flows/support', 360, { script: false });
    await page.locator('#step-support-consent a', { hasText: 'consent.who_reads' }).click();
    expect(await page.locator('h2').first().textContent()).to.equal('Flusso consent');
    await page.getByRole('link', { name: 'Aggiorna' }).click();
    expect(await page.locator('h2').first().textContent()).to.equal('Flusso consent');
    await page.getByRole('link', { name: 'Torna ai telefoni' }).click();
    await page.locator('#phone-1').waitFor();
  });

  it('knows no flow that is not there, and weighs little', async () => {
    expect((await fetch(`${bot.simulatorUrl}/flows/nowhere`)).status).to.equal(404);
    const page = await (await fetch(`${bot.simulatorUrl}/flows/support?lang=it`)).text();
    expect(gzipSync(page).length).to.be.at.most(20_000);
    const urls = [...page.matchAll(/(?:href|src)="(\/simulator\/assets\/flow[^"]+)"/g)].map(([, url]) => url!);
    const sizes = await Promise.all(
      urls.map(async (url) => gzipSync(await (await fetch(`${bot.url}${url}`)).text()).length),
    );
    expect(urls.length).to.equal(2);
    expect(Math.max(...sizes)).to.be.at.most(8_000);
    expect(page).to.not.contain('style="');
  });

  it('says with file and line why newer files were refused, and draws those that run', async () => {
    const flows = readFileSync(join(config, 'flows.yml'), 'utf8');
    writeFileSync(join(config, 'flows.yml'), flows.replace('other: no_committee', 'other: no_commitee'));
    await until(() => bot.around.content.refused() !== null, 'the mistake to be found');
    const page = await open('/flows/support', 360, { lang: 'en' });
    await page.getByText('The newer files have mistakes').waitFor();
    expect(await page.locator('.refused code').textContent()).to.match(
      /^config\/flows\.yml:\d+:\d+ error F201 .*no_commitee/,
    );
    expect(await row(page, 'support-no_committee').count()).to.equal(1);
    expect(await axeFaults(page)).to.deep.equal([]);
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(360);
    writeFileSync(join(config, 'flows.yml'), flows);
    await until(() => bot.around.content.refused() === null, 'the mistake to be gone');
  });

  it('is also a file that needs no server', async () => {
    const file = join(tmpdir(), `flows-${process.pid}.html`);
    await runCli(
      ['flows', 'graph', file, '--no-live'],
      {},
      () => {},
      () => {},
    );
    for (const width of [1_280, 360]) {
      const context = await (await testBrowser()).newContext({ viewport: { width, height: 740 } });
      const page = await context.newPage();
      page.on('console', (message) => complaints.push(message.text()));
      await page.goto(pathToFileURL(file).href);
      expect(await axeFaults(page)).to.deep.equal([]);
      expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(width);
    }
  });
});

/** Everything to press is 44 px at least, links in sentences apart. */
async function smallTargets(page: Page): Promise<string[]> {
  const script = `[...document.querySelectorAll('button,summary,a.button,.tabs a')]
    .filter((one)=>one.checkVisibility()).map((one)=>[one,one.getBoundingClientRect()]).filter(([,box])=>box.height<43.5||box.width<43.5)
    .map(([one])=>one.outerHTML.slice(0,100))`;
  return (await page.evaluate(script)) as string[];
}
