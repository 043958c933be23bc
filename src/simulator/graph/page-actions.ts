import { PAGE_INBOX_APP_ID } from './limits.ts';
import { keepLine } from './lines.ts';
import type { Person } from './people.ts';
import type { Done } from './person-actions.ts';
import type { Fields } from './shape.ts';
import { giveTo, ownerOf, type ThreadOwner } from './thread.ts';
import { type Channel, echoItem, itemFrom } from './webhook-items.ts';
import type { WebhookSender } from './webhook-sender.ts';
import type { World } from './world.ts';

/** What staff in Meta Business Suite, and Meta itself, do to a thread or the Page. */
export type PageActions = {
  /** Staff answer by hand: the inbox controls the thread from then on, and the person's events come as standby. */
  answerFromPageInbox(psid: string, text: string): Done;
  /** Staff move the thread to Main: `take_thread_control`. */
  inboxTakes(psid: string, metadata?: string): Done;
  /** Staff hand the thread to the bot: `pass_thread_control` to our app. */
  inboxPassesToBot(psid: string, metadata?: string): Done;
  /** The inbox lets go without handing over: no event. */
  inboxReleases(psid: string): void;
  warnPage(action: 'warning' | 'block' | 'unblock', reason: string): Done;
};

export function createPageActions(world: World, sender: WebhookSender): PageActions {
  const nowMs = () => world.clock.now().getTime();
  const handTo = (person: Person, owner: ThreadOwner) => {
    giveTo(person.thread, owner, nowMs());
    world.events.emit({ kind: 'owner', psid: person.psid, owner });
  };
  const tell = (psid: string, what: Fields, channel: Channel): Done => {
    const item = itemFrom({ pageId: world.pageId, psid, at: nowMs() }, what);
    return { mid: '', item, delivered: sender.queue(psid, item, channel) };
  };
  const owners = (previous: string, next: string, metadata: string | undefined) => ({
    previous_owner_app_id: previous,
    new_owner_app_id: next,
    ...(metadata === undefined ? {} : { metadata }),
  });
  return {
    answerFromPageInbox(psid, text) {
      const person = world.people.get(psid);
      // The answer that takes the thread still comes to its former owner; later ones come to a bystander.
      const channel = ownerOf(person.thread, nowMs()) === 'inbox' ? 'standby' : 'messaging';
      if (channel === 'messaging') handTo(person, 'inbox');
      person.thread.activeAt = nowMs();
      const mid = world.nextMid();
      keepLine(person, { mid, from: 'page', at: nowMs(), text });
      const message = { app_id: Number(PAGE_INBOX_APP_ID), mid, text };
      const item = echoItem({ pageId: world.pageId, psid, at: nowMs() }, message);
      world.events.emit({ kind: 'heard', psid, item });
      return { mid, item, delivered: sender.queue(psid, item, channel) };
    },
    inboxTakes(psid, metadata) {
      handTo(world.people.get(psid), 'inbox');
      return tell(psid, { take_thread_control: owners(world.appId, PAGE_INBOX_APP_ID, metadata) }, 'messaging');
    },
    inboxPassesToBot(psid, metadata) {
      handTo(world.people.get(psid), 'ours');
      return tell(psid, { pass_thread_control: owners(PAGE_INBOX_APP_ID, world.appId, metadata) }, 'messaging');
    },
    inboxReleases: (psid) => handTo(world.people.get(psid), 'idle'),
    warnPage(action, reason) {
      const item = { recipient: { id: world.pageId }, timestamp: nowMs(), policy_enforcement: { action, reason } };
      return { mid: '', item, delivered: sender.queue('the page', item, 'messaging') };
    },
  };
}
