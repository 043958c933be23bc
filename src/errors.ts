/**
 * Errors that tell a person what to do next. Every code stands in docs/errors.md (a test compares them).
 * Texts may change, codes do not. No message text, identity or secret ever goes into one.
 */
export class BotError extends Error {
  readonly code: string;
  /** What the reader can do about it, as a sentence; empty where there is nothing to do. */
  readonly mend: string;

  constructor(code: string, message: string, mend = '', options?: ErrorOptions) {
    super(mend === '' ? message : `${message}\n    ${mend}`, options);
    this.name = 'BotError';
    this.code = code;
    this.mend = mend;
  }
}

/** A setting is missing or wrong; `problems` holds all of them at once. */
export class SettingsError extends BotError {
  readonly problems: readonly { setting: string; problem: string; mend: string }[];

  constructor(problems: readonly { setting: string; problem: string; mend: string }[]) {
    const lines = problems.map(({ setting, problem, mend }) => `  ${setting}: ${problem}\n      ${mend}`);
    super('S101', `The bot cannot start, ${problems.length} of its settings need attention:\n${lines.join('\n')}`);
    this.name = 'SettingsError';
    this.problems = problems;
  }
}

/** Ends a `switch` over a union: does not compile while a case is missing. */
export function assertNever(value: never): never {
  throw new BotError('X001', `a case nobody thought of: ${(value as { kind?: string })?.kind ?? typeof value}`);
}
