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
}

/** Steps of all rules by the word that they wait for: a message is read once, whatever the number of rules. */
export interface RuleIndex {
  readonly rules: readonly Rule[];
  readonly known: KnownSpellings;
  readonly byWord: ReadonlyMap<string, readonly StepOfRule[]>;
  /** By the first four letters of a beginning. */
  readonly byBeginning: ReadonlyMap<string, readonly (StepOfRule & { readonly beginning: string })[]>;
}

const BEGINNING = 4;

export function ruleIndex(rules: readonly Rule[]): RuleIndex {
  const steps = rules.flatMap(({ steps }, rule) =>
    steps.flatMap(({ words }, step) => words.map((word) => ({ word, rule, step }))),
  );
  // Later steps first: one word must not take two steps of a rule at once.
  steps.sort((a, b) => b.step - a.step);
  const whole = steps.filter(({ word }) => !word.endsWith('*'));
  const beginnings = steps
    .filter(({ word }) => word.endsWith('*'))
    .map(({ word, ...at }) => ({ ...at, beginning: word.slice(0, -1) }));
  return {
    rules,
    known: knownSpellings([...whole.map(({ word }) => word), ...excusesIn(rules)]),
    byWord: Map.groupBy(whole, ({ word }) => word),
    byBeginning: Map.groupBy(beginnings, ({ beginning }) => beginning.slice(0, BEGINNING)),
  };
}

/** Stems and sounds are read only where a rule knows them. */
const excusesIn = (rules: readonly Rule[]): string[] =>
  rules.flatMap(({ unless }) => [...unless].filter((word) => word.startsWith(STEM) || word.startsWith(SOUND)));

/** How far a rule has come: the last word that took a step, and where the chain began. */
interface Reached {
  readonly from: number;
  readonly to: number;
}

/** All rules that stand in the words. Each word moves only the rules that wait for it: linear in the text. */
export function hitsIn(words: readonly HeardWord[], index: RuleIndex): Hit[] {
  const reached = new Map<number, Reached>();
  const hits: Hit[] = [];
  const waiting = new Map<HeardWord, readonly StepOfRule[]>();
  words.forEach((readings, at) => {
    const found = waiting.get(readings) ?? stepsFor(readings, index);
    waiting.set(readings, found);
    for (const { rule, step } of found) {
      const { steps } = index.rules[rule]!;
      const from = step === 0 ? at : startOf(reached.get(rule * MOST_STEPS + step - 1), at, steps[step]!.gap);
      if (from === null) continue;
      if (step === steps.length - 1) hits.push({ rule: index.rules[rule]!, from, to: at });
      else reached.set(rule * MOST_STEPS + step, { from, to: at });
    }
  });
  return hits.filter(({ rule, from, to }) => !isNear(words, rule.unless, from, to));
}

const MOST_STEPS = 64;

function startOf(before: Reached | undefined, at: number, gap: number): number | null {
  if (before === undefined || before.to >= at || at - before.to - 1 > gap) return null;
  return before.from;
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
