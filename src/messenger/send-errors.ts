import type { SendResult } from '../outbox/ports.ts';
import { asId, asRaw, asText, inside, own, type Raw } from './raw.ts';

/**
 * What became of one POST to the Send API, by code and subcode; texts are localised and never looked at.
 * Source: Meta, "Error codes", 2026-06-25.
 */
type Verdict =
  | { does: 'give_up' | 'give_up_and_alarm' }
  | { does: 'retry'; waitMs?: number }
  | { does: 'pause' | 'pause_and_alarm' }
  /** Meta may have taken it: the echo decides. */
  | { does: 'wait_for_echo' };

const GIVE_UP: Verdict = { does: 'give_up' };
const OUR_MISTAKE: Verdict = { does: 'give_up_and_alarm' };
const TEMPORARY: Verdict = { does: 'wait_for_echo' };
const BUSY: Verdict = { does: 'pause' };
const STOP: Verdict = { does: 'pause_and_alarm' };

/** Subcodes decide before codes; one may also arrive as the code itself. */
const BY_SUBCODE: Readonly<Record<string, Verdict>> = {
  2018028: OUR_MISTAKE, // the person has no role and the app is not live
  2018278: GIVE_UP, // outside the window
  2018065: GIVE_UP, // outside the window
  2534022: GIVE_UP, // outside the window
  2018108: GIVE_UP, // the person cannot receive now
  1893063: STOP, // the Page is restricted for a while
  2018336: GIVE_UP, // European privacy rules on this thread
  1545041: GIVE_UP, // blocked, muted or deactivated
  2018001: GIVE_UP, // no such person
  2018008: OUR_MISTAKE, // media could not be fetched
  2018047: OUR_MISTAKE, // media type
  2018109: OUR_MISTAKE, // media size
  2018294: OUR_MISTAKE, // media
  2018074: OUR_MISTAKE, // attachment id unknown or expired
  2018344: OUR_MISTAKE, // terms for inbox labels not accepted
  2018338: OUR_MISTAKE, // tag sends judged a nuisance
  2018300: GIVE_UP, // another app controls the thread: a human owns it
  2018321: { does: 'retry', waitMs: 60_000 }, // Messenger's own question flow is running
  2018218: GIVE_UP, // no profile
  2018247: GIVE_UP, // no profile
};

const BY_CODE: Readonly<Record<string, Verdict>> = {
  190: STOP, // token
  3: OUR_MISTAKE, // permission, app not live
  10: OUR_MISTAKE,
  200: OUR_MISTAKE,
  551: GIVE_UP, // the person is not available
  100: OUR_MISTAKE, // bad parameter, dead tag, missing object
  1: TEMPORARY,
  2: TEMPORARY,
  1200: TEMPORARY,
  4: BUSY, // rate limits
  17: BUSY,
  32: BUSY,
  613: BUSY,
  80001: BUSY,
  80006: BUSY,
  368: STOP, // blocked for policy
  2022: STOP, // feature disabled after a policy violation
};

export interface GraphReply {
  status: number;
  /** Value of `X-Business-Use-Case-Usage`. */
  usage?: string | undefined;
  body: string;
}

/** Classifies a reply that came. */
export function resultOf(reply: GraphReply): SendResult {
  const body = asRaw(parsed(reply.body));
  const messageId = asText(own(body, 'message_id'));
  const isFine = reply.status >= 200 && reply.status < 300;
  if (isFine && messageId !== null) return { result: 'accepted', messageId };
  const error = inside(body, 'error');
  const known = error === null ? null : byTable(error);
  const verdict = known ?? (isFine ? TEMPORARY : byStatus(reply.status, error));
  return resultFrom(verdict, codeOf(error, reply.status), waitMsIn(reply.usage));
}

/**
 * Classifies a POST without a reply.
 *
 * @param written whether the request may have left: a refused connection cannot deliver, a broken one may have
 */
export function resultOfSilence(code: string, written: boolean): SendResult {
  return written ? { result: 'unsure', code } : refused('retry', code, false);
}

function byTable(error: Raw): Verdict | null {
  const code = asId(own(error, 'code')) ?? '';
  const subcode = asId(own(error, 'error_subcode')) ?? '';
  const row = [lookUp(BY_SUBCODE, subcode), lookUp(BY_SUBCODE, code), lookUp(BY_CODE, code)];
  return row.find((verdict) => verdict !== null) ?? null;
}

const lookUp = (table: Readonly<Record<string, Verdict>>, key: string): Verdict | null =>
  Object.hasOwn(table, key) ? (table[key] ?? null) : null;

/** A failure that no table knows. */
function byStatus(status: number, error: Raw | null): Verdict {
  if (status === 429) return BUSY;
  if (status >= 500 || status === 408) return TEMPORARY;
  if (error === null) return { does: 'retry' };
  return own(error, 'is_transient') === true ? { does: 'retry' } : OUR_MISTAKE;
}

function resultFrom(verdict: Verdict, code: string, waitMs: number | null): SendResult {
  switch (verdict.does) {
    case 'wait_for_echo':
      return { result: 'unsure', code };
    case 'pause':
    case 'pause_and_alarm':
      return { result: 'page_paused', code, ...waiting(waitMs), alarm: verdict.does === 'pause_and_alarm' };
    case 'retry':
      return refused('retry', code, false, verdict.waitMs ?? waitMs);
    default:
      return refused('give_up', code, verdict.does === 'give_up_and_alarm');
  }
}

/** `then` holds a word, never a function, so that a promise of it is not mistaken for another promise. */
export function refused(
  then: 'retry' | 'give_up',
  code: string,
  alarm: boolean,
  waitMs: number | null = null,
): Extract<SendResult, { result: 'refused' }> {
  return { result: 'refused', then, code, ...waiting(waitMs), alarm };
}

const waiting = (waitMs: number | null): { waitMs?: number } => (waitMs === null ? {} : { waitMs });

function codeOf(error: Raw | null, status: number): string {
  const code = asId(own(error, 'code'));
  const subcode = asId(own(error, 'error_subcode'));
  if (code === null) return `http_${status}`;
  return subcode === null ? code : `${code}/${subcode}`;
}

/** Meta's own word on when to come back, in minutes in its header; the longest of those that are there. */
export function waitMsIn(usage: string | undefined): number | null {
  const businesses = Object.values(asRaw(parsed(usage ?? '')) ?? {});
  const rows = businesses.flatMap((rows) => (Array.isArray(rows) ? rows : []));
  const minutes = rows.map((row) => Number(own(asRaw(row), 'estimated_time_to_regain_access')));
  const longest = Math.max(0, ...minutes.filter((each) => Number.isFinite(each)));
  return longest > 0 ? longest * 60_000 : null;
}

/** Meta's id of the failed call, for its support. */
export const traceIdIn = (body: string): string | null => asId(own(inside(asRaw(parsed(body)), 'error'), 'fbtrace_id'));

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
