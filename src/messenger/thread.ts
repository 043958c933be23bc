import type { MessengerClient } from 'bottender';
import type { EffectId } from '../ids.ts';
import type { AskThread, LetterToSend, SendResult } from '../outbox/ports.ts';
import { asSent } from './as-sent.ts';
import { asId, asList, asRaw, asText, inside, own, type Raw } from './raw.ts';

const REMEMBERED = 5_000;

/**
 * What this process knows about its own POSTs: the same question may stand in a thread from a minute ago, so a line counts
 * only if no reply named its id and it is not older than our try.
 */
export class SentLetters {
  readonly #now: () => Date;
  readonly #beganMs = new Map<EffectId, number>();
  readonly #accepted = new Set<string>();

  constructor(now: () => Date) {
    this.#now = now;
  }

  begins(id: EffectId): void {
    if (!this.#beganMs.has(id)) this.#beganMs.set(id, this.#now().getTime());
    forgetOldest(this.#beganMs);
  }

  /** Only what ended unsure is asked for later. */
  ends(id: EffectId, result: SendResult): void {
    if (result.result !== 'unsure') this.#beganMs.delete(id);
    if (result.result === 'accepted') this.#accepted.add(result.messageId);
    forgetOldest(this.#accepted);
  }

  /** Milliseconds since 1970; null when another process sent it. */
  beganMs(id: EffectId): number | null {
    return this.#beganMs.get(id) ?? null;
  }

  isAnotherLetter(messageId: string): boolean {
    return this.#accepted.has(messageId);
  }
}

function forgetOldest(kept: Map<EffectId, unknown> | Set<string>): void {
  if (kept.size <= REMEMBERED) return;
  for (const oldest of kept.keys()) {
    kept.delete(oldest as EffectId);
    return;
  }
}

const LINES = 20;

/** Asks once; whatever goes wrong is `unknown`, and then the letter's own policy decides. */
export function createAskThread(client: MessengerClient, sent: SentLetters): AskThread {
  return async (letter) => {
    try {
      const query = new URLSearchParams({
        platform: 'messenger',
        user_id: letter.psid,
        fields: `messages.limit(${LINES}){id,created_time,message,from}`,
        access_token: client.accessToken,
      });
      const { data } = await client.axios.get(`/me/conversations?${query}`);
      return standing(letter, linesOf(data), sent);
    } catch {
      return 'unknown';
    }
  };
}

interface Line {
  id: string;
  text: string;
  /** Whole seconds, as Graph tells it. */
  atMs: number;
  fromId: string;
}

function linesOf(data: unknown): Line[] | null {
  const threads = own(asRaw(data), 'data');
  if (!Array.isArray(threads)) return null;
  return threads.flatMap((thread) => asList(own(inside(asRaw(thread), 'messages'), 'data')).flatMap(lineOf));
}

function lineOf(value: unknown): Line[] {
  const raw: Raw | null = asRaw(value);
  const id = asText(own(raw, 'id'));
  const text = asText(own(raw, 'message'));
  // The client for everything but letters renames keys.
  const atMs = Date.parse(asText(own(raw, 'createdTime') ?? own(raw, 'created_time')) ?? '');
  const fromId = asId(own(inside(raw, 'from'), 'id')) ?? '';
  return id === null || text === null || Number.isNaN(atMs) ? [] : [{ id, text, atMs, fromId }];
}

function standing(letter: LetterToSend, lines: Line[] | null, sent: SentLetters): 'there' | 'not_there' | 'unknown' {
  const { text } = asSent(letter);
  // How a template reads in a thread is not written down anywhere.
  if (lines === null || text === undefined) return 'unknown';
  const alike = lines.filter((line) => line.fromId !== letter.psid && sameWords(line.text, text));
  const others = alike.filter((line) => !sent.isAnotherLetter(line.id));
  if (others.length === 0) return 'not_there';
  const beganMs = sent.beganMs(letter.effectId);
  if (beganMs === null) return 'unknown';
  return others.some((line) => line.atMs >= Math.floor(beganMs / 1_000) * 1_000) ? 'there' : 'not_there';
}

const sameWords = (one: string, other: string): boolean => one.trim() === other.trim();
