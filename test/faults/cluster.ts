import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { keysOf } from '../../src/app/keys.ts';
import { readCommitteesFile } from '../../src/committees/file.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { movableClock } from '../../src/simulator/clock.ts';
import { createFakeGraph, type FakeGraph } from '../../src/simulator/graph/fake-graph.ts';
import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { connectDatabase, type Database } from '../../src/storage/connect.ts';
import { ensureHotIndexes } from '../../src/storage/indexes.ts';
import { createIndexes, modelsOn } from '../../src/storage/models/index.ts';
import { freshDatabase } from '../support/mongo.ts';
import { TestMailServer } from '../support/smtp.ts';
import { until } from '../support/until.ts';
import { CREDENTIALS, environmentFor, exampleMembers } from '../support/whole-bot.ts';
import { Child, type ChildRole } from './child.ts';
import { WebhookClient } from './client.ts';
import { joinCommittee } from './joining.ts';
import { type Journal, openJournal } from './journal.ts';
import type { CommitteeMember } from './member.ts';
import { Said } from './said.ts';
import { PatientStudent } from './student.ts';

export interface KillSeen {
  atMs: number;
  role: ChildRole;
  why: string;
}

/**
 * Everything that outlives the bot's processes: Meta, the mail server, the database, and ledgers of what they saw. The
 * processes themselves are children that may be killed at any moment.
 */
export class Cluster {
  readonly graph: FakeGraph;
  readonly mail: TestMailServer;
  readonly database: Database;
  readonly journal: Journal;
  readonly env: Record<string, string>;
  readonly folder: string;
  readonly client = new WebhookClient();
  readonly kills: KillSeen[] = [];
  readonly students: PatientStudent[] = [];
  /** Members of committees who have the bot in Messenger. */
  readonly members: CommitteeMember[] = [];
  /** What students and members said to each other. */
  readonly said = new Said();
  /** Times of requests that the harness made come. */
  readonly madeDue: { code: string; timer: string }[] = [];
  readonly children: Child[] = [];
  /** Logs and ledgers stay unless the run was checked and found good. */
  keepFolder = true;
  readonly #drop: () => Promise<void>;
  #rotated = 0;
  #replacing = false;

  constructor(parts: Parts) {
    this.graph = parts.graph;
    this.mail = parts.mail;
    this.database = parts.database;
    this.journal = parts.journal;
    this.env = parts.env;
    this.folder = parts.folder;
    this.#drop = parts.drop;
    // Each next webhook goes to another of the processes that listen.
    this.graph.subscribe((event) => event.kind === 'webhook' && this.#pointWebhook());
  }

  /** Starts a process; one that listens gets webhooks from then on. */
  async start(role: ChildRole, env: Record<string, string> = {}): Promise<Child> {
    const logFile = join(this.folder, `${this.children.length}-${role}.log`);
    const child = new Child(role, { ...this.env, ...env }, logFile);
    this.children.push(child);
    void child.ended.then(({ signal, atMs }) => {
      if (signal === 'SIGKILL') this.kills.push({ atMs, role, why: env['FAILPOINT'] ?? 'signal' });
      this.#pointWebhook();
      if (this.#replacing) this.#replace(role);
    });
    if (role !== 'worker') await child.listening();
    this.#pointWebhook();
    return child;
  }

  /** From now on whoever dies is replaced, as a supervisor would. */
  replaceTheDead(): void {
    this.#replacing = true;
    for (const { isRunning, role } of [...this.children]) if (!isRunning) this.#replace(role);
  }

  newStudent(): PatientStudent {
    const student = new PatientStudent(this.graph, `${80_000 + this.students.length}`);
    this.students.push(student);
    return student;
  }

  /** All of a committee open the links of their invitations; a process must run. */
  async joins(committee: string): Promise<void> {
    this.members.push(...(await joinCommittee(this, committee)));
  }

  /** Epoch of whoever holds the lease now; 0: nobody. */
  async leading(): Promise<number> {
    const lease = await this.database.db
      .collection<{ _id: number; owner: string | null; ep: number }>('lease')
      .findOne({ _id: 0 });
    return lease?.owner ? lease.ep : 0;
  }

  urls(): string[] {
    return this.children.filter(({ isRunning }) => isRunning).flatMap(({ url }) => url ?? []);
  }

  /** What fifteen seconds would do: nobody renewed the lease, so it is free. Its epoch and history stay. */
  async lapseLease(): Promise<void> {
    await this.database.db
      .collection<{ _id: number }>('lease')
      .updateOne({ _id: 0 }, { $set: { until: new Date(0) } }, { writeConcern: { w: 'majority' } });
  }

  /** Every webhook is settled, no event waits, every mail has ended, and the journal has told of the newest commits. */
  async quiet(deadlineMs = 60_000): Promise<void> {
    const { db } = this.database;
    const none = async (collection: string, query: object) =>
      (await db.collection(collection).countDocuments(query)) === 0;
    let settled = false;
    void this.graph.webhooksSettled().then(() => {
      settled = true;
    });
    const isQuiet = async () =>
      settled &&
      (await none('inbox', { s: 0 })) &&
      (await none('mail', { state: { $in: ['waiting', 'accepted'] } })) &&
      (await none('requests', { $or: [{ 'todo.0': { $exists: true } }, { nextDueAt: { $lte: new Date() } }] }));
    await until(isQuiet, 'the bot to become quiet', deadlineMs).catch((error: Error) =>
      this.#whyNotQuiet(error, settled),
    );
    await this.graph.webhooksSettled();
    await until(isQuiet, 'the bot to stay quiet', deadlineMs);
    const versions = await db.collection<{ _id: string; v: number }>('conv').find().toArray();
    const told = ({ _id, v }: { _id: string; v: number }) =>
      this.journal.commits.some((commit) => commit.key === _id && commit.v === v);
    await until(() => versions.every(told), 'the journal of commits', deadlineMs);
    const requests = await db.collection<{ _id: string; v: number }>('requests').find().toArray();
    const changed = ({ _id, v }: { _id: string; v: number }) => this.journal.requests.get(_id)?.at(-1)?.v === v;
    await until(() => requests.every(changed), 'the journal of requests', deadlineMs);
  }

  async stop(): Promise<void> {
    this.#replacing = false;
    for (const child of this.children) await child.kill();
    await this.journal.close();
    await this.graph.close();
    await this.mail.shut();
    await this.#drop();
    await this.database.close();
    if (this.keepFolder) await writeFile(join(this.folder, 'screens.txt'), this.#screens());
    else await rm(this.folder, { recursive: true, force: true });
  }

  /** What stood on everybody's phone: made-up words of a test. */
  #screens(): string {
    const people = [...this.students, ...this.members];
    return people.map((one) => `==== ${one.psid}\n${one.screen().join('\n--\n')}\n`).join('\n');
  }

  /** Ids, throws (`n`), deaths (`x`) and versions: nobody's words. */
  async #whyNotQuiet({ message }: Error, settled: boolean): Promise<never> {
    const { db } = this.database;
    const few = (name: string, query: object, projection: object) =>
      db.collection(name).find(query, { projection, limit: 5 }).toArray();
    const left = {
      settled,
      events: await few('inbox', { s: 0 }, { ev: 0 }),
      conversations: await few('conv', { un: { $ne: [] } }, { v: 1, ep: 1, 'un.e': 1 }),
      mail: await few('mail', { state: { $in: ['waiting', 'accepted'] } }, { state: 1, tries: 1, reason: 1 }),
      dead: await few('dead', {}, { code: 1 }),
      requests: await few('requests', { 'todo.0': { $exists: true } }, { 'todo.id': 1, 'todo.type': 1, state: 1 }),
      lease: await few('lease', {}, {}),
    };
    throw new Error(`${message}: ${JSON.stringify(left)}`);
  }

  #replace(role: ChildRole): void {
    this.start(role).catch(() => {
      // It died before it listened: that death replaces it again.
    });
  }

