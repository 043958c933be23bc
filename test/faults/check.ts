import type { OutboxEffect } from '../../src/outbox/ports.ts';
import { exampleMembers } from '../support/whole-bot.ts';
import { casesOf } from './check-cases.ts';
import { spokenOutOfTurn } from './check-thread.ts';
import { wordsOf } from './check-words.ts';
import type { Cluster } from './cluster.ts';
import { type Evidence, gather } from './evidence.ts';

/** What a run has shown. Everything in `broken` is a broken promise; mails that doubled are counted, because they may. */
export interface Findings {
  broken: string[];
  events: number;
  turns: number;
  sends: number;
  /** Letters that Graph accepted more than once. */
  duplicates: number;
  losses: number;
  orderBreaks: number;
  mails: number;
  doubledMails: number;
  dead: number;
  /** Letters that Graph took without a reply that we could read. */
  ambiguous: number;
  longestRecoveryMs: number;
}

/**
 * Compares the ledgers with the database (reliability.md, section 6: invariants 1, 2, 3, 5, 6, 7, 9, 13), and both with what
 * people said to each other.
 */
export async function check(cluster: Cluster): Promise<Findings> {
  const findings = findingsOf(await gather(cluster));
  cluster.keepFolder = findings.broken.length > 0;
  return findings;
}

export function findingsOf(evidence: Evidence): Findings {
  const letters = lettersOf(evidence);
  const duplicates = doubled(letters.accepted);
  const losses = lost(evidence, letters);
  const orderBreaks = outOfOrder(letters);
  const doubledMails = evidence.received.length - new Set(evidence.received.map(({ messageId }) => messageId)).size;
  return {
    broken: [
      ...unstored(evidence),
      ...unfinished(evidence),
      ...gaps(evidence),
      ...turnedTwice(evidence),
      ...unexcused(evidence, duplicates).map((id) => `5: accepted twice: ${id}`),
      ...losses,
      ...orderBreaks,
      ...timersOf(evidence),
      ...spokenOutOfTurn(evidence),
      ...requestsOf(evidence),
      ...mailsOf(evidence),
      ...casesOf(evidence),
      ...wordsOf(evidence),
    ],
    events: evidence.inbox.filter(({ _id }) => !_id.includes(':echo:')).length,
    turns: evidence.turns.length,
    sends: letters.accepted.length,
    duplicates: duplicates.length,
    losses: losses.length,
    orderBreaks: orderBreaks.length,
    mails: evidence.received.length,
    doubledMails,
    dead: evidence.dead.length,
    ambiguous: unanswered(evidence).size + killsWhileSending(evidence),
    longestRecoveryMs: longestRecoveryMs(evidence),
  };
}

type Say = Extract<OutboxEffect, { do: 'say' }>;
interface Letters {
  /** As committed, per person, in the order of turns. */
  committed: Map<string, Say[]>;
  /** Effect ids in Graph's order. */
  accepted: string[];
}

function lettersOf({ turns, requests }: Evidence): Letters {
  const committed = new Map<string, Say[]>();
  for (const { key, effects } of turns) {
    const says = effects.filter((effect) => effect.do === 'say');
    committed.set(key, [...(committed.get(key) ?? []), ...says]);
  }
  const accepted = requests
    .filter(({ decision, metadata }) => metadata !== undefined && decision.startsWith('accepted'))
    .map(({ metadata }) => metadata ?? '');
  return { committed, accepted };
}

/** 1: every event in a POST that got 200 is in the inbox, once. */
function unstored({ webhooks, requests, inbox }: Evidence): string[] {
  const echoed = new Map(requests.map(({ mid, metadata }) => [mid, metadata]));
  const names = new Map<string, number>();
  for (const { _id } of inbox) {
    const [, kind = '', mid = ''] = _id.split(':');
    // An edit and a taking back come under the mid of the message itself.
    if (kind === 'edit' || kind === 'unsent') continue;
    const name = _id.includes(':echo:') ? _id.slice(_id.indexOf(':echo:') + 6) : mid;
    names.set(name, (names.get(name) ?? 0) + 1);
  }
  const acknowledged = new Set(webhooks.filter(({ outcome }) => outcome === 200).flatMap(({ ids }) => ids));
  return [...acknowledged]
    .map((mid) => ({ mid, found: names.get(echoed.get(mid) ?? mid) ?? 0 }))
    .filter(({ found }) => found !== 1)
    .map(({ mid, found }) => `1: ${mid} stands ${found} times in the inbox`);
}

