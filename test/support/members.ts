import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { createInviteStore } from '../../src/storage/invite-store.ts';
import { everythingHeard, type WholeBot } from './whole-bot.ts';

export interface NewMember {
  psid: string;
  name: string;
  email: string;
  committee: string;
  role: string;
  languages: string[];
  inMessenger: boolean;
}

/** Somebody is in a committee and, with `inMessenger`, has opened the invitation's link on a phone. */
export async function joined(whole: WholeBot, member: NewMember): Promise<void> {
  const { database, keys, channel } = whole.bot.around;
  const { committee, name, email, languages } = member;
  const role = member.role as 'mentor' | 'coordinator' | 'focal_point';
  const committees = createCommitteeStore(database.models, keys.sealer, keys.emailHash);
  await committees.addMember({
    committee,
    name,
    email,
    role,
    languages: languages as ('it' | 'en' | 'ar' | 'fr')[],
    areas: [],
  });
  if (!member.inMessenger) return;
  const personId =
    (await database.models.people.findOne({ emailHash: keys.emailHash(email) }, { _id: 1 }).lean())?._id ?? '';
  const invites = createInviteStore(database.models, keys.sealer, keys.inviteHash);
  const { token } = await invites.create(
    { personId, committeeId: committee, grants: 'active', requestId: null },
    channel.now(),
  );
  whole.graph.openLink(member.psid, `join-${token}`);
  await whole.graph.getStarted(member.psid).delivered;
  await everythingHeard(whole);
}
