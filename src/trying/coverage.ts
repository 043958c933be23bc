import { edgesOf } from '../flows/graph.ts';
import type { Address, Flows, Language, Step } from '../flows/model.ts';

/** What was exercised, and in which languages. Choices as `support.topic:admin.permit`. */
export interface Coverage {
  readonly steps: Map<Address, Set<Language>>;
  readonly choices: Map<string, Set<Language>>;
}

export const newCoverage = (): Coverage => ({ steps: new Map(), choices: new Map() });

export function noteStep({ steps }: Coverage, address: Address, languages: readonly Language[]): void {
  add(steps, address, languages);
}

export function noteChoice({ choices }: Coverage, address: Address, id: string, languages: readonly Language[]): void {
  add(choices, choiceName(address, id), languages);
}

function add(map: Map<string, Set<Language>>, key: string, languages: readonly Language[]): void {
  const known = map.get(key) ?? new Set();
  for (const language of languages) known.add(language);
  map.set(key, known);
}

const choiceName = (address: Address, id: string): string => `${address}:${id}`;

/** A step or choice that no test exercises in these languages. */
export interface Gap {
  readonly as: 'step' | 'choice';
  readonly name: string;
  readonly step: Step;
  /** Of a choice. */
  readonly id: string | null;
  readonly languages: readonly Language[];
}

export interface CoverageReport {
  /** How many there are, and of them how many in each language. */
  readonly steps: Counted;
  readonly choices: Counted;
  /** In the order of flows.yml. */
  readonly gaps: readonly Gap[];
}
export interface Counted {
  readonly all: number;
  readonly inLanguage: Readonly<Record<Language, number>>;
}

export function coverageReport({ steps, choices }: Coverage, flows: Flows): CoverageReport {
  const targets = [...flows.steps.values()].flatMap((step): Omit<Gap, 'languages'>[] => [
    { as: 'step', name: step.address, step, id: null },
    ...chosenAt(step).map((id) => ({ as: 'choice' as const, name: choiceName(step.address, id), step, id })),
  ]);
  const touched = ({ as, name }: Omit<Gap, 'languages'>) => (as === 'step' ? steps : choices).get(name);
  const counted = (as: Gap['as']): Counted => {
    const own = targets.filter((target) => target.as === as);
    const inLanguage = Object.fromEntries(
      flows.languages.map((language) => [language, own.filter((one) => touched(one)?.has(language)).length]),
    );
    return { all: own.length, inLanguage: inLanguage as Record<Language, number> };
  };
  const gaps = targets.flatMap((target): Gap[] => {
    const languages = flows.languages.filter((language) => !touched(target)?.has(language));
    return languages.length === 0 ? [] : [{ ...target, languages }];
  });
  return { steps: counted('step'), choices: counted('choice'), gaps };
}

/** Choices that lead somewhere; of groups their items, unless the group alone decides. */
function chosenAt(step: Step): string[] {
  return step.verb === 'choose' || step.verb === 'review' ? edgesOf(step).map(({ by }) => by) : [];
}
