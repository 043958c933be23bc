import { type HeardWord, type KnownSpellings, knownSpellings } from './heard-words.ts';
import type { Rule } from './rule.ts';
import { SOUND, STEM } from './stems.ts';

/** A rule that was heard, and from which word to which. */
export interface Hit {
  readonly rule: Rule;
  readonly from: number;
  readonly to: number;
}

interface StepOfRule {
  readonly rule: number;
  readonly step: number;
  /** Among the steps of all rules; the step before has the place before. */
  readonly place: number;
  readonly gap: number;
  readonly isFirst: boolean;
  readonly isLast: boolean;
}

/** Steps of all rules by the word that they wait for: a message is read once, whatever the number of rules. */
export interface RuleIndex {
  readonly rules: readonly Rule[];
  /** How many steps all rules have. */
  readonly steps: number;
  readonly known: KnownSpellings;
  readonly byWord: ReadonlyMap<string, readonly StepOfRule[]>;
  /** By the first four letters of a beginning. */
  readonly byBeginning: ReadonlyMap<string, readonly (StepOfRule & { readonly beginning: string })[]>;
}

const BEGINNING = 4;

export function ruleIndex(rules: readonly Rule[]): RuleIndex {
  const places = placesOf(rules);
  const steps = rules.flatMap((rule, number) => waitsOf(rule, number, places[number]!));
  // Later steps first: one word must not take two steps of a rule at once.
  steps.sort((a, b) => b.step - a.step);
  const whole = steps.filter(({ word }) => !word.endsWith('*'));
  const beginnings = steps
    .filter(({ word }) => word.endsWith('*'))
    .map(({ word, ...at }) => ({ ...at, beginning: word.slice(0, -1) }));
  return {
    rules,
    steps: rules.reduce((sum, { steps }) => sum + steps.length, 0),
    known: knownSpellings([...whole.map(({ word }) => word), ...excusesIn(rules)]),
    byWord: Map.groupBy(whole, ({ word }) => word),
    byBeginning: Map.groupBy(beginnings, ({ beginning }) => beginning.slice(0, BEGINNING)),
  };
}

/** The place of each rule's first step. */
function placesOf(rules: readonly Rule[]): number[] {
  let place = 0;
  return rules.map(({ steps }) => {
    place += steps.length;
    return place - steps.length;
  });
}

function waitsOf({ steps }: Rule, rule: number, first: number): (StepOfRule & { readonly word: string })[] {
  return steps.flatMap(({ gap, words }, step) => {
    const at = { rule, step, place: first + step, gap, isFirst: step === 0, isLast: step === steps.length - 1 };
    return words.map((word) => ({ word, ...at }));
  });
}

/** Stems and sounds are read only where a rule knows them. */
const excusesIn = (rules: readonly Rule[]): string[] =>
  rules.flatMap(({ unless }) => [...unless].filter((word) => word.startsWith(STEM) || word.startsWith(SOUND)));

/**
 * How far each rule has come: by step, the last word that took it and where the chain began, both counted from one; nothing
 * is zero. Common words move hundreds of rules, so this is kept in arrays, one pair for an index, empty between messages.
 */
interface Reached {
  readonly from: Int32Array;
  readonly to: Int32Array;
  readonly touched: number[];
}

const reachedIn = new WeakMap<RuleIndex, Reached>();

function reachedOf(index: RuleIndex): Reached {
  const before = reachedIn.get(index);
  if (before !== undefined) return before;
  const now = { from: new Int32Array(index.steps), to: new Int32Array(index.steps), touched: [] };
  reachedIn.set(index, now);
  return now;
}

function forget({ from, to, touched }: Reached): void {
  for (const place of touched) {
    from[place] = 0;
    to[place] = 0;
  }
  touched.length = 0;
}

/** All rules that stand in the words. Each word moves only the rules that wait for it: linear in the text. */
export function hitsIn(words: readonly HeardWord[], index: RuleIndex): Hit[] {
  const reached = reachedOf(index);
  const hits: Hit[] = [];
  const waiting = new Map<HeardWord, readonly StepOfRule[]>();
  words.forEach((readings, at) => {
    const found = waiting.get(readings) ?? stepsFor(readings, index);
    waiting.set(readings, found);
    for (const step of found) {
      const from = step.isFirst ? at : startOf(reached, step, at);
      if (from === null) continue;
      if (step.isLast) hits.push({ rule: index.rules[step.rule]!, from, to: at });
      else reach(reached, step.place, from, at);
    }
  });
  forget(reached);
  return hits.filter(({ rule, from, to }) => !isNear(words, rule.unless, from, to));
}

function startOf(reached: Reached, { place, gap }: StepOfRule, at: number): number | null {
  const to = reached.to[place - 1]! - 1;
  if (to < 0 || to >= at || at - to - 1 > gap) return null;
  return reached.from[place - 1]! - 1;
}

function reach({ from, to, touched }: Reached, place: number, start: number, at: number): void {
  if (to[place] === 0) touched.push(place);
  from[place] = start + 1;
  to[place] = at + 1;
}

function stepsFor(readings: HeardWord, { byWord, byBeginning }: RuleIndex): readonly StepOfRule[] {
  const found: StepOfRule[] = [];
  for (const word of readings) {
    for (const step of byWord.get(word) ?? []) found.push(step);
    if (word.length < BEGINNING) continue;
    for (const step of byBeginning.get(word.slice(0, BEGINNING)) ?? [])
      if (word.startsWith(step.beginning)) found.push(step);
  }
  return readings.length > 1 ? found.sort((a, b) => b.step - a.step) : found;
}

/** How many words around a rule may make it harmless. */
const NEAR = 6;

function isNear(words: readonly HeardWord[], unless: ReadonlySet<string>, from: number, to: number): boolean {
  if (unless.size === 0) return false;
  return words
    .slice(Math.max(0, from - NEAR), to + NEAR + 1)
    .some((readings) => readings.some((word) => unless.has(word)));
}
