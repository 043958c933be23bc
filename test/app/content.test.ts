import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { type ContentHolder, holdContent } from '../../src/app/content.ts';
import { createLog } from '../../src/log.ts';
import { readContentFolder } from '../../src/settings/content-folder.ts';
import { connectDatabase, type Database } from '../../src/storage/connect.ts';
import { createVersionStore, KEPT_VERSIONS, type VersionStore } from '../../src/storage/version-store.ts';
import { freshDatabase } from '../support/mongo.ts';
import { until } from '../support/until.ts';

const log = createLog('silent');

describe('published versions', function () {
  this.timeout(20_000);
  let folder: string;
  let database: Database;
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  let versions: VersionStore;
  const holders: ContentHolder[] = [];
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bot-versions-'));
    cpSync('config', join(folder, 'config'), { recursive: true });
    cpSync('locales', join(folder, 'locales'), { recursive: true });
    change('config/emergencies.yml', /verified_on: null/g, 'verified_on: "2026-11-01"');
    fresh = await freshDatabase();
    database = await connectDatabase(fresh.uri);
    versions = createVersionStore(database.db);
  });
  afterEach(async () => {
    for (const holder of holders.splice(0)) holder.stop();
    await database.close();
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });

  const change = (file: string, from: RegExp | string, to: string) => {
    const path = join(folder, file);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  const folders = () => ({ configDir: join(folder, 'config'), localesDir: join(folder, 'locales') });
  const started = async (environment: 'production' | 'test') => {
    const holder = holdContent({ ...folders(), environment }, log, () => {});
    holders.push(holder);
    await holder.follow(versions);
    return holder;
  };
  const publish = async (hash: string) => {
    const version = {
      hash,
      at: new Date('2026-11-24T10:00:00Z'),
      author: 'anna',
      note: 'a note',
      files: readContentFolder(folders()),
    };
    return versions.publish(version, await versions.published());
  };
  const asks = (holder: ContentHolder) => holder.current().content.texts.it['support.topic.ask'];

  it('in production the files of the first start are published once, whoever is first', async () => {
    const both = await Promise.all([started('production'), started('production')]);
    expect(await versions.published()).to.equal(1);
    expect(await versions.list()).to.have.length(1);
    expect(both.map(asks)).to.deep.equal(['Di che cosa hai bisogno?', 'Di che cosa hai bisogno?']);
  });

  it('in production the published version counts, and a changed file alone changes nothing', async () => {
    await started('production');
    change('locales/it/flows.json', 'Di che cosa hai bisogno?', 'Di che cosa si tratta?');
    expect(asks(await started('production'))).to.equal('Di che cosa hai bisogno?');
  });

  it('what is published runs in every process within 5 s', async () => {
    const processes = [await started('production'), await started('production'), await started('test')];
    change('locales/it/flows.json', 'Di che cosa hai bisogno?', 'Di che cosa si tratta?');
    expect(await publish('a')).to.equal(2);
    await until(() => processes.every((one) => asks(one) === 'Di che cosa si tratta?'), 'all processes', 5_000);
  });

  it('outside production the last change counts, published or on disk', async () => {
    const holder = await started('test');
    await publish('a');
    change('locales/it/flows.json', 'Di che cosa hai bisogno?', 'Di che cosa si tratta?');
    await until(() => asks(holder) === 'Di che cosa si tratta?', 'the file', 5_000);
    await publish('b');
    change('locales/it/flows.json', 'Di che cosa si tratta?', 'Dimmi.');
    await until(() => asks(holder) === 'Dimmi.', 'the file again', 5_000);
  });

  it('a bad version never runs, and a start goes back to the last good one', async () => {
    const holder = await started('production');
    change('config/flows.yml', 'start: welcome', 'start: welcom');
    await publish('bad');
    await until(() => holder.refused() === 'F000', 'the refusal', 5_000);
    expect(asks(holder)).to.equal('Di che cosa hai bisogno?');
    const late = await started('production');
    expect(asks(late)).to.equal('Di che cosa hai bisogno?');
    expect(late.refused()).to.equal('F000');
  });

  it('in production a version whose numbers nobody verified never runs', async () => {
    const holder = await started('production');
    change('config/emergencies.yml', 'verified_on: "2026-11-01"', 'verified_on: null');
    await publish('unverified');
    await until(() => holder.refused() === 'S102', 'the refusal', 5_000);
  });

  it('two people who publish at once: one is told that the other was faster', async () => {
    await publish('first');
    const seen = await versions.published();
    const version = { at: new Date(), author: 'a', note: '', files: new Map([['config/flows.yml', 'x']]) };
    const both = await Promise.all(['x', 'y'].map((hash) => versions.publish({ ...version, hash }, seen)));
    expect(both.filter((one) => one === 'overtaken')).to.have.length(1);
    expect(await versions.list()).to.have.length(2);
  });

  it(`the last ${KEPT_VERSIONS} stay`, async () => {
    for (let n = 0; n < KEPT_VERSIONS + 3; n += 1) await publish(`v${n}`);
    const list = await versions.list();
    expect(list).to.have.length(KEPT_VERSIONS);
    expect(list[0]).to.include({ number: KEPT_VERSIONS + 3, author: 'anna', note: 'a note' });
    expect((await versions.find(list.at(-1)!.number))?.files.get('config/flows.yml')).to.include('start: welcome');
  });
});
