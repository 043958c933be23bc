import type { DeadLetterOf } from './dead.ts';
import type { Line, Turn } from './line.ts';
import type {
  AskThread,
  Carriers,
  CarryContext,
  FillIn,
  FindPicture,
  OutboxEffect,
  SendLetter,
  UploadFile,
  WordsEnded,
} from './ports.ts';

/** What the outbox needs of the world. */
export interface OutboxParts {
  carriers: Carriers;
  send: SendLetter;
  askThread: AskThread;
  upload: UploadFile;
  findPicture: FindPicture;
  fillIn: FillIn;
  wordsEnded: WordsEnded;
  tell: CarryContext['tell'];
  /** Carries out an erasure; afterwards the turn's tasks are its farewell. */
  erase(line: Line, turn: Turn, effect: Extract<OutboxEffect, { do: 'erase' }>): Promise<void>;
  bury(dead: DeadLetterOf): Promise<void>;
  /** For operators. Never throws, waits for nothing. */
  alarm(code: string, facts: object): void;
  /** True while the lease is ours: asked in the same tick as a letter is handed over. */
  holds(): boolean;
  /** Which of these letters came back as echoes. */
  echoed(ids: readonly { line: Line; effectId: string }[]): Promise<ReadonlySet<string>>;
  /** Every effect of the turn is carried out. */
  finished(line: Line, turn: Turn): void;
  /** Since when webhooks reach us without a gap, monotonic. */
  receivingSinceMs(): number;
  now(): Date;
  limits: OutboxLimits;
}

export interface OutboxLimits {
  /** POSTs under way at a time. */
  posts: number;
  /** Letters that may leave in any second; cards for an emergency are not counted. */
  sendsPerSecond: number;
  /** Of those, letters with a file. */
  filesPerSecond: number;
  /** How long the words of a letter may take to be read, at its place before Meta. */
  fillInMs: number;
  echoWaitMs: number;
  /** First wait after a refusal; doubles each time up to `longestWaitMs`, give or take half. */
  firstWaitMs: number;
  longestWaitMs: number;
  /** How often a letter is tried before it is given up. */
  tries: number;
  /** How often an effect on our own database may throw. */
  throws: number;
}

export const OUTBOX_LIMITS: OutboxLimits = {
  posts: 64,
  sendsPerSecond: Number.POSITIVE_INFINITY,
  filesPerSecond: 10,
  fillInMs: 5_000,
  echoWaitMs: 20_000,
  firstWaitMs: 1_000,
  longestWaitMs: 300_000,
  tries: 12,
  throws: 5,
};

export interface OutboxCounts {
  accepted: number;
  refused: number;
  retried: number;
  unsure: number;
  byEcho: number;
  byThread: number;
  byPolicy: number;
  dead: number;
}
