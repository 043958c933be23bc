import type { EngineText } from './engine-text.ts';

/** E-mails to members and students, and the pages their links open: `letters.json`. */
export const LETTER_TEXTS: Readonly<Record<string, EngineText>> = {};
