import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { startEmbedded } from '../../src/storage/embedded.ts';
import { findMongod } from '../../src/storage/mongod-binary.ts';
import { freshDatabase } from '../support/mongo.ts';

const search = {
  dataDir: '.data',
  systemBinary: process.env['MONGOMS_SYSTEM_BINARY'],
  searchPath: process.env['PATH'] ?? '',
  progress: () => {},
};

describe('the embedded database', function () {
  this.timeout(60_000);
  let dbPath: string;
  before(async () => {
    dbPath = await mkdtemp(join(tmpdir(), 'bot-embedded-'));
  });
  after(() => rm(dbPath, { recursive: true, force: true }));

  const counted = async (uri: string) => {
    const client = new mongoose.mongo.MongoClient(uri);
    const things = client.db().collection('things');
    await things.insertOne({}, { writeConcern: { w: 'majority' } });
    const count = await things.countDocuments();
    await client.close();
    return count;
  };

  it('keeps its data between starts, on whatever port it gets, and is shared by a second start', async () => {
    const first = await startEmbedded({ ...search, dbPath });
    expect(await counted(first.uri)).to.equal(1);
    const second = await startEmbedded({ ...search, dbPath });
    expect(second).to.include({ own: false, uri: first.uri });
    await first.stop();
    const third = await startEmbedded({ ...search, dbPath });
    expect(await counted(third.uri)).to.equal(2);
    await third.stop();
  });

  it('names every way it tried and how to set MONGODB_URI when none works', async () => {
    const nothing = { ...search, dataDir: join(dbPath, 'none'), systemBinary: '/nowhere/mongod', searchPath: '' };
    const platform = Object.getOwnPropertyDescriptor(process, 'platform')!;
    Object.defineProperty(process, 'platform', { value: 'sunos' });
    const failed = await findMongod(nothing).catch((error: Error) => error);
    Object.defineProperty(process, 'platform', platform);
    expect(failed).to.be.an('error').with.property('code', 'D101');
    for (const part of [
      'MONGOMS_SYSTEM_BINARY',
      'on the PATH',
      'fetched before',
      'download',
      'wheel',
      'MONGODB_URI=',
    ]) {
      expect((failed as Error).message).to.include(part);
    }
  });

  it('gives each test a database of its own', async () => {
    const [one, other] = [await freshDatabase(), await freshDatabase()];
    expect(one.name).to.not.equal(other.name);
    await Promise.all([one.drop(), other.drop()]);
  });
});
