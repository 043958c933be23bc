import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { expect } from 'chai';
import mongoose from 'mongoose';
import {
  addMember,
  deactivateMember,
  importCommittees,
  listCommittees,
  seedExampleMembers,
} from '../../src/cli/committees.ts';
import { type CommitteeStore, createCommitteeStore } from '../../src/storage/committee-store.ts';
import { createIndexes, type Models, modelsOn } from '../../src/storage/models/index.ts';
import { createSealer, keyedId } from '../../src/storage/seal.ts';
import { freshDatabase } from '../support/mongo.ts';

const FILE = `format: 1
committees:
  palermo: { name: Palermo, active: true, languages: [it, en] }
  national: { name: Coordinamento, active: true }
members:
  - { committee: palermo, name: Anna, email: Anna@Example.org, role: mentor, languages: [it, fr], areas: [admin] }
`;
const idKey = randomBytes(32);

describe('bot committees', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let models: Models;
  let store: CommitteeStore;
  before(async () => {
    db = await freshDatabase();
    models = modelsOn(await mongoose.createConnection(db.uri).asPromise());
    await createIndexes(models);
    store = createCommitteeStore(models, createSealer([{ id: 'a', bytes: randomBytes(32) }]), (email) =>
      keyedId(idKey, 'email', email),
    );
  });
  after(async () => {
    await models.connection.close();
    await db.drop();
  });
  beforeEach(async () => {
    await Promise.all([models.committees.deleteMany(), models.people.deleteMany(), models.memberships.deleteMany()]);
  });
  const imported = (text = FILE, update = false) => importCommittees(store, { name: 'm.yml', text }, { update });
  const anna = () => store.member('palermo', 'anna@example.org');

  describe('import', () => {
    it('adds what is missing, and nothing the second time', async () => {
      expect((await imported()).lines).to.deep.equal([
        'added committee palermo',
        'added committee national',
        'added mentor a…@example.org in palermo',
      ]);
      expect(await imported()).to.deep.equal({
        exitCode: 0,
        lines: ['Everything in the file is in the database already.'],
      });
      expect(await anna()).to.deep.include({
        name: 'Anna',
        role: 'mentor',
        status: 'active',
        languages: ['it', 'fr'],
        areas: ['admin'],
      });
    });

    it('reports a difference and overwrites nothing', async () => {
      await imported();
      const { lines } = await imported(
        FILE.replace('languages: [it, en]', 'languages: [it]').replace('role: mentor', 'role: coordinator'),
      );
      expect(lines).to.include('differs palermo.languages: database [it, en], file [it]');
      expect(lines).to.include('differs a…@example.org in palermo: database mentor, file coordinator');
      expect((await store.committees()).find(({ id }) => id === 'palermo')?.languages).to.deep.equal(['it', 'en']);
      expect((await anna())?.role).to.equal('mentor');
    });

    it("overwrites a committee's settings with --update, never what stands about a member", async () => {
      await imported(FILE.replace('languages: [it, en]', 'languages: [it], reminders: { remind_after: 6 hours }'));
      const { lines } = await imported(FILE.replace('languages: [it, fr]', 'languages: [en]'), true);
      expect(lines).to.deep.equal([
        'changed palermo.languages: [it] -> [it, en]',
        'changed palermo.reminders: { remind_after: 6 hours } -> not set',
      ]);
      expect((await store.committees()).find(({ id }) => id === 'palermo')).to.deep.equal({
        id: 'palermo',
        name: 'Palermo',
        active: true,
        languages: ['it', 'en'],
      });
      expect((await anna())?.languages).to.deep.equal(['it', 'fr']);
    });

    it('changes nothing when the file has a mistake', async () => {
      const { exitCode, lines } = await imported(FILE.replace('role: mentor', 'role: boss'));
      expect(exitCode).to.equal(1);
      expect(lines[0]).to.match(/^m\.yml:6:\d+ "role"/);
      expect(await store.committees()).to.deep.equal([]);
    });

    it('changes nothing when a member is in a committee that does not exist', async () => {
      const { exitCode, lines } = await imported(FILE.replace('committee: palermo', 'committee: atlantis'));
      expect(exitCode).to.equal(1);
      expect(lines[0]).to.contain('"atlantis"');
      expect(await store.committees()).to.deep.equal([]);
    });

    it('knows a person of two committees by the address, however it is written', async () => {
      await imported();
      await imported(
        'format: 1\nmembers:\n  - { committee: national, name: Anna, email: ANNA@example.org, role: coordinator }',
      );
      expect(await models.people.countDocuments()).to.equal(1);
      expect(await models.memberships.countDocuments()).to.equal(2);
    });
  });

  describe('add-member', () => {
    const options = {
      committee: 'palermo',
      name: 'Omar',
      email: 'omar@example.org',
      role: 'mentor',
      languages: 'it, ar',
      areas: '',
    };
    beforeEach(() => imported());

    it('adds an active member, who gets letters in the first of the languages', async () => {
      expect((await addMember(store, options)).lines).to.deep.equal(['added mentor o…@example.org in palermo']);
      expect(await store.member('palermo', 'omar@example.org')).to.deep.include({
        status: 'active',
        languages: ['it', 'ar'],
        areas: [],
      });
      expect(await models.people.findOne({ language: 'it' })).not.to.equal(null);
    });
    it('makes somebody who left active again, in the role given', async () => {
      await addMember(store, options);
      await deactivateMember(store, options);
      await addMember(store, { ...options, role: 'coordinator' });
      expect(await store.member('palermo', 'omar@example.org')).to.include({ status: 'active', role: 'coordinator' });
    });
    it('finds a committee that does not exist', async () => {
      expect(await addMember(store, { ...options, committee: 'atlantis' })).to.deep.equal({
        exitCode: 1,
        lines: ['There is no committee "atlantis".', 'There are: national, palermo'],
      });
    });
    const wrong = [
      { option: 'email', value: 'nobody' },
      { option: 'role', value: 'boss' },
      { option: 'languages', value: 'it,xx' },
      { option: 'name', value: '' },
    ];
    for (const { option, value } of wrong) {
      it(`says what is wrong with --${option}`, async () => {
        const { exitCode, lines } = await addMember(store, { ...options, [option]: value });
        expect(exitCode).to.equal(2);
        expect(lines).to.have.length(1);
        expect(lines[0]).to.match(new RegExp(`^--${option}: `));
      });
    }
  });

  describe('deactivate', () => {
    beforeEach(() => imported());
    it('ends the membership', async () => {
      expect((await deactivateMember(store, { committee: 'palermo', email: 'anna@example.org' })).exitCode).to.equal(0);
      expect((await anna())?.status).to.equal('ended');
    });
    it('finds nobody to deactivate', async () => {
      expect((await deactivateMember(store, { committee: 'national', email: 'anna@example.org' })).exitCode).to.equal(
        1,
      );
      expect((await anna())?.status).to.equal('active');
    });
  });

  describe('list', () => {
    it('says how to begin', async () => expect((await listCommittees(store)).lines[0]).to.contain('committees import'));
    it('shows committees and members, addresses masked, and where nobody reads', async () => {
      await imported();
      expect((await listCommittees(store)).lines).to.deep.equal([
        'national  Coordinamento  active  []  0 active members',
        '  nobody reads here: its requests go to the national coordination',
        'palermo  Palermo  active  [it, en]  1 active member',
        '  mentor  Anna  a…@example.org  [it, fr]  active',
        '    areas admin',
      ]);
    });
  });

  describe('the examples', () => {
    const files = ['config/committees.yml', 'config/members.example.yml'].map((name) => ({
      name,
      text: readFileSync(name, 'utf8'),
    }));
    it('give each committee a coordinator and a mentor', async () => {
      expect((await seedExampleMembers(store, 'embedded', files)).exitCode).to.equal(0);
      const roles = (await store.members()).map(({ committee, role }) => `${committee} ${role}`).sort();
      expect(roles).to.deep.equal(
        ['bicocca', 'national', 'palermo', 'romatre'].flatMap((id) => [`${id} coordinator`, `${id} mentor`]),
      );
    });
    it('never reach a database that is not the embedded one', async () => {
      expect((await seedExampleMembers(store, 'external', files)).exitCode).to.equal(1);
      expect(await store.members()).to.deep.equal([]);
    });
    it('leave somebody out who was deactivated, at the next start', async () => {
      await seedExampleMembers(store, 'embedded', files);
      await store.deactivate('palermo', 'anna.palermo@example.org');
      await seedExampleMembers(store, 'embedded', files);
      expect((await store.member('palermo', 'anna.palermo@example.org'))?.status).to.equal('ended');
    });
  });
});
