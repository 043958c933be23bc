import { WEBHOOK_JSON_MAX_DEPTH } from './limits.ts';

export type Parsed = { value: unknown } | { broken: 'too_deep' | 'not_json' };

/** Reads a signed body; nesting is counted on the bytes first, so that nothing recursive ever sees a deep one. */
export function parsedBody(raw: Buffer): Parsed {
  if (depthOf(raw) > WEBHOOK_JSON_MAX_DEPTH) return { broken: 'too_deep' };
  try {
    return { value: parseKeepingLongIds(raw.toString('utf8')) };
  } catch {
    return { broken: 'not_json' };
  }
}

/** Ids may come as numbers beyond 2^53, where two people would become one: those are kept as they were written. */
function parseKeepingLongIds(text: string): unknown {
  if (!/[:[,]\s{0,9}\d{16}/.test(text)) return JSON.parse(text);
  const keepDigits = (_key: string, value: unknown, context?: { source?: string }) =>
    typeof value === 'number' && !Number.isSafeInteger(value) && /^\d+$/.test(context?.source ?? '')
      ? context?.source
      : value;
  return JSON.parse(text, keepDigits);
}

const QUOTE = 0x22;
const BACKSLASH = 0x5c;
const OPENERS = new Set([0x5b, 0x7b]);
const CLOSERS = new Set([0x5d, 0x7d]);

/** Deepest nesting of arrays and objects outside strings; stops counting soon after the limit. */
export function depthOf(raw: Buffer): number {
  let depth = 0;
  let deepest = 0;
  let quoted = false;
  for (let at = 0; at < raw.length && deepest <= WEBHOOK_JSON_MAX_DEPTH; at += 1) {
    const byte = raw[at] ?? 0;
    if (quoted) {
      if (byte === BACKSLASH) at += 1;
      else if (byte === QUOTE) quoted = false;
    } else if (byte === QUOTE) quoted = true;
    else if (OPENERS.has(byte)) deepest = Math.max(deepest, ++depth);
    else if (CLOSERS.has(byte)) depth -= 1;
  }
  return deepest;
}
