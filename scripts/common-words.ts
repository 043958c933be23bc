/**
 * Makes src/language/data/common-words.json: the most frequent words of our four languages, folded, most frequent first.
 *
 *   pip download wordfreq==3.1.1 --no-deps && unzip wordfreq-3.1.1-*.whl 'wordfreq/data/large_*'
 *   node scripts/common-words.ts wordfreq/data > src/language/data/common-words.json
 */
import { join } from 'node:path';
import { tokens } from '../src/language/fold.ts';
import { wordfreqLists } from './wordfreq.ts';

const LANGUAGES = ['it', 'en', 'fr', 'ar'];
const WORDS_PER_LANGUAGE = 12_000;

/** One entry may be two words for us (`c'è`), and several entries one (`è`, `e`). */
function mostFrequent(folder: string, language: string): string {
  const seen = new Set<string>();
  for (const entry of wordfreqLists(join(folder, `large_${language}.msgpack.gz`)).flat()) {
    for (const word of tokens(entry)) if (/\p{L}/u.test(word)) seen.add(word);
    if (seen.size >= WORDS_PER_LANGUAGE) break;
  }
  return [...seen].slice(0, WORDS_PER_LANGUAGE).join(' ');
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder? See the head of scripts/common-words.ts.');
const words = Object.fromEntries(LANGUAGES.map((language) => [language, mostFrequent(folder, language)]));
console.log(JSON.stringify(words, null, 2));
