import { expect } from 'chai';
import { connectDatabase, type Database } from '../../src/storage/connect.ts';
import { createMissedStore } from '../../src/storage/missed-store.ts';
import { freshDatabase } from '../support/mongo.ts';

const MONDAY = new Date('2026-11-23T10:00:00Z');
const TUESDAY = new Date('2026-11-24T10:00:00Z');

describe('what was not understood', () => {
  let database: Database;
  let drop: () => Promise<void>;
  beforeEach(async () => {
    const fresh = await freshDatabase();
    drop = fresh.drop;
    database = await connectDatabase(fresh.uri);
  });
  afterEach(async () => {
    await database.close();
    await drop();
  });

  it('is counted by question and language, most missed first, and holds nothing else', async () => {
    const missed = createMissedStore(database.db);
    for (const [question, language, at] of [
      ['support.topic', 'it', MONDAY],
      ['support.topic', 'it', TUESDAY],
      ['support.topic', 'ar', TUESDAY],
      ['support.university', 'it', MONDAY],
    ] as const)
      await missed.count(question, language, at);
    expect(await missed.since(MONDAY)).to.deep.equal([
      { question: 'support.topic', language: 'it', count: 2 },
      { question: 'support.topic', language: 'ar', count: 1 },
      { question: 'support.university', language: 'it', count: 1 },
    ]);
    expect(await missed.since(TUESDAY)).to.have.length(2);
    const [row] = await database.db.collection('missed').find().toArray();
    expect(Object.keys(row ?? {}).toSorted()).to.deep.equal(['_id', 'day', 'language', 'n', 'question']);
  });

  it('is forgotten after half a year', async () => {
    const missed = createMissedStore(database.db);
    await missed.count('support.topic', 'it', MONDAY);
    await missed.purge(new Date('2027-07-01T00:00:00Z'));
    expect(await missed.since(MONDAY)).to.deep.equal([]);
  });
});
