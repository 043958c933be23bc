import type { Carriers, FillIn, WordsEnded } from '../outbox/ports.ts';

/** What happens to a request after it was forwarded: claim, relay, hand back and the rest of its life. */
export interface Casework {
  carriers: Pick<Carriers, 'relay' | 'desk' | 'act' | 'hold_words' | 'call_member' | 'tell_holder'>;
  fillIn: FillIn;
  wordsEnded: WordsEnded;
}

export function createCasework(): Casework {
  const nothing = async () => {};
  return {
    carriers: {
      relay: nothing,
      desk: nothing,
      act: nothing,
      hold_words: nothing,
      call_member: nothing,
      tell_holder: nothing,
    },
    fillIn: async () => ({ is: 'withdrawn' }),
    wordsEnded: nothing,
  };
}
