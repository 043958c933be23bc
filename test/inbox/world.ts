import { WORDS_OF_THE_OTHER_SIDE } from '../../src/conversation/letter.ts';
import { asConversationKey, asEventId, type ConversationKey } from '../../src/ids.ts';
import { createEngine, ENGINE_LIMITS, type Engine } from '../../src/inbox/engine.ts';
import { createIntake, type Intake } from '../../src/inbox/intake.ts';
import type { EngineParts } from '../../src/inbox/parts.ts';
import type { EventBody, IncomingEvent, NewEffect, TurnInput, TurnOutput } from '../../src/inbox/ports.ts';
import type { Stores } from '../../src/inbox/stores.ts';
import type { Filled, LetterToSend, SendResult } from '../../src/outbox/ports.ts';
import { connectDatabase, type Database } from '../../src/storage/connect.ts';
import { ensureHotIndexes } from '../../src/storage/indexes.ts';
import { createSealer } from '../../src/storage/seal.ts';
import { createStores } from '../../src/storage/stores.ts';
import { IDLE_CARRIERS } from '../support/carriers.ts';
import { freshDatabase } from '../support/mongo.ts';

/** What a toy conversation remembers: every word it heard. */
interface ToyState {
  heard: string[];
}
export interface Sent {
  to: string;
  text: string;
  id: string;
}

/** A real database, an engine around a toy conversation that answers each text by `re: <text>`, and a Meta in memory. */
export interface World {
  stores: Stores;
  database: Database;
  /** Everything Meta has accepted, in its order. */
  sent: Sent[];
  alarms: string[];
  erased: string[];
  clock: { now: number };
  /** What Meta says to the next letters; accepted when empty. `lost`: taken, but the reply never came. */
  replies: (SendResult | 'lost' | Promise<SendResult>)[];
  /** Words that letters carry, by message; all others say `words of <message>`. */
  words: Map<string, Filled | (() => Promise<Filled>)>;
  /** Who was asked for which words, in order. */
  asked: string[];
  /** What the writers of words were told: message, and delivered or a code. */
  told: string[];
  /** What the toy does with a text, instead of answering. */
  rules: Map<string, (input: TurnInput) => TurnOutput>;
  intake: Intake;
  engine(changes?: Partial<EngineParts>): Engine;
  /** An engine beside others, as in another process: its own connection of thought, nothing handed over. */
  elsewhere(changes?: Partial<EngineParts>): Engine;
  tell(person: number, ...texts: string[]): Promise<void>;
  echo(sent: Sent): Promise<void>;
  heardBy(person: number): Promise<string[]>;
  textsTo(person: number): string[];
  /** No event is new and no turn unfinished. */
  settled(): Promise<void>;
  end(): Promise<void>;
}

export const keyOf = (person: number): ConversationKey => asConversationKey(person.toString(16).padStart(16, '0'));
export const psidOf = (person: number): string => `psid-${person}`;
export const say = (text: string, more: Partial<Extract<NewEffect, { do: 'say' }>> = {}): NewEffect => ({
  do: 'say',
  message: { text },
  unsure: 'resend',
  notAfterMs: null,
  safety: false,
  ...more,
});

export function refused(then: 'retry' | 'give_up', code: string, waitMs = 5): SendResult {
  return { result: 'refused', then, code, waitMs, alarm: false };
}

/** Limits under which tests need not wait. */
export const QUICK = {
  ...ENGINE_LIMITS,
  outbox: { ...ENGINE_LIMITS.outbox, echoWaitMs: 150, firstWaitMs: 10, longestWaitMs: 40 },
  lease: { ...ENGINE_LIMITS.lease, leaseMs: 1_000, renewMs: 200, marginMs: 300 },
  reading: { ...ENGINE_LIMITS.reading, pollMs: 20 },
  standByMs: 30,
  tickMs: 20,
  markMs: 5,
  drainMs: 500,
};

