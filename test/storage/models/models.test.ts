import { expect } from 'chai';
import mongoose from 'mongoose';
import { createIndexes, type Models, modelsOn } from '../../../src/storage/models/index.ts';
import { freshDatabase } from '../../support/mongo.ts';

const AT = new Date('2026-05-04T10:00:00Z');
const request = (facts: object) => ({
  _id: 'r1',
  code: '7F3A',
  studentId: 's1',
  committeeId: 'palermo',
  destination: 'committee',
  sentTo: [],
  kind: 'support',
  language: 'it',
  consent: { at: AT, textHash: 'h', language: 'it' },
  answers: {},
  state: 'new',
  createdAt: AT,
  lastStudentAt: AT,
  v: 1,
  ...facts,
});
const outcomeOf = (attempt: Promise<unknown>) =>
  attempt.then(
    () => 'stored',
    (error: Error) => error.name,
  );

describe('the models', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let models: Models;
  before(async () => {
    db = await freshDatabase();
    models = modelsOn(await mongoose.createConnection(db.uri).asPromise());
    await createIndexes(models);
  });
  after(async () => {
    await models.connection.close();
    await db.drop();
  });
  beforeEach(async () => {
    await models.requests.deleteMany();
    await models.people.deleteMany();
    await models.memberships.deleteMany();
  });
  const store = (facts: object = {}) => outcomeOf(models.requests.create([request(facts) as never]));

  it('keep one request for an id and one for a code', async () => {
    expect(await store()).to.equal('stored');
    expect(await store({ code: 'AAAA' })).to.equal('MongoServerError');
    expect(await store({ _id: 'r2' })).to.equal('MongoServerError');
    expect(await store({ _id: 'r2', code: 'AAAA' })).to.equal('stored');
  });

  it('keep one person for an address, and one membership for a person and committee', async () => {
    const person = { emailHash: 'h', email: Buffer.from('x'), name: Buffer.from('x'), language: 'it', v: 1 };
    expect(await outcomeOf(models.people.create([{ _id: 'p1', ...person }]))).to.equal('stored');
    expect(await outcomeOf(models.people.create([{ _id: 'p2', ...person }]))).to.equal('MongoServerError');
    const membership = {
      personId: 'p1',
      committeeId: 'palermo',
      role: 'mentor' as const,
      status: 'active' as const,
      areas: [] as string[],
      languages: [] as string[],
      v: 1,
    };
    expect(await outcomeOf(models.memberships.create([{ _id: 'p1.palermo', ...membership }]))).to.equal('stored');
    expect(await outcomeOf(models.memberships.create([{ _id: 'other', ...membership }]))).to.equal('MongoServerError');
  });

  const refused = [
    { what: 'a state that does not exist', facts: { state: 'lost' } },
    { what: 'a field that nobody knows', facts: { nationality: 'x' } },
    { what: 'a missing consent', facts: { consent: undefined } },
    { what: 'an object where an id is expected', facts: { committeeId: { $ne: '' } } },
    {
      what: 'a field that nobody knows within the consent',
      facts: { consent: { at: AT, textHash: 'h', language: 'it', ip: 'x' } },
    },
  ];
  for (const { what, facts } of refused) {
    it(`refuse ${what}`, async () => {
      expect(await store(facts)).to.match(/ValidationError|StrictModeError|ObjectExpectedError|CastError/);
      expect(await models.requests.countDocuments()).to.equal(0);
    });
  }

  it('refuse a filter that holds operators where a value belongs', async () => {
    await store();
    for (const id of [{ $ne: '' }, { $gt: '' }, { $regex: '.*' }] as never[]) {
      expect(
        await outcomeOf(
          models.requests.find({ _id: { $eq: id } }).then((found) => found.length && Promise.reject(new Error())),
        ),
      ).to.match(/CastError|stored/);
      expect(
        await outcomeOf(
          models.requests.countDocuments({ _id: { $eq: id } }).then((n) => n && Promise.reject(new Error())),
        ),
      ).to.match(/CastError|stored/);
    }
  });

  it('refuse a filter on a field that nobody knows, instead of matching everything', async () => {
    await store();
    expect(await outcomeOf(models.requests.deleteMany({ studentID: 's1' } as never))).to.equal('StrictModeError');
    expect(await models.requests.countDocuments()).to.equal(1);
  });

  it('hold nothing back while there is no connection', async () => {
    const alone = modelsOn(mongoose.createConnection());
    expect(await outcomeOf(alone.requests.findOne().exec())).to.equal('MongooseError');
  });
});
