import { arabiziIn, arabiziKey } from '../arabizi.ts';
import { distanceWithin, withoutDoubles } from '../distance.ts';
import { foldLetters, foldSpelling, withoutPrefixes } from '../fold.ts';
import { isCommon } from '../frequency.ts';
import { SOUND, STEM, stemsOf } from './stems.ts';

/** Every way a word that somebody typed may be read; empty at the end of a sentence. */
export type HeardWord = readonly string[];

const TOKEN = /[\p{L}\p{N}]+|[.!?;؟\n]+/gu;
const LONGEST_WORD = 30;
/** A stop keeps the words of two sentences apart, as a word would. */
const STOP: HeardWord = [];

/** Written together in a hurry. */
const APART: ReadonlyMap<string, readonly string[]> = new Map(
  Object.entries({
    im: 'i m',
    ive: 'i ve',
    id: 'i d',
    dont: 'don t',
    doesnt: 'doesn t',
    didnt: 'didn t',
    cant: 'can t',
    cannot: 'can t',
    couldnt: 'couldn t',
    wont: 'won t',
    isnt: 'isn t',
    havent: 'haven t',
    wouldnt: 'wouldn t',
    hes: 'he s',
    shes: 'she s',
    theyre: 'they re',
    wanna: 'want to',
    jai: 'j ai',
    nai: 'n ai',
    cest: 'c est',
    jsuis: 'je suis',
    chuis: 'je suis',
    jveux: 'je veux',
    jpeux: 'je peux',
    nn: 'non',
    ke: 'che',
    cmq: 'comunque',
    bf: 'boyfriend',
    gf: 'girlfriend',
    u: 'you',
    qqn: 'quelqu un',
    qlc: 'qualcuno',
  }).map(([short, long]) => [short, long.split(' ')]),
);

/** Words that make a sentence stronger and mean nothing else: they stand anywhere. */
const FILLERS = new Set(
  'davvero proprio veramente really just actually literally please pls plz vraiment juste franchement per favore svp stp'
    .split(' ')
    .filter((word) => word !== 'per'),
);

/** Known words, to find what a misspelt one may have been. */
export interface KnownSpellings {
  readonly words: ReadonlySet<string>;
  /** Known words by what is left without doubled letters, and without one of their letters. */
  readonly bySlip: ReadonlyMap<string, readonly string[]>;
}

const SHORTEST_SLIP = 5;
const TWO_SLIPS_FROM = 10;

export function knownSpellings(words: Iterable<string>): KnownSpellings {
  const known = new Set(words);
  const bySlip = new Map<string, string[]>();
  for (const word of known) {
    if (word.length < SHORTEST_SLIP || word.endsWith('*') || word.startsWith(SOUND) || word.startsWith(STEM)) continue;
    for (const slip of new Set([word, withoutDoubles(word), ...withoutOneLetter(word)])) {
      const list = bySlip.get(slip) ?? [];
      list.push(word);
      bySlip.set(slip, list);
    }
  }
  return { words: known, bySlip };
}

function withoutOneLetter(word: string): string[] {
  return Array.from({ length: word.length }, (_, at) => word.slice(0, at) + word.slice(at + 1));
}

/** The words of a text in order, each read in every way that makes sense; the text is folded once. */
export function heardWords(text: string, known: KnownSpellings): HeardWord[] {
  const read = new Map<string, HeardWord>();
  const heard: HeardWord[] = [];
  const tokens = (foldLetters(text).match(TOKEN) ?? []) as string[];
  const readingsOf = isArabizi(tokens) ? arabiziReadings : remembered;
  for (const typed of tokens) {
    if (/^[.!?;؟\n]/.test(typed)) {
      heard.push(STOP, STOP);
      continue;
    }
    const word = foldSpelling(typed.slice(0, LONGEST_WORD));
    for (const part of APART.get(word) ?? [word]) {
      if (FILLERS.has(part)) continue;
      const before = read.get(part) ?? readingsOf(part, known);
      read.set(part, before);
      heard.push(before);
    }
  }
  return heard;
}

