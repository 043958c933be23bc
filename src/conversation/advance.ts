import { assertNever } from '../errors.ts';
import type { Effect } from './effect.ts';
import { hearPerson } from './hear-person.ts';
import type { Heard, Timer } from './heard.ts';
import { hearAsMember, showToMember, tellMember } from './member/hear.ts';
import { migrate } from './migrate.ts';
import type { Owner } from './owner.ts';
import { goOnAfterRoute, takeOutcome } from './routed.ts';
import { ring } from './silence.ts';
import type { ConversationState } from './state.ts';
import { common, type Moment, newTalk, say, type Talk, type World } from './talk.ts';
import { watchUnclaimed } from './with-mentor/contact.ts';
import { hearNews, showToStudent, tellStudent } from './with-mentor/hear.ts';
import { showHeldWords } from './with-mentor/words.ts';

const PAGE_INBOX_HOLDS_MS = 24 * 3_600_000;

/** Where a conversation stands: what one turn starts from and ends with. */
export interface Standing {
  state: ConversationState | null;
  owner: Owner;
  timers: readonly Timer[];
}

export interface Advanced {
  state: ConversationState;
  owner: Owner;
  timers: readonly Timer[];
  effects: readonly Effect[];
}

/** One step of one conversation: what was heard becomes a new state and the effects to carry out. Pure. */
export function advance(world: World, standing: Standing, heard: Heard, moment: Moment): Advanced {
  const talk = newTalk(world, standing.state, standing.owner, standing.timers, moment);
  migrate(talk);
  hear(talk, heard);
  for (let waiting = goOnAfterRoute(talk); waiting.length > 0; waiting = goOnAfterRoute(talk)) {
    for (const held of waiting) hear(talk, held);
  }
  if (!talk.effects.some((effect) => effect.do === 'erase')) watchUnclaimed(talk);
  return { state: talk.state, owner: talk.owner, timers: talk.timers, effects: talk.effects };
}

function hear(talk: Talk, heard: Heard): void {
  switch (heard.kind) {
    case 'timer':
      return ring(talk, heard);
    case 'routed':
      return takeOutcome(talk, heard);
    case 'desk':
    case 'notice':
      return hearAsMember(talk, heard);
    case 'news':
      return hearNews(talk, heard);
    case 'relayed':
      return heard.relay.from === 'mentor' ? showToStudent(talk, heard.relay) : showToMember(talk, heard.relay);
    case 'delivery':
      return heard.delivery.to === 'student' ? tellMember(talk, heard.delivery) : tellStudent(talk, heard.delivery);
    case 'page_inbox_spoke':
    case 'standby':
      return pageInboxHolds(talk);
    case 'thread_passed':
      return heard.to === 'page_inbox' ? pageInboxHolds(talk) : botHolds(talk);
    case 'poisoned':
      return say(talk, common('apology'), { unsure: 'skip' });
    case 'reaction':
    case 'other':
      return;
    case 'text':
    case 'tap':
    case 'started':
    case 'referral':
    case 'attachments':
    case 'edited':
    case 'unsent':
      return hearPerson(talk, heard);
    default:
      return assertNever(heard);
  }
}

/** Somebody of the page speaks: the bot is silent until the thread is passed back, or for a day. */
function pageInboxHolds(talk: Talk): void {
  const until = new Date(talk.moment.now.getTime() + PAGE_INBOX_HOLDS_MS);
  talk.owner = { by: 'page_inbox', until };
  talk.state.student.afterPageInbox = true;
  talk.timers = [
    ...talk.timers.filter(({ type }) => type !== 'page_inbox'),
    { id: `page_inbox.${until.getTime()}`, type: 'page_inbox', at: until },
  ];
}

function botHolds(talk: Talk): void {
  talk.owner = { by: 'bot' };
  talk.timers = talk.timers.filter(({ type }) => type !== 'page_inbox');
  showHeldWords(talk);
}
