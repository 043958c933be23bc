import type { FakeGraph } from './graph/fake-graph.ts';

const QUIET_MS = 250;
const LONGEST_MS = 1_800;

/** Waits until the bot has answered and gone quiet, for a browser without a script; never long. */
export function createSettle(graph: FakeGraph): () => Promise<void> {
  return () =>
    new Promise((resolve) => {
      const end = () => {
        clearTimeout(longest);
        clearTimeout(quiet);
        stop();
        resolve();
      };
      const longest = setTimeout(end, LONGEST_MS);
      let quiet: NodeJS.Timeout | undefined;
      const stop = graph.subscribe((event) => {
        if (event.kind !== 'accepted' && event.kind !== 'refused') return;
        clearTimeout(quiet);
        quiet = setTimeout(end, QUIET_MS);
      });
    });
}
