import { foldLetters, foldSpelling, withoutPrefixes } from '../fold.ts';

/** What is wrong, as the safety card has it. */
export type Danger = 'danger' | 'violence' | 'trafficking' | 'selfharm' | 'homeless';
export const DANGERS: readonly Danger[] = ['selfharm', 'violence', 'trafficking', 'danger', 'homeless'];
/** What a rule shows: a danger, strong words that mean none, or words that make one danger's phrase harmless. */
export type Shows = Danger | 'hyperbole' | `no_${Danger}`;

/** Words in this order, each at most `gap` words after the one before; a word that ends in `*` is a beginning. */
export interface Step {
  readonly gap: number;
  readonly words: readonly string[];
}

export interface Rule {
  readonly shows: Shows;
  readonly steps: readonly Step[];
  /** Near these words the rule says nothing. */
  readonly unless: ReadonlySet<string>;
}

/** How a rule's words are spelt for comparing: folded, or as they sound in Arabizi. */
export type Spelling = (word: string) => string;

const CONCEPT = /^([A-Z]+) = (.+)$/;
const RULE = /^(\w+): (.+?)(?: -(?: (.*))?)?$/;

/**
 * Rules as they are written, one a line: `danger: WEAPON|veleno ~6 mi - cucina`. `|` parts alternatives, of one word or
 * more; `~6` allows up to six words in between, `&6` the same in
 * either order, words side by side none; behind ` - ` stand words that make it harmless;
 * a name in capitals is a list, defined in a line of its own (`WEAPON = coltello pistola`).
 */
export function rulesFrom(text: string, spelling: Spelling): Rule[] {
  const lines = text.split('\n').filter((line) => line !== '');
  const concepts = new Map(
    lines
      .flatMap((line) => [CONCEPT.exec(line)])
      .flatMap((found) => (found ? [[found[1]!, found[2]!.split(/\s+/)]] : [])) as [string, string[]][],
  );
  return lines.flatMap((line) => {
    const found = CONCEPT.test(line) ? null : RULE.exec(line);
    if (found === null) return [];
    const unless = new Set(
      (found[3] ?? '')
        .split(/\s+/)
        .flatMap((word) => wordsOf(word, spelling))
        .flatMap((word) => [word, withoutPrefixes(word)]),
    );
    return orders(found[2]!)
      .flatMap((text) => chainsOf(text, concepts, spelling))
      .map((steps) => ({ shows: found[1] as Shows, steps, unless }));
  });
}

/** A phrase of a content folder: its words side by side. */
export function ruleOfPhrase(shows: Shows, phrase: string): Rule {
  const words = wordsOf(phrase, folded);
  return { shows, steps: words.map((word) => ({ gap: 0, words: [word] })), unless: new Set() };
}

/** `A &6 B` is `A ~6 B` and `B ~6 A`; of three parts the first stays where it is or goes to the end. */
function orders(text: string): string[] {
  const [first, gap, ...rest] = text.split(/ &(\d+) /);
  if (gap === undefined) return [first!];
  const others = orders(rest.length === 1 ? rest[0]! : rest.join(' ').replace(/ (\d+) /g, ' &$1 '));
  return others.flatMap((other) => [`${first} ~${gap} ${other}`, `${other} ~${gap} ${first}`]);
}

/** One chain of steps for each choice of an alternative of several words; single words share a chain. */
function chainsOf(text: string, concepts: ReadonlyMap<string, readonly string[]>, spelling: Spelling): Step[][] {
  let chains: Step[][] = [[]];
  let gap = 0;
  for (const part of text.split(/\s*~(\d+)\s*/)) {
    if (/^\d+$/.test(part)) {
      gap = Number(part);
      continue;
    }
    if (part === '') continue;
    const alternatives = part.split('|').flatMap((word) => concepts.get(word) ?? [word]);
    const spelt = alternatives.map((words) => wordsOf(words, spelling)).filter((words) => words.length > 0);
    const single = [...new Set(spelt.filter(({ length }) => length === 1).flat())];
    const branches = [
      ...(single.length > 0 ? [[single]] : []),
      ...spelt.filter(({ length }) => length > 1).map((words) => words.map((word) => [word])),
    ];
    const before = gap;
    chains = chains.flatMap((chain) =>
      branches.map((branch) => [...chain, ...branch.map((words, at) => ({ gap: at === 0 ? before : 0, words }))]),
    );
  }
  return chains.filter((chain) => chain.length > 0);
}

const WORD = /[\p{L}\p{N}]+\*?/gu;

function wordsOf(text: string, spelling: Spelling): string[] {
  return (foldLetters(text).match(WORD) ?? []).map((word) =>
    word.endsWith('*') ? `${spelling(word.slice(0, -1))}*` : spelling(word),
  );
}

export const folded: Spelling = foldSpelling;
