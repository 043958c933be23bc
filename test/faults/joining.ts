import { keysOf } from '../../src/app/keys.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { createInviteStore } from '../../src/storage/invite-store.ts';
import { modelsOn } from '../../src/storage/models/index.ts';
import { exampleMembers } from '../support/whole-bot.ts';
import type { Cluster } from './cluster.ts';
import { CommitteeMember } from './member.ts';

/** Two mentors and the coordinator of a committee, in this order, use their invitations in Messenger. */
export async function joinCommittee(cluster: Cluster, committee: string): Promise<CommitteeMember[]> {
  const everybody = exampleMembers().map((member, at) => ({ ...member, psid: `${70_000 + at}` }));
  const own = everybody.filter((member) => member.committee === committee);
  return Promise.all(own.map(({ email, psid }) => joins(cluster, committee, email, psid)));
}

async function joins(cluster: Cluster, committee: string, email: string, psid: string): Promise<CommitteeMember> {
  const { database, env, graph } = cluster;
  const models = modelsOn(database.connection);
  const keys = keysOf(settingsFrom(env));
  const { _id: personId } = await models.people
    .findOne({ emailHash: keys.emailHash(email) })
    .orFail()
    .lean();
  const member = new CommitteeMember(graph, { psid, email, committee, personId });
  const invites = createInviteStore(models, keys.sealer, keys.inviteHash);
  const invite = { personId, committeeId: committee, grants: 'active', requestId: null } as const;
  const { token } = await invites.create(invite, new Date());
  graph.openLink(psid, `join-${token}`);
  graph.getStarted(psid);
  await member.reads(/Ti diamo il benvenuto/);
  return member;
}
