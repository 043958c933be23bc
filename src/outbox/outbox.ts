import { briefError } from '../log.ts';
import { createGate } from './gate.ts';
import { createLetters } from './letters.ts';
import { isFinished, isOwnWork, type Line, needsUpload, nextTask, type Say, type Task, type Turn } from './line.ts';
import { carryOut } from './own-effects.ts';
import type { OutboxCounts, OutboxParts } from './parts.ts';
import { createPictures, uploadPicture } from './pictures.ts';
import { createRate } from './rate.ts';
import { createUnsure } from './unsure.ts';
import { uploadFile } from './upload.ts';
import { pause } from './waits.ts';

export interface Outbox {
  /** Carries out what a person's turns have left to do; called again whenever something has changed. */
  work(line: Line): void;
  /** A line as an earlier engine left it: its letters are unsure. */
  recovered(line: Line): void;
  heardEcho(effectId: string): void;
  lookForEchoes(): Promise<void>;
  pagePaused(): boolean;
  unsureNow(): number;
  /** The line only waits: for a later try, an echo, or the Page. */
  rests(line: Line): boolean;
  /** Lets everything that waits find out that the lease is gone. */
  end(): void;
}

/** Effect waiting → carried out once → recorded. One worker per person; letters through one gate. */
export function createOutbox(parts: OutboxParts, counts: OutboxCounts): Outbox {
  const gate = createGate({ places: parts.limits.posts, rate: createRate(parts.limits.sendsPerSecond) });
  const unsure = createUnsure(parts, counts);
  const pictures = createPictures(parts);
  const sendNext = createLetters(parts, counts, gate, unsure, pictures);
  const resting = new Set<Line>();

  const changed = async (line: Line) => {
    await new Promise<void>((resolve) => {
      line.nudge = resolve;
    });
    line.nudge = null;
  };
  const rest = async (line: Line, ms: number) => {
    resting.add(line);
    await pause(ms, (nudge) => {
      line.nudge = nudge;
    });
    resting.delete(line);
    line.nudge = null;
  };

  /** Our own database, and the upload of a file, may be slow: a card for an emergency does not wait for them. */
  const besideCards = async (line: Line, carrying: Promise<void>) => {
    let isOver = false;
    const over = carrying.finally(() => {
      isOver = true;
      line.nudge?.();
    });
    over.catch(() => undefined);
    while (!isOver) {
      endTurns(parts, line);
      if (isCardDue(line)) await sendNext(line, true);
      else await changed(line);
    }
    await over;
  };

  const upload = (line: Line, turn: Turn, task: Task): Promise<void> =>
    (task.effect as Say).picture === undefined
      ? uploadFile(parts, counts, line, turn, task)
      : uploadPicture(parts, pictures, line, task);

  const step = async (line: Line): Promise<boolean> => {
    endTurns(parts, line);
    const next = nextTask(line);
    if (next === null) return false;
    const { turn, task } = next;
    const leftMs = task.at === 'unsure' ? unsure.leftMs(line) : task.notBeforeMs - performance.now();
    if (leftMs > 0) await rest(line, leftMs);
    else if (isOwnWork(task)) await besideCards(line, carryOut(parts, counts, line, turn, task));
    else if (task.at === 'unsure') await unsure.decide(line, task);
    else if (needsUpload(task)) await besideCards(line, upload(line, turn, task));
    else await sendNext(line, isCardDue(line));
    return true;
  };

  /** A mistake of our own beside any effect: people see it, and the line tries again. */
  const stumbled = async (line: Line, error: unknown): Promise<true> => {
    parts.alarm('X204', { key: line.key, ...briefError(error) });
    await rest(line, parts.limits.longestWaitMs);
    return true;
  };
  const work = async (line: Line) => {
    line.stirred = true;
    if (line.sending) return line.nudge?.();
    line.sending = true;
    // A call may fall between the last look and its answer: nobody would call again for what it was about.
    while (line.stirred) {
      line.stirred = false;
      while (parts.holds() && (await step(line).catch((error) => stumbled(line, error))));
    }
    line.sending = false;
  };

  return {
    work: (line) => void work(line),
    recovered(line) {
      const tasks = line.unfinished.flatMap((turn) => turn.tasks);
      for (const task of tasks) if (task.at === 'unsure') unsure.add(line, task);
    },
    heardEcho: unsure.heard,
    lookForEchoes: unsure.lookUp,
    pagePaused: gate.paused,
    unsureNow: unsure.count,
    rests: (line) => resting.has(line) || (gate.paused() && line.nudge !== null),
    end() {
      gate.end();
      for (const line of resting) line.nudge?.();
    },
  };
}

function isCardDue(line: Line): boolean {
  const task = nextTask(line)?.task;
  if (task?.effect.do !== 'say' || !task.effect.safety) return false;
  return task.at === 'waiting' && task.notBeforeMs <= performance.now();
}

function endTurns(parts: OutboxParts, line: Line): void {
  for (const turn of line.unfinished) {
    if (turn.ending || !isFinished(turn)) continue;
    turn.ending = true;
    parts.finished(line, turn);
  }
}
