import type { StudentAct } from '../../src/committees/acts.ts';
import type { Role } from '../../src/committees/readers.ts';
import type { DeskAnswer, DeskAsk, Notice, Relayed, RelayWords, WordsRef } from '../../src/conversation/casework.ts';
import type { ForwardedRequest, SpokenPart } from '../../src/conversation/effect.ts';
import type { Heard } from '../../src/conversation/heard.ts';
import { asConversationKey, asEffectId, type ConversationKey } from '../../src/ids.ts';
import type { Filled } from '../../src/outbox/ports.ts';
import { type Casework, createCasework } from '../../src/requests/casework.ts';
import type { CaseworkParts } from '../../src/requests/parts.ts';
import { type CaseSweep, createCaseSweep } from '../../src/requests/sweep.ts';
import { createCaseStore } from '../../src/storage/case-store.ts';
import { createFileStore } from '../../src/storage/file-store.ts';
import { createMailRows } from '../../src/storage/mail-store.ts';
import type { Models } from '../../src/storage/models/index.ts';
import type { MembershipRow } from '../../src/storage/models/membership.ts';
import type { RequestRow } from '../../src/storage/models/request.ts';
import { createPeopleStore } from '../../src/storage/people-store.ts';
import { createRequestStore } from '../../src/storage/request-store.ts';
import { createEraseRequests } from '../../src/storage/retention.ts';
import { createWordsStore } from '../../src/storage/words-store.ts';
import { openTestStores } from '../support/stores.ts';

export const NOW = new Date('2026-05-04T10:00:00Z');
export const STUDENT = asConversationKey('00112233445566aa');
export const keyOf = (personId: string) => asConversationKey(`key-of-${personId}`);
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

export interface CaseWorld {
  models: Models;
  parts: CaseworkParts;
  casework: Casework;
  sweep: CaseSweep;
  clock: { now: Date };
  told: { key: string; eid: string; heard: Heard }[];
  /** The process dies when this many events were told; null: never. */
  dies: { after: number | null };
  member(personId: string, facts?: Partial<MembershipRow>): Promise<void>;
  coordinator(personId: string, committeeId?: string): Promise<void>;
  /** A request at its committee, offered to all. */
  request(facts?: Partial<ForwardedRequest>): Promise<void>;
  row(requestId?: string): Promise<RequestRow>;
  set(change: object, requestId?: string): Promise<void>;
  desk(personId: string, ask: DeskAsk, id: string): Promise<DeskAnswer | undefined>;
  says(
    personId: string | 'student',
    words: string | readonly SpokenPart[],
    id: string,
    of?: Partial<RelayWords>,
  ): Promise<void>;
  act(act: StudentAct, id: string): Promise<void>;
  keepFile(fileId: string, key: ConversationKey): Promise<void>;
  erase(): Promise<void>;
  fill(personId: string | 'student', ref: Pick<WordsRef, 'messageId'> & Partial<WordsRef>): Promise<Filled>;
  /** What somebody was told, newest last. */
  heardBy(key: ConversationKey): Heard[];
  relayedTo(key: ConversationKey): Relayed[];
  noticesTo(personId: string): Notice['notice'][];
  news(): string[];
  deliveries(key: ConversationKey): string[];
  letters(): Promise<string[]>;
  clear(): Promise<void>;
  dump(): Promise<string>;
  stop(): Promise<void>;
}

