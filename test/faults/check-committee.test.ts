import { expect } from 'chai';
import { casesOf } from './check-cases.ts';
import { spokenOutOfTurn } from './check-thread.ts';
import { wordsOf } from './check-words.ts';
import type { Evidence, PersonSeen } from './evidence.ts';
import type { RequestSeen } from './journal.ts';

const STUDENT = 'aaaaaaaaaaaaaaaa';
const HOLDER = 'bbbbbbbbbbbbbbbb';
const OTHER = 'cccccccccccccccc';
const STRANGER = 'dddddddddddddddd';
type Change = NonNullable<RequestSeen['change']>;

/** Omar takes a request, each says something, the student corrects it; Chiara hears that it is taken: nothing wrong. */
function sound(): Evidence {
  return {
    ...NOTHING,
    committeeRequests: [
      { _id: 'r', code: 'K7Q2', committeeId: 'romatre', sentTo: [], state: 'claimed', studentKey: STUDENT },
    ],
    versions: new Map([['r', [created(), claimed()]]]),
    events: [{ _id: 'r:c1', requestId: 'r', type: 'claim', from: 'forwarded', to: 'claimed' }],
    inbox: [`${STUDENT}:news:c1.0`, `${HOLDER}:notice:offered.x.omar`, `${OTHER}:notice:c1.1.chiara`].map((_id) => ({
      _id,
      s: 1,
      ts: 0,
      rx: 0,
    })),
    people: [
      person('1', STUDENT, null, ['Mentor di Roma Tre:\nkw1q', 'Consegnato: Mentor', 'Consegnato: Mentor']),
      person('2', HOLDER, 'omar', [
        'K7Q2 adesso è tua.',
        'K7Q2, scritto prima:\nkw0q',
        'Arrivato a K7Q2.',
        'K7Q2\nkw2q',
        'K7Q2 ha corretto un messaggio:\nkw3q',
      ]),
      person('3', OTHER, 'chiara', ['La richiesta K7Q2 è presa: ce l’ha Omar.']),
      { ...person('4', STRANGER, 'anna', []), member: { personId: 'anna', committee: 'palermo' } },
    ],
    said: [
      { token: 'kw0q', by: '1', about: '1', arrives: 'with it', isGone: false },
      { token: 'kw1q', by: '2', about: '1', arrives: 'at once', isGone: false },
      { token: 'kw2q', by: '1', about: '1', arrives: 'at once', isGone: true },
      { token: 'kw3q', by: '1', about: '1', arrives: 'at once', isGone: false },
    ],
    received: [{ to: ['omar@example.org'], messageId: 'x', words: 'Nuova richiesta K7Q2' }],
  };
}

const NOTHING: Evidence = {
  webhooks: [],
  requests: [],
  commits: [],
  turns: [],
  inbox: [],
  conversations: [],
  mail: [],
  committeeRequests: [],
  versions: new Map(),
  events: [],
  people: [],
  said: [],
  madeDue: [],
  dead: [],
  kills: [],
  echoes: 'on',
  received: [],
  confirmed: [],
};
const person = (psid: string, key: string, personId: string | null, screen: readonly string[]): PersonSeen => ({
  psid,
  key,
  member: personId === null ? null : { personId, committee: 'romatre' },
  screen: [...screen],
});
const created = (): RequestSeen => ({ v: 1, state: 'forwarded', holderId: null, change: null });
const claimed = (by = 'omar'): RequestSeen => ({ v: 2, state: 'claimed', holderId: by, change: claim('c1', by) });
const claim = (id: string, actorId: string): Change => ({
  id,
  at: new Date(0),
  type: 'claim',
  actor: 'member',
  actorId,
  from: 'forwarded',
  to: 'claimed',
  consequences: [
    { tell: 'student', news: { news: 'claimed' } },
    { tell: 'members', notice: 'taken', to: { who: 'readers', except: [actorId] } },
  ],
});
const screenOf = ({ people }: Evidence, key: string): string[] =>
  people.find((one) => one.key === key)?.screen as string[];
const versionsOf = ({ versions }: Evidence): RequestSeen[] => versions.get('r') as RequestSeen[];

const WRONGS: Record<string, (evidence: Evidence) => void> = {
  'words that never arrived': (evidence) => screenOf(evidence, STUDENT).shift(),
  'words that arrived twice': (evidence) => screenOf(evidence, HOLDER).push('K7Q2\nkw3q'),
  'words in the wrong order': (evidence) => screenOf(evidence, HOLDER).reverse(),
  'what was said before and not shown': (evidence) => screenOf(evidence, HOLDER).splice(1, 1),
  'a student who is not told': (evidence) => screenOf(evidence, STUDENT).pop(),
  'a mentor who is told twice': (evidence) => screenOf(evidence, HOLDER).push('Arrivato a K7Q2.'),
  'words with another member': (evidence) => screenOf(evidence, OTHER).push('K7Q2, scritto prima:\nkw0q'),
  'words with another committee': (evidence) => screenOf(evidence, STRANGER).push('kw1q'),
  'words that were corrected, shown later': (evidence) => screenOf(evidence, HOLDER).push('scritto prima:\nkw2q'),
  'words in an e-mail': ({ received }) => (received[0]!.words += 'kw0q'),
  'two who have it': (evidence) =>
    versionsOf(evidence).push({ ...claimed('chiara'), v: 3, change: { ...claim('c2', 'chiara'), from: 'claimed' } }),
  'a version that nobody saw': (evidence) => (versionsOf(evidence)[1]!.v = 3),
  'a change without an event': ({ events }) => events.pop(),
  'an event without a change': ({ events }) => events.push({ ...events[0]!, _id: 'r:c9' }),
  'a student without news': ({ inbox }) => inbox.shift(),
  'a member without notice': ({ inbox }) => inbox.pop(),
  'news of nothing': ({ inbox }) => inbox.push({ ...inbox[0]!, _id: `${STUDENT}:news:c9.0` }),
  'somebody who hears that it is theirs': (evidence) => screenOf(evidence, OTHER).push('K7Q2 adesso è tua.'),
  'consequences that are left': ({ committeeRequests }) => (committeeRequests[0]!.todo = [{}]),
  'a time that passed unnoticed': (evidence) => (evidence.madeDue = [{ code: 'K7Q2', timer: 'remind' }]),
  'the bot beside a mentor': (evidence) => {
    const owner = { by: 'request', requestId: 'r' } as const;
    const common = { key: STUDENT, ep: 1, un: [], timers: [], owner, seenAtMs: 0 };
    evidence.commits = [1, 2].map((v) => ({ ...common, v }));
    const said = {
      id: `${STUDENT}:timer:t.0`,
      do: 'say',
      message: {},
      unsure: 'skip',
      notAfterMs: null,
      safety: false,
    };
    const effects = [said] as unknown as Evidence['turns'][number]['effects'];
    evidence.turns = [{ key: STUDENT, eid: 'timer:t', v: 2, times: 1, effects }];
  },
};

describe('the check of what committees and students said', () => {
  const broken = (evidence: Evidence) => [...casesOf(evidence), ...wordsOf(evidence), ...spokenOutOfTurn(evidence)];
  it('finds nothing where nothing is wrong', () => {
    expect(broken(sound())).to.deep.equal([]);
  });

  for (const [what, spoil] of Object.entries(WRONGS))
    it(`finds ${what}`, () => {
      const evidence = sound();
      spoil(evidence);
      expect(broken(evidence)).to.not.deep.equal([]);
    });
});
