import { expect } from 'chai';
import type { Owner } from '../../src/conversation/owner.ts';
import { asEffectId } from '../../src/ids.ts';
import type { OutboxEffect } from '../../src/outbox/ports.ts';
import { findingsOf } from './check.ts';
import type { Evidence } from './evidence.ts';
import type { CommitSeen } from './journal.ts';

const KEY = '0123456789abcdef';
const STAMP = { n: 1, at: 0, realAt: 0 };

/** A greeting, its two letters, and a confirmed request with three readers: nothing wrong. */
function sound(): Evidence {
  const effects = [0, 1].map((n) => say(`${KEY}:message:m_1.${n}`));
  const forward = { id: asEffectId(`${KEY}:postback:m_2.0`), do: 'forward', request: {} } as unknown as OutboxEffect;
  const letters = effects.map(({ id }) => id as string);
  const people = ['a', 'b', 'c'];
  return {
    webhooks: ['m_1', 'm_2', 'm_e0', 'm_e1'].map((mid) => webhook(mid)),
    requests: letters.map((metadata, at) => accepted(metadata, `m_e${at}`)),
    commits: [commit(1, ['message:m_1']), commit(2, ['postback:m_2'])],
    turns: [
      { key: KEY, eid: 'message:m_1', v: 1, times: 1, effects },
      { key: KEY, eid: 'postback:m_2', v: 2, times: 1, effects: [forward] },
    ],
    inbox: ['message:m_1', 'postback:m_2', ...letters.map((id) => `echo:${id}`)].map((eid) => row(eid)),
    conversations: [{ _id: KEY, v: 2, un: [{ e: 'postback:m_2' }] }],
    mail: people.map((personId) => ({ _id: `x.${personId}`, requestId: 'r', personId, state: 'sent' })),
    committeeRequests: [
      { _id: 'r', code: 'K7Q2', committeeId: 'romatre', sentTo: people, state: 'forwarded', studentKey: KEY },
    ],
    versions: new Map(),
    events: [],
    people: [],
    said: [],
    madeDue: [],
    dead: [],
    kills: [],
    echoes: 'on',
    received: people.map((one) => ({ to: [one], messageId: one, words: '' })),
    confirmed: ['80000'],
  };
}

const say = (id: string): OutboxEffect => ({
  id: asEffectId(id),
  do: 'say',
  message: {},
  unsure: 'resend',
  notAfterMs: null,
  safety: false,
});
const webhook = (mid: string) =>
  ({ kind: 'webhook', ...STAMP, attempt: 1, signature: '', ids: [mid], outcome: 200 }) as const;
const accepted = (metadata: string, mid: string) =>
  ({ kind: 'request', ...STAMP, method: 'POST', route: '', decision: 'accepted', metadata, mid }) as const;
const commit = (v: number, un: string[], owner: Owner = { by: 'bot' }): CommitSeen => ({
  key: KEY,
  v,
  ep: 1,
  un: un.map((e) => ({ e, l: new Uint8Array() })),
  timers: [],
  owner,
  seenAtMs: 0,
});
const row = (eid: string, s = 1) => ({ _id: `${KEY}:${eid}`, s, ts: 0, rx: 1 });

const WRONGS: Record<string, (evidence: Evidence) => void> = {
  'an acknowledged event that is not stored': ({ webhooks }) => webhooks.push(webhook('m_9')),
  'an event without a turn': ({ inbox }) => inbox.push(row('message:m_9')),
  'an event that still waits': ({ inbox }) => inbox.push(row('timer:t', 0)),
  'effects that are left': ({ conversations }) => conversations[0]!.un.push({ e: 'message:m_9' }),
  'a gap between versions': (evidence) => (evidence.commits = [commit(1, []), commit(3, [])]),
  'an old epoch that writes': (evidence) => (evidence.commits = [commit(1, []), { ...commit(2, []), ep: 0 }]),
  'a second turn of one event': ({ turns }) => (turns[0]!.times = 2),
  'a letter accepted twice': ({ requests }) => requests.push(accepted(`${KEY}:message:m_1.0`, 'm_e0')),
  'a letter that never left': ({ requests }) => requests.pop(),
  'a letter that nobody committed': ({ requests }) => requests.push(accepted(`${KEY}:message:m_8.0`, 'm_e0')),
  'letters in the wrong order': ({ requests }) => requests.reverse(),
  'an early timer': ({ inbox }) => inbox.push({ ...row('timer:t'), ts: 1_000 }),
  'a timer after its end': ({ turns }) => turns.push({ key: KEY, eid: 'timer:t', v: 2, times: 1, effects: [] }),
  'words into a thread of others': ({ requests }) =>
    requests.push({ ...accepted('x', 'm_x'), decision: 'refused', code: 2018300 }),
  'a second request': ({ committeeRequests }) => committeeRequests.push(committeeRequests[0]!),
  'a member without a letter': ({ mail }) => mail.pop(),
  'a letter that waits': ({ mail }) => (mail[0]!.state = 'waiting'),
  'a letter that did not arrive': ({ received }) => received.pop(),
};

describe('the check of a run', () => {
  it('finds nothing where nothing is wrong', () => {
    expect(findingsOf(sound()).broken).to.deep.equal([]);
  });

  for (const [what, spoil] of Object.entries(WRONGS))
    it(`finds ${what}`, () => {
      const evidence = sound();
      spoil(evidence);
      expect(findingsOf(evidence).broken).to.not.deep.equal([]);
    });

  it('excuses a second letter only where the first had no reply and its echo was suppressed', () => {
    const evidence = sound();
    const [first] = evidence.requests;
    evidence.requests.unshift({ ...first!, decision: 'accepted without reply' });
    expect(findingsOf(evidence).broken).to.have.length(1);
    expect(findingsOf({ ...evidence, echoes: 'lost' }).broken).to.deep.equal([]);
    evidence.requests[0] = first!;
    expect(findingsOf({ ...evidence, echoes: 'lost' }).broken).to.have.length(1);
  });

  it('counts a mail that came twice', () => {
    const evidence = sound();
    evidence.received.push(evidence.received[0]!);
    expect(findingsOf(evidence)).to.include({ doubledMails: 1, mails: 4 });
    expect(findingsOf(evidence).broken).to.deep.equal([]);
  });
});