const common = new WeakMap<KnownSpellings, Map<string, HeardWord>>();

/** Most words are the same few thousand: these are read once. What only one person writes is not kept. */
function remembered(word: string, known: KnownSpellings): HeardWord {
  if (!isCommon(word)) return readings(word, known);
  const list = common.get(known) ?? new Map<string, HeardWord>();
  common.set(known, list);
  const before = list.get(word) ?? readings(word, known);
  list.set(word, before);
  return before;
}

function readings(word: string, known: KnownSpellings): HeardWord {
  if (/^\p{Script=Arabic}/u.test(word)) return arabicReadings(word, known);
  const sound = SOUND + arabiziKey(word);
  return [word, ...(known.words.has(sound) ? [sound] : []), ...(known.words.has(word) ? [] : slips(word, known))];
}

/** Of a few words one is enough. */
const SIGNS_OF_ARABIZI = 2;
const FEW_WORDS = 5;

/** Whether a text is written in Arabizi, wholly or in part: only there consonants are compared, elsewhere they mean nothing. */
function isArabizi(tokens: readonly string[]): boolean {
  const enough = tokens.length <= FEW_WORDS ? 1 : SIGNS_OF_ARABIZI;
  let signs = 0;
  const seen = new Set<string>();
  for (const token of tokens) {
    if (seen.has(token) || isCommon(token)) continue;
    seen.add(token);
    const sign = arabiziIn(token);
    if (sign === 'surely') return true;
    if (sign === 'listed' || sign === 'sounds_listed') signs++;
    if (signs >= enough) return true;
  }
  return false;
}

function arabiziReadings(word: string, known: KnownSpellings): HeardWord {
  return [...readings(word, known), ...knownStems(word, known)];
}

const knownStems = (word: string, { words }: KnownSpellings): string[] =>
  stemsOf(word).filter((stem) => words.has(stem));

/** `عالباب`: "on the door". */
const ON_THE = /^عال(?=\p{Script=Arabic}{3})/u;

/** An article would be read as the beginning of a stem. */
const isBare = (form: string): boolean => withoutPrefixes(form) === form;

/** "And", "so" and the article are written in one with the word. */
function arabicReadings(word: string, known: KnownSpellings): HeardWord {
  const forms = new Set([word, withoutPrefixes(word)]);
  for (const form of [...forms]) {
    const rest = form.replace(/^[وف](?=\p{Script=Arabic}{2})/u, '');
    forms.add(rest).add(withoutPrefixes(rest));
  }
  const isKnown = [...forms].some((form) => known.words.has(form));
  const stems = new Set([...forms].filter(isBare).flatMap((form) => knownStems(form.replace(ON_THE, ''), known)));
  return [...forms, ...stems, ...(isKnown ? [] : slips(word, known))];
}

/** Known words that somebody may have meant: one edit, two in long words; what is common is meant as it is. */
function slips(word: string, { bySlip }: KnownSpellings): string[] {
  if (word.length < SHORTEST_SLIP - 1 || isCommon(word)) return [];
  const limit = word.length >= TWO_SLIPS_FROM ? 2 : 1;
  const near = [word, withoutDoubles(word), ...withoutOneLetter(word)].flatMap((slip) => bySlip.get(slip) ?? []);
  return [...new Set(near)].filter((candidate) => isSlip(word, candidate, limit));
}

/** People hit the first letter of a word; of a long one it may be wrong all the same. */
const ANY_FIRST_LETTER_FROM = 8;

function isSlip(word: string, candidate: string, limit: number): boolean {
  if (word[0] !== candidate[0] && word.length < ANY_FIRST_LETTER_FROM) return false;
  return withoutDoubles(candidate) === withoutDoubles(word) || distanceWithin(word, candidate, limit) <= limit;
}
