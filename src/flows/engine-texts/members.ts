import type { EngineText } from './engine-text.ts';

/** What members of a committee read in Messenger: `members.json`. */
export const MEMBER_TEXTS: Readonly<Record<string, EngineText>> = {};
