import { expect } from 'chai';
import type { Page } from 'playwright-core';
import { sample } from '../../src/simulator/samples.ts';
import { A_LETTER, A_REQUEST, type Bench, startSimulator } from '../simulator/bench.ts';
import { axeFaults } from '../support/axe.ts';
import { testBrowser } from '../support/browser.ts';

const HOSTILE = `"><img src=x onerror=alert(1)> \u202Egnp.exe ${'W'.repeat(2_000)}`;

describe('the simulator in a browser', function () {
  this.timeout(30_000);
  let bench: Bench;
  let complaints: string[];

  before(() => testBrowser());
  beforeEach(async () => {
    bench = await startSimulator();
    complaints = [];
  });
  afterEach(async () => {
    for (const context of (await testBrowser()).contexts()) await context.close();
    await bench.close();
    expect(complaints).to.deep.equal([]);
  });

  async function open(width: number, how: { dark?: boolean; script?: boolean; lang?: string } = {}): Promise<Page> {
    const context = await (await testBrowser()).newContext({
      viewport: { width, height: 800 },
      colorScheme: how.dark === true ? 'dark' : 'light',
      javaScriptEnabled: how.script ?? true,
    });
    const page = await context.newPage();
    page.setDefaultTimeout(6_000);
    page.on('console', (message) => complaints.push(message.text()));
    page.on('pageerror', ({ message }) => complaints.push(message));
    page.on('request', (request) => {
      if (!request.url().startsWith(new URL(bench.url).origin))
        complaints.push(`left for ${new URL(request.url()).host}`);
    });
    await page.goto(`${bench.url}?lang=${how.lang ?? 'it'}`);
    return page;
  }

  async function talked(page: Page): Promise<void> {
    await page.locator('#phone-1 .welcome button').click();
    await page.locator('.pill', { hasText: 'Roma Tre' }).click();
    await page.getByText('Hai scritto: Roma Tre').waitFor();
    await page.locator('#say-1').fill('consenso');
    await page.keyboard.press('Enter');
    await page.getByRole('button', { name: 'Sì, continua' }).waitFor();
    await page.fill('#new-name', 'أمل');
    await page.selectOption('#new-language', 'ar');
    await page.locator('#add button').click();
    await page.locator('#phone-2').waitFor();
    await page.locator('#say-2').fill('مرحبا');
    await page.keyboard.press('Enter');
    await page.locator('#phone-2 .pill').first().waitFor();
    await page.selectOption('#member-role', 'coordinator');
    await page.locator('#add-member button').click();
    await page.locator('#phone-3 .welcome button').click();
    await page.getByText('Link: join-tok-EN_1').waitFor();
    bench.requests.push({ ...A_REQUEST, state: 'claimed' });
    await bench.mailbox.send({ ...A_LETTER, text: `${A_LETTER.text}\nhttps://m.me/500?ref=open-r1` });
    await page.locator('#request-r1').waitFor();
  }

  for (const dark of [false, true])
    it(`has nothing for axe to say, empty and full, at 1280 and 360, ${dark ? 'dark' : 'light'}`, async () => {
      const page = await open(1_280, { dark });
      expect(await axeFaults(page)).to.deep.equal([]);
      await talked(page);
      expect(await axeFaults(page)).to.deep.equal([]);
      await page.setViewportSize({ width: 360, height: 740 });
      await page.goto(`${bench.url}?lang=en&phone=2`);
      expect(await axeFaults(page)).to.deep.equal([]);
      expect(await smallTargets(page)).to.deep.equal([]);
    });

  it('lets answers vanish after one tap, and buttons stay', async () => {
    const page = await open(1_280);
    await talked(page);
    expect(await page.locator('#phone-1 .pill').count()).to.equal(0);
    await page.getByRole('button', { name: 'Sì, continua' }).click();
    await page.getByText('Hai scritto: Sì, continua').waitFor();
    expect(await page.getByRole('button', { name: 'Sì, continua' }).count()).to.equal(1);
  });

  it('shows hostile words as words, on both sides, without sideways scrolling at 320', async () => {
    const page = await open(320);
    await page.locator('#say-1').fill(HOSTILE);
    await page.keyboard.press('Enter');
    await page.getByText('Hai scritto:').waitFor();
    expect(await page.locator('.log img').count()).to.equal(0);
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(320);
    expect(await page.locator('.row.mine .words').textContent()).to.equal(HOSTILE);
  });

  it('lets a member in on a phone of 360 pixels, and shows who is who and what comes', async () => {
    const page = await open(360);
    await page.locator('#phone-1 .welcome button').click();
    await page.locator('.pill').first().waitFor();
    await page.locator('#add-member button').click();
    await page.locator('#phone-2 .welcome', { hasText: 'Il link dell’invito è aperto' }).waitFor();
    await page.locator('#phone-2 .welcome button').click();
    await page.getByText('Link: join-tok-EN_1').waitFor();
    expect(await page.locator('#name-1').textContent()).to.match(/Amina\s+·\s+Studente/);
    expect(await page.locator('#name-2').textContent()).to.match(/Giulia\s+·\s+Mentor, Roma Tre/);
    await bench.sendUpload(bench.graph.people()[1]!.psid, 'image', sample('photo'));
    await page.locator('#phone-2 img.photo').waitFor();
    const width = await page.evaluate('document.querySelector("#phone-2 img.photo").naturalWidth');
    expect(width).to.equal(240);
    await bench.mailbox.send({ ...A_LETTER, to: 'giulia.mentor@example.org', text: 'https://m.me/500?ref=open-r1' });
    await page.locator('#letter-1 summary').first().click();
    await page.getByRole('button', { name: 'Apri la chat sul telefono di Giulia' }).click();
    await page.getByText('Link: open-r1').waitFor();
    expect(await page.evaluate('document.documentElement.scrollWidth')).to.be.at.most(360);
    expect(await smallTargets(page)).to.deep.equal([]);
  });

  it('works without a script', async () => {
    const page = await open(360, { script: false });
    await page.locator('#phone-1 .welcome button').click();
    await page.locator('.pill', { hasText: 'Palermo' }).click();
    await page.getByText('Hai scritto: Palermo').waitFor();
    await page.locator('#say-1').fill('da ferma');
    await page.locator('.say button').click();
    await page.getByText('Hai scritto: da ferma').waitFor();
    await page.locator('.say button').click();
    expect(await page.locator('.error-summary a').textContent()).to.equal('Prima scrivi qualcosa.');
    complaints = complaints.filter((one) => !one.includes('422'));
  });

  it('is used by keyboard alone, and keeps the place', async () => {
    const page = await open(1_280);
    await page.locator('#phone-1 .welcome button').focus();
    await page.keyboard.press('Enter');
    const pill = page.locator('.pill', { hasText: 'Palermo' });
    await pill.focus();
    await page.keyboard.press('Enter');
    await page.getByText('Hai scritto: Palermo').waitFor();
    await page.locator('#phone-1 .pop summary').first().focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('Tab');
    await page.keyboard.press('Enter');
    await page.getByText('Hai scritto: Ricomincia').waitFor();
    expect(await page.evaluate('document.activeElement.id')).to.equal('say-1');
  });

  it('edits and takes back a message, and sends what a phone has', async () => {
    const page = await open(1_280);
    await page.locator('#say-1').fill('prima');
    await page.keyboard.press('Enter');
    await page.getByText('Hai scritto: prima').waitFor();
    await page.locator('.options summary').click();
    await page.locator('.options textarea').fill('dopo');
    await page.getByRole('button', { name: 'Modifica' }).click();
    await page.locator('.row.mine .words', { hasText: 'dopo' }).waitFor();
    await page.locator('.options summary').click();
    await page.getByRole('button', { name: 'Annulla invio' }).click();
    await page.locator('.bubble.gone').waitFor();
    for (const what of ['photo', 'voice', 'file', 'location']) {
      await page.locator('.composer .pop summary').last().click();
      await page.locator(`button[value="${what}"]`).click();
      await page.locator('.composer .pop[open]').waitFor({ state: 'detached' });
    }
    await page.locator('button[value="thumb"]').click();
    await page.locator('.thumb').waitFor();
    expect(await page.locator('.row.mine').count()).to.equal(6);
  });

  it('says with its code what Graph refused, moves the clock, and starts over', async () => {
    const page = await open(1_280);
    await page.getByRole('button', { name: 'Accendi' }).click();
    await page.locator('#faults-on .chip.stop').waitFor();
    await page.locator('#say-1').fill('ciao');
    await page.keyboard.press('Enter');
    await page.locator('.system.failed', { hasText: '613 busy' }).waitFor();
    await page.getByRole('button', { name: '+7 giorni' }).click();
    await page.locator('#phone-1-head', { hasText: 'Finestra chiusa' }).waitFor();
    await page.getByRole('button', { name: 'Ricomincia' }).click();
    await page.locator('#phone-2').waitFor();
    expect(await page.locator('.phone').count()).to.equal(1);
  });

  it('refuses a form from elsewhere, and a name that is not this machine', async () => {
    const body = new URLSearchParams({ by: '1h' });
    const foreign = await fetch(`${bench.url}/clock`, {
      method: 'POST',
      body,
      headers: { origin: 'https://example.org' },
    });
    const unsigned = await fetch(`${bench.url}/clock`, { method: 'POST', body });
    expect([foreign.status, unsigned.status]).to.deep.equal([403, 422]);
  });
});

/** Everything to press is 44 px at least, links in sentences apart. */
async function smallTargets(page: Page): Promise<string[]> {
  const script = `[...document.querySelectorAll('button,summary,input:not([type=hidden]),select,textarea,a.button')]
    .filter((one)=>one.checkVisibility()).map((one)=>[one,one.getBoundingClientRect()]).filter(([,box])=>box.width>0&&(box.height<43.5||box.width<43.5))
    .map(([one])=>one.outerHTML.slice(0,100))`;
  return (await page.evaluate(script)) as string[];
}
