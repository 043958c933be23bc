import { mkdirSync } from 'node:fs';
import { expect } from 'chai';
import type { Locator, Page } from 'playwright-core';
import type { RunningBot } from '../../src/app/start.ts';
import { axeFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';
import { startSeededBot } from '../support/seeded-bot.ts';
import { until } from '../support/until.ts';

/**
 * The pictures of docs/committees.md: `SCREENSHOTS=docs/images npx mocha test/browser/committee.test.ts` takes them
 * again. They are looked at by people before they are committed.
 */
const FOLDER = process.env['SCREENSHOTS'];
const STUDENT = 1;
const AGAIN = 'ما زلت بحاجة إلى مساعدة، رفضوا الطلب';
/** In a line that ran from left to right, the first word would stand left of the last. */
const MIXED = 'نعم، عندي ricevuta من شهر';

describe('a student in Arabic and two members in Italian, on phones of 360 pixels', function () {
  this.timeout(60_000);
  let bot: RunningBot;
  let seeded: Awaited<ReturnType<typeof startSeededBot>>;
  let page: Page;
  let complaints: string[];
  /** The numbers of the members' phones: who was faster, and who was not. */
  let holder: number;
  let other: number;
  before(async () => {
    seeded = await startSeededBot();
    bot = seeded.bot;
    complaints = [];
    page = await openPage();
  });
  after(async () => {
    for (const context of (await testBrowser()).contexts()) await context.close();
    await seeded.stop();
  });
  afterEach(() => expect(complaints).to.deep.equal([]));

  async function openPage(): Promise<Page> {
    const context = await (await testBrowser()).newContext({ viewport: { width: 360, height: 740 } });
    const opened = await context.newPage();
    opened.setDefaultTimeout(8_000);
    opened.on('console', (message) => complaints.push(message.text()));
    opened.on('pageerror', ({ message }) => complaints.push(message));
    await opened.goto(`${bot.simulatorUrl}?lang=it`);
    return opened;
  }

  const phone = (n: number, on: Page = page): Locator => on.locator(`#phone-${n}`);
  const button = (n: number, title: string | RegExp, on: Page = page) =>
    phone(n, on).getByRole('button', { name: title, exact: true }).last();
  const taps = (n: number, title: string | RegExp) => button(n, title).click();
  const reads = (n: number, words: string | RegExp) => phone(n).locator('.log').getByText(words).last().waitFor();
  const types = async (n: number, words: string) => {
    await page.locator(`#say-${n}`).fill(words);
    await page.keyboard.press('Enter');
  };
  const textOf = async (n: number) => (await phone(n).locator('.log').textContent()) ?? '';

  async function addsMember(n: number): Promise<void> {
    await page.selectOption('#member-committee', 'palermo');
    await page.locator('#add-member button').click();
    await phone(n).locator('.welcome button').click();
    await reads(n, 'Ti diamo il benvenuto');
  }

  /** The bot goes on once somebody has been silent for some seconds; when it has the words itself cannot be seen. */
  async function quietly(next: Locator): Promise<void> {
    const isThere = () =>
      next.waitFor({ timeout: 400 }).then(
        () => true,
        () => false,
      );
    await until(() => {
      bot.around.channel.simulator?.clock.forward(10_000);
      return isThere();
    }, 'the next question');
  }

  async function fitsTheScreen(): Promise<void> {
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(360);
  }

  async function picture(n: number, name: string): Promise<void> {
    if (FOLDER === undefined) return;
    mkdirSync(FOLDER, { recursive: true });
    await page.evaluate('document.activeElement?.blur()');
    await phone(n)
      .locator('.screen')
      .screenshot({ path: `${FOLDER}/committee-${name}.png` });
  }

  it('two members of Palermo come in with two clicks each', async () => {
    await addsMember(2);
    await addsMember(3);
    expect(await page.locator('#name-2').textContent()).to.include('Mentor, Palermo');
    expect(await page.locator('#name-3').textContent()).to.include('Mentor, Palermo');
    await fitsTheScreen();
  });

  it('the student asks Palermo, and a card without a word of it comes to both', async () => {
    await phone(STUDENT).locator('.welcome button').click();
    await taps(STUDENT, 'العربية');
    await taps(STUDENT, 'اطلب المساعدة');
    await taps(STUDENT, 'باليرمو');
    await types(STUDENT, 'تصريح الإقامة');
    await taps(STUDENT, 'نعم، تابع');
    await reads(STUDENT, 'نريد أن نفهم الوضع');
    await types(STUDENT, 'تنتهي إقامتي الشهر القادم ولا أحد يرد');
    await quietly(button(STUDENT, 'تخطي'));
    await taps(STUDENT, 'تخطي');
    await taps(STUDENT, 'إرسال');
    await reads(STUDENT, 'تم! وصل الطلب');
    for (const n of [2, 3]) {
      await button(n, /^Prendo/).waitFor();
      await reads(n, 'Lingua: arabo');
      expect(await textOf(n)).not.to.include('إقامتي');
    }
    await picture(3, 'card');
  });

  it('both tap Take at the same time: one has it, the other reads who', async () => {
    const second = await openPage();
    const both = [button(2, /^Prendo/), button(3, /^Prendo/, second)];
    await Promise.all(both.map((one) => one.waitFor()));
    await Promise.all(both.map((one) => one.click()));
    const mine = (n: number) => reads(n, 'adesso è tua').then(() => n);
    holder = await Promise.any([mine(2), mine(3)]);
    other = holder === 2 ? 3 : 2;
    const name = (await page.locator(`#name-${holder} bdi`).first().textContent()) ?? '?';
    await reads(other, new RegExp(`presa: ce l'ha ${name}`));
    await reads(STUDENT, 'هناك من تولى طلبك');
    await second.context().close();
  });

  it('they talk both ways, with words and a picture, and nobody else reads it', async () => {
    await reads(holder, 'تنتهي إقامتي');
    await picture(holder, 'taken');
    await types(holder, 'Ciao! Hai già la ricevuta della questura?');
    await reads(STUDENT, 'Ciao! Hai già la ricevuta');
    await reads(holder, 'Arrivato a');
    await types(STUDENT, MIXED);
    await reads(holder, MIXED);
    await reads(STUDENT, 'تم التسليم');
    await picture(STUDENT, 'student');
    await phone(STUDENT).locator('.composer .pop summary').last().click();
    await phone(STUDENT).locator('button[value="photo"]').click();
    await phone(holder).locator('.row.theirs img.photo').waitFor();
    expect(await textOf(other)).not.to.match(/questura|ricevuta|adesso è tua|إقامتي/);
    expect(await phone(other).locator('img.photo').count()).to.equal(0);
    expect(((await textOf(STUDENT)).match(/هناك من تولى طلبك/g) ?? []).length).to.equal(1);
  });

  it('what the student writes runs from right to left on both phones, an Italian word in it too', async () => {
    for (const n of [STUDENT, holder]) {
      const [first, last] = (await page.evaluate(leftEdges(n, MIXED.split(' ')))) as [number, number];
      expect(first, `phone ${n}`).to.be.greaterThan(last);
    }
  });

  it("the colon after the mentor's name stands on its left, as Arabic runs", async () => {
    const [name, colon] = (await page.evaluate(edgesOfLabel(STUDENT))) as [number, number];
    expect(colon).to.be.lessThan(name);
  });

  it('has nothing for axe to say about three phones, and never scrolls sideways', async () => {
    const found = await axeFaults(page);
    expect(found).to.deep.equal([]);
    await fitsTheScreen();
  });

  it('the mentor says how it ended, and the student agrees and rates', async () => {
    await taps(holder, /^Fatto/);
    await reads(holder, "Com'è finita la richiesta");
    await picture(holder, 'done');
    await taps(holder, 'Risolta');
    await reads(holder, /^Risolta: la richiesta .* è conclusa/);
    await taps(STUDENT, 'نعم، تم الحل');
    await taps(STUDENT, 'كان مفيدا');
    await reads(STUDENT, 'شكرا، هذا يساعدنا');
    await fitsTheScreen();
  });

  it('handed back, it comes to the other, who by now reads English', async () => {
    await types(other, 'lingua');
    await taps(other, 'English');
    await reads(other, 'From now on I write in English');
    await taps(other, 'Help');
    await reads(other, 'TAKE OVER: you get it');
    await reads(other, 'MY REQUESTS, FREE REQUESTS');
    await picture(other, 'help-en');
    await types(STUDENT, AGAIN);
    await reads(holder, 'questa richiesta è riaperta');
    await taps(holder, /^Prendo/);
    await reads(holder, AGAIN);
    await taps(holder, /^Restituisci/);
    await reads(other, 'This request is free again');
    await picture(other, 'card-en');
    await taps(other, /^Take/);
    await reads(other, 'تنتهي إقامتي');
    await reads(other, 'There is more to read');
    expect(await textOf(other)).not.to.include('What you write now goes to');
    await taps(other, 'Read on');
    await reads(other, AGAIN);
    await reads(other, 'What you write now goes to');
    await types(other, 'Hello! I have read your story. When did they refuse?');
    await reads(STUDENT, 'When did they refuse?');
    await reads(other, 'Delivered to');
    await fitsTheScreen();
  });
});

/** A script for the page: where the first and the last of these words, side by side in one line, begin. */
function leftEdges(n: number, words: readonly string[]): string {
  return `(() => {
    const said = [...document.querySelectorAll('#phone-${n} .log .words')].findLast((one) => one.textContent.includes(${JSON.stringify(words.join(' '))}));
    const node = [...said.childNodes].find((one) => one.textContent.includes(${JSON.stringify(words[0])}));
    return [${JSON.stringify(words[0])}, ${JSON.stringify(words.at(-1))}].map((word) => {
      const range = document.createRange();
      const at = node.textContent.lastIndexOf(word);
      range.setStart(node, at);
      range.setEnd(node, at + word.length);
      return range.getBoundingClientRect().left;
    });
  })()`;
}

/** A script for the page: where the first letter and the colon of the last label `<name>:` begin. */
function edgesOfLabel(n: number): string {
  return `(() => {
    const label = /^[\\s\\u200f]*\\u2068?[^\\n:]+?\\u2069?:/;
    const nodes = [...document.querySelectorAll('#phone-${n} .log .words')].flatMap((one) => [...one.childNodes]);
    const node = nodes.findLast((one) => one.textContent.includes('Hai già la ricevuta') && label.test(one.textContent));
    const colon = node.textContent.indexOf(':');
    const first = node.textContent.search(/[\\p{L}]/u);
    return [first, colon].map((at) => {
      const range = document.createRange();
      range.setStart(node, at);
      range.setEnd(node, at + 1);
      return range.getBoundingClientRect().left;
    });
  })()`;
}
