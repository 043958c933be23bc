import type { Carriers } from '../../src/outbox/ports.ts';

/** Effects that a test's conversations never want: carried out by doing nothing. */
export const IDLE_CARRIERS: Carriers = {
  forward: async () => {},
  add_to_request: async () => {},
  keep_file: async () => {},
  drop_files: async () => {},
  alarm: async () => {},
  relay: async () => {},
  desk: async () => {},
  act: async () => {},
  hold_words: async () => {},
  call_member: async () => {},
  tell_holder: async () => {},
  count_missed: async () => {},
};
