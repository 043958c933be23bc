import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import mongoose from 'mongoose';
import { INVITATION_LIFE_MS, shownCode } from '../../src/committees/codes.ts';
import type { MemberEntry } from '../../src/committees/file.ts';
import type { Heard } from '../../src/conversation/heard.ts';
import { asConversationKey } from '../../src/ids.ts';
import type { NewLetter } from '../../src/outbox/mail-ports.ts';
import { createInvitations, type MembershipDesk } from '../../src/requests/invitations.ts';
import type { FreshInvite, InviteStore, MemberStore } from '../../src/requests/invite-ports.ts';
import { type CommitteeStore, createCommitteeStore } from '../../src/storage/committee-store.ts';
import { createInviteStore } from '../../src/storage/invite-store.ts';
import { createMemberStore } from '../../src/storage/member-store.ts';
import { createIndexes, type Models, modelsOn } from '../../src/storage/models/index.ts';
import { createSealer, keyedId } from '../../src/storage/seal.ts';
import { freshDatabase } from '../support/mongo.ts';

const NOW = new Date('2026-11-24T10:00:00Z');
const later = (ms: number) => new Date(NOW.getTime() + ms);
const PHONE = asConversationKey('a'.repeat(16));
const OTHER_PHONE = asConversationKey('b'.repeat(16));
const BOSS_PHONE = asConversationKey('c'.repeat(16));
const GIULIA = 'giulia@example.org';
const BOSS = 'boss@example.org';
const entry = (facts: Partial<MemberEntry>): MemberEntry => ({
  committee: 'romatre',
  name: 'Giulia',
  email: GIULIA,
  role: 'mentor',
  languages: ['it'],
  areas: [],
  ...facts,
});

