import type { OutboxEffect } from '../../src/outbox/ports.ts';
import type { Evidence, TurnSeen } from './evidence.ts';

/** 13: a person is not answered by two. */
export function spokenOutOfTurn(evidence: Evidence): string[] {
  return [...intoThreadsOfOthers(evidence), ...besideAMentor(evidence)];
}

/** Graph never had to say that somebody else holds the thread. */
function intoThreadsOfOthers({ requests }: Evidence): string[] {
  return requests
    .filter(({ code, subcode }) => code === 2018300 || subcode === 2018300)
    .map(({ metadata }) => `13: sent into a thread of others: ${metadata}`);
}

/** While a request holds the thread before and after a turn, the bot says in it only what is about that very request. */
function besideAMentor(evidence: Evidence): string[] {
  const owners = new Map(evidence.commits.map(({ key, v, owner }) => [`${key} ${v}`, owner]));
  return evidence.turns
    .filter(({ key, v }) => {
      const before = owners.get(`${key} ${v - 1}`);
      const after = owners.get(`${key} ${v}`);
      return before?.by === 'request' && after?.by === 'request';
    })
    .filter((turn) => !mayBeSaid(turn))
    .flatMap(({ key, eid, effects }) => effects.filter(isOfTheBot).map(({ id }) => `13: ${key}: ${eid} said ${id}`));
}

/** What became of the person's own words, and of the own request. */
const ABOUT_THE_REQUEST = ['delivery', 'held', 'mailed', 'news', 'changed'];

/** Also an answer to what the person just did; but words that go to the mentor are answered by the mentor alone. */
function mayBeSaid({ eid, effects }: TurnSeen): boolean {
  const [kind = ''] = eid.split(':');
  if (ABOUT_THE_REQUEST.includes(kind)) return true;
  return ['message', 'postback', 'edit', 'unsent'].includes(kind) && !effects.some(({ do: done }) => done === 'relay');
}

const isOfTheBot = (effect: OutboxEffect): boolean =>
  effect.do === 'say' && effect.words === undefined && !effect.safety;
