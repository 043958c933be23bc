import { failpoint } from '../failpoint.ts';
import { buryTask } from './bury.ts';
import { DEAD, type DeadCode } from './dead.ts';
import type { Gate } from './gate.ts';
import { type Line, nextTask, type Say, type Task, type Turn } from './line.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import type { SendResult } from './ports.ts';
import type { Unsure } from './unsure.ts';
import { waitMs } from './waits.ts';

/** Sends a person's next letter, one at a time, and notes what became of it. */
export function createLetters(parts: OutboxParts, counts: OutboxCounts, gate: Gate, unsure: Unsure) {
  let pauses = 0;

  const send = async (line: Line, task: Task): Promise<void> => {
    task.at = 'under_way';
    const result = await post(parts, line, task.effect as Say);
    const pausedMs = result.result === 'page_paused' ? (result.waitMs ?? waitMs(++pauses, parts.limits)) : 0;
    if (result.result === 'accepted') pauses = 0;
    gate.leave(result.result === 'page_paused' ? { pausedMs } : 'open');
    await note(line, task, result);
  };

  const note = async (line: Line, task: Task, result: SendResult): Promise<void> => {
    const { key } = line;
    if ('alarm' in result && result.alarm) parts.alarm(result.code, { key, id: task.effect.id });
    switch (result.result) {
      case 'accepted':
        counts.accepted += 1;
        task.at = 'done';
        return;
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
        return refused(line, task, result);
    }
  };

  const refused = async (
    line: Line,
    task: Task,
    { then, code, waitMs: given }: Extract<SendResult, { result: 'refused' }>,
  ) => {
    counts.refused += 1;
    task.tries += 1;
    if (then === 'give_up' || task.tries >= parts.limits.tries) {
      await buryTask(parts, counts, line, task, DEAD.refused, code);
      return;
    }
    counts.retried += 1;
    task.at = 'waiting';
    task.notBeforeMs = performance.now() + (given ?? waitMs(task.tries, parts.limits));
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
    const due = next !== null && next.task.at === 'waiting' && next.task.effect.do === 'say';
    if (!parts.holds() || !due || next.task.notBeforeMs > performance.now()) return gate.leave('unused');
    const reason = whyNot(parts, line, next.turn, next.task);
    if (reason === null) return send(line, next.task);
    gate.leave('unused');
    await buryTask(parts, counts, line, next.task, reason);
  };
}

/** The owner is looked at again before each letter: while a letter waits, a person of the page may have answered. */
function whyNot(parts: OutboxParts, line: Line, turn: Turn, { effect, tries }: Task): DeadCode | null {
  const { notAfterMs, safety } = effect as Say;
  if (line.psid === null) return DEAD.nobody;
  if (notAfterMs !== null && parts.now().getTime() > notAfterMs) return DEAD.expired;
  if (tries > parts.limits.tries) return DEAD.unsure;
  return mayStillSpeak(line, turn, parts.now(), safety) ? null : DEAD.withheld;
}

function mayStillSpeak(line: Line, turn: Turn, now: Date, safety: boolean): boolean {
  const owner = line.owner();
  if (owner.by === 'page_inbox') return owner.until <= now;
  if (owner.by === 'bot' || safety) return true;
  // A turn that hands the person over may say so itself; letters of earlier turns come too late.
  return turn.owner.by === 'request' && turn.owner.requestId === owner.requestId;
}

async function post(parts: OutboxParts, line: Line, { id, message }: Say): Promise<SendResult> {
  try {
    const sent = parts.send({ psid: line.psid ?? '', effectId: id, message });
    const result = await sent;
    await failpoint('send.afterReplyBeforeAck');
    return result;
  } catch {
    // Our own sender broke, nobody knows where: the echo will tell.
    return { result: 'unsure', code: 'threw' };
  }
}