export async function createWorld(): Promise<World> {
  const { uri } = await freshDatabase();
  const database = await connectDatabase(uri);
  await ensureHotIndexes(database.db);
  const stores = createStores(database.db, createSealer([{ id: 'test', bytes: Buffer.alloc(32, 7) }]));
  const engines: Engine[] = [];
  const clock = { now: 1_800_000_000_000 };
  const now = () => new Date(clock.now++);
  const intake = createIntake(stores.inbox, now);
  let mids = 0;

  const parts = (): EngineParts => ({
    stores,
    intake,
    takeTurn: (input) => toyTurn(world, input),
    isUrgent: (body) => textOf(body) === 'help',
    carriers: {
      ...IDLE_CARRIERS,
      alarm: async ({ code }, { key, tell }) => tell(key, `told:${code}`, { kind: 'other', what: `told ${code}` }),
    },
    sendLetter: (letter) => toyMeta(world, letter),
    askThread: async () => 'unknown',
    findPicture: async () => null,
    uploadFile: async () => ({ result: 'uploaded', attachmentId: 'a1' }),
    fillIn: async (_reader, { messageId }) => {
      world.asked.push(messageId);
      const words = world.words.get(messageId) ?? { is: 'text', text: `words of ${messageId}` };
      return typeof words === 'function' ? words() : words;
    },
    wordsEnded: async ({ messageId }, _reader, _effect, outcome) =>
      void world.told.push(`${messageId} ${outcome.is === 'refused' ? outcome.code : outcome.is}`),
    nightly: async () => {},
    erasePerson: async (key) => void world.erased.push(key),
    alarm: (code, facts) => void world.alarms.push(`${code} ${'place' in facts ? facts.place : ''}`.trim()),
    now,
    limits: QUICK,
  });
  const start = (changes: Partial<EngineParts>): Engine => {
    const engine = createEngine({ ...parts(), ...changes });
    engines.push(engine);
    engine.start();
    return engine;
  };
  const world: World = {
    stores,
    database,
    sent: [],
    alarms: [],
    erased: [],
    clock,
    replies: [],
    words: new Map(),
    asked: [],
    told: [],
    rules: new Map(),
    intake,
    engine: (changes = {}) => start(changes),
    elsewhere: (changes = {}) => start({ intake: createIntake(stores.inbox, now), ...changes }),
    async tell(person, ...texts) {
      for (const text of texts) await intake.store([textEvent(person, `m${++mids}`, text, clock.now++)]);
    },
    echo: ({ to, id }) => intake.store([echoEvent(keyOf(Number(to.slice('psid-'.length))), id)]),
    async heardBy(person) {
      const [conversation] = await stores.conversations.load([keyOf(person)]);
      return (conversation?.state as ToyState | null)?.heard ?? [];
    },
    textsTo: (person) => world.sent.filter(({ to }) => to === psidOf(person)).map(({ text }) => text),
    settled: () =>
      until('all is settled', async () => {
        const unfinished = await database.db.collection('inbox').countDocuments({ s: 0 });
        return unfinished === 0;
      }),
    async end() {
      await Promise.all(engines.map((engine) => engine.stop()));
      // A database without collections is gone; dropping it by name takes mongod a tenth of a second each time.
      await Promise.all((await database.db.collections()).map((collection) => collection.drop()));
      await database.close();
    },
  };
  return world;
}

export function textEvent(person: number, mid: string, text: string, ts: number): IncomingEvent {
  const body = { from: 'messenger', psid: psidOf(person), item: { text } } as const;
  return { key: keyOf(person), eid: asEventId(`message:${mid}`), ts, body, as: 'new' };
}

export function echoEvent(key: ConversationKey, effectId: string): IncomingEvent {
  const body = { from: 'messenger', psid: '', item: {} } as const;
  return { key, eid: asEventId(`echo:${effectId}`), ts: 0, body, as: 'finished' };
}

export async function until(what: string, is: () => boolean | Promise<boolean>, withinMs = 4_000): Promise<void> {
  const deadline = performance.now() + withinMs;
  while (!(await is())) {
    if (performance.now() > deadline) throw new Error(`waited ${withinMs} ms until ${what}`);
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

export function textOf(body: EventBody): string {
  if (body.from === 'messenger') return (body.item as { text: string }).text;
  const { heard } = body;
  return heard.kind === 'timer' ? `timer ${heard.id}` : heard.kind === 'other' ? heard.what : heard.kind;
}

export function remember(input: TurnInput): TurnOutput {
  const heard = [...((input.state as ToyState | null)?.heard ?? []), textOf(input.body)];
  return { state: { heard }, owner: input.owner, timers: input.timers, effects: [] };
}

function toyTurn(world: World, input: TurnInput): TurnOutput {
  const rule = world.rules.get(textOf(input.body));
  if (rule) return rule(input);
  return { ...remember(input), effects: [say(`re: ${textOf(input.body)}`)] };
}

async function toyMeta(world: World, { psid, effectId, message, words, file }: LetterToSend): Promise<SendResult> {
  const reply = await (world.replies.shift() ?? { result: 'accepted', messageId: effectId });
  if (reply === 'lost' || reply.result === 'accepted') {
    const text = file === undefined ? (message.text ?? '') : `(${file.type} ${file.attachmentId})`;
    world.sent.push({ to: psid, text: text.replace(WORDS_OF_THE_OTHER_SIDE, words ?? ''), id: effectId });
  }
  return reply === 'lost' ? { result: 'unsure', code: 'ECONNRESET' } : reply;
}