/** 2: nothing waits, and nothing in `un` belongs to an event that is not finished. */
function unfinished({ inbox, conversations, mail }: Evidence): string[] {
  const state = new Map(inbox.map(({ _id, s }) => [_id, s]));
  const left = conversations.flatMap(({ _id, un }) => un.map(({ e }) => `${_id}:${e}`));
  return [
    ...inbox.filter(({ s }) => s === 0).map(({ _id }) => `2: no turn: ${_id}`),
    ...left.filter((id) => !state.get(id)).map((id) => `2: effects are left: ${id}`),
    ...mail.filter((row) => ['waiting', 'accepted'].includes(row.state)).map(({ _id }) => `2: mail waits: ${_id}`),
  ];
}

/** 3: `v` has no gap, and no older epoch commits after a newer one. */
function gaps({ commits, conversations }: Evidence): string[] {
  const last = new Map<string, { v: number; ep: number }>();
  const broken: string[] = [];
  for (const { key, v, ep } of commits) {
    const before = last.get(key) ?? { v: 0, ep: 0 };
    if (v !== before.v + 1) broken.push(`3: ${key} went from v ${before.v} to ${v}`);
    if (ep < before.ep) broken.push(`3: ${key} was written by epoch ${ep} after ${before.ep}`);
    last.set(key, { v, ep });
  }
  return [
    ...broken,
    ...conversations.filter(({ _id, v }) => last.get(_id)?.v !== v).map(({ _id }) => `3: ${_id} has unseen commits`),
  ];
}

/** Kinds of events that a person, or something that was done about a request, brings. */
const CALLING = [
  ...['message', 'postback', 'edit', 'unsent', 'routed'],
  ...['relayed', 'changed', 'delivery', 'held', 'mailed', 'news', 'notice', 'desk'],
];

/** 3 and 7: each of a person's events has exactly one turn. */
function turnedTwice({ inbox, turns }: Evidence): string[] {
  const taken = new Map(turns.map((turn) => [`${turn.key}:${turn.eid}`, turn.times]));
  const calling = inbox.filter(({ _id }) => CALLING.includes(_id.split(':')[1] ?? ''));
  return [
    ...[...taken].filter(([, times]) => times !== 1).map(([id, times]) => `3: ${times} turns: ${id}`),
    ...calling.filter(({ _id }) => !taken.has(_id)).map(({ _id }) => `7: no turn: ${_id}`),
  ];
}

const unanswered = ({ requests }: Evidence): Set<string> =>
  new Set(
    requests.filter(({ decision }) => decision === 'accepted without reply').map(({ metadata }) => metadata ?? ''),
  );
const killsWhileSending = ({ kills }: Evidence): number =>
  kills.filter(({ why }) => why.startsWith('send.after')).length;

/** 5: with echoes there is no excuse; without them, a reply that never came or a process that never read it. */
function unexcused(evidence: Evidence, duplicates: readonly string[]): string[] {
  if (evidence.echoes === 'on') return [...duplicates];
  const excused = unanswered(evidence);
  return duplicates.filter((id) => !excused.has(id)).slice(evidence.kills.length);
}

/** From a death to the next commit of anybody. */
function longestRecoveryMs({ kills, commits }: Evidence): number {
  const next = (atMs: number) => commits.find(({ seenAtMs }) => seenAtMs > atMs)?.seenAtMs ?? atMs;
  return Math.max(0, ...kills.map(({ atMs }) => next(atMs) - atMs));
}

/** 5: letters that were accepted more than once. */
function doubled(accepted: readonly string[]): string[] {
  const seen = new Set<string>();
  return accepted.filter((id) => seen.size === seen.add(id).size);
}

/** 5: what was committed left, or is a visible dead letter; and nothing left that was not committed. */
function lost(evidence: Evidence, { committed, accepted }: Letters): string[] {
  const { dead, inbox, echoes: echoing } = evidence;
  const arrived = new Set(accepted);
  const buried = new Set(dead.map(({ _id }) => _id));
  const says = [...committed.values()].flat();
  const known = new Set<string>(says.map(({ id }) => id));
  const echoes = new Set(inbox.map(({ _id }) => _id));
  return [
    ...says
      .filter(({ id }) => !arrived.has(id) && ![...buried].some((one) => one.includes(id)))
      .filter((one) => !isWithdrawn(evidence, one))
      .map(({ id }) => `5: lost: ${id}`),
    ...accepted.filter((id) => !known.has(id)).map((id) => `5: never committed: ${id}`),
    ...accepted
      .filter((id) => echoing === 'on' && !echoes.has(`${id.slice(0, 16)}:echo:${id}`))
      .map((id) => `1: no echo of ${id}`),
  ];
}

