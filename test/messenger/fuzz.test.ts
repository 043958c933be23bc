import { expect } from 'chai';
import fc from 'fast-check';
import type { IncomingEvent } from '../../src/inbox/ports.ts';
import { heardFrom } from '../../src/messenger/events.ts';
import { from71, PAGE_ID, startWebhook, type TestWebhook, textFrom71 } from './support/webhook-server.ts';

/** `FUZZ_RUNS=20000 npx mocha --spec test/messenger/fuzz.test.ts` for a long run. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 2_000);

const oddKeys = fc.constantFrom('__proto__', 'constructor', 'toString', 'id', 'mid', 'text', 'sender', '', '\u0000');
const oddTexts = fc.constantFrom(
  '',
  '\u0000',
  '\ud800',
  '\u202e\u2068',
  '$where',
  '__proto__',
  '9'.repeat(40),
  'x'.repeat(9_000),
);
const oddNumbers = fc.constantFrom(-1, 0, 1e300, 2 ** 53, 0.1, 1795430000, -0);
const odd = fc.oneof(oddTexts, oddNumbers, fc.constantFrom(null, true, [], {}), fc.jsonValue({ maxDepth: 3 }));
const nested = fc.integer({ min: 1, max: 90 }).map((depth) => '['.repeat(depth) + ']'.repeat(depth));

const items = fc.constantFrom<object>(
  textFrom71('m_1', 'perché'),
  from71({ message: { mid: 'm', text: 'x', quick_reply: { payload: 'p' }, reply_to: { mid: 'm_0' } } }),
  from71({ message: { mid: 'm', attachments: [{ type: 'image', payload: { url: 'u', sticker_id: 3 } }] } }),
  from71({ message: { mid: 'm', is_echo: true, app_id: 123, metadata: 'k' } }),
  from71({ message_edit: { mid: 'm', text: 'x', num_edit: '1' } }),
  from71({ reaction: { mid: 'm', action: 'react', emoji: '❤' } }),
  from71({ postback: { mid: 'm', payload: 'GET_STARTED', referral: { ref: 'r' } } }),
  from71({ pass_thread_control: { new_owner_app_id: '1' } }),
  from71({ read: { watermark: 1 } }),
  { recipient: { id: PAGE_ID }, policy_enforcement: { action: 'block' } },
);
const bodies = fc
  .array(fc.record({ list: fc.constantFrom('messaging', 'standby', 'changes'), item: items }), { maxLength: 4 })
  .map((parts) => ({
    object: 'page',
    entry: parts.map(({ list, item }) => ({ id: PAGE_ID, time: 1, [list]: [item] })),
  }));

type Change = { do: 'drop' | 'double' | 'wrap' } | { do: 'retype'; to: unknown } | { do: 'rename'; to: string };
const changes: fc.Arbitrary<Change> = fc.oneof(
  fc.record({ do: fc.constantFrom('drop' as const, 'double' as const, 'wrap' as const) }),
  fc.record({ do: fc.constant('retype' as const), to: odd }),
  fc.record({ do: fc.constant('rename' as const), to: oddKeys }),
);

/** Changes one member, found by walking down for as long as `steps` say. */
function changed(value: unknown, steps: readonly number[], change: Change): unknown {
  if (typeof value !== 'object' || value === null) return change.do === 'retype' ? change.to : value;
  const members: [string, unknown][] = Object.entries(value);
  if (members.length === 0) return value;
  const [step = 0, ...further] = steps;
  const at = step % members.length;
  const [key, member] = members[at] as [string, unknown];
  const replaced = further.length > 0 ? [[key, changed(member, further, change)]] : memberAfter(key, member, change);
  const all = [...members.slice(0, at), ...replaced, ...members.slice(at + 1)] as [string, unknown][];
  return Array.isArray(value) ? all.map(([, each]) => each) : Object.fromEntries(all);
}

function memberAfter(key: string, member: unknown, change: Change): [string, unknown][] {
  if (change.do === 'drop') return [];
  if (change.do === 'double')
    return [
      [key, member],
      [`${key}_`, member],
    ];
  if (change.do === 'wrap') return [[key, [member]]];
  if (change.do === 'rename') return [[change.to, member]];
  return change.do === 'retype' ? [[key, change.to]] : [[key, member]];
}

/** Changes of the bytes themselves, after which it may be no JSON at all. */
const rewritten = fc.constantFrom<(text: string) => string>(
  (text) => text,
  (text) => text,
  (text) => text,
  (text) => text.slice(0, text.length / 2),
  (text) => text.replace('"71"', '72057594037927936'),
  (text) => text.replace('{', '{"entry":[],'),
  (text) => text.replaceAll('/', '\\/'),
  (text) => `\ufeff${text}`,
);
const mutated = fc
  .tuple(
    bodies,
    fc.array(fc.tuple(fc.array(fc.nat(9), { minLength: 1, maxLength: 6 }), changes), { maxLength: 3 }),
    rewritten,
  )
  .map(([body, edits, rewrite]) =>
    rewrite(JSON.stringify(edits.reduce<unknown>((value, [steps, change]) => changed(value, steps, change), body))),
  );
const anything = fc.oneof(
  { weight: 12, arbitrary: mutated },
  { weight: 1, arbitrary: fc.json() },
  { weight: 1, arbitrary: nested },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)) },
);

describe('whatever is signed', () => {
  let webhook: TestWebhook;
  const stored: IncomingEvent[] = [];
  before(async () => {
    webhook = await startWebhook({ store: async (events) => void stored.push(...events) });
  });
  after(() => webhook.close());

  it(`is answered 200, and stored as an event that is understood or as a dead letter (${RUNS} bodies)`, async function () {
    this.timeout(10_000 + RUNS * 10);
    await fc.assert(
      fc.asyncProperty(anything, async (body) => {
        const { status } = await webhook.post(body);
        expect(status).to.equal(200);
        for (const event of stored) expectSound(event);
        // Nothing vanishes: what is no event is a dead letter.
        expect(stored.length + webhook.dead.length).to.be.greaterThan(0);
        stored.length = 0;
        webhook.dead.length = 0;
      }),
      { numRuns: RUNS },
    );
    expect(({} as Record<string, unknown>)['sender']).to.equal(undefined);
  });
});

function expectSound({ key, eid, ts, body }: IncomingEvent): void {
  expect(key).to.match(/^[0-9a-f]{16}$/);
  expect(eid).to.match(/^[\x21-\x7e]{1,1100}$/);
  expect(Number.isNaN(new Date(ts).getTime())).to.equal(false);
  expect(body.from).to.equal('messenger');
  if (body.from !== 'replay') expect(heardFrom(body)).to.have.property('kind');
}
