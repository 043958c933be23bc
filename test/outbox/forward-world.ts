import type { Connection } from 'mongoose';
import type { MemberEntry } from '../../src/committees/file.ts';
import type { ForwardedRequest } from '../../src/conversation/effect.ts';
import type { Heard } from '../../src/conversation/heard.ts';
import { asConversationKey, asEffectId, type ConversationKey } from '../../src/ids.ts';
import { createLetterWriter } from '../../src/mail/letters.ts';
import { createMailer } from '../../src/mail/mailer.ts';
import type { LetterLinks } from '../../src/outbox/committee-letters.ts';
import type { DigestStore } from '../../src/outbox/digest.ts';
import { createAddToRequest, createDropFiles, createForward, createKeepFile } from '../../src/outbox/forward.ts';
import type { FetchedFile } from '../../src/outbox/forward-ports.ts';
import { createMailLoop, type MailLoop } from '../../src/outbox/mail-loop.ts';
import type { MailStore, OpenInvitation, Replies } from '../../src/outbox/mail-ports.ts';
import { type CommitteeStore, createCommitteeStore } from '../../src/storage/committee-store.ts';
import { createDigestStore } from '../../src/storage/digest-store.ts';
import { createFileStore } from '../../src/storage/file-store.ts';
import { createMailStore } from '../../src/storage/mail-store.ts';
import type { Models } from '../../src/storage/models/index.ts';
import { createRequestStore } from '../../src/storage/request-store.ts';
import { createEraseRequests, createPurgeRequests } from '../../src/storage/retention.ts';
import { startSmtp, type TestSmtp } from '../mail/smtp.ts';
import { openTestStores } from '../support/stores.ts';

export const NOW = new Date('2026-05-04T10:00:00Z');
export const STUDENT = asConversationKey('00112233445566aa');
export const EFFECT = asEffectId('00112233445566aa:tap:m_1.0');
const A_FILE: FetchedFile = { result: 'fetched', bytes: Buffer.from('CANARY-BYTES'), contentType: 'text/plain' };
const quiet = { debug() {}, info() {}, warn() {}, error() {} };

export interface World {
  models: Models;
  connection: Connection;
  committees: CommitteeStore;
  mail: MailStore;
  smtp: TestSmtp;
  told: { key: string; eid: string; heard: Heard }[];
  alarms: { code: string; facts: object }[];
  buried: { id: string; key: string | null; code: string }[];
  fetched: string[];
  /** A mentor's words, and what became of them. */
  replies: { words: string | null; ended: string[] };
  invitation: { open: Awaited<ReturnType<OpenInvitation>> };
  digests: DigestStore;
  loop: MailLoop;
  clock: { now: Date };
  holder: { is: boolean };
  /** The process dies after the request was stored and before its letters were. */
  crash: { next: boolean };
  members(...entries: (Partial<MemberEntry> & { committee: string; email: string })[]): Promise<void>;
  forward(request: ForwardedRequest, key?: ConversationKey): Promise<void>;
  addToRequest: (requestId: string, texts: readonly string[], key?: ConversationKey) => Promise<void>;
  keepFile(fileId: string, key?: ConversationKey): Promise<void>;
  dropFiles(fileIds: readonly string[], key?: ConversationKey): Promise<void>;
  nextFile: { result: FetchedFile | Error };
  readFile(fileId: string): Promise<Buffer | null>;
  erase(key?: ConversationKey, before?: Date): Promise<void>;
  purge(now: Date): Promise<void>;
  /** Addresses that got a letter. */
  reached(): string[];
  /** Everything in the database, as text. */
  dump(): Promise<string>;
  clear(): Promise<void>;
  stop(): Promise<void>;
}

