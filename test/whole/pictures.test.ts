import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { sampleFile } from '../../src/simulator/graph/files.ts';
import { until } from '../support/until.ts';
import { everythingHeard, Student, startWholeBot, type WholeBot } from '../support/whole-bot.ts';

const LANGUAGES = ['it', 'en', 'ar', 'fr'];
const { bytes: PNG } = sampleFile('image');

describe('a step with a picture', function () {
  this.timeout(20_000);
  let whole: WholeBot;
  let folder: string;
  const media = () => join(folder, 'config', 'media');
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bot-picture-'));
    for (const name of ['config', 'locales']) cpSync(name, join(folder, name), { recursive: true });
    mkdirSync(media());
    for (const language of LANGUAGES) writeFileSync(join(media(), `campus.${language}.png`), PNG);
    const flows = join(folder, 'config', 'flows.yml');
    writeFileSync(flows, readFileSync(flows, 'utf8').replace('- say: hello\n', '- say: hello\n      media: campus\n'));
    whole = await startWholeBot({ env: { CONFIG_DIR: join(folder, 'config'), LOCALES_DIR: join(folder, 'locales') } });
  });
  after(async () => {
    await whole.stop();
    rmSync(folder, { recursive: true });
  });

  /** What stands on the phone: the id of an uploaded image, or the beginning of a text. */
  const greeted = async (psid: string) => {
    const student = new Student(whole, psid);
    await student.says('ciao');
    await student.reads('Che cosa possiamo fare per te?');
    await everythingHeard(whole);
    return whole.graph.sent(psid).map(({ message }) => {
      const attachment = message['attachment'] as { type: string; payload: Record<string, string> } | undefined;
      return attachment?.type === 'image' ? attachment.payload['attachment_id']! : 'words';
    });
  };

  it('sends the image before the text, to two people with one upload', async () => {
    const [first, second] = [await greeted('74001'), await greeted('74002')];
    const [id = ''] = first;
    expect(id).to.match(/^\d+$/);
    expect(first).to.deep.equal([id, 'words', 'words']);
    expect(second).to.deep.equal(first);
    const { type, file } = whole.graph.upload(id)!;
    expect({ type, ...file }).to.deep.include({ type: 'image', contentType: 'image/png' });
    expect(Buffer.from(file!.bytes)).to.deep.equal(PNG);
  });

  it('says its text alone when the picture has gone, and operators get a letter', async () => {
    rmSync(media(), { recursive: true });
    expect(await greeted('74003')).to.deep.equal(['words', 'words']);
    await until(() => whole.mail.received.some(({ raw }) => raw.includes('alarm C107')), 'the alarm');
    expect(whole.mail.received.find(({ raw }) => raw.includes('alarm C107'))?.raw).to.include('picture: campus.it');
  });
});
