import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { keysOf } from '../../src/app/keys.ts';
import { runCli } from '../../src/cli/main.ts';
import { readCommitteesFile } from '../../src/committees/file.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { connectDatabase } from '../../src/storage/connect.ts';
import { modelsOn } from '../../src/storage/models/index.ts';
import { freshDatabase } from '../support/mongo.ts';
import { environmentFor, exampleMembers } from '../support/whole-bot.ts';

describe('publishing from the command line', function () {
  this.timeout(60_000);
  let folder: string;
  let env: Record<string, string>;
  let fresh: Awaited<ReturnType<typeof freshDatabase>>;
  before(async () => {
    folder = mkdtempSync(join(tmpdir(), 'bot-publish-'));
    cpSync('config', join(folder, 'config'), { recursive: true });
    cpSync('locales', join(folder, 'locales'), { recursive: true });
    // A few examples are enough here.
    rmSync(join(folder, 'config/tests'), { recursive: true });
    cpSync('config/tests/typing.yml', join(folder, 'config/tests/typing.yml'));
    fresh = await freshDatabase();
    env = {
      ...environmentFor('http://localhost:9', 'smtp://localhost:9', fresh.uri),
      CONFIG_DIR: join(folder, 'config'),
      LOCALES_DIR: join(folder, 'locales'),
    };
  });
  after(async () => {
    await fresh.drop();
    rmSync(folder, { recursive: true });
  });

  const change = (file: string, from: string, to: string) => {
    const path = join(folder, file);
    expect(readFileSync(path, 'utf8')).to.include(from);
    writeFileSync(path, readFileSync(path, 'utf8').replace(from, to));
  };
  async function bot(...words: string[]): Promise<{ code: number; out: string }> {
    const lines: string[] = [];
    const code = await runCli(
      words,
      env,
      (line) => lines.push(line),
      (line) => lines.push(line),
    );
    return { code, out: lines.join('\n') };
  }
  async function addCommittees() {
    const database = await connectDatabase(fresh.uri);
    const keys = keysOf(settingsFrom(env));
    const store = createCommitteeStore(modelsOn(database.connection), keys.sealer, keys.emailHash);
    const file = readCommitteesFile('committees.yml', readFileSync('config/committees.yml', 'utf8'));
    if ('read' in file) for (const committee of file.read.committees) await store.addCommittee(committee);
    for (const member of exampleMembers()) await store.addMember(member);
    await database.close();
  }

  it('refuses while a committee has nobody who could read a request', async () => {
    const { code, out } = await bot('flows', 'publish', '--yes');
    expect(code).to.equal(1);
    expect(out).to.include('F703').and.to.include('Nothing was published');
    await addCommittees();
  });

  it('refuses when nobody is there to confirm', async () => {
    const { code, out } = await bot('flows', 'publish');
    expect(code).to.equal(1);
    expect(out).to.include('With --yes nobody is asked');
  });

  it('publishes the first version with its author and note', async () => {
    const { code, out } = await bot('flows', 'publish', '--yes', '--author', 'Anna', '--note', 'as we start');
    expect(out).to.include('Version 1 is published');
    expect(code).to.equal(0);
    expect((await bot('flows', 'versions')).out).to.match(/^\*\s+1 .*Anna: as we start$/);
  });

  it('says so when there is nothing to publish', async () => {
    expect((await bot('flows', 'publish', '--yes')).out).to.include('Nothing to publish: version 1 is the same.');
  });

  it('tells in words what a change does, and publishes it', async () => {
    change('config/flows.yml', 'admin: [enrol, ', 'admin: [enrol, badge, ');
    for (const [language, title] of [
      ['it', 'Tesserino'],
      ['en', 'Student card'],
      ['ar', 'بطاقة الطالب'],
      ['fr', 'Carte étudiante'],
    ] as const)
      change(`locales/${language}/flows.json`, '"enrol":', `"badge": "${title}",\n      "enrol":`);
    const { out } = await bot('flows', 'diff');
    expect(out).to.include('- "lists.topics" has the new choice "admin.badge"').and.to.include('- Arabic texts: 1 new');
    expect((await bot('flows', 'diff', '--lang', 'it')).out).to.include('- "lists.topics" ha in più "admin.badge"');
    const published = await bot('flows', 'publish', '--yes', '--note', 'the card');
    expect(published.out).to.include('Against version 1:').and.to.include('Version 2 is published');
  });

  it('publishes nothing with an error in it, and nothing whose examples fail', async () => {
    change('config/flows.yml', 'start: welcome', 'start: welcom');
    expect((await bot('flows', 'publish', '--yes')).out)
      .to.include('F201')
      .and.to.include('Nothing was published');
    change('config/flows.yml', 'start: welcom', 'start: welcome');
    change('config/tests/typing.yml', 'university: palermo', 'university: romatre');
    const { code, out } = await bot('flows', 'publish', '--yes');
    expect(code).to.equal(1);
    expect(out).to.include('the example conversations must go as written');
    change('config/tests/typing.yml', 'university: romatre', 'university: palermo');
  });

  it('the doctor names the version', async () => {
    expect((await bot('doctor')).out).to.match(/works {4}published version: version 2 of \S+ by .+ was published/);
  });

  it('goes back to an earlier version, by a new one', async () => {
    const { out, code } = await bot('flows', 'rollback', '1', '--yes');
    expect(out)
      .to.include('- "lists.topics" no longer has the choice "admin.badge"')
      .and.to.include('Version 3 is published');
    expect(code).to.equal(0);
    expect((await bot('flows', 'versions')).out).to.match(/^\*\s+3 .*back to version 1\n\s+2 .*the card\n\s+1 /);
    expect((await bot('flows', 'diff', '1', '3')).out).to.equal('No difference.');
    expect((await bot('flows', 'rollback', '77', '--yes')).out).to.include('There is no version "77"');
  });
});
