import { expect } from 'chai';
import { keysOf } from '../../src/app/keys.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { createInviteStore } from '../../src/storage/invite-store.ts';
import { modelsOn } from '../../src/storage/models/index.ts';
import { wordsOf } from '../support/messages.ts';
import { until } from '../support/until.ts';
import { type Cluster, openCluster } from './cluster.ts';
import type { PatientStudent } from './student.ts';

/** Where the process dies once a mentor's words are on their way, and at which passing. */
const POINTS = { 'words.beforeEnded': 1, 'send.afterReplyBeforeAck': 1 } as const;
const REPLY = 'Ti richiamo domani, canary-reply';

describe('a mentor’s words, when the process is killed on their way', function () {
  this.timeout(120_000);
  const clusters: Cluster[] = [];
  const runs = new Map<string, Promise<Seen>>();
  before(() => {
    for (const [point, passing] of Object.entries(POINTS)) {
      const run = repliedWhileKilled(point, passing);
      run.catch(() => undefined);
      runs.set(point, run);
    }
  });
  after(async () => {
    await Promise.allSettled(runs.values());
    for (const cluster of clusters) await cluster.stop();
  });

  interface Seen {
    student: string[];
    mentor: string[];
    dead: number;
  }

  async function repliedWhileKilled(point: string, passing: number): Promise<Seen> {
    const cluster = await openCluster();
    clusters.push(cluster);
    const first = await cluster.start('start');
    const mentor = cluster.newStudent();
    await joins(cluster, mentor);
    const student = cluster.newStudent();
    await student.asksForSupport();
    await mentor.tapsLike(/^Prendo/);
    await student.reads(/mentor/i);
    await cluster.quiet();
    first.signal('SIGTERM');
    await first.ended;
    const second = await cluster.start('start', { FAILPOINT: `${point}:kill@${passing}` });
    mentor.says(REPLY);
    await until(() => !second.isRunning, `death at ${point}`, 60_000);
    await cluster.lapseLease();
    await cluster.start('start');
    await student.reads(/canary-reply/);
    await cluster.quiet();
    const dead = await cluster.database.db.collection('dead').countDocuments();
    return { student: screenOf(cluster, student), mentor: screenOf(cluster, mentor), dead };
  }

  for (const point of Object.keys(POINTS))
    it(`at ${point}: reach the student once, and the mentor hears of it once`, async () => {
      const { student, mentor, dead } = await runs.get(point)!;
      expect(student.filter((text) => text.includes('canary-reply'))).to.have.length(1);
      expect(mentor.filter((text) => /consegnat|arrivat/i.test(text))).to.have.length(1);
      expect(dead).to.equal(0);
    });
});

/** One of the example mentors opens the link of an invitation. */
async function joins({ database, env, graph }: Cluster, { psid }: PatientStudent): Promise<void> {
  const models = modelsOn(database.connection);
  const keys = keysOf(settingsFrom(env));
  const membership = await models.memberships.findOne({ committeeId: 'romatre', role: 'mentor' }).orFail().lean();
  const invites = createInviteStore(models, keys.sealer, keys.inviteHash);
  const { personId } = membership;
  const invite = { personId, committeeId: 'romatre', grants: 'active', requestId: null } as const;
  const { token } = await invites.create(invite, new Date());
  graph.openLink(psid, `join-${token}`);
  graph.getStarted(psid);
}

const screenOf = ({ graph }: Cluster, { psid }: PatientStudent): string[] =>
  graph.sent(psid).map(({ message }) => wordsOf(message as never));
