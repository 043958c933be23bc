import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { keysOf } from '../../src/app/keys.ts';
import { asConversationKey, asEventId } from '../../src/ids.ts';
import { conversationKey } from '../../src/messenger/item.ts';
import type { OutboxEffect } from '../../src/outbox/ports.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import type { LedgerEntry, RequestEntry, WebhookEntry } from '../../src/simulator/graph/ledger.ts';
import { createConversationStore } from '../../src/storage/conversation-store.ts';
import { sealedJson } from '../../src/storage/sealed-json.ts';
import { textOf } from '../support/links.ts';
import { CREDENTIALS } from '../support/whole-bot.ts';
import type { Cluster } from './cluster.ts';
import type { CommitSeen, RequestSeen } from './journal.ts';
import type { Spoken } from './said.ts';

export interface InboxSeen {
  _id: string;
  s: number;
  ts: number;
  rx: number;
}
export interface ConversationSeen {
  _id: string;
  v: number;
  un: { e: string }[];
}
export interface MailSeen {
  _id: string;
  kind?: string;
  requestId: string;
  personId: string;
  state: string;
}

export interface CommitteeRequestSeen {
  _id: string;
  code: string;
  committeeId: string;
  sentTo: string[];
  state: string;
  /** Key of the student's conversation. */
  studentKey: string;
  todo?: unknown[];
}
/** Somebody with a phone, and all that ever stood on it. */
export interface PersonSeen {
  psid: string;
  /** The conversation's key. */
  key: string;
  /** Null: a student. */
  member: { personId: string; committee: string } | null;
  screen: readonly string[];
}
export interface EventSeen {
  _id: string;
  requestId: string;
  type: string;
  from: string | null;
  to: string | null;
}
export interface ReceivedSeen {
  to: string[];
  messageId: string;
  /** As it came, and decoded. */
  words: string;
}

/** A turn as it was first seen in a commit. */
export interface TurnSeen {
  key: string;
  eid: string;
  v: number;
  /** In how many separate commits it appeared anew: more than one is a second turn. */
  times: number;
  effects: readonly OutboxEffect[];
}

/** Everything that the ledgers and the database say after a run. */
export interface Evidence {
  webhooks: WebhookEntry[];
  requests: RequestEntry[];
  commits: readonly CommitSeen[];
  turns: TurnSeen[];
  inbox: InboxSeen[];
  conversations: ConversationSeen[];
  mail: MailSeen[];
  committeeRequests: CommitteeRequestSeen[];
  /** All versions of each request, in order. */
  versions: ReadonlyMap<string, readonly RequestSeen[]>;
  /** What is recorded about requests. */
  events: EventSeen[];
  people: PersonSeen[];
  said: readonly Spoken[];
  madeDue: readonly { code: string; timer: string }[];
  dead: { _id: string; code: string }[];
  kills: { atMs: number; why: string }[];
  /** `lost`: this run suppressed them. */
  echoes: 'on' | 'lost';
  received: ReceivedSeen[];
  /** Students who tapped on "send". */
  confirmed: string[];
}

export async function gather(cluster: Cluster): Promise<Evidence> {
  const { db } = cluster.database;
  const failure = cluster.journal.failed();
  if (failure !== null) throw failure;
  const lines = (await readFile(join(cluster.folder, 'graph.jsonl'), 'utf8')).split('\n').filter(Boolean);
  const entries = lines.map((line) => JSON.parse(line) as LedgerEntry);
  const all = async <Row>(name: string) => (await db.collection(name).find().toArray()) as unknown as Row[];
  return {
    webhooks: [...entries.filter((entry) => entry.kind === 'webhook'), ...cluster.client.ledger],
    requests: entries.filter((entry) => entry.kind === 'request'),
    commits: cluster.journal.commits,
    turns: turnsOf(cluster),
    inbox: await all('inbox'),
    conversations: await all('conv'),
    mail: await all('mail'),
    committeeRequests: await requestsOf(cluster),
    versions: cluster.journal.requests,
    events: await all('events'),
    people: peopleOf(cluster),
    said: cluster.said.all,
    madeDue: cluster.madeDue,
    dead: await all('dead'),
    kills: cluster.kills,
    echoes: cluster.graph.echoes.lose === 1 ? 'lost' : 'on',
    received: cluster.mail.received
      .filter(({ to }) => !to.includes('oncall@example.org'))
      .map(({ to, raw }) => ({ to, messageId: messageIdOf(raw), words: `${unfolded(raw)}\n${textOf(raw)}` })),
    confirmed: cluster.students.filter(({ sent }) => sent).map(({ psid }) => psid),
  };
}

const messageIdOf = (raw: string): string => /^message-id: *<([^>]+)>/im.exec(raw)?.[1] ?? '';
const unfolded = (raw: string): string => raw.replaceAll(/=\r?\n/g, '');

async function requestsOf({ database, env, students }: Cluster): Promise<CommitteeRequestSeen[]> {
  const { idKey, studentIdFor } = keysOf(settingsFrom(env));
  const keys = students.map(({ psid }) => conversationKey(idKey, CREDENTIALS.pageId, psid));
  const byId = new Map<string, string>(keys.map((key) => [studentIdFor(key), key]));
  const rows = database.db.collection<CommitteeRequestSeen & { studentId: string }>('requests').find();
  return (await rows.toArray()).map((row) => ({ ...row, studentKey: byId.get(row.studentId) ?? '' }));
}

function peopleOf({ students, members, env }: Cluster): PersonSeen[] {
  const { idKey } = keysOf(settingsFrom(env));
  const keyOf = (psid: string) => conversationKey(idKey, CREDENTIALS.pageId, psid);
  return [
    ...students.map((one) => ({ psid: one.psid, key: keyOf(one.psid), member: null, screen: one.screen() })),
    ...members.map((one) => ({
      psid: one.psid,
      key: keyOf(one.psid),
      member: { personId: one.personId, committee: one.committee },
      screen: one.screen(),
    })),
  ];
}

/**
 * Turns in the order of their commits. What a later commit carries on is the very same sealed bytes; other bytes, or an
 * event that comes back, are a second turn.
 */
function turnsOf({ journal, database, env }: Cluster): TurnSeen[] {
  const store = createConversationStore(database.db, sealedJson(keysOf(settingsFrom(env)).sealer));
  const turns = new Map<string, TurnSeen>();
  const standing = new Map<string, Map<string, Uint8Array>>();
  for (const { key, v, un } of journal.commits) {
    const before = standing.get(key);
    for (const { e, l } of un) {
      if (Buffer.from(before?.get(e) ?? []).equals(l)) continue;
      const id = `${key}:${e}`;
      const known = turns.get(id);
      const stored = { eid: asEventId(e), sealed: l, dead: false };
      if (known) known.times += 1;
      else turns.set(id, { key, eid: e, v, times: 1, effects: store.open(asConversationKey(key), stored).effects });
    }
    standing.set(key, new Map(un.map(({ e, l }) => [e, l])));
  }
  return [...turns.values()];
}
