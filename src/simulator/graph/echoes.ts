import type { AcceptedMessage } from './people.ts';
import type { Fields } from './shape.ts';
import { echoItem, type Item } from './webhook-items.ts';

export type EchoSettings = {
  /** Real time between acceptance and echo. */
  delayMs: number;
  /** Share of echoes that never come, 0 to 1. */
  lose: number;
  /** Share of echoes that come twice, 0 to 1. */
  duplicate: number;
  /** The echo is delivered before the POST gets its reply. */
  beforeReply: boolean;
};

export type Echoes = {
  /** How the next echoes come. */
  readonly settings: EchoSettings;
  /** Resolves when this message's echo is settled, delivered or lost. */
  send(message: AcceptedMessage): Promise<void>;
  /** Resolves when no echo waits for its delay or its delivery. */
  settled(): Promise<void>;
  close(): void;
};

export function createEchoes(
  initial: Partial<EchoSettings>,
  random: () => number,
  queue: (psid: string, item: Item) => Promise<unknown>,
  parties: { pageId: string; appId: string },
): Echoes {
  const settings: EchoSettings = { delayMs: 0, lose: 0, duplicate: 0, beforeReply: false, ...initial };
  const timers = new Set<NodeJS.Timeout>();
  const pause = (ms: number) =>
    new Promise<void>((resolve) => {
      const timer = setTimeout(() => {
        timers.delete(timer);
        resolve();
      }, ms);
      timers.add(timer);
    });
  const underway = new Set<Promise<void>>();

  async function bring(message: AcceptedMessage): Promise<void> {
    if (settings.delayMs > 0) await pause(settings.delayMs);
    const item = echoOf(message, parties);
    const times = settings.duplicate > 0 && random() < settings.duplicate ? 2 : 1;
    for (let time = 0; time < times; time += 1) await queue(message.psid, item);
  }

  return {
    settings,
    send(message) {
      if (settings.lose > 0 && random() < settings.lose) return Promise.resolve();
      const work = bring(message).finally(() => underway.delete(work));
      underway.add(work);
      return work;
    },
    async settled() {
      while (underway.size > 0) await Promise.all(underway);
    },
    close() {
      for (const timer of timers) clearTimeout(timer);
    },
  };
}

/** Sender and recipient swapped, our app id, the metadata as it came. */
export function echoOf(message: AcceptedMessage, { pageId, appId }: { pageId: string; appId: string }): Item {
  const { text, attachment } = message.message;
  return echoItem(
    { pageId, psid: message.psid, at: message.at.getTime() },
    {
      app_id: Number(appId),
      ...(message.metadata === undefined ? {} : { metadata: message.metadata }),
      mid: message.mid,
      ...(text === undefined ? {} : { text }),
      ...(attachment === undefined ? {} : { attachments: [attachment as Fields] }),
    },
  );
}
