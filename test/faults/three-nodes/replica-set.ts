import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { MongoMemoryReplSet } from 'mongodb-memory-server-core';
import { ResolveConfigVariables, setDefaultValue } from 'mongodb-memory-server-core/lib/util/resolveConfig.js';
import mongoose from 'mongoose';
import { findMongod } from '../../../src/storage/mongod-binary.ts';
import { until } from '../../support/until.ts';

const NAME = 'three';
/** Elections within two seconds, so that a run need not wait for ten. */
const ELECTION_MS = 2_000;

interface Member {
  host: string;
  pid: number;
}

/** Three real mongods on loopback, each of which may be stopped and continued at any moment. */
export class ThreeNodes {
  readonly uri: string;
  readonly members: readonly Member[];
  readonly #set: MongoMemoryReplSet;
  readonly #folder: string;
  readonly #frozen = new Set<Member>();

  constructor(set: MongoMemoryReplSet, folder: string) {
    this.#set = set;
    this.#folder = folder;
    this.members = set.servers.map((server) => {
      const { instance, port } = server.instanceInfo ?? {};
      return { host: `127.0.0.1:${port}`, pid: instance?.mongodProcess?.pid ?? 0 };
    });
    this.uri = `mongodb://${this.members.map(({ host }) => host).join()}/three?replicaSet=${NAME}`;
  }

  /** The member that takes writes and is not stopped. */
  async primary(): Promise<Member> {
    let found: Member | undefined;
    await until(
      async () => {
        for (const member of this.members) if (!found && (await this.#isPrimary(member))) found = member;
        return found !== undefined;
      },
      'a primary',
      30_000,
    );
    return found!;
  }

  others(member: Member): readonly Member[] {
    return this.members.filter((one) => one !== member);
  }

  freeze(...members: readonly Member[]): void {
    for (const member of members) {
      this.#frozen.add(member);
      process.kill(member.pid, 'SIGSTOP');
    }
  }

  thaw(...members: readonly Member[]): void {
    for (const member of members) {
      if (!this.#frozen.delete(member)) continue;
      process.kill(member.pid, 'SIGCONT');
    }
  }

  /** From now on nothing that the primary writes reaches the others, until `heal`. */
  async isolate(): Promise<{ old: Member; heal(): Promise<void> }> {
    const old = await this.primary();
    const set = (mode: string) =>
      Promise.all(this.others(old).map((one) => this.ask(one, { configureFailPoint: 'stopReplProducer', mode })));
    await set('alwaysOn');
    return { old, heal: async () => void (await set('off')) };
  }

  /** Runs a command on this member alone. */
  async ask(member: Member, command: object, timeoutMs = 2_000): Promise<Record<string, unknown>> {
    const client = new mongoose.mongo.MongoClient(`mongodb://${member.host}/?directConnection=true`, {
      serverSelectionTimeoutMS: timeoutMs,
      socketTimeoutMS: timeoutMs,
    });
    try {
      return await client.db('admin').command(command);
    } finally {
      await client.close();
    }
  }

  async stop(): Promise<void> {
    this.thaw(...this.members);
    await this.#set.stop({ doCleanup: false });
    await rm(this.#folder, { recursive: true, force: true });
  }

  async #isPrimary(member: Member): Promise<boolean> {
    if (this.#frozen.has(member)) return false;
    const answer = await this.ask(member, { hello: 1 }).catch(() => null);
    return answer?.['isWritablePrimary'] === true;
  }
}

export async function startThreeNodes(): Promise<ThreeNodes> {
  const folder = await mkdtemp(join(tmpdir(), 'bot-three-nodes-'));
  const binary = await findMongod({
    dataDir: '.data',
    systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
    searchPath: process.env['PATH'] ?? '',
    progress: () => {},
  });
  setDefaultValue(ResolveConfigVariables.SYSTEM_BINARY_VERSION_CHECK, 'false');
  const parameters = ['enableTestCommands=1', 'minSnapshotHistoryWindowInSeconds=0'];
  const args = ['--wiredTigerCacheSizeGB', '0.25', ...parameters.flatMap((one) => ['--setParameter', one])];
  const folders = [0, 1, 2].map((n) => join(folder, `${n}`));
  for (const one of folders) await mkdir(one);
  const set = await MongoMemoryReplSet.create({
    binary: { systemBinary: binary },
    replSet: {
      name: NAME,
      storageEngine: 'wiredTiger',
      configSettings: { electionTimeoutMillis: ELECTION_MS, heartbeatIntervalMillis: 300 },
    },
    instanceOpts: folders.map((dbPath) => ({ args, dbPath, storageEngine: 'wiredTiger' as const })),
  });
  return new ThreeNodes(set, folder);
}
