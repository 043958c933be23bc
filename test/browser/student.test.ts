import { mkdirSync } from 'node:fs';
import { expect } from 'chai';
import type { Page } from 'playwright-core';
import type { RunningBot } from '../../src/app/start.ts';
import { testBrowser } from '../support/browser.ts';
import { startSeededBot } from '../support/seeded-bot.ts';

/** Screenshots are looked at by people: `SCREENSHOTS=folder npm run test:browser` writes them. */
const FOLDER = process.env['SCREENSHOTS'];

describe('a student in Arabic, on a phone of 360 pixels', function () {
  this.timeout(60_000);
  let bot: RunningBot;
  let seeded: Awaited<ReturnType<typeof startSeededBot>>;
  let page: Page;
  before(async () => {
    seeded = await startSeededBot();
    bot = seeded.bot;
    const context = await (await testBrowser()).newContext({ viewport: { width: 360, height: 740 } });
    page = await context.newPage();
    page.setDefaultTimeout(15_000);
    await page.goto(`${bot.simulatorUrl}?lang=it`);
  });
  after(async () => {
    await page.context().close();
    await seeded.stop();
  });

  const phone = () => page.locator('#phone-1');
  const taps = (title: string) => phone().getByRole('button', { name: title, exact: true }).last().click();
  const reads = (words: string) => phone().getByText(words).last().waitFor();
  const types = async (words: string) => {
    await page.locator('#say-1').fill(words);
    await page.keyboard.press('Enter');
  };
  async function shot(name: string): Promise<void> {
    if (FOLDER === undefined) return;
    mkdirSync(FOLDER, { recursive: true });
    await page.screenshot({ path: `${FOLDER}/${name}.png` });
  }

  it('comes from Get Started to the code, and the committee of Palermo gets a letter', async () => {
    await phone().locator('.welcome button').click();
    await taps('العربية');
    await taps('اطلب المساعدة');
    await shot('1-university');
    await taps('باليرمو');
    await types('تصريح الإقامة');
    await reads('لا يقرأ الطلب إلا');
    await shot('2-consent');
    await taps('نعم، تابع');
    await reads('نريد أن نفهم الوضع');
    await types('تنتهي إقامتي الشهر القادم ولا أحد يرد');
    await reads('ولا أحد يرد');
    bot.around.channel.simulator?.clock.forward(60_000);
    await taps('تخطي');
    await reads('هذا ملخص الطلب');
    await shot('3-summary');
    await taps('إرسال');
    await reads('تم! وصل الطلب');
    await shot('4-sent');
    const [letter] = bot.around.channel.simulator?.mailbox.letters() ?? [];
    expect(letter?.mail.subject).to.include('Palermo');
    expect(letter?.mail.text).to.not.include('إقامتي');
  });

  it('reads its own words right to left, and the page never scrolls sideways', async () => {
    // The script runs in the page: its side of the bubble is asked of the browser itself.
    const direction =
      "getComputedStyle([...document.querySelectorAll('#phone-1 [dir]')].findLast((one) => one.textContent.includes('تم! وصل'))).direction";
    expect(await page.evaluate(direction)).to.equal('rtl');
    expect(await page.evaluate('document.documentElement.scrollWidth <= window.innerWidth')).to.equal(true);
  });

  it('is shown with the request as stored, and the letter to the committee', async () => {
    await page.reload();
    const text = (await page.locator('main').textContent()) ?? '';
    expect(text).to.match(/palermo/i);
    expect(text).to.include('تنتهي إقامتي');
    await shot('5-tools');
  });
});
