import { codeIn, JOIN_REF } from '../../committees/codes.ts';
import type { DeskAsk } from '../casework.ts';
import type { PersonHeard } from '../hear-person.ts';
import type { Talk } from '../talk.ts';
import { tell, text } from './tell.ts';

type Secret = Extract<DeskAsk, { ask: 'use_code' }>['secret'];

const MAX_TRIES = 5;
const TRIES_WITHIN_MS = 15 * 60_000;

/** An invitation: the token of a link, or a code as the whole message. */
export function secretIn(heard: PersonHeard): Secret | null {
  if (heard.kind === 'started' || heard.kind === 'referral')
    return heard.ref?.startsWith(JOIN_REF) ? { token: heard.ref.slice(JOIN_REF.length) } : null;
  if (heard.kind !== 'text' || !looksLikeCode(heard.text)) return null;
  const code = codeIn(heard.text);
  return code === null ? null : { code };
}

/**
 * Twelve signs, or three groups of four. One code in forty has no digit; typed small and without hyphens it is left to the
 * conversation, because `appartements` and `need that part` are words of students.
 */
function looksLikeCode(written: string): boolean {
  const shown = written.replaceAll(/\p{Cf}/gu, '').trim();
  const groups = shown.split(/[\s\p{Pd}_.]+/u).map(({ length }) => length);
  const shape = groups.join(' ');
  const isMeant = /\p{Nd}|\p{Pd}/u.test(shown) || shown === shown.toUpperCase();
  return (shape === '12' || shape === '4 4 4') && isMeant;
}

/** After five wrong ones nothing is tried and nothing said for a quarter of an hour. */
export function useSecret(talk: Talk, secret: Secret): void {
  if (!isSilent(talk)) talk.effects.push({ do: 'desk', ask: { ask: 'use_code', secret } });
}

/** Wrong, used, expired, foreign: one answer. The fifth within a quarter of an hour is told to coordinators, once. */
export function codeWasBad(talk: Talk): void {
  if (isSilent(talk)) return;
  const { state, moment } = talk;
  const nowMs = moment.now.getTime();
  state.codeTries = [...state.codeTries.filter((triedMs) => triedMs > nowMs - TRIES_WITHIN_MS), nowMs];
  tell(talk, text('bad_code'));
  if (isSilent(talk)) talk.effects.push({ do: 'desk', ask: { ask: 'too_many_codes' } });
}

function isSilent({ state, moment }: Talk): boolean {
  const last = state.codeTries.at(-1);
  return state.codeTries.length >= MAX_TRIES && last !== undefined && moment.now.getTime() < last + TRIES_WITHIN_MS;
}
