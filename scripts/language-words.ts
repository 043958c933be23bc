/**
 * Makes src/language/data/language-words.json: frequent words of the languages that people write to us in, by frequency.
 *
 *   pip download wordfreq==3.1.1 --no-deps && unzip wordfreq-3.1.1-*.whl 'wordfreq/data/*'
 *   node scripts/language-words.ts wordfreq/data > src/language/data/language-words.json
 */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';

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
  ca: 1_000,
  ar: 3_000,
  fa: 1_500,
  ur: 1_500,
};
/** Words of one group are a tenth of a bel apart at most; `|` goes one group down. */
const CENTIBELS_PER_GROUP = 10;
const WORD = /\p{L}[\p{L}\p{M}]*/gu;

/** wordfreq's "cB" format: a header, then lists of words, each list a hundredth of a bel rarer than the one before. */
function buckets(folder: string, language: string): string[][] {
  const large = join(folder, `large_${language}.msgpack.gz`);
  const file = existsSync(large) ? large : join(folder, `small_${language}.msgpack.gz`);
  const [header, ...lists] = msgpack(gunzipSync(readFileSync(file))) as [{ format: string }, ...string[][]];
  if (header.format !== 'cB') throw new Error(`${file} is in format "${header.format}", not "cB"`);
  return lists;
}

/** The part of MessagePack that these files use: small maps, arrays, strings and numbers. */
function msgpack(bytes: Buffer): unknown {
  let at = 0;
  const size = (length: 1 | 2 | 4): number => {
    const value = bytes.readUIntBE(at, length);
    at += length;
    return value;
  };
  const text = (length: number): string => bytes.toString('utf8', at, (at += length));
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

/** Words as they are written, accents kept; an entry with an apostrophe is its parts, as they are typed. */
function frequentWords(folder: string, language: string, count: number): string {
  const seen = new Set<string>();
  const groups: string[][] = [];
  buckets(folder, language).forEach((entries, centibels) => {
    const group = (groups[Math.floor(centibels / CENTIBELS_PER_GROUP)] ??= []);
    for (const word of entries.flatMap((entry) => entry.normalize('NFC').toLowerCase().match(WORD) ?? [])) {
      if (seen.size >= count || seen.has(word)) continue;
      seen.add(word);
      group.push(word);
    }
  });
  return groups
    .map((group) => group.join(' '))
    .join('|')
    .replace(/\|+$/, '');
}

const folder = process.argv[2];
if (folder === undefined) throw new Error('Which folder? See the head of scripts/language-words.ts.');
const lists = Object.entries(WORDS).map(([language, count]) => [language, frequentWords(folder, language, count)]);
console.log(JSON.stringify(Object.fromEntries(lists), null, 1));
