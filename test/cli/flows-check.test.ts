import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { keysOf } from '../../src/app/keys.ts';
import { runCli } from '../../src/cli/main.ts';
import { newState } from '../../src/conversation/state.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { sealedJson } from '../../src/storage/sealed-json.ts';
import { freshDatabase } from '../support/mongo.ts';

const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0, 0, 0, 0]);

/** Each test changes files in a folder of its own; the shipped ones are copied there before. */
describe('bot flows check', function () {
  this.timeout(30_000);
  let folder: string;
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'bot-check-'));
    for (const part of ['config', 'locales']) cpSync(part, join(folder, part), { recursive: true });
  });
  afterEach(() => rmSync(folder, { recursive: true }));

  async function check(options = '', more: Record<string, string> = {}): Promise<{ code: number; out: string }> {
    const lines: string[] = [];
    const words = ['flows', 'check', ...options.split(' ').filter(Boolean)];
    const env = { CONFIG_DIR: join(folder, 'config'), LOCALES_DIR: join(folder, 'locales'), ...more };
    const code = await runCli(
      words,
      env,
      (line) => void lines.push(line),
      (line) => void lines.push(line),
    );
    return { code, out: lines.join('\n') };
  }

  function edit(file: string, from: string, to: string): void {
    const path = join(folder, file);
    const text = readFileSync(path, 'utf8');
    if (!text.includes(from)) throw new Error(`${file} has no ${from}`);
    writeFileSync(path, text.replace(from, to));
  }

  const misspell = () => edit('config/flows.yml', 'optional: true', 'optionnal: true');

  it('works on any folder, and answers 0 without errors', async () => {
    const { code, out } = await check();
    expect(code, out).to.equal(0);
    expect(out).to.match(/^No errors, \d+ warnings, \d+ steps in four languages\.$/m);
  });

  it('answers 1 to an error, with its place, a suggestion and what was not looked at', async () => {
    misspell();
    const { code, out } = await check();
    expect(code).to.equal(1);
    expect(out).to.match(
      /^config\/flows\.yml:\d+:7 error F103 "optionnal" is not a field of "ask"\n {4}did you mean "optional"\?$/m,
    );
    expect(out).to.include('Not looked at until these are mended: names, graph, texts, words, privacy, tests.');
  });

  it('says the same in Italian', async () => {
    misspell();
    const { code, out } = await check('--lang it');
    expect(code).to.equal(1);
    expect(out).to.match(/error F103 "optionnal" non è un campo di "ask"\n {4}volevi dire "optional"\?$/m);
    expect(out).to.include('Non ancora controllato, finché questi non sono corretti: nomi, percorsi, testi');
  });

  it('is read by programs as JSON, and by GitHub as annotations', async () => {
    misspell();
    const [problem] = JSON.parse((await check('--format json')).out);
    expect(problem).to.include({ code: 'F103', severity: 'error', file: 'config/flows.yml', column: 7 });
    expect((await check('--format github')).out).to.match(
      /^::error file=config\/flows\.yml,line=\d+,col=7,title=F103::"optionnal" is not a field of "ask"%0Adid you mean "optional"\?$/m,
    );
  });

  it('looks at pictures', async () => {
    edit('config/flows.yml', '    - say: hello', '    - say: hello\n      media: poster');
    mkdirSync(join(folder, 'config/media'));
    for (const language of ['it', 'en', 'fr']) writeFileSync(join(folder, `config/media/poster.${language}.png`), PNG);
    writeFileSync(join(folder, 'config/media/poster.ar.png'), 'no picture');
    const { code, out } = await check();
    expect(code).to.equal(1);
    expect(out).to.match(/F901 config\/media\/poster\.ar\.png is not a PNG, JPEG or GIF picture/);
    rmSync(join(folder, 'config/media/poster.ar.png'));
    expect((await check()).out).to.match(
      /F901 "poster" has no picture for "ar" \(expected config\/media\/poster\.ar\.png\)/,
    );
  });

  it('makes an error of an unreached question when asked to be strict', async () => {
    rmSync(join(folder, 'config/tests'), { recursive: true, force: true });
    mkdirSync(join(folder, 'config/tests'));
    writeFileSync(join(folder, 'config/tests/one.yml'), 'test: one\ntalk:\n  - user: ciao\n');
    const lenient = await check();
    expect(lenient.code, lenient.out).to.equal(0);
    expect(lenient.out).to.match(/warning F903 no test ever reaches "support\.university"/);
    const strict = await check('--strict');
    expect(strict.code).to.equal(1);
    expect(strict.out).to.match(/error F903 no test ever reaches "support\.university"/);
  });

  describe('in a folder that git knows', () => {
    const git = (day: string, ...words: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...words], {
        cwd: folder,
        env: { PATH: process.env['PATH'] ?? '', HOME: folder, GIT_AUTHOR_DATE: day, GIT_COMMITTER_DATE: day },
      });
    function commit(day: string): void {
      git(day, 'add', '.');
      git(day, 'commit', '-q', '-m', 'x');
    }
    beforeEach(() => {
      git('2026-02-01T12:00:00Z', 'init', '-q');
      commit('2026-02-01T12:00:00Z');
    });

    it('names translations that are older than the Italian text', async () => {
      expect((await check()).out).to.not.include('F408');
      edit('locales/it/common.json', '"Salta"', '"Salta ora"');
      commit('2026-03-02T12:00:00Z');
      expect((await check()).out).to.match(
        /^locales\/en\/common\.json:\d+:\d+ warning F408 the Italian text changed on 2 March; the ones in en, ar, fr are older$/m,
      );
    });

    it('refuses a saved answer that comes to mean something else, until that is committed', async () => {
      edit('config/flows.yml', 'type: email', 'type: phone');
      const { code, out } = await check();
      expect(code).to.equal(1);
      expect(out).to.include('F804 "contact" was an e-mail and is now a phone number: use a new name');
      commit('2026-03-02T12:00:00Z');
      expect((await check()).out).to.not.include('F804');
      expect((await check('--since HEAD~1')).out).to.include('F804');
    });
  });

  describe('--live', () => {
    let uri: string;
    let drop: () => Promise<void>;
    const env = () => ({ MONGODB_URI: uri, DATA_DIR: join(folder, '.data') });
    beforeEach(async () => {
      const database = await freshDatabase();
      ({ uri, drop } = database);
      expect(
        await runCli(
          ['committees', 'import', 'config/committees.yml'],
          env(),
          () => {},
          () => {},
        ),
      ).to.equal(0);
      expect(
        await runCli(
          ['committees', 'import', 'config/members.example.yml'],
          env(),
          () => {},
          () => {},
        ),
      ).to.equal(0);
    });
    afterEach(() => drop());

    async function standAt(step: string, university: string): Promise<void> {
      const state = newState();
      state.student.focus = { kind: 'step', id: '1', step, misses: 0, group: null, page: 0, parts: [] };
      const answer = { kind: 'choice', step: 'support.university', choice: university, mid: null } as const;
      state.student.draft.answers = { university: answer };
      const client = await mongoose.createConnection(uri).asPromise();
      const key = 'page:person';
      const st = sealedJson(keysOf(settingsFrom(env())).sealer).seal(`${key}|st`, state);
      await client.db!.collection<{ _id: string; st: Buffer }>('conv').insertOne({ _id: key, st });
      await client.close();
    }

    it('is content with members everywhere and nobody astray', async () => {
      await standAt('support.topic', 'palermo');
      const { code, out } = await check('--live', env());
      expect(code, out).to.equal(0);
    });

    it('names committees that nobody reads, people at a step that is gone, and drafts that lose an answer', async () => {
      await standAt('support.faculty', 'catania');
      const client = await mongoose.createConnection(uri).asPromise();
      await client.db!.collection('memberships').deleteMany({ committeeId: 'romatre' });
      await client.close();
      const { code, out } = await check('--live', env());
      expect(code).to.equal(1);
      expect(out).to.match(/config\/committees\.yml:\d+:3 error F703 committee "romatre" has no active member/);
      expect(out).to.match(
        /error F801 1 person is at "support\.faculty", which this version removes\n {4}add "removed: \{ support\.faculty: /,
      );
      expect(out).to.match(/warning F803 1 draft contains university "catania"; those people will be asked again/);
    });
  });
});
