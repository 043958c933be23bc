import { expect } from 'chai';
import { type CaseWorld, claim, keyOf, startCaseWorld } from './world.ts';

const HOUR_MS = 3_600_000;
/** Daylight saving time ends in Italy in the night between. */
const WEEKS = [
  { clocks: 'go back', from: '2026-10-19T06:00:00Z' },
  { clocks: 'go forward', from: '2027-03-22T06:00:00Z' },
];
const ROME = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/Rome',
  weekday: 'short',
  hour: '2-digit',
  minute: '2-digit',
  hourCycle: 'h23',
});

for (const { clocks, from } of WEEKS) {
  describe(`two weeks of requests in which the clocks ${clocks}`, function () {
    this.timeout(60_000);
    let world: CaseWorld;
    const sent: { what: string; at: string }[] = [];
    before(async () => {
      world = await startCaseWorld();
      const hours = {
        time_zone: 'Europe/Rome',
        days: ['mon', 'tue', 'wed', 'thu', 'fri'],
        from: '09:00',
        to: '18:00',
        closed: ['2026-10-29'],
      };
      await world.models.committees.create([
        { _id: 'palermo', name: 'Palermo', active: true, languages: ['it'], hours, v: 1 },
      ]);
      await world.member('anna');
      await world.coordinator('carla');
      await live(new Date(from));
    });
    after(() => world.stop());

    /** A request every seven hours of the first week; each third one is taken and left without an answer. */
    async function live(start: Date): Promise<void> {
      for (let step = 0; step < 14 * 24; step += 1) {
        world.clock.now = new Date(start.getTime() + step * HOUR_MS);
        if (step % 7 === 0 && step < 7 * 24) await ask(step / 7);
        await world.sweep.runOnce();
        await note();
      }
    }

    async function ask(n: number): Promise<void> {
      const requestId = `r${n}`;
      await world.request({ requestId, code: `C${n}` });
      if (n % 3 === 0) await world.desk('anna', { ...claim, requestId }, `claim${n}`);
    }

    async function note(): Promise<void> {
      const rows = await world.models.mail
        .find({ kind: { $ne: 'again' } }, { kind: 1, requestId: 1, personId: 1 })
        .lean();
      const letters = rows.map(({ kind, requestId, personId }) => `${kind} of ${requestId} to ${personId}`);
      const notices = ['anna', 'carla'].flatMap((who) =>
        world.heardBy(keyOf(who)).flatMap((heard) => {
          if (heard.kind !== 'notice' || !('request' in heard.notice)) return [];
          const { notice, request } = heard.notice;
          return TIMED.includes(notice) ? [`card ${notice} of ${request.requestId} to ${who}`] : [];
        }),
      );
      const known = new Set(sent.map(({ what }) => what));
      const fresh = [...letters, ...notices].filter((what) => !known.has(what));
      sent.push(...fresh.map((what) => ({ what, at: ROME.format(world.clock.now) })));
    }

    it('bring reminders, calls and returned claims', () => {
      for (const kind of ['reminder', 'escalated', 'coordinator', 'card came_back_unanswered'])
        expect(
          sent.filter(({ what }) => what.startsWith(kind)),
          kind,
        ).to.not.be.empty;
    });

    it('bring each of them in the committee’s working time', () => {
      const wrong = sent.filter(
        ({ at }) => !/^(Mon|Tue|Wed|Thu|Fri),? (09|1[0-7]):|^(Mon|Tue|Wed|Thu|Fri),? 18:00/.test(at),
      );
      expect(wrong).to.deep.equal([]);
    });

    it('bring each letter once', async () => {
      const rows = await world.models.mail.find({}, { kind: 1, requestId: 1, personId: 1 }).lean();
      const timed = rows
        .filter(({ kind }) => kind !== 'again')
        .map((row) => [row.kind, row.requestId, row.personId].join());
      expect(new Set(timed).size).to.equal(timed.length);
    });

    it('bring each time once for each wait: a claim that comes back begins a new one', async () => {
      const fired = await world.models.events.aggregate<{ _id: { requestId: string; type: string }; times: number }>([
        { $match: { type: { $in: ['remind', 'escalate', 'coordinator', 'warn_expiry', 'return_claim'] } } },
        { $group: { _id: { requestId: '$requestId', type: '$type' }, times: { $sum: 1 } } },
      ]);
      expect(fired.filter(({ times }) => times > 1)).to.deep.equal([]);
      expect(fired.length).to.be.greaterThan(40);
    });
  });
}

const TIMED: readonly string[] = ['reminder', 'escalated', 'came_back_unanswered', 'expires_soon'];
