/**
 * Makes src/language/data/language-words.json: frequent words of the languages that people write to us in, by frequency.
 *
 *   pip download wordfreq==3.1.1 --no-deps && unzip wordfreq-3.1.1-*.whl 'wordfreq/data/*'
 *   node scripts/language-words.ts wordfreq/data > src/language/data/language-words.json
 */
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { wordfreqLists } from './wordfreq.ts';

const WORDS: Readonly<Record<string, number>> = {
  it: 9_000,
  en: 9_000,
  fr: 9_000,
  es: 3_500,
  pt: 3_000,
  de: 2_500,
  tr: 2_500,
  ro: 1_500,
  nl: 1_500,
  pl: 1_000,
  ar: 3_000,
  fa: 1_500,
  ur: 1_500,
};
/** Words of one group are a tenth of a bel apart at most; `|` goes one group down. */
const CENTIBELS_PER_GROUP = 10;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

function listsOf(folder: string, language: string): string[][] {
  const large = join(folder, `large_${language}.msgpack.gz`);
  return wordfreqLists(existsSync(large) ? large : join(folder, `small_${language}.msgpack.gz`));
}

/** Words as they are written, accents kept; an entry with an apostrophe is its parts, as they are typed. */
function frequentWords(folder: string, language: string, count: number): string {
  const lists = listsOf(folder, language);
  const seen = new Set<string>();
  const groups: string[][] = Array.from({ length: Math.ceil(lists.length / CENTIBELS_PER_GROUP) }, () => []);
  lists.forEach((entries, centibels) => {
    for (const word of entries.flatMap((entry) => entry.normalize('NFC').toLowerCase().match(WORD) ?? [])) {
      if (seen.size >= count || seen.has(word)) continue;
      seen.add(word);
      groups[Math.floor(centibels / CENTIBELS_PER_GROUP)]!.push(word);
    }
  });
  const text = groups.map((group) => group.join(' ')).join('|');
  return text.replace(/\|+$/, '');
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder? See the head of scripts/language-words.ts.');
const lists = Object.entries(WORDS).map(([language, count]) => [language, frequentWords(folder, language, count)]);
console.log(JSON.stringify(Object.fromEntries(lists), null, 2));
