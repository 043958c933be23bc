import { type Measured, median } from './measure.ts';
import type { Row } from './table.ts';

/** All rounds of one bot. */
export interface Rounds {
  acks: Measured[];
  few: Measured[];
  many: Measured[];
  slow: Measured[];
  fast: Measured[];
}

export interface Findings {
  bare: Measured;
  ours: Rounds;
  bottender: Rounds;
  echoed: Measured;
  readyMs: number[];
  checkMs: number[];
  largeCheckMs: number[];
}

type Pick = (one: Measured) => number;
const perSecond: Pick = ({ turns, seconds }) => turns / seconds;
const acksPerSecond: Pick = ({ acks, seconds }) => acks / seconds;
const nodeCost: Pick = ({ perTurn }) => perTurn.nodeMicroseconds;
const mongodCost: Pick = ({ perTurn }) => perTurn.mongodMicroseconds;
const wholeCost: Pick = (one) => nodeCost(one) + mongodCost(one);
const lettersPerTurn: Pick = ({ letters, turnsInAll }) => letters / turnsInAll;
const shortfall: Pick = ({ failed, notBegun }) => failed + notBegun;

/** The goals are those of the project's reliability page: of Bottender in the same run, or in the row's own unit. */
export function rowsOf({ bare, ours, bottender, echoed, readyMs, checkMs, largeCheckMs }: Findings): Row[] {
  const row = (
    what: string,
    unit: string,
    rounds: keyof Rounds,
    pick: Pick,
    goal: Row['goal'],
    ofBare?: Pick,
  ): Row => ({
    what,
    unit,
    ours: median(ours[rounds].map(pick)),
    bottender: median(bottender[rounds].map(pick)),
    bare: ofBare === undefined ? null : ofBare(bare),
    goal,
  });
  const alone = (what: string, unit: string, value: number, goal: Row['goal']): Row => ({
    what,
    unit,
    ours: value,
    bottender: null,
    bare: null,
    goal,
  });
  const atLeast = (value: number) => ({ is: 'at least', value, of: '× Bottender' }) as const;
  const atMost = (value: number) => ({ is: 'at most', value, of: '× Bottender' }) as const;
  const within = (value: number) => ({ is: 'at most', value, of: 'absolute' }) as const;
  return [
    row('durable acks, 32 connections, replies keep up', '1/s', 'acks', acksPerSecond, atLeast(2.3), acksPerSecond),
    row('full turns, 32 users', '1/s', 'few', perSecond, atLeast(1.5), perSecond),
    row('full turns, 128 users', '1/s', 'many', perSecond, atLeast(2.2), perSecond),
    row('Node per turn, 32 users', 'µs CPU', 'few', nodeCost, atMost(0.4), nodeCost),
    row('Node per turn, 128 users', 'µs CPU', 'many', nodeCost, atMost(0.4), nodeCost),
    row('mongod per turn, 128 users', 'µs CPU', 'many', mongodCost, null),
    row('Node and mongod per turn, 32 users', 'µs CPU', 'few', wholeCost, atMost(0.75)),
    row('Node and mongod per turn, 128 users', 'µs CPU', 'many', wholeCost, atMost(0.75)),
    row('from event to question at 100/s, p50', 'ms', 'slow', ({ turnMs }) => turnMs.p50, within(6)),
    row('from event to question at 500/s, p99', 'ms', 'fast', ({ turnMs }) => turnMs.p99, atMost(0.8)),
    row('ack at 500/s, p99', 'ms', 'fast', ({ ackMs }) => ackMs.p99, atMost(0.5)),
    row('letters per turn', '', 'many', lettersPerTurn, null),
    row('of the turns at 500/s, failed or not begun in time', '', 'fast', shortfall, null),
    alone('full turns, 128 users, every letter comes back as echo', '1/s', perSecond(echoed), null),
    alone('ready to answer after a start, database running', 'ms', median(readyMs), within(1_500)),
    alone('check of the shipped conversation', 'ms', median(checkMs), within(300)),
    alone('check of 200 steps in four languages', 'ms', median(largeCheckMs), within(1_000)),
  ];
}
