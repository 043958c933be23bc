import type { Heard } from '../conversation/heard.ts';
import type { ConversationKey } from '../ids.ts';
import { briefError, type Log } from '../log.ts';
import { routedEid } from './forward.ts';
import { createLoop, type Loop } from './loop.ts';
import type {
  BuryMail,
  LetterRequests,
  LetterRow,
  Mail,
  MailResult,
  MailStore,
  OpenedLetter,
  RaiseAlarm,
  Replies,
  SendMail,
} from './mail-ports.ts';
import { mailRetryDelayMs } from './mail-retry.ts';
import { replyOf } from './mail-rules.ts';

/** After this long without being taken a letter is a dead letter. */
export const GIVE_UP_AFTER_MS = 48 * 3_600_000;
const BATCH = 50;
const SIDE_BY_SIDE = 5;
const LOOK_EVERY_MS = 500;

export interface MailLoopParts {
  mail: MailStore;
  requests: LetterRequests;
  replies: Pick<Replies, 'ended'>;
  sendMail: SendMail;
  compose: (letter: OpenedLetter) => Mail;
  tell: (key: ConversationKey, eid: string, heard: Heard) => Promise<void>;
  bury: BuryMail;
  alarm: RaiseAlarm;
  /** Whether this process holds the lease: only the holder sends. */
  isHolder: () => boolean;
  now: () => Date;
  /** From 0 up to 1. */
  random: () => number;
  log: Log;
}
export interface MailLoop extends Loop {
  /** Sends what is due now, once each. */
  runOnce(): Promise<void>;
}

/** A loop of its own, so that a mail server that is down holds nobody up. */
export function createMailLoop(parts: MailLoopParts): MailLoop {
  const runOnce = async () => {
    if (!parts.isHolder()) return;
    const rows = [...(await parts.mail.due(parts.now(), BATCH))];
    const worker = async () => {
      for (let row = rows.shift(); row !== undefined && parts.isHolder(); row = rows.shift()) await carry(parts, row);
    };
    await Promise.all(Array.from({ length: SIDE_BY_SIDE }, worker));
  };
  const times = { everyMs: LOOK_EVERY_MS, firstMs: 0 };
  return { runOnce, ...createLoop(runOnce, times, parts.log, 'the mail loop could not look') };
}

async function carry(parts: MailLoopParts, row: LetterRow): Promise<void> {
  try {
    if (row.state === 'accepted') return await follow(parts, row);
    const letter = await parts.mail.open(row, parts.now());
    if (letter === 'gone') return;
    if (letter === 'not_for_them') return await parts.mail.end(row.id, 'withdrawn', null);
    const mail = parts.compose(letter);
    if (!parts.isHolder()) return;
    await settle(parts, row, await parts.sendMail(mail));
  } catch (error) {
    // The row stays as it is and is due again: our own database was away, or a letter cannot be written.
    parts.log.error({ mail: row.id, err: briefError(error) }, 'a letter was not dealt with');
    await later(parts, row, 'internal').catch(() => {});
  }
}

async function settle(parts: MailLoopParts, row: LetterRow, result: MailResult): Promise<void> {
  if (result.result === 'accepted') {
    if (await parts.mail.accept(row.id, parts.now())) await follow(parts, row);
    return;
  }
  if (result.result === 'refused') return giveUp(parts, row, 'refused', 'E102', result.code);
  if (result.alarm) await parts.alarm('E101', { reason: result.code });
  await later(parts, row, result.code);
}

async function later(parts: MailLoopParts, row: LetterRow, reason: string): Promise<void> {
  const age = parts.now().getTime() - row.createdAt.getTime();
  if (row.state === 'waiting' && age >= GIVE_UP_AFTER_MS) return giveUp(parts, row, 'dead', 'E103', reason);
  if (row.kind === 'reply' && row.state === 'waiting') await parts.replies.ended(replyOf(row), 'later', parts.now());
  await parts.mail.postpone(row.id, reason, nextTry(parts, row));
}

/** What follows an acceptance, also after a crash; the letter ends last. */
async function follow(parts: MailLoopParts, row: LetterRow): Promise<void> {
  if (row.kind === 'new' && row.requestId !== null) await tellRouted(parts, row.requestId, row.effectId);
  if (row.kind === 'reply') await parts.replies.ended(replyOf(row), 'accepted', parts.now());
  await parts.mail.end(row.id, 'sent', null);
}

/** The student hears that somebody can read it, and the request moves. */
async function tellRouted(parts: MailLoopParts, requestId: string, effectId: string): Promise<void> {
  const request = await parts.requests.forLetters(requestId);
  if (request === null) return;
  const { key, code, committee, result, hours } = request;
  if (request.state === 'new') {
    const outcome = { result, code, committee, hours, ...(await parts.mail.reach({ effectId, requestId })) };
    await parts.tell(key, routedEid(effectId), { kind: 'routed', requestId, outcome });
  }
  await parts.requests.markForwarded(requestId, parts.now());
}

/**
 * What a server does not take is shown to operators and coordinators. Not so a mentor's reply to a student: its writer hears
 * it. Nor the news of another letter's refusal.
 */
async function giveUp(
  parts: MailLoopParts,
  row: LetterRow,
  as: 'refused' | 'dead',
  code: string,
  reason: string,
): Promise<void> {
  if (row.kind === 'reply') await parts.replies.ended(replyOf(row), 'refused', parts.now());
  else if (row.kind !== 'mail_refused') await showRefusal(parts, row, code, reason);
  if (as === 'refused') await parts.mail.sayRefused(row, parts.now());
  await parts.mail.end(row.id, as, reason);
}

async function showRefusal(parts: MailLoopParts, row: LetterRow, code: string, reason: string): Promise<void> {
  const request = row.requestId === null ? null : await parts.requests.forLetters(row.requestId);
  const { requestId, personId } = row;
  const body = { mailId: row.id, kind: row.kind, requestId, personId, reason };
  await parts.bury({ id: `mail:${row.id}`, key: request?.key ?? null, what: 'mail', code, at: parts.now(), body });
  await parts.alarm(code, { requestCode: request?.code ?? '', personId: personId ?? '', reason });
}

const nextTry = (parts: MailLoopParts, row: LetterRow) =>
  new Date(parts.now().getTime() + mailRetryDelayMs(row.tries + 1, parts.random()));
