import type { Language } from '../../flows/model.ts';
import { DATE_LOCALES } from '../locales.ts';

/** The universities' clock: a conversation knows no other. */
const ROME = 'Europe/Rome';

/** `martedì 24 novembre` */
export function dayWords(ms: number, language: Language): string {
  const form = { weekday: 'long', day: 'numeric', month: 'long', timeZone: ROME } as const;
  return new Intl.DateTimeFormat(DATE_LOCALES[language], form).format(ms);
}

/** `martedì 24 novembre alle ore 15:30` */
export function momentWords(ms: number, language: Language): string {
  const day = { weekday: 'long', day: 'numeric', month: 'long', timeZone: ROME } as const;
  const time = { hour: '2-digit', minute: '2-digit', hourCycle: 'h23' } as const;
  return new Intl.DateTimeFormat(DATE_LOCALES[language], { ...day, ...time }).format(ms);
}
