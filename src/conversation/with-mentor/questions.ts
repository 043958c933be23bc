import type { Offered } from '../choices.ts';
import type { Words } from '../letter.ts';
import type { Question } from '../state.ts';
import { common, type Talk } from '../talk.ts';

/** A question of the engine about one of the person's own requests. */
export type AboutRequest = Extract<Question, { kind: 'request' | 'solved' | 'rating' | 'origin' | 'document' }>;

export function offeredAboutRequest(_talk: Talk, _question: AboutRequest): Offered[] {
  return [];
}

export function textAboutRequest(_talk: Talk, _question: AboutRequest): Words {
  return common('yes');
}

export function takeAboutRequest(_talk: Talk, _question: AboutRequest, _id: string): void {}
