import { type Hit, hitsIn } from '../match/hits.ts';
import type { PhraseIndex } from '../match/phrase-index.ts';
import { isOneOf, NO, TAKING_BACK } from '../match/small-words.ts';
import type { Spoken } from '../spoken.ts';
import { type Pointer, pointersIn } from './intent-patterns.ts';
import type { IntentCue } from './request-index.ts';
import type { Evidence } from './topic.ts';

export type Intent = IntentCue;

export interface Reading {
  readonly intent: Intent | null;
  /** The words that showed it. */
  readonly said: string | null;
  /** Wants to be a mentor, in whatever words. */
  readonly offersHelp: boolean;
}

/** Evidence from here on is a matter of its own, not the scenery of another. */
const A_MATTER = 1.9;

/**
 * What somebody wants. The order decides: what asks for a particular answer comes before the general cry for help, and a
 * real matter (permit, housing) makes a request of a message that also greets, thanks or offers.
 */
export function intentIn(
  text: Spoken,
  intents: PhraseIndex,
  evidence: readonly Evidence[],
  corrects: boolean,
  university: string | null,
): Reading {
  const cues = cuesIn(text, intents);
  const pointers = Map.groupBy(pointersIn(text), ({ intent }) => intent);
  const said = (cue: IntentCue): string | null =>
    cues.get(cue)?.at(0)?.phrase.words.join(' ') ?? pointers.get(cue)?.at(0)?.said ?? null;
  const matter = evidence.some(({ topic, weight }) => weight >= A_MATTER && isMatter(topic));
  const intent = decided({
    text,
    cues,
    pointers,
    evidence,
    matter,
    corrects: corrects || opensWithNo(text),
    university,
  });
  return {
    intent,
    said: intent === null ? null : (said(intent) ?? evidence[0]?.said ?? null),
    offersHelp: pointers.has('join'),
  };
}

interface Signs {
  readonly text: Spoken;
  readonly cues: ReadonlyMap<IntentCue, readonly Hit[]>;
  readonly pointers: ReadonlyMap<IntentCue, readonly Pointer[]>;
  readonly evidence: readonly Evidence[];
  readonly matter: boolean;
  readonly corrects: boolean;
  readonly university: string | null;
}

function decided(signs: Signs): Intent | null {
  const { cues, evidence, matter, corrects, university } = signs;
  if (corrects && university !== null && !evidence.some(({ weight }) => weight >= 1) && !cues.has('support'))
    return 'follow_up';
  if (onlyThanks(signs)) return 'thanks';
  for (const cue of ['human', 'follow_up', 'privacy'] as const) if (isStrong(cue, signs)) return cue;
  if (joins(signs)) return 'join';
  if (isStrong('info', signs) && !matter) return 'info';
  if (matter || cues.has('support') || evidence.some(({ topic }) => isMatter(topic))) return 'support';
  if (evidence.some(({ topic }) => topic.startsWith('comm.'))) return 'support';
  if (cues.has('info')) return 'info';
  return cues.has('greeting') ? 'greeting' : null;
}

function cuesIn(text: Spoken, intents: PhraseIndex): Map<IntentCue, Hit[]> {
  return Map.groupBy(hitsIn(text, intents, 'right'), ({ phrase }) => phrase.id as IntentCue);
}

const isMatter = (topic: string): boolean => /^(?:admin|study|life|sos)\b/.test(topic);

/** Words of one letter more than another's do not decide; a phrase, or a word nobody uses for something else, does. */
function isStrong(cue: IntentCue, { cues, pointers, matter }: Signs): boolean {
  if (pointers.get(cue)?.some(({ outright }) => outright || !matter)) return true;
  const hits = cues.get(cue) ?? [];
  return hits.some(({ phrase }) => phrase.words.length > 1 || (!matter && phrase.key.length > 3));
}

function onlyThanks({ text, cues, pointers, matter, evidence }: Signs): boolean {
  const first = cues.get('thanks')?.at(0) ?? pointers.get('thanks')?.at(0);
  if (first === undefined || text.asks || matter) return false;
  const early = first.from <= 3;
  const asksFor = cues.get('support')?.some(({ phrase }) => phrase.words.length > 1) === true;
  return early && !asksFor && !evidence.some(({ weight }) => weight >= A_MATTER);
}

/** Whoever offers to help or comes along; not who "participates" in a call for grants. */
function joins({ cues, pointers, evidence, matter }: Signs): boolean {
  const offers = evidence.some(({ topic, weight }) => topic.startsWith('join.') && weight >= A_MATTER);
  if (offers && !(cues.get('support') ?? []).some(({ phrase }) => phrase.words.includes('mentor'))) return true;
  return pointers.has('join') || (cues.has('join') && !matter);
}

export function opensWithNo({ words }: Spoken): boolean {
  const first = words[0];
  return first !== undefined && words.length > 1 && (isOneOf(TAKING_BACK, first) || isOneOf(NO, first));
}
