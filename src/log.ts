import { pino } from 'pino';

/**
 * The one log. Persons appear as conversation keys, texts as lengths. The redaction list is a belt beside those braces.
 */
export const REDACTED = [
  'psid',
  'text',
  'message',
  'email',
  'token',
  'accessToken',
  'secret',
  'body',
  'config',
  'request',
  'response',
];

export type Log = {
  debug(facts: object, what: string): void;
  info(facts: object, what: string): void;
  warn(facts: object, what: string): void;
  error(facts: object, what: string): void;
};

/** `destination`: where lines go instead of standard output. */
export function createLog(level: string, destination?: { write(line: string): void }): Log {
  const paths = REDACTED.flatMap((name) => [name, `*.${name}`, `err.${name}`]);
  return pino(
    { level, base: null, redact: { paths, censor: '[redacted]' }, serializers: { err: briefError } },
    destination ?? pino.destination(1),
  );
}

/** Errors keep their kind, code and stack place; never their words, which may quote a person or a token. */
export function briefError(error: unknown): object {
  if (!(error instanceof Error)) return { kind: typeof error };
  const { code } = error as { code?: unknown };
  const place = error.stack
    ?.split('\n')
    .find((line) => line.trimStart().startsWith('at '))
    ?.trim();
  return {
    kind: error.name,
    ...(typeof code === 'string' || typeof code === 'number' ? { code } : {}),
    ...(place ? { place } : {}),
  };
}
