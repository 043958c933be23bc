import { briefError, type Log } from '../log.ts';

/** Work that is looked for again and again, never twice at a time. */
export interface Loop {
  start(): void;
  /** Something is waiting: look now. */
  wake(): void;
  /** Resolves when nothing is under way any more. */
  stop(): Promise<void>;
}

export interface LoopTimes {
  /** From the end of one look to the next. */
  everyMs: number;
  firstMs: number;
}

/** A look that fails is told of, in `what` happened, and comes again. */
export function createLoop(look: () => Promise<void>, { everyMs, firstMs }: LoopTimes, log: Log, what: string): Loop {
  let timer: NodeJS.Timeout | undefined;
  let running: Promise<void> = Promise.resolve();
  let on = false;
  let again = false;

  const run = () => {
    timer = undefined;
    again = false;
    running = look()
      .catch((error: unknown) => log.warn({ err: briefError(error) }, what))
      .finally(() => schedule(again ? 0 : everyMs));
  };
  const schedule = (ms: number) => {
    clearTimeout(timer);
    if (on) timer = setTimeout(run, ms);
  };
  return {
    start() {
      on = true;
      schedule(firstMs);
    },
    wake() {
      again = true;
      if (timer !== undefined) schedule(0);
    },
    async stop() {
      on = false;
      clearTimeout(timer);
      await running;
    },
  };
}
