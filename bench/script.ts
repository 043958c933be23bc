import type { Script } from './jobs.ts';

/** What a user does next. */
export type Action = { do: 'say'; text: string } | { do: 'tap' | 'press'; payload: string; title: string };

export const FIRST: Record<Script, Action> = {
  bare: { do: 'say', text: 'Permesso di soggiorno' },
  echo: { do: 'say', text: 'Permesso di soggiorno' },
  support: { do: 'press', payload: 'GET_STARTED', title: 'Get Started' },
};

/** One of these is on every screen of the support conversation, up to the question for the person's own words. */
const TAPPED = new Set(['Italiano', 'Chiedi supporto', 'Pratiche e documenti', 'Permesso soggiorno', 'Sì, continua']);
const TYPED = new Set(['Roma Tre', 'Sì']);
const LAST_QUESTION = 'Raccontaci la tua situazione';

interface Choice {
  title: string;
  payload: string;
}

/** The user's answer; undefined when this letter asks nothing and another one follows. */
export function answerTo(message: Record<string, unknown>, script: Script): Action | undefined {
  if (script !== 'support') return FIRST[script];
  const choices = (message['quick_replies'] ?? buttonsOf(message)) as readonly Choice[] | undefined;
  if (choices === undefined)
    return textOf(message).startsWith(LAST_QUESTION) ? { do: 'say', text: 'ricomincia' } : undefined;
  const typed = choices.find(({ title }) => TYPED.has(title));
  if (typed !== undefined) return { do: 'say', text: typed.title };
  const tapped = choices.find(({ title }) => TAPPED.has(title));
  if (tapped === undefined) return undefined;
  return { do: message['quick_replies'] === undefined ? 'press' : 'tap', ...tapped };
}

const textOf = (message: Record<string, unknown>): string => (message['text'] as string | undefined) ?? '';

function buttonsOf(message: Record<string, unknown>): unknown {
  return (message['attachment'] as { payload?: { buttons?: unknown } } | undefined)?.payload?.buttons;
}
