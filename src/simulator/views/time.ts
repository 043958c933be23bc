import type { PageWords } from '../words.ts';

const ITALY = 'Europe/Rome';

/** Western digits in Arabic too: clock times are typed and read that way around Italian universities. */
export function clockTime(language: string, at: number): string {
  const options = { day: 'numeric', month: 'short', hour: '2-digit', minute: '2-digit', timeZone: ITALY } as const;
  return new Intl.DateTimeFormat(`${language}-u-nu-latn`, options).format(at);
}

export function fullTime(language: string, at: number): string {
  const options = {
    weekday: 'short',
    day: 'numeric',
    month: 'long',
    hour: '2-digit',
    minute: '2-digit',
    timeZone: ITALY,
  } as const;
  return new Intl.DateTimeFormat(language, options).format(at);
}

export function spanOf(words: PageWords, ms: number): string {
  const minutes = Math.floor(ms / 60_000);
  return words.hours(Math.floor(minutes / 60), minutes % 60);
}
