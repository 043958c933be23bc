import type { ConversationKey } from '../ids.ts';

/** Why a letter or effect ended without being carried out. Codes of docs/errors.md. */
export const DEAD = {
  refused: 'D201',
  expired: 'D202',
  withheld: 'D203',
  unsure: 'D204',
  effectFailed: 'D205',
  nobody: 'D206',
} as const;
export type DeadCode = (typeof DEAD)[keyof typeof DEAD];

export interface DeadLetterOf {
  id: string;
  key: ConversationKey;
  what: 'letter' | 'effect';
  code: DeadCode;
  trail?: string;
  at: Date;
  body: unknown;
}
