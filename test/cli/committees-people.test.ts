import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { openInvitations } from '../../src/app/invitations.ts';
import { keysOf } from '../../src/app/keys.ts';
import { addMember, deactivateMember, importCommittees, listCommittees } from '../../src/cli/committees.ts';
import {
  confirmMember,
  inviteMember,
  moveMember,
  type PeopleParts,
  setMember,
} from '../../src/cli/committees-people.ts';
import { codeIn } from '../../src/committees/codes.ts';
import { asConversationKey } from '../../src/ids.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { createMailRows } from '../../src/storage/mail-store.ts';
import { createIndexes, type Models, modelsOn } from '../../src/storage/models/index.ts';
import { freshDatabase } from '../support/mongo.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const PHONE = asConversationKey('a'.repeat(16));
const COMMITTEES = `format: 1
committees:
  palermo: { name: Palermo, active: true }
  bari: { name: Bari, active: true }
`;
const GIULIA = { committee: 'palermo', email: 'giulia@example.org' };
const INVITED = { ...GIULIA, role: 'mentor' };

describe('bot committees: people', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let models: Models;
  let parts: PeopleParts;
  before(async () => {
    db = await freshDatabase();
    models = modelsOn(await mongoose.createConnection(db.uri).asPromise());
    await createIndexes(models);
    const base64 = () => randomBytes(32).toString('base64');
    const keys = keysOf(settingsFrom({ NODE_ENV: 'test', DATA_KEYS: `a:${base64()}`, ID_KEY: base64() }));
    const store = createCommitteeStore(models, keys.sealer, keys.emailHash);
    const { invites, desk } = openInvitations(models, keys, async () => {});
    parts = { store, invites, desk, mail: createMailRows(models), pageId: '500', now: NOW };
  });
  after(async () => {
    await models.connection.close();
    await db.drop();
  });
  beforeEach(async () => {
    const { connection: _, ...collections } = models;
    for (const model of [collections.committees, collections.people, collections.memberships, collections.invites])
      await (model as typeof collections.people).deleteMany();
    await collections.mail.deleteMany();
    await importCommittees(parts.store, { name: 'c.yml', text: COMMITTEES }, { update: false });
  });
  const giulia = () => parts.store.member('palermo', GIULIA.email);
  const codeOf = (lines: readonly string[]) => codeIn(lines[1]?.replace('code', '') ?? '') ?? '';
  const uses = (code: string) => parts.desk.use({ code }, PHONE, 'e:1', NOW);

  describe('invite', () => {
    it('shows code and link once, puts a letter on its way, and lets nobody read yet', async () => {
      const { exitCode, lines } = await inviteMember(parts, INVITED);
      expect(exitCode).to.equal(0);
      expect(lines[0]).to.equal('invited mentor g…@example.org in palermo');
      expect(lines[2]).to.match(/^link {2}https:\/\/m\.me\/500\?ref=join-[\w-]{22}$/);
      const letters = await models.mail.find().lean();
      expect(letters).to.have.length(1);
      expect(letters[0]).to.include({ kind: 'invitation', committeeId: 'palermo' });
      expect(await giulia()).to.include({ status: 'invited', name: 'Giulia', inMessenger: false });
    });
    it('makes a mentor who waits until confirmed', async () => {
      await uses(codeOf((await inviteMember(parts, INVITED)).lines));
      expect(await giulia()).to.include({ status: 'pending', inMessenger: true });
      expect((await confirmMember(parts, { ...GIULIA, refuse: false })).exitCode).to.equal(0);
      expect(await giulia()).to.include({ status: 'active' });
    });
    it('makes a coordinator at once', async () => {
      await uses(codeOf((await inviteMember(parts, { ...INVITED, role: 'coordinator' })).lines));
      expect(await giulia()).to.include({ status: 'active', role: 'coordinator' });
    });
    it('connects a member to Messenger who only had e-mail, and changes nothing else', async () => {
      await addMember(parts.store, { ...INVITED, name: 'Giulia R' });
      const { lines } = await inviteMember(parts, INVITED);
      expect(lines[0]).to.equal('g…@example.org in palermo is active already: this connects Messenger');
      await uses(codeOf(lines));
      expect(await giulia()).to.include({ status: 'active', name: 'Giulia R', inMessenger: true });
    });
    it('is no way to change the role of a member', async () => {
      await addMember(parts.store, { ...INVITED, name: 'Giulia' });
      expect((await inviteMember(parts, { ...INVITED, role: 'coordinator' })).exitCode).to.equal(1);
      expect(await giulia()).to.include({ role: 'mentor' });
      expect(await models.invites.countDocuments()).to.equal(0);
    });
    it('brings a former member back only after the code, in the role given', async () => {
      await addMember(parts.store, { ...INVITED, name: 'Giulia', role: 'coordinator' });
      await deactivateMember(parts.store, GIULIA);
      await inviteMember(parts, INVITED);
      expect(await giulia()).to.include({ status: 'invited', role: 'mentor' });
    });
    it('finds a committee that does not exist, and a wrong role', async () => {
      expect((await inviteMember(parts, { ...INVITED, committee: 'atlantis' })).exitCode).to.equal(1);
      expect((await inviteMember(parts, { ...INVITED, role: 'boss' })).lines[0]).to.match(/^--role: /);
    });
  });

  describe('confirm', () => {
    it('has nothing to confirm before the code is used, nor for who is active', async () => {
      await inviteMember(parts, INVITED);
      expect((await confirmMember(parts, { ...GIULIA, refuse: false })).exitCode).to.equal(1);
      expect(await giulia()).to.include({ status: 'invited' });
      await parts.store.reinstate('palermo', GIULIA.email, 'mentor');
      for (const refuse of [true, false])
        expect((await confirmMember(parts, { ...GIULIA, refuse })).exitCode).to.equal(1);
      expect(await giulia()).to.include({ status: 'active' });
    });
    it('keeps somebody out with --refuse', async () => {
      await uses(codeOf((await inviteMember(parts, INVITED)).lines));
      expect((await confirmMember(parts, { ...GIULIA, refuse: true })).exitCode).to.equal(0);
      expect(await giulia()).to.include({ status: 'ended' });
    });
  });

  describe('move', () => {
    const move = (from: string, to: string) => moveMember(parts, { email: GIULIA.email, from, to });
    beforeEach(() => addMember(parts.store, { ...INVITED, name: 'Giulia', languages: 'it,ar', areas: 'admin' }));
    it('takes everything along and leaves nothing to read behind', async () => {
      expect((await move('palermo', 'bari')).exitCode).to.equal(0);
      expect(await giulia()).to.include({ status: 'ended' });
      expect(await parts.store.member('bari', GIULIA.email)).to.deep.include({
        status: 'active',
        role: 'mentor',
        languages: ['it', 'ar'],
        areas: ['admin'],
      });
    });
    it('goes back again', async () => {
      await move('palermo', 'bari');
      expect((await move('bari', 'palermo')).exitCode).to.equal(0);
      expect(await giulia()).to.include({ status: 'active' });
    });
    it('moves nobody who is not there, nor to nowhere', async () => {
      expect((await move('bari', 'palermo')).exitCode).to.equal(1);
      expect((await move('palermo', 'atlantis')).exitCode).to.equal(1);
      expect(await giulia()).to.include({ status: 'active' });
    });
  });

  describe('set', () => {
    beforeEach(() => addMember(parts.store, { ...INVITED, name: 'Giulia', areas: 'admin' }));
    const set = (written: object) => setMember(parts, { ...GIULIA, ...written });

    it('keeps what is left out, and takes away with none', async () => {
      const { exitCode } = await set({
        languages: 'fr,ar',
        vacation: '2026-12-20..2027-01-06,2027-03-27..2027-03-28',
        quiet: '22:00..08:00',
        messenger: 'off',
        until: '2027-07-31',
        language: 'fr',
      });
      expect(exitCode).to.equal(0);
      expect(await giulia()).to.deep.include({
        areas: ['admin'],
        languages: ['fr', 'ar'],
        language: 'fr',
        vacation: [
          { from: new Date('2026-12-19T23:00:00Z'), until: new Date('2027-01-06T23:00:00Z') },
          { from: new Date('2027-03-26T23:00:00Z'), until: new Date('2027-03-28T22:00:00Z') },
        ],
        quietHours: { from: '22:00', to: '08:00' },
        notify: { messenger: false, mail: true },
        validTo: new Date('2027-07-31T22:00:00Z'),
      });
      await set({ areas: 'none', vacation: 'none', quiet: 'none', until: 'none' });
      expect(await giulia()).to.deep.include({ areas: [], vacation: [], quietHours: null, validTo: null });
    });
    it('is shown by list', async () => {
      await set({ quiet: '22:00..08:00', messenger: 'off' });
      expect((await listCommittees(parts.store)).lines).to.include(
        '    no cards in Messenger · areas admin · quiet 22:00..08:00',
      );
    });
    const wrong = [
      { languages: 'it,xx' },
      { areas: 'Papers!' },
      { vacation: '2026-02-30' },
      { vacation: '2027-01-06..2026-12-20' },
      { quiet: '22..8' },
      { messenger: 'maybe' },
      { until: 'tomorrow' },
    ];
    for (const written of wrong) {
      it(`says what is wrong with ${JSON.stringify(written)}`, async () => {
        const { exitCode, lines } = await set(written);
        expect(exitCode).to.equal(2);
        expect(lines[0]).to.match(new RegExp(`^--${Object.keys(written)[0]}: must be`));
      });
    }
    it('finds nobody elsewhere', async () =>
      expect((await setMember(parts, { ...GIULIA, committee: 'bari', messenger: 'on' })).exitCode).to.equal(1));
  });
});
