import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import { runCli } from '../../src/cli/main.ts';
import { movableClock } from '../../src/simulator/clock.ts';
import { createFakeGraph, type FakeGraph } from '../../src/simulator/graph/fake-graph.ts';
import { connectDatabase } from '../../src/storage/connect.ts';
import { createMissedStore } from '../../src/storage/missed-store.ts';
import { freshDatabase } from '../support/mongo.ts';
import { TestMailServer } from '../support/smtp.ts';
import { CREDENTIALS, environmentFor } from '../support/whole-bot.ts';

describe('the command line', function () {
  this.timeout(30_000);
  let graph: FakeGraph;
  let mail: TestMailServer;
  let env: Record<string, string>;
  let folder: string;
  let drop: () => Promise<void>;
  before(async () => {
    graph = createFakeGraph({ ...CREDENTIALS, clock: movableClock(), subscribedFields: [] });
    mail = new TestMailServer();
    const database = await freshDatabase();
    drop = database.drop;
    env = environmentFor(await graph.listen(0), await mail.open(), database.uri);
    folder = mkdtempSync(join(tmpdir(), 'bot-cli-'));
  });
  after(async () => {
    await graph.close();
    await mail.shut();
    await drop();
    rmSync(folder, { recursive: true });
  });

  async function bot(words: string, more: Record<string, string> = {}): Promise<{ code: number; out: string }> {
    const lines: string[] = [];
    const keep = (line: string) => void lines.push(line);
    const code = await runCli(words.split(' '), { ...env, ...more }, keep, keep);
    return { code, out: lines.join('\n') };
  }

  for (const words of [
    '--help',
    'flows --help',
    'flows check --help',
    'committees --help',
    'committees import --help',
    'committees invite --help',
    'dead --help',
    'profile --help',
    'start --help',
    'web --help',
    'worker --help',
    'doctor --help',
  ]) {
    it(`explains itself: bot ${words}`, async () => {
      const { code, out } = await bot(words);
      expect(code).to.equal(0);
      expect(out).to.include('Usage: bot');
    });
  }

  for (const words of [
    'fly',
    'flows',
    'flows check --format xml',
    'committees import',
    'committees add-member --committee palermo',
    'committees invite --committee palermo --role boss --email a@example.org',
    'committees set --committee palermo --email a@example.org',
    'dead show',
  ]) {
    it(`answers 2 to a wrong call: bot ${words}`, async () => expect((await bot(words)).code).to.equal(2));
  }

  it('checks the shipped conversation files without an error', async () => {
    const { code, out } = await bot('flows check');
    expect(code).to.equal(0);
    expect(out).to.include('No errors');
  });

  it('names a mistake in other files with its place and a suggestion, and answers 1', async () => {
    cpSync('config', join(folder, 'config'), { recursive: true });
    const file = join(folder, 'config/flows.yml');
    writeFileSync(file, readFileSync(file, 'utf8').replace('refused: refused }', 'refused: refussed }'));
    const { code, out } = await bot('flows check', { CONFIG_DIR: join(folder, 'config') });
    expect(code).to.equal(1);
    expect(out).to.match(/flows\.yml:\d+:\d+ error F201 .*refussed/);
    expect(out).to.include('did you mean "refused"?');
  });

  it('refuses to start with such files, and says the same', async () => {
    expect((await bot('start', { CONFIG_DIR: join(folder, 'config') })).code).to.equal(1);
  });

  it('says what to mend when the database does not answer, or the port is taken', async () => {
    const away = await bot('committees list', { MONGODB_URI: 'mongodb://127.0.0.1:1/x?replicaSet=rs0' });
    expect(away.code).to.equal(1);
    expect(away.out).to.match(/^D102 .*\n.*MONGODB_URI/);
    const taken = await bot('start', { PORT: new URL(env['GRAPH_API_ORIGIN']!).port });
    expect(taken.code).to.equal(1);
    expect(taken.out).to.match(/^S104 .*\n.*PORT/);
  });

  it('refuses production without settings', async () => {
    const nowhere = () => {};
    expect(await runCli(['start'], { NODE_ENV: 'production' }, nowhere, nowhere)).to.equal(1);
  });

  it('imports committees and members, lists them with masked addresses, adds and ends memberships', async () => {
    expect((await bot('committees import config/committees.yml')).code).to.equal(0);
    expect((await bot('committees import config/members.example.yml')).code).to.equal(0);
    const added = await bot(
      'committees add-member --committee palermo --name Anna --email anna@example.org --role mentor --languages it,fr',
    );
    expect(added.code).to.equal(0);
    const { out } = await bot('committees list');
    expect(out).to.include('palermo');
    expect(out).to.include('Anna');
    expect(out).to.not.include('anna@example.org');
    expect((await bot('committees set --committee palermo --email anna@example.org --messenger off')).code).to.equal(0);
    expect((await bot('committees move --email anna@example.org --from palermo --to romatre')).code).to.equal(0);
    expect((await bot('committees move --email anna@example.org --from romatre --to palermo')).code).to.equal(0);
    expect((await bot('committees confirm --committee palermo --email anna@example.org')).code).to.equal(1);
    expect((await bot('committees deactivate --committee palermo --email anna@example.org')).code).to.equal(0);
    expect((await bot('committees deactivate --committee palermo --email nobody@example.org')).code).to.equal(1);
    expect((await bot('committees import no-such-file.yml')).code).to.equal(1);
  });

  it('invites with a code and a link into the chat with the Page', async () => {
    const { code, out } = await bot('committees invite --committee palermo --role mentor --email new@example.org');
    expect(code).to.equal(0);
    expect(out).to.match(/^code {2}([2-9A-HJKMNP-Z]{4}-){2}[2-9A-HJKMNP-Z]{4}$/m);
    expect(out).to.match(new RegExp(`^link {2}https://m\\.me/${CREDENTIALS.pageId}\\?ref=join-[\\w-]{22}$`, 'm'));
    expect(out).to.not.include('new@example.org');
  });

  it('has no dead letters, and says so', async () => {
    expect(await bot('dead list')).to.deep.equal({ code: 0, out: 'No dead letters.' });
    expect((await bot('dead replay nothing')).code).to.equal(1);
  });

  it('sees with doctor that the app is not subscribed, mends it with profile set, and shows what the Page has', async () => {
    expect((await bot('doctor')).out).to.include('run `bot profile set`');
    expect((await bot('profile set')).code).to.equal(0);
    const { out } = await bot('profile get');
    for (const words of ['GET_STARTED', 'Chiedi supporto', 'اطلب المساعدة', "Demander de l'aide", 'ar_AR'])
      expect(out).to.include(words);
    const doctor = await bot('doctor');
    expect(doctor.out).to.include('works    Page');
    expect(doctor.out).to.include('works    mail server');
    expect(doctor.out).to.include('works    database');
    expect(doctor.out).to.include('call and verify: 112');
    expect(doctor.code).to.equal(1);
  });

  it('tells which questions were not understood, by language, and nothing else', async () => {
    const none = await bot('understand --missed');
    expect(none.out).to.equal('Nothing was missed in the last 30 days.');
    const database = await connectDatabase(env['MONGODB_URI']!);
    const missed = createMissedStore(database.db);
    for (const _ of [1, 2]) await missed.count('support.topic', 'ar', new Date());
    await missed.count('support.university', 'it', new Date());
    await database.close();
    const some = await bot('understand --missed');
    expect(some.out).to.equal('     2  ar       support.topic\n     1  it       support.university');
    expect(JSON.parse((await bot('understand --missed --json')).out)).to.have.length(2);
  });
});