/** Words for a member who let the request go before they left: they are not for this member any more. */
function isWithdrawn({ people, versions }: Evidence, { id, words }: Say): boolean {
  const reader = people.find(({ key }) => id.startsWith(key))?.member?.personId;
  const all = versions.get(words?.requestId ?? '') ?? [];
  return all.some(({ holderId }, at) => holderId !== reader && all[at - 1]?.holderId === reader);
}

/** 6: a person got letters in the order of turns; only the card for an emergency may overtake. */
function outOfOrder({ committed, accepted }: Letters): string[] {
  const broken: string[] = [];
  for (const [key, says] of committed) {
    const order: string[] = says.filter(({ safety }) => !safety).map(({ id }) => id);
    const places = [...new Set(accepted)].map((id) => order.indexOf(id)).filter((place) => place >= 0);
    places.forEach((place, at) => {
      if (place < (places[at - 1] ?? -1)) broken.push(`6: ${key}: ${order[place]} came late`);
    });
  }
  return broken;
}

/** 9: a timer has one turn at most, not early, and none after it was cancelled. */
function timersOf({ inbox, turns, commits }: Evidence): string[] {
  const fired = inbox.filter(({ _id }) => _id.split(':')[1] === 'timer');
  const standingAt = new Map(commits.map(({ key, v, timers }) => [`${key} ${v}`, timers]));
  const cancelled = turns
    .filter(({ eid }) => eid.startsWith('timer:'))
    .filter(({ key, eid, v }) => standingAt.get(`${key} ${v - 1}`)?.includes(eid.slice(6)) !== true);
  return [
    ...fired.filter(({ ts, rx }) => rx < ts - 1).map(({ _id }) => `9: early: ${_id}`),
    ...cancelled.map(({ key, eid }) => `9: fired after its end: ${key}:${eid}`),
  ];
}

/** One request for each confirmation. The tap of somebody whose event ended as dead confirmed nothing. */
function requestsOf({ committeeRequests, confirmed, turns, dead }: Evidence): string[] {
  const forwards = turns.flatMap(({ effects }) => effects.filter((effect) => effect.do === 'forward'));
  const said = `${committeeRequests.length} requests, ${forwards.length} committed, ${confirmed.length} confirmed`;
  const asConfirmed = forwards.length === confirmed.length || dead.length > 0;
  return committeeRequests.length === forwards.length && asConfirmed ? [] : [`requests: ${said}`];
}

/**
 * One letter for each member of the committee when it was sent: none missing, none to anybody else. Every other letter left
 * once, too. One that is not needed any more is withdrawn; a repeat is counted, not refused.
 */
function mailsOf({ committeeRequests, mail, received }: Evidence): string[] {
  const got = new Set(received.map(({ messageId }) => messageId));
  const sent = mail.filter(({ state }) => state === 'sent');
  const wanted = committeeRequests.flatMap(({ _id, sentTo }) => sentTo.map((personId) => `${_id} ${personId}`));
  const first = mail
    .filter(({ kind, state }) => (kind ?? 'new') === 'new' && ['sent', 'withdrawn'].includes(state))
    .map(({ requestId, personId }) => `${requestId} ${personId}`);
  return [
    ...wanted
      .filter((one) => first.filter((other) => other === one).length !== 1)
      .map((one) => `mail: not one letter: ${one}`),
    ...first.filter((one) => !wanted.includes(one)).map((one) => `mail: for nobody who was to get it: ${one}`),
    ...committeeRequests
      .filter(({ sentTo, committeeId }) => sentTo.length !== membersOf(committeeId))
      .map(({ _id }) => `mail: readers of ${_id}`),
    ...(got.size === sent.length ? [] : [`mail: ${got.size} different letters arrived, ${sent.length} were sent`]),
  ];
}

const membersOf = (committeeId: string): number =>
  exampleMembers().filter(({ committee }) => committee === committeeId).length;
