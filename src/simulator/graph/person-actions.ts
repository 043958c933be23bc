import { type Enclosure, enclosed } from './enclosure.ts';
import type { Files } from './files.ts';
import { EDITS_MOST, REF_MOST } from './limits.ts';
import { keepLine } from './lines.ts';
import type { Person } from './people.ts';
import type { Fields } from './shape.ts';
import { ownerOf } from './thread.ts';
import { type Item, itemFrom } from './webhook-items.ts';
import type { Delivery, WebhookSender } from './webhook-sender.ts';
import type { World } from './world.ts';

/** Something a person did; `delivered` settles when its webhook is acknowledged or given up, and never rejects. */
export type Done = { readonly mid: string; readonly item: Item; readonly delivered: Promise<Delivery> };

/** What a person can do. All of it leaves as signed webhooks, in order for each person. */
export type PersonActions = {
  say(psid: string, text: string, how?: { replyTo?: string }): Done;
  tapQuickReply(psid: string, payload: string, title: string): Done;
  tapButton(psid: string, payload: string, title: string): Done;
  /** The payload is the one of the Messenger profile, or `GET_STARTED`. A link opened before brings its ref. */
  getStarted(psid: string, ref?: string): Done;
  /** An m.me link. In a new thread nothing leaves until Get Started, so the answer is undefined. */
  openLink(psid: string, ref: string): Done | undefined;
  sendAttachment(psid: string, enclosure: Enclosure): Done;
  react(
    psid: string,
    mid: string,
    reaction?: { action?: 'react' | 'unreact'; reaction?: string; emoji?: string },
  ): Done;
  /** @throws Error at the sixth edit of one message, which Messenger does not offer */
  edit(psid: string, mid: string, text: string): Done;
  unsend(psid: string, mid: string): Done;
  read(psid: string): Done;
  /** A delivery receipt for messages of ours. */
  receive(psid: string, mids: readonly string[]): Done;
};

export function createPersonActions(
  world: World,
  sender: WebhookSender,
  files: Files,
  origin: () => string,
): PersonActions {
  /** Only an interaction renews the window and keeps the thread from falling idle; a read receipt does neither. */
  function happened(psid: string, what: Fields, mid: string, renews: 'window' | 'nothing'): Done {
    const person = world.people.get(psid);
    const now = world.clock.now().getTime();
    const owner = ownerOf(person.thread, now);
    if (renews === 'window') {
      person.thread.activeAt = now;
      world.people.interacted(person);
    }
    const item = itemFrom({ pageId: world.pageId, psid, at: now }, what);
    const channel = owner === 'inbox' || owner === 'app' ? 'standby' : 'messaging';
    world.events.emit({ kind: 'heard', psid, item });
    return { mid, item, delivered: sender.queue(psid, item, channel) };
  }

  function said(psid: string, message: Fields, text: string | undefined): Done {
    const person = world.people.get(psid);
    const mid = world.nextMid();
    keepLine(person, { mid, from: 'person', at: world.clock.now().getTime(), text });
    return happened(psid, { message: { mid, ...message } }, mid, 'window');
  }

  function tapped(psid: string, postback: Fields, title: string): Done {
    const mid = world.nextMid();
    const at = world.clock.now().getTime();
    keepLine(world.people.get(psid), { mid, from: 'person', at, text: title });
    return happened(psid, { postback: { mid, title, ...postback } }, mid, 'window');
  }

  return {
    say: (psid, text, { replyTo } = {}) =>
      said(psid, { text, ...(replyTo === undefined ? {} : { reply_to: { mid: replyTo } }) }, text),
    tapQuickReply: (psid, payload, title) => said(psid, { text: title, quick_reply: { payload } }, title),
    tapButton: (psid, payload, title) => tapped(psid, { payload }, title),
    getStarted(psid, ref) {
      const person = world.people.get(psid);
      const opened = ref ?? person.pendingRef;
      person.pendingRef = undefined;
      const referral = opened === undefined ? {} : { referral: referralOf(opened) };
      return tapped(psid, { payload: getStartedPayload(world), ...referral }, 'Get Started');
    },
    openLink(psid, ref) {
      if (ref.length > REF_MOST || !/^[\w=-]+$/.test(ref)) throw new Error('m.me takes letters, digits, - _ = as ref');
      const person = world.people.get(psid);
      if (isNew(person)) {
        person.pendingRef = ref;
        return undefined;
      }
      return happened(psid, { referral: referralOf(ref) }, '', 'window');
    },
    sendAttachment: (psid, enclosure) => {
      const message = enclosed(enclosure, files, origin);
      return said(psid, message, message['text'] as string | undefined);
    },
    react(psid, mid, { action = 'react', reaction = 'love', emoji = '❤' } = {}) {
      const what = action === 'react' ? { mid, action, reaction, emoji } : { mid, action };
      return happened(psid, { reaction: what }, mid, 'window');
    },
    edit(psid, mid, text) {
      const count = editsOf(world.people.get(psid), mid);
      changeLine(world.people.get(psid), mid, text);
      return happened(psid, { message_edit: { mid, text, num_edit: count } }, mid, 'nothing');
    },
    unsend(psid, mid) {
      changeLine(world.people.get(psid), mid, undefined);
      return happened(psid, { message: { mid, is_deleted: true } }, mid, 'nothing');
    },
    read: (psid) => happened(psid, { read: { watermark: world.clock.now().getTime() } }, '', 'nothing'),
    receive: (psid, mids) =>
      happened(psid, { delivery: { mids, watermark: world.clock.now().getTime() } }, '', 'nothing'),
  };
}

const isNew = (person: Person): boolean => person.lastInteractionAt === undefined && person.lines.length === 0;
const referralOf = (ref: string): Fields => ({ ref, source: 'SHORTLINK', type: 'OPEN_THREAD' });

function getStartedPayload(world: World): string {
  const set = world.profile.get('get_started') as { payload: string } | undefined;
  return set?.payload ?? 'GET_STARTED';
}

function editsOf(person: Person, mid: string): number {
  const count = (person.edits.get(mid) ?? 0) + 1;
  if (count > EDITS_MOST) throw new Error('a message can be edited five times');
  person.edits.set(mid, count);
  return count;
}

function changeLine(person: Person, mid: string, text: string | undefined): void {
  const line = person.lines.find((candidate) => candidate.mid === mid);
  if (line !== undefined) line.text = text;
}