/** The room on a real database; conversations are a list of what they were told. */
export async function startCaseWorld(): Promise<CaseWorld> {
  const stores = await openTestStores();
  const { connection, models, sealer, studentIdFor } = stores;
  const files = createFileStore(models, sealer, studentIdFor);
  const requests = createRequestStore(models, sealer, studentIdFor);
  const clock = { now: NOW };
  const told: CaseWorld['told'] = [];
  const dies: CaseWorld['dies'] = { after: null };
  const parts: CaseworkParts = {
    cases: createCaseStore(models, studentIdFor),
    words: createWordsStore(models, sealer, studentIdFor, files),
    people: createPeopleStore(models, sealer),
    invitations: {
      use: async () => ({ is: 'bad' }),
      confirm: async () => ({ is: 'refused' }),
      wrongCodes: async () => {},
    },
    mail: createMailRows(models),
    lettersWait: () => {},
    async tell(key, eid, heard) {
      if (dies.after !== null && dies.after-- <= 0) throw new Error('crash');
      const isKnown = told.some((known) => known.eid === eid && known.key === key);
      if (!isKnown) told.push({ key, eid, heard });
    },
    alarm: async () => {},
    now: () => clock.now,
    log: quiet,
  };
  const casework = createCasework(parts);
  const context = (key: ConversationKey) => ({ key, now: clock.now, tell: parts.tell });
  const heardBy = (key: ConversationKey) => told.filter((one) => one.key === key).map(({ heard }) => heard);
  const keyFor = (who: string) => (who === 'student' ? STUDENT : keyOf(who));

  const world: CaseWorld = {
    models,
    parts,
    casework,
    sweep: createCaseSweep({ ...parts, isHolder: () => true }),
    clock,
    told,
    dies,
    heardBy,
    async member(personId, facts = {}) {
      const committeeId = facts.committeeId ?? 'palermo';
      await models.people.updateOne(
        { _id: personId },
        {
          $setOnInsert: {
            emailHash: personId,
            email: sealer.seal(`${personId}:email`, `${personId}@example.org`),
            name: sealer.seal(`${personId}:name`, `${personId} CANARY-SURNAME`),
            language: 'it',
            key: keyOf(personId),
            v: 1,
          },
        },
        { upsert: true },
      );
      await models.memberships.create([
        {
          _id: `${personId}.${committeeId}`,
          personId,
          committeeId,
          role: 'mentor' as Role,
          status: 'active',
          areas: [],
          languages: ['it'],
          validTo: null,
          v: 1,
          ...facts,
        },
      ]);
    },
    coordinator(personId, committeeId = 'palermo') {
      return world.member(personId, { committeeId, role: 'coordinator' });
    },
    async request(facts = {}) {
      const request: ForwardedRequest = {
        requestId: 'r1',
        code: '7F3A',
        kind: 'support',
        committee: 'palermo',
        university: 'palermo',
        topic: 'admin.permit',
        language: 'ar',
        consent: { at: NOW, textHash: 'h', language: 'ar' },
        answers: {},
        personal: {
          description: [{ kind: 'text', mid: 'm_a', text: 'CANARY-WORDS' }],
          contact: [{ kind: 'text', mid: 'm_c', text: 'canary.student@example.org' }],
        },
        ...facts,
      };
      const destination = { to: 'committee', committeeId: request.committee, readers: [] } as const;
      const stored = await requests.create(request, STUDENT, destination, clock.now);
      await requests.keepWords(request, stored, clock.now);
      await requests.markForwarded(request.requestId, clock.now);
    },
    row: async (requestId = 'r1') => models.requests.findById(requestId).orFail().lean<RequestRow>(),
    set: async (change, requestId = 'r1') =>
      void (await models.requests.updateOne({ _id: requestId }, { $set: change, $inc: { v: 1 } })),
    async desk(personId, ask, id) {
      const effectId = asEffectId(`${keyOf(personId)}:${id}`);
      await casework.carriers.desk({ id: effectId, do: 'desk', ask }, context(keyOf(personId)));
      const answer = told.find(({ eid }) => eid === `desk:${effectId}`)?.heard;
      return answer?.kind === 'desk' ? answer.answer : undefined;
    },
    async says(who, words, id, of = {}) {
      const said = typeof words === 'string' ? [{ kind: 'text', mid: `m_${id}`, text: words } as const] : words;
      const from = who === 'student' ? 'student' : 'member';
      const relay: RelayWords = { requestId: 'r1', from, change: 'new', words: said, of: null, ...of };
      const effectId = asEffectId(`${keyFor(who)}:${id}`);
      await casework.carriers.relay({ id: effectId, do: 'relay', relay }, context(keyFor(who)));
    },
    act: (act, id) =>
      casework.carriers.act({ id: asEffectId(`${STUDENT}:${id}`), do: 'act', requestId: 'r1', act }, context(STUDENT)),
    keepFile: (id, key) =>
      files.keep(
        { id, key, type: 'image' },
        { result: 'fetched', bytes: Buffer.from('BYTES'), contentType: 'image/png' },
        clock.now,
      ),
    erase: () => createEraseRequests(models, files, studentIdFor, casework.withdrawn)(STUDENT),
    fill: (who, ref) =>
      casework.fillIn(keyFor(who), {
        requestId: 'r1',
        range: [0, 2_000],
        fileId: null,
        writer: null,
        reports: false,
        ...ref,
      }),
    relayedTo: (key) => heardBy(key).flatMap((heard) => (heard.kind === 'relayed' ? [heard.relay] : [])),
    noticesTo: (personId) =>
      heardBy(keyOf(personId)).flatMap((heard) => (heard.kind === 'notice' ? [heard.notice.notice] : [])),
    news: () => heardBy(STUDENT).flatMap((heard) => (heard.kind === 'news' ? [heard.news.news] : [])),
    deliveries: (key) =>
      heardBy(key).flatMap((heard) => (heard.kind === 'delivery' ? [heard.delivery.outcome.is] : [])),
    letters: async () =>
      (await models.mail.find().sort({ _id: 1 }).lean()).map(({ kind, personId }) => `${kind} ${personId}`).sort(),
    async clear() {
      await stores.clear();
      told.length = 0;
      clock.now = NOW;
      dies.after = null;
    },
    async dump() {
      const collections = (await connection.db?.collections()) ?? [];
      const rows = await Promise.all(collections.map((each) => each.find().toArray()));
      return JSON.stringify([rows, told]);
    },
    stop: stores.close,
  };
  return world;
}

export const claim = { ask: 'act', requestId: 'r1', act: { kind: 'claim' } } as const;
export const takeOver = { ask: 'act', requestId: 'r1', act: { kind: 'take_over' } } as const;
export const handBack = { ask: 'act', requestId: 'r1', act: { kind: 'hand_back' } } as const;
export const done = { ask: 'act', requestId: 'r1', act: { kind: 'resolve', outcome: 'solved' } } as const;
