import { failpoint } from '../failpoint.ts';
import { buryTask } from './bury.ts';
import { DEAD, type DeadCode } from './dead.ts';
import { isAccepted } from './ended.ts';
import type { Gate } from './gate.ts';
import { isOwnWork, type Line, needsUpload, nextTask, type Say, type Task, type Turn } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import type { Pictures } from './pictures.ts';
import type { LetterToSend, SendResult } from './ports.ts';
import { createRate } from './rate.ts';
import { noteRefusal } from './refused.ts';
import type { Unsure } from './unsure.ts';
import { waitMs } from './waits.ts';
import { wordsFor } from './words.ts';

/** Sends a person's next letter, one at a time, and notes what became of it. */
export function createLetters(
  parts: OutboxParts,
  counts: OutboxCounts,
  gate: Gate,
  unsure: Unsure,
  pictures: Pictures,
) {
  const files = createRate(parts.limits.filesPerSecond);
  let pauses = 0;

  const send = async (line: Line, turn: Turn, task: Task): Promise<void> => {
    task.at = 'under_way';
    const { words } = task.effect as Say;
    // Without words nothing is awaited here: the lease was looked at in this very tick.
    const carried = words === undefined ? picturesFile(task) : await carry(line, turn, task);
    if (carried === null) return gate.leave('unused');
    const result = await post(parts, line, task.effect as Say, carried);
    const pausedMs = result.result === 'page_paused' ? (result.waitMs ?? waitMs(++pauses, parts.limits)) : 0;
    if (result.result === 'accepted') pauses = 0;
    gate.leave(result.result === 'page_paused' ? { pausedMs } : 'open');
    await note(line, task, result);
  };

  /** Null: it does not leave now. */
  const carry = async (line: Line, turn: Turn, task: Task): Promise<Partial<LetterToSend> | null> => {
    const carried = await wordsFor(parts, counts, line, turn, task);
    if (carried.is === 'nothing') return null;
    const reason = whyNot(parts, line, turn, task);
    if (reason !== null) await buryTask(parts, counts, line, task, reason);
    if (reason !== null) return null;
    if (carried.is === 'text') return { words: carried.text };
    return { file: { type: carried.file.type, attachmentId: task.attachmentId ?? '' } };
  };

  const note = async (line: Line, task: Task, result: SendResult): Promise<void> => {
    const { key } = line;
    if ('alarm' in result && result.alarm) parts.alarm(result.code, { key, id: task.effect.id });
    switch (result.result) {
      case 'accepted':
        counts.accepted += 1;
        return isAccepted(task);
      case 'page_paused':
        task.at = 'waiting';
        return;
      case 'unsure':
        counts.unsure += 1;
        task.at = 'unsure';
        task.tries += 1;
        line.unsureSinceMs = performance.now();
        unsure.add(line, task);
        return;
      case 'refused':
        if (result.then === 'give_up') pictures.forget((task.effect as Say).picture);
        return noteRefusal(parts, counts, line, task, result);
    }
  };

  /** Files have a pace of their own. One that stays back in the end has used its place. */
  const mayTakeFile = (task: Task): boolean => {
    const waitMs = files.waitMs();
    task.notBeforeMs = performance.now() + waitMs;
    if (waitMs === 0) files.take();
    return waitMs === 0;
  };

  return async (line: Line, urgent: boolean): Promise<void> => {
    const admitted = await gate.enter(urgent, (withdraw) => {
      line.nudge = withdraw;
    });
    line.nudge = null;
    if (!admitted) return;
    await failpoint('send.beforeWrite');
    // Decided only now: waiting for a place takes as long as it takes.
    const next = nextTask(line);
    if (next === null || !parts.holds() || !isDue(next.task)) return gate.leave('unused');
    const { turn, task } = next;
    if (task.attachmentId !== null && !mayTakeFile(task)) return gate.leave('unused');
    const reason = whyNot(parts, line, turn, task);
    if (reason === null) return send(line, turn, task);
    gate.leave('unused');
    await buryTask(parts, counts, line, task, reason);
  };
}

function picturesFile({ effect, attachmentId }: Task): Partial<LetterToSend> {
  return (effect as Say).picture === undefined ? {} : { file: { type: 'image', attachmentId: attachmentId ?? '' } };
}

function isDue(task: Task): boolean {
  const isLetter = !isOwnWork(task) && !needsUpload(task);
  return isLetter && task.at === 'waiting' && task.notBeforeMs <= performance.now();
}

/** The owner is looked at again before each letter: while a letter waits, a person of the page may have answered. */
function whyNot(parts: OutboxParts, line: Line, turn: Turn, { effect, tries }: Task): DeadCode | null {
  const { notAfterMs } = effect as Say;
  if (line.psid === null) return DEAD.nobody;
  if (notAfterMs !== null && parts.now().getTime() > notAfterMs) return DEAD.expired;
  if (tries > parts.limits.tries) return DEAD.unsure;
  return mayStillSpeak(line, turn, parts.now(), effect as Say) ? null : DEAD.withheld;
}

function mayStillSpeak(line: Line, turn: Turn, now: Date, { safety, words, about }: Say): boolean {
  const owner = line.owner();
  if (owner.by === 'page_inbox') return owner.until <= now;
  if (owner.by === 'bot' || safety) return true;
  // A person's own words: whoever holds their request may say them, and `fillIn` has just asked whether that is so.
  if (words !== undefined) return true;
  // It was committed before the mentor spoke, and is still what the student is to know.
  if (about === owner.requestId) return true;
  // A turn that hands the person over may say so itself; letters of earlier turns come too late.
  return turn.owner.by === 'request' && turn.owner.requestId === owner.requestId;
}

async function post(
  parts: OutboxParts,
  line: Line,
  { id, message, humanAgent }: Say,
  carried: Partial<LetterToSend>,
): Promise<SendResult> {
  try {
    const tag = humanAgent ? { humanAgent } : {};
    const sent = parts.send({ psid: line.psid ?? '', effectId: id, message, ...tag, ...carried });
    const result = await sent;
    await failpoint('send.afterReplyBeforeAck');
    return result;
  } catch {
    // Our own sender broke, nobody knows where: the echo will tell.
    return { result: 'unsure', code: 'threw' };
  }
}
