import type { ChoiceIndex } from '../match/choice-index.ts';
import { hitsIn } from '../match/hits.ts';
import { type Names, namesIn } from '../match/names.ts';
import type { Spoken } from '../spoken.ts';
import { KNOWN_UNIVERSITIES } from './known-universities.ts';
import type { RequestIndex } from './request-index.ts';

export interface NamedUniversity {
  /** Named itself, never guessed. */
  readonly university: string | null;
  /** The only public university of the city that was named: to be confirmed. */
  readonly proposed: string | null;
  /** Choices that a named city may mean: to be asked. */
  readonly cities: readonly string[];
  /** One that is known and not offered; its id where it is of the wider network. */
  readonly decoy: { readonly id: string | null } | null;
  /** "Not Palermo, Bicocca": it replaces an answer given before. */
  readonly corrects: boolean;
}

export function universityIn(text: Spoken, { universities, elsewhere }: RequestIndex): NamedUniversity {
  const here = namesWith(text, universities);
  const there = namesWith(text, elsewhere);
  const named = idsOf(here.named);
  const cities = idsOf(here.cities);
  const only = named.length === 1 ? named[0]! : null;
  const elsewhereId = decoyIn(there);
  const isOutside = only === null && (elsewhereId !== null || here.outside !== undefined || there.cities.length > 0);
  return {
    university: only,
    proposed: named.length === 0 && cities.length === 1 && !isOutside && isSole(cities[0]!) ? cities[0]! : null,
    cities: named.length === 0 ? cities : named.length > 1 ? named : [],
    decoy: isOutside && named.length === 0 ? { id: elsewhereId } : null,
    corrects: here.denied.length + there.denied.length > 0,
  };
}

/** A city with one public university points at it; of several names, or beside an offered city, none does. */
function decoyIn({ named, cities }: Names): string | null {
  const ids = idsOf(named);
  if (ids.length > 0) return ids.length === 1 ? ids[0]! : null;
  const inCities = idsOf(cities);
  return inCities.length === 1 && isSole(inCities[0]!) ? inCities[0]! : null;
}

function isSole(id: string): boolean {
  return KNOWN_UNIVERSITIES.find((known) => known.id === id)?.sole === true;
}

function namesWith(text: Spoken, index: ChoiceIndex): Names {
  return namesIn(text, hitsIn(text, index.phrases), index);
}

const idsOf = (hits: Names['named']): string[] => [...new Set(hits.map(({ phrase }) => phrase.id))];
