import type { Events } from './events.ts';
import type { AcceptedMessage, People } from './people.ts';

export type WaitFor = (
  psid: string,
  predicate?: (message: AcceptedMessage) => boolean,
  deadlineMs?: number,
) => Promise<AcceptedMessage>;

/**
 * Waits in real time for the first message to a person that fits; one that came before counts too.
 *
 * @throws Error after `deadlineMs` (2,000 without it), saying how many messages there were but not their words
 */
export function createWaitFor(people: People, events: Events): WaitFor {
  return (psid, predicate = () => true, deadlineMs = 2_000) =>
    new Promise((resolve, reject) => {
      const already = people.get(psid).sent.find(predicate);
      if (already !== undefined) return resolve(already);
      const end = events.subscribe((event) => {
        if (event.kind !== 'accepted' || event.message.psid !== psid || !predicate(event.message)) return;
        clearTimeout(timer);
        end();
        resolve(event.message);
      });
      const timer = setTimeout(() => {
        end();
        const count = people.get(psid).sent.length;
        reject(new Error(`no such message within ${deadlineMs} ms; this person got ${count} others`));
      }, deadlineMs);
    });
}
