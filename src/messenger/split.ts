import { createHmac, type KeyObject } from 'node:crypto';
import type { DeadLetter, IncomingEvent } from '../inbox/ports.ts';
import { conversationKey, eventId, type Item, itemOf } from './item.ts';
import { EVENT_TOO_OLD_MS } from './limits.ts';
import { parsedBody } from './parse.ts';
import { asId, asList, asRaw, asTimeMs, own, type Raw } from './raw.ts';

export interface SplitFor {
  pageId: string;
  appId: string;
  /** The key of `conversationKey`. */
  idKey: KeyObject;
}

/** What a signed body holds: every item is in one of the two lists. */
export interface Split {
  events: IncomingEvent[];
  dead: DeadLetter[];
}

/** Codes of docs/errors.md for what can never become a turn. */
export type DeadCode = 'W101' | 'W102' | 'W103' | 'W104' | 'W105' | 'W106' | 'W107';

/** Takes a signed body apart: every entry, every `messaging`, `standby` and `changes` item. Never throws. */
export function splitBody(raw: Buffer, who: SplitFor, now: Date): Split {
  const parsed = parsedBody(raw);
  if ('broken' in parsed) return brokenBody(raw, parsed.broken === 'not_json' ? 'W101' : 'W102', who, now);
  const body = asRaw(parsed.value);
  const entries = asList(own(body, 'entry'));
  if (own(body, 'object') !== 'page' || entries.length === 0) return brokenBody(raw, 'W103', who, now);
  const split: Split = { events: [], dead: [] };
  for (const entry of entries) addEntry(split, entry, who, now);
  return split;
}

const brokenBody = (raw: Buffer, code: DeadCode, who: SplitFor, now: Date): Split => ({
  events: [],
  dead: [deadLetter('webhook_body', code, { text: raw.toString('utf8') }, raw, who, now)],
});

/** The id comes from the content, so that Meta's repeats bury the same thing once. */
function deadLetter(
  what: DeadLetter['what'],
  code: DeadCode,
  body: unknown,
  named: string | Buffer,
  who: SplitFor,
  now: Date,
): DeadLetter {
  const hash = createHmac('sha256', who.idKey).update(named).digest('hex').slice(0, 32);
  return { id: `webhook:${hash}`, key: null, what, code, at: now, body };
}

const deadItem = (item: unknown, code: DeadCode, who: SplitFor, now: Date): DeadLetter =>
  deadLetter('event', code, item ?? null, JSON.stringify(item) ?? '', who, now);

function addEntry(split: Split, value: unknown, who: SplitFor, now: Date): void {
  const entry = asRaw(value);
  const messaging = asList(own(entry, 'messaging'));
  const standby = asList(own(entry, 'standby'));
  if (entry === null || messaging.length + standby.length === 0) {
    split.dead.push(deadItem(value, 'W107', who, now));
    return;
  }
  for (const item of messaging) addItem(split, item, 'messaging', entry, who, now);
  for (const item of standby) addItem(split, item, 'standby', entry, who, now);
  for (const change of asList(own(entry, 'changes'))) split.dead.push(deadItem(change, 'W107', who, now));
}

function addItem(split: Split, value: unknown, channel: Item['channel'], entry: Raw, who: SplitFor, now: Date): void {
  const item = itemOf(value, channel, who.appId);
  const refusal = refusalOf(item, entry, who);
  if (refusal !== null || item?.person == null) split.dead.push(deadItem(value, refusal ?? 'W105', who, now));
  else split.events.push(eventOf(item, item.person, entry, who, now));
}

function refusalOf(item: Item | null, entry: Raw, who: SplitFor): DeadCode | null {
  if (item === null) return 'W105';
  // A conversation belongs to our Page only when both the entry and the item say so.
  if (asId(own(entry, 'id')) !== who.pageId || (item.page !== null && item.page !== who.pageId)) return 'W104';
  if (item.person !== null && item.person !== who.pageId) return null;
  const policy = own(item.raw, 'policy_enforcement') ?? own(item.raw, 'policy-enforcement');
  return policy === undefined ? 'W105' : 'W106';
}

function eventOf(item: Item, psid: string, entry: Raw, who: SplitFor, now: Date): IncomingEvent {
  const ts = item.tsMs ?? asTimeMs(own(entry, 'time')) ?? now.getTime();
  // A standby item looks like any other; only its place in the body says that somebody else holds the thread.
  const stored = item.channel === 'standby' ? { standby: item.raw } : item.raw;
  return {
    key: conversationKey(who.idKey, who.pageId, psid),
    eid: eventId(item, who.idKey),
    ts,
    body: { from: 'messenger', psid, item: stored },
    as: now.getTime() - ts > EVENT_TOO_OLD_MS ? 'finished' : item.as,
  };
}