/** Real mongod, real SMTP; the rest of the bot is a list of what it was told. */
export async function startWorld(): Promise<World> {
  const stores = await openTestStores();
  const { connection, models, sealer, idOf, studentIdFor } = stores;
  const committees = createCommitteeStore(models, sealer, (email) => idOf('email', email));
  const requests = createRequestStore(models, sealer, studentIdFor);
  const replies: World['replies'] = { words: null, ended: [] };
  const digests = createDigestStore(models);
  const mail = createMailStore(models, sealer, {
    tokenOf: (mailId) => idOf('link', mailId),
    openInvitation: async () => invitation.open,
    replies: repliesOf(replies),
    digestOf: digests.counts,
  });
  const files = createFileStore(models, sealer, studentIdFor);
  const smtp = await startSmtp();
  const mailer = createMailer({ smtpUrl: smtp.url, from: 'bot@mentorship.example' });

  const told: World['told'] = [];
  const alarms: World['alarms'] = [];
  const buried: World['buried'] = [];
  const fetched: string[] = [];
  const invitation: World['invitation'] = { open: null };
  const clock = { now: NOW };
  const holder = { is: true };
  const crash = { next: false };
  const nextFile: World['nextFile'] = { result: A_FILE };
  const tell = async (key: ConversationKey, eid: string, heard: Heard) => {
    if (!told.some((known) => known.eid === eid)) told.push({ key, eid, heard });
  };
  const alarm = async (code: string, facts: object) => void alarms.push({ code, facts });
  const translate = (language: string, key: string, values: object = {}) =>
    `${language} ${key} ${JSON.stringify(values)}`;
  const compose = createLetterWriter({ translate, languageTitle: (language) => `<${language}>`, links: LINKS });
  const loop = createMailLoop({
    mail,
    requests,
    replies: repliesOf(replies),
    compose,
    tell,
    alarm,
    sendMail: (letter) => mailer.send(letter),
    bury: async ({ id, key, code }) => void buried.push({ id, key, code }),
    isHolder: () => holder.is,
    now: () => clock.now,
    random: () => 0.5,
    log: quiet,
  });
  const context = (key: ConversationKey) => ({ key, now: clock.now, tell });
  const queue: MailStore['queue'] = async (letters, now) => {
    if (crash.next) throw new Error('crash');
    await mail.queue(letters, now);
  };
  const forward = createForward({
    requests,
    findCommittees: committees.findCommittees,
    mail: { queue },
    alarm,
    lettersWait: () => {},
  });
  const keepFile = createKeepFile(files, async (url) => {
    fetched.push(url);
    if (nextFile.result instanceof Error) throw nextFile.result;
    return nextFile.result;
  });

  return {
    models,
    connection,
    committees,
    mail,
    smtp,
    told,
    alarms,
    buried,
    fetched,
    replies,
    invitation,
    digests,
    loop,
    clock,
    holder,
    crash,
    nextFile,
    async members(...entries) {
      for (const entry of entries) {
        await committees.addCommittee({ id: entry.committee, name: entry.committee, active: true, languages: [] });
        await committees.addMember({ name: 'CANARY-MEMBER', role: 'mentor', languages: ['it'], areas: [], ...entry });
      }
    },
    forward: (request, key = STUDENT) => forward({ id: EFFECT, do: 'forward', request }, context(key)),
    addToRequest: (requestId, texts, key = STUDENT) => {
      const words = texts.map((text, n) => ({ kind: 'text' as const, mid: `m_add${n}`, text }));
      return createAddToRequest(requests)({ id: EFFECT, do: 'add_to_request', requestId, words }, context(key));
    },
    keepFile: (fileId, key = STUDENT) =>
      keepFile({ id: EFFECT, do: 'keep_file', fileId, url: `https://meta/${fileId}`, type: 'image' }, context(key)),
    dropFiles: async (fileIds, key = STUDENT) =>
      createDropFiles(files)({ id: EFFECT, do: 'drop_files', fileIds }, context(key)),
    readFile: files.read,
    erase: (key = STUDENT, before) => createEraseRequests(models, files, studentIdFor)(key, before),
    purge: createPurgeRequests(models, files),
    reached: () => smtp.received.flatMap(({ to }) => to).sort(),
    async dump() {
      const collections = (await connection.db?.collections()) ?? [];
      const rows = await Promise.all(collections.map((each) => each.find({}, { promoteBuffers: true }).toArray()));
      // Bytes as latin1: a canary in clear text inside a Buffer would be seen.
      return JSON.stringify(rows, (_, value: unknown) =>
        isBytes(value) ? Buffer.from(value.data).toString('latin1') : value,
      );
    },
    async clear() {
      await stores.clear();
      nextFile.result = A_FILE;
      replies.words = null;
      invitation.open = null;
      for (const list of [told, alarms, buried, fetched, replies.ended]) list.length = 0;
      smtp.received.length = 0;
      smtp.refuse = () => null;
      smtp.beforeReply = () => {};
      clock.now = NOW;
      holder.is = true;
      crash.next = false;
    },
    async stop() {
      await loop.stop();
      mailer.close();
      await smtp.stop();
      await stores.close();
    },
  };
}

export const LINKS: LetterLinks = {
  claim: (token) => `https://bot.example.org/claim/${token}`,
  chat: (ref) => `https://m.me/4711${ref === null ? '' : `?ref=${ref}`}`,
};

const repliesOf = (state: World['replies']): Replies => ({
  take: async () => (state.words === null ? null : { words: state.words, more: false }),
  ended: async ({ messageId }, as) => void state.ended.push(`${messageId} ${as}`),
});

const isBytes = (value: unknown): value is { data: number[] } =>
  typeof value === 'object' && value !== null && (value as { type?: unknown }).type === 'Buffer';

export function aRequest(facts: Partial<ForwardedRequest> = {}): ForwardedRequest {
  return {
    requestId: 'r1',
    code: '7F3A',
    kind: 'support',
    committee: 'palermo',
    university: 'palermo',
    topic: 'admin.permit',
    language: 'ar',
    consent: { at: NOW, textHash: 'h', language: 'ar' },
    answers: { university: 'palermo', topic: 'admin.permit' },
    personal: {
      description: [
        { kind: 'text', mid: 'm_a', text: 'CANARY-WORDS one' },
        { kind: 'text', mid: 'm_b', text: 'CANARY-WORDS two' },
      ],
      contact: [{ kind: 'text', mid: 'm_c', text: 'canary.student@example.org' }],
    },
    ...facts,
  };
}
