/**
 * Makes src/language/data/common-words.json: the most frequent words of our four languages, folded, most frequent first.
 *
 *   pip download wordfreq==3.1.1 --no-deps && unzip wordfreq-3.1.1-*.whl 'wordfreq/data/large_*'
 *   node scripts/common-words.ts wordfreq/data > src/language/data/common-words.json
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { tokens } from '../src/language/fold.ts';

const LANGUAGES = ['it', 'en', 'fr', 'ar'];
const WORDS_PER_LANGUAGE = 12_000;

/** wordfreq's "cB" format: a header, then lists of words, each list a hundredth of a bel rarer than the one before. */
function wordsByFrequency(file: string): string[] {
  const [header, ...buckets] = msgpack(gunzipSync(readFileSync(file))) as [{ format: string }, ...string[][]];
  if (header.format !== 'cB') throw new Error(`${file} is in format "${header.format}", not "cB"`);
  return buckets.flat();
}

/** The part of MessagePack that these files use: small maps, arrays, strings and numbers. */
function msgpack(bytes: Buffer): unknown {
  let at = 0;
  const size = (length: 1 | 2 | 4): number => {
    const value = bytes.readUIntBE(at, length);
    at += length;
    return value;
  };
  const text = (length: number): string => {
    const from = at;
    at += length;
    return bytes.toString('utf8', from, at);
  };
  const list = (length: number): unknown[] => Array.from({ length }, read);
  const map = (length: number): unknown => Object.fromEntries(Array.from({ length }, () => [read() as string, read()]));
  function read(): unknown {
    const kind = size(1);
    if (kind < 0x80) return kind;
    if (kind < 0x90) return map(kind & 0x0f);
    if (kind < 0xa0) return list(kind & 0x0f);
    if (kind < 0xc0) return text(kind & 0x1f);
    if (kind === 0xd9) return text(size(1));
    if (kind === 0xda) return text(size(2));
    if (kind === 0xdc) return list(size(2));
    if (kind === 0xdd) return list(size(4));
    throw new Error(`unknown MessagePack byte 0x${kind.toString(16)} at ${at - 1}`);
  }
  return read();
}

/** One entry may be two words for us (`c'è`), and several entries one (`è`, `e`). */
function mostFrequent(folder: string, language: string): string {
  const seen = new Set<string>();
  for (const entry of wordsByFrequency(join(folder, `large_${language}.msgpack.gz`))) {
    for (const word of tokens(entry)) if (/\p{L}/u.test(word)) seen.add(word);
    if (seen.size >= WORDS_PER_LANGUAGE) break;
  }
  return [...seen].slice(0, WORDS_PER_LANGUAGE).join(' ');
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder? See the head of scripts/common-words.ts.');
const words = Object.fromEntries(LANGUAGES.map((language) => [language, mostFrequent(folder, language)]));
console.log(JSON.stringify(words, null, 2));