  #pointWebhook(): void {
    const urls = this.urls();
    this.#rotated += 1;
    const url = urls[this.#rotated % Math.max(1, urls.length)];
    // While nobody listens the last address stays: Meta repeats until somebody does.
    if (url !== undefined) this.graph.setWebhookUrl(`${url}/webhooks/messenger`);
  }
}

interface Parts {
  graph: FakeGraph;
  mail: TestMailServer;
  database: Database;
  journal: Journal;
  env: Record<string, string>;
  folder: string;
  drop: () => Promise<void>;
}

export interface ClusterOptions {
  random?: () => number;
  database?: { uri: string; drop(): Promise<void> };
}

export async function openCluster({ random, database: given }: ClusterOptions = {}): Promise<Cluster> {
  const folder = await mkdtemp(join(tmpdir(), 'bot-faults-'));
  const graph = createFakeGraph({
    ...CREDENTIALS,
    clock: movableClock(),
    ledgerFile: join(folder, 'graph.jsonl'),
    ...(random === undefined ? {} : { random }),
  });
  const mail = new TestMailServer();
  const graphOrigin = await graph.listen(0);
  const { uri, drop } = given ?? (await freshDatabase());
  const env = {
    ...environmentFor(graphOrigin, await mail.open(), uri),
    PATH: process.env['PATH'] ?? '',
    LOG_LEVEL: 'info',
  };
  const database = await connectDatabase(uri, 10_000);
  await prepare(database, env);
  const journal = await openJournal(uri);
  return new Cluster({ graph, mail, database, journal, env, folder, drop });
}

/** Indexes, committees and members, as `bot committees import` would. */
async function prepare({ db, connection }: Database, env: Record<string, string>): Promise<void> {
  const models = modelsOn(connection);
  await ensureHotIndexes(db);
  await createIndexes(models);
  const keys = keysOf(settingsFrom(env));
  const store = createCommitteeStore(models, keys.sealer, keys.emailHash);
  const name = 'config/committees.yml';
  const file = readCommitteesFile(name, await readFile(name, 'utf8'));
  if (!('read' in file)) throw new Error(`${name} has errors`);
  for (const committee of file.read.committees) await store.addCommittee(committee);
  for (const member of exampleMembers()) await store.addMember(member);
}
