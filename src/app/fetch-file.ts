import { BotError } from '../errors.ts';
import type { fetchAttachment } from '../messenger/attachments.ts';
import type { FetchFile } from '../outbox/forward-ports.ts';

const REASONS = { M201: 'not_allowed', M202: 'gone', M203: 'too_big', M204: 'gone' } as const;

/** What cannot be had is an outcome, never an exception: a person's file may be gone, too large, or somewhere else. */
export function fetchFileBy(fetch: typeof fetchAttachment, allowedOrigins: readonly string[]): FetchFile {
  return async (url) => {
    try {
      return { result: 'fetched', ...(await fetch(url, { allowedOrigins })) };
    } catch (error) {
      const reason = error instanceof BotError ? REASONS[error.code as keyof typeof REASONS] : undefined;
      if (reason === undefined) throw error;
      return { result: 'refused', reason };
    }
  };
}
