import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ContentHolder, holdContent } from '../../src/app/content.ts';
import { pictureFinder } from '../../src/app/pictures.ts';
import { createLog } from '../../src/log.ts';
import { sampleFile } from '../../src/simulator/graph/files.ts';
import { until } from '../support/until.ts';

const PNG = sampleFile('image').bytes;

describe('pictures of the conversation', () => {
  let folder: string;
  let holder: ContentHolder | null = null;
  const configDir = () => join(folder, 'config');
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bot-pictures-'));
    cpSync('config', configDir(), { recursive: true });
    cpSync('locales', join(folder, 'locales'), { recursive: true });
    mkdirSync(join(configDir(), 'media'));
  });
  afterEach(() => {
    holder?.stop();
    holder = null;
    rmSync(folder, { recursive: true });
  });

  const draw = (...names: string[]) => {
    for (const name of names) writeFileSync(join(configDir(), 'media', name), PNG);
  };
  const namePicture = () => {
    const path = join(configDir(), 'flows.yml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('- say: hello\n', '- say: hello\n      media: campus\n'));
  };
  const start = () => {
    const settings = { configDir: configDir(), localesDir: join(folder, 'locales'), environment: 'test' } as const;
    holder = holdContent(settings, createLog('silent'), () => {});
    return holder;
  };
  const namesPicture = ({ content }: { content: { flows: { steps: ReadonlyMap<string, object> } } }) =>
    'media' in content.flows.steps.get('welcome.hello')!;

  it('a start without one of them is refused, and says which', () => {
    namePicture();
    draw('campus.it.png', 'campus.en.png', 'campus.fr.png');
    expect(start).to.throw(/F901.*"campus".*"ar"/);
  });

  it('a change that names one waits until the last of them is there', async () => {
    const bot = start();
    namePicture();
    await until(() => bot.refused() === 'F000', 'the refusal');
    expect(namesPicture(bot.current())).to.equal(false);
    draw('campus.it.png', 'campus.en.png', 'campus.fr.png', 'campus.ar.png');
    await until(() => namesPicture(bot.current()), 'the change');
    expect(bot.refused()).to.equal(null);
  });

  describe('at the moment when they are sent', () => {
    const find = (name: string) => pictureFinder({ configDir: configDir() })({ name, language: 'it' });

    it('are read with the kind that their bytes say, whatever they are called', async () => {
      draw('campus.it.jpg');
      const found = await find('campus');
      expect(await found?.read()).to.deep.equal({ type: 'image', contentType: 'image/png', bytes: PNG });
    });

    it('are others when their bytes are', async () => {
      draw('campus.it.png');
      const before = await find('campus');
      writeFileSync(join(configDir(), 'media', 'campus.it.png'), Buffer.concat([PNG, PNG]));
      expect((await find('campus'))?.version).to.not.equal(before?.version);
      expect((await find('campus'))?.version).to.equal((await find('campus'))?.version);
    });

    it('may be missing', async () => {
      expect(await find('campus')).to.equal(null);
    });

    it('are not read when they are something else', async () => {
      writeFileSync(join(configDir(), 'media', 'campus.it.png'), 'a text');
      const error = await (await find('campus'))?.read().catch((reason: unknown) => reason);
      expect(error).to.be.an('error');
    });
  });
});
