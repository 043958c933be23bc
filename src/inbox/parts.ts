import type { OutboxCounts, OutboxLimits } from '../outbox/parts.ts';
import type {
  AskThread,
  Carriers,
  ErasePerson,
  FillIn,
  FindPicture,
  SendLetter,
  UploadFile,
  WordsEnded,
} from '../outbox/ports.ts';
import type { Intake } from './intake.ts';
import type { LeaseTimes } from './lease.ts';
import type { IsUrgent, TakeTurn } from './ports.ts';
import type { ReadingTimes } from './reading.ts';
import type { Stores } from './stores.ts';

/** What the engine is made of. */
export interface EngineParts {
  stores: Stores;
  intake: Intake;
  takeTurn: TakeTurn;
  isUrgent: IsUrgent;
  carriers: Carriers;
  sendLetter: SendLetter;
  askThread: AskThread;
  uploadFile: UploadFile;
  findPicture: FindPicture;
  /** Words of one person for another, read as their letter leaves. */
  fillIn: FillIn;
  wordsEnded: WordsEnded;
  /** Everything of a person outside inbox, conversation, identity and dead letters. */
  erasePerson: ErasePerson;
  /** Beside the engine's own work of the night, by whoever holds the lease. */
  nightly(now: Date): Promise<void>;
  /** For operators. Never throws, waits for nothing. */
  alarm(code: string, facts: object): void;
  /** The clock of conversations and timers; leases and time-outs never look at it. */
  now(): Date;
  limits: EngineLimits;
}

export interface EngineLimits {
  outbox: OutboxLimits;
  lease: LeaseTimes;
  reading: ReadingTimes;
  /** How often another process looks whether the lease is free. */
  standByMs: number;
  /** How often timers, echoes and waiting lanes are looked at. */
  tickMs: number;
  /** Above so many unfinished events nothing more is read. */
  mostUnfinished: number;
  /** How long an idle person stays in memory. */
  idleMs: number;
  /** Waits after a throw of our own code, by the given clock. */
  poisonMs: readonly number[];
  markMs: number;
  drainMs: number;
  /** When the work of the night is done for the first time: a bot that is started every day must do it, too. */
  firstNightMs: number;
}

export interface EngineCounts {
  turns: number;
  commits: number;
  /** Commits that somebody else's write forestalled. */
  lost: number;
  throws: number;
  dead: number;
  /** Messages that came after a newer one had its turn: answered all the same. */
  late: number;
  outbox: OutboxCounts;
}

/** Facts for metrics and readiness: numbers, nobody's words. */
export interface EngineHealth {
  leading: boolean;
  epoch: number;
  caughtUp: boolean;
  people: number;
  unfinishedEvents: number;
  /** Age of the oldest event that has had no turn, ms; 0 when none waits. */
  oldestNewMs: number;
  unsureNow: number;
  pagePaused: boolean;
  counts: EngineCounts;
}