describe('invitations', () => {
  let db: Awaited<ReturnType<typeof freshDatabase>>;
  let models: Models;
  let committees: CommitteeStore;
  let invites: InviteStore;
  let members: MemberStore;
  let invitations: MembershipDesk;
  let told: { key: string; eid: string; heard: Heard }[];
  let letters: NewLetter[];
  const idKey = randomBytes(32);
  const sealer = createSealer([{ id: 'a', bytes: randomBytes(32) }]);

  before(async () => {
    db = await freshDatabase();
    models = modelsOn(await mongoose.createConnection(db.uri).asPromise());
    await createIndexes(models);
    committees = createCommitteeStore(models, sealer, (email) => keyedId(idKey, 'email', email));
    invites = createInviteStore(models, sealer, (kind, text) => keyedId(idKey, kind, text));
    members = createMemberStore(models, sealer);
  });
  after(async () => {
    await models.connection.close();
    await db.drop();
  });
  beforeEach(async () => {
    await Promise.all([models.people.deleteMany(), models.memberships.deleteMany(), models.invites.deleteMany()]);
    told = [];
    letters = [];
    const invitationParts = {
      invites,
      members,
      mail: { queue: async (more: readonly NewLetter[]) => void letters.push(...more) },
      alias: (id: string) => keyedId(idKey, 'alias', id),
      tell: async (key: string, eid: string, heard: Heard) => void told.push({ key, eid, heard }),
    };
    invitations = createInvitations(invitationParts);
  });

  async function invited(facts: Partial<MemberEntry> = {}, requestId: string | null = null): Promise<FreshInvite> {
    const { personId, committeeId } = await committees.invite(entry(facts));
    const grants = facts.role === 'coordinator' ? 'active' : 'pending';
    return invites.create({ personId, committeeId, grants, requestId }, NOW);
  }
  async function boss(): Promise<void> {
    const { code } = await invited({ email: BOSS, name: 'Boss', role: 'coordinator' });
    await invitations.use({ code }, BOSS_PHONE, 'e:boss', NOW);
  }
  const use = (code: string, key = PHONE, effectId = 'e:1', now = NOW) => invitations.use({ code }, key, effectId, now);
  const statusOf = async (email = GIULIA) => (await committees.member('romatre', email))?.status;

  it('make a mentor wait for a coordinator, and a coordinator a member at once', async () => {
    const mentor = await invited({}, 'request-1');
    expect(await statusOf()).to.equal('invited');
    const joined = await use(mentor.code);
    expect(joined).to.deep.include({
      is: 'joined',
      requestId: 'request-1',
      person: { name: 'Giulia', language: 'it' },
    });
    expect(await statusOf()).to.equal('pending');
    await boss();
    expect(await statusOf(BOSS)).to.equal('active');
  });

  it('take the token of the link as well as the typed code, but only one of them', async () => {
    const { code, token } = await invited();
    expect((await invitations.use({ token }, PHONE, 'e:1', NOW)).is).to.equal('joined');
    expect((await use(code, PHONE, 'e:2')).is).to.equal('bad');
  });

  it('make one member of 200 parallel uses of one code', async () => {
    const { code } = await invited();
    const keys = Array.from({ length: 200 }, (_, at) => asConversationKey(at.toString(16).padStart(16, '0')));
    const answers = await Promise.all(keys.map((key, at) => use(code, key, `${key}:message:m.${at}`)));
    const winners = keys.filter((_, at) => answers[at]?.is === 'joined');
    expect(winners).to.have.length(1);
    expect(await models.people.countDocuments({ key: { $exists: true } })).to.equal(1);
    expect((await members.byKey(winners[0]!))?.name).to.equal('Giulia');
  });

  it('redo.codeOnce: answer the same effect the same, and change nothing again', async () => {
    await boss();
    const { code } = await invited();
    const first = await use(code);
    const rows = async () => [await models.people.find().lean(), await models.memberships.find().lean()];
    const before = await rows();
    expect(await use(code, PHONE, 'e:1', later(1_000))).to.deep.equal(first);
    expect((await rows())[1]).to.deep.equal(before[1]);
    expect((await members.byKey(PHONE))?.name).to.equal('Giulia');
    expect(new Set(told.map(({ eid }) => eid)).size).to.equal(1);
    expect(new Set(letters.map(({ id }) => id)).size).to.equal(1);
  });

  const useless: { what: string; make: () => Promise<string>; at?: Date }[] = [
    { what: 'a wrong code', make: async () => 'K7Q2M9XR4TFB' },
    {
      what: 'a used one',
      make: async () => {
        const { code } = await invited();
        await use(code, OTHER_PHONE, 'e:0');
        return code;
      },
    },
    { what: 'one that is over', make: async () => (await invited()).code, at: later(INVITATION_LIFE_MS) },
    {
      what: 'one that a newer one replaced',
      make: async () => {
        const { code } = await invited();
        await invited();
        return code;
      },
    },
    {
      what: 'one of somebody who was taken out of the committee',
      make: async () => {
        const { code } = await invited();
        await committees.deactivate('romatre', GIULIA);
        return code;
      },
    },
  ];
  for (const { what, make, at } of useless) {
    it(`answer the same to ${what}, and let nobody in`, async () => {
      const code = await make();
      expect(await use(code, PHONE, 'e:1', at ?? NOW)).to.deep.equal({ is: 'bad' });
      expect(await members.byKey(PHONE)).to.equal(null);
    });
  }

  it('store neither code nor token in the open, and keep nothing of them once used', async () => {
    const { id, code, token } = await invited();
    const stored = () => models.invites.findById(id).lean();
    expect(JSON.stringify(await stored())).not.to.match(new RegExp(`${code}|${shownCode(code)}|${token}`));
    expect(await invites.open(id, NOW)).to.deep.include({ code: shownCode(code), token, role: 'mentor' });
    await use(code);
    expect((await stored())?.secrets).to.equal(null);
    expect(await invites.open(id, NOW)).to.equal(null);
  });

  it('lose their secrets when their time is over, and go a week later', async () => {
    const { id } = await invited();
    await invites.purge(later(INVITATION_LIFE_MS));
    expect((await models.invites.findById(id).lean())?.secrets).to.equal(null);
    await invites.purge(later(INVITATION_LIFE_MS + 9 * 86_400_000));
    expect(await models.invites.countDocuments()).to.equal(0);
  });

  describe('a person with two phones', () => {
    it('is reached by the one that used the newest code; the other is told that it is out', async () => {
      await use((await invited()).code);
      await use((await invited()).code, OTHER_PHONE, 'e:2', later(1_000));
      expect((await members.byKey(OTHER_PHONE))?.name).to.equal('Giulia');
      expect(await invitations.membershipsOf(PHONE, NOW)).to.deep.equal([]);
      expect(told).to.have.length(1);
      expect(told[0]).to.deep.include({ key: PHONE });
      expect(told[0]?.heard).to.have.nested.property('notice.memberships').that.deep.equals([]);
    });
    it('does not get the old one back by a redo', async () => {
      const first = await invited();
      await use(first.code);
      await use((await invited()).code, OTHER_PHONE, 'e:2', later(1_000));
      await use(first.code);
      expect(told.map(({ key }) => key)).to.deep.equal([PHONE]);
      expect(await members.byKey(PHONE)).to.equal(null);
      expect((await members.byKey(OTHER_PHONE))?.name).to.equal('Giulia');
    });
    it('is forgotten with the conversation, and joins again with a new code', async () => {
      await use((await invited()).code);
      await members.unbind(PHONE);
      expect(await members.byKey(PHONE)).to.equal(null);
      expect((await use((await invited()).code, PHONE, 'e:2', later(1_000))).is).to.equal('joined');
    });
  });

  it('make a conversation that was another member’s the one of the newest code', async () => {
    await use((await invited()).code);
    await use((await invited({ email: 'omar@example.org', name: 'Omar' })).code, PHONE, 'e:2', later(1_000));
    expect((await members.byKey(PHONE))?.name).to.equal('Omar');
    expect(await models.people.countDocuments({ key: PHONE })).to.equal(1);
  });

  describe('a coordinator', () => {
    let membershipId: string;
    beforeEach(async () => {
      await boss();
      await use((await invited()).code);
      membershipId = (await invitations.membershipsOf(PHONE, NOW))[0]?.membershipId ?? '';
    });
    const confirm = (by: typeof PHONE | null, accept = true) =>
      invitations.confirm(membershipId, by, accept, 'e:3', NOW);

    it('hears of a mentor who waits, in Messenger and by e-mail', async () => {
      expect(told.map(({ key }) => key)).to.deep.equal([BOSS_PHONE]);
      expect(told[0]?.heard).to.deep.equal({
        kind: 'notice',
        notice: { notice: 'pending_member', membershipId, name: 'Giulia', committee: 'romatre', role: 'mentor' },
      });
      expect(letters).to.have.length(1);
      expect(letters[0]).to.deep.include({ kind: 'pending_member', about: membershipId, committeeId: 'romatre' });
    });
    it('confirms, twice with the same answer; the mentor hears of it', async () => {
      const yes = { is: 'done', name: 'Giulia', committee: 'romatre' };
      expect(await confirm(BOSS_PHONE)).to.deep.equal(yes);
      expect(await confirm(BOSS_PHONE)).to.deep.equal(yes);
      expect(await statusOf()).to.equal('active');
      expect(told.at(-1)?.key).to.equal(PHONE);
    });
    it('refuses; a yes that comes later changes nothing', async () => {
      await confirm(BOSS_PHONE, false);
      expect(await statusOf()).to.equal('ended');
      expect(await confirm(null, true)).to.deep.equal({ is: 'refused' });
      expect(await statusOf()).to.equal('ended');
    });
    it('alone may do so, and only one of the same committee who still is', async () => {
      expect(await confirm(PHONE)).to.deep.equal({ is: 'refused' });
      expect(await confirm(OTHER_PHONE)).to.deep.equal({ is: 'refused' });
      const elsewhere = { committee: 'palermo', email: 'p@example.org', role: 'coordinator' } as const;
      await invitations.use({ code: (await invited(elsewhere)).code }, OTHER_PHONE, 'e:9', NOW);
      expect(await confirm(OTHER_PHONE)).to.deep.equal({ is: 'refused' });
      await committees.deactivate('romatre', BOSS);
      expect(await confirm(BOSS_PHONE)).to.deep.equal({ is: 'refused' });
      expect(await statusOf()).to.equal('pending');
    });
  });

  it('tried too often reach the national coordination', async () => {
    await committees.addMember(entry({ committee: 'national', role: 'coordinator', email: BOSS }));
    await invitations.wrongCodes('e:5', NOW);
    expect(letters.map(({ kind, id }) => ({ kind, id }))).to.have.length(1);
    expect(letters[0]).to.deep.include({ kind: 'wrong_codes', committeeId: 'national' });
  });
});
