import { OPEN_REF } from '../committees/codes.ts';
import { isOnLeave } from '../committees/readers.ts';
import type { RequestCard } from '../conversation/casework.ts';
import type { MailStore } from '../outbox/mail-ports.ts';
import type { Casework } from './casework.ts';
import type { ClaimDesk, ClaimStanding, ClaimView } from './claim-ports.ts';
import type { InviteStore } from './invite-ports.ts';
import type { PeopleStore, Person } from './ports.ts';

export interface ClaimLinkParts {
  findLink: MailStore['findLink'];
  casework: Pick<Casework, 'look' | 'act'>;
  people: Pick<PeopleStore, 'byIds' | 'membershipsOf'>;
  invites: Pick<InviteStore, 'offer' | 'unused'>;
  mail: Pick<MailStore, 'queue'>;
  /** Opens the chat with the Page. */
  chatUrl: (ref: string) => string;
  /** In place of a name that leads back to somebody. */
  alias: (id: string) => string;
  /** A name that nothing else has. */
  random: () => string;
  now: () => Date;
}

/** After this long somebody who did not get the code may ask for another. */
const NEW_CODE_AFTER_MS = 10 * 60_000;
const UNDER_WAY: readonly string[] = ['claimed', 'in_conversation'];
const FREE: readonly string[] = ['new', 'forwarded', 'reopened'];

/** The request behind a link, as its reader may see it at this moment. */
interface Opened {
  mailId: string;
  person: Person;
  card: RequestCard;
}

/** What the link of an e-mail can do. Each time it is asked anew what its reader may see and do. */
export function createClaimDesk(parts: ClaimLinkParts): ClaimDesk {
  return {
    async look(token) {
      const opened = await open(parts, token);
      return opened === null ? null : viewOf(opened, await standingOf(parts, opened), parts.random());
    },
    async tap(token, { once, declares }) {
      const opened = await open(parts, token);
      if (opened === null) return null;
      const standing = await standingOf(parts, opened);
      const id = parts.alias(`claim:${opened.mailId}:${once === '' ? parts.random() : once}`);
      if (standing.is === 'not_connected') await sendCode(parts, opened, id);
      if (standing.is === 'free' && opened.card.otherOrigin && !declares)
        return { did: 'needs_declaration', view: viewOf(opened, standing, parts.random()) };
      // `yours`: the same tap again, perhaps of one that died before the own conversation was told.
      if (standing.is === 'free' || standing.is === 'yours') await claim(parts, opened, id, declares);
      return { did: 'something' };
    },
  };
}

async function open({ findLink, people, casework, now }: ClaimLinkParts, token: string): Promise<Opened | null> {
  const link = await findLink(token, now());
  if (link === null) return null;
  const person = (await people.byIds([link.personId])).get(link.personId);
  const card = await casework.look(link.personId, link.requestId, now());
  return person === undefined || card === null ? null : { mailId: link.mailId, person, card };
}

async function standingOf(parts: ClaimLinkParts, { person, card }: Opened): Promise<ClaimStanding> {
  const { state, holder, requestId, committee: committeeId } = card;
  if (UNDER_WAY.includes(state)) {
    if (holder.is === 'you') return { is: 'yours', url: parts.chatUrl(`${OPEN_REF}${requestId}`) };
    return { is: 'taken', by: holder.is === 'other' ? holder.name : '' };
  }
  if (!FREE.includes(state)) return { is: 'over' };
  const now = parts.now();
  const memberships = await parts.people.membershipsOf(person.id);
  if (memberships.some((one) => one.committeeId === committeeId && isOnLeave(one, now))) return { is: 'on_leave' };
  // `new`: the letter is there before the request's state says so.
  if (state !== 'new' && !card.may.includes('claim')) return { is: 'reserved' };
  if (person.key !== null) return { is: 'free' };
  const unused = await parts.invites.unused({ personId: person.id, committeeId }, now);
  const isFresh = unused !== null && now.getTime() < unused.createdAt.getTime() + NEW_CODE_AFTER_MS;
  return { is: isFresh ? 'code_sent' : 'not_connected' };
}

function viewOf({ person, card }: Opened, standing: ClaimStanding, once: string): ClaimView {
  const { code, topic, university, language, otherOrigin } = card;
  return { language: person.language, once, card: { code, topic, university, language, otherOrigin }, standing };
}

async function claim({ casework, now }: ClaimLinkParts, { person, card }: Opened, id: string, declares: boolean) {
  const act = declares ? ({ kind: 'claim', declares: true } as const) : ({ kind: 'claim' } as const);
  await casework.act(person.id, card.requestId, act, id, now());
}

/**
 * Not shown on the page: a link may have been passed on, and the code makes its user this member. It goes to the member's own
 * mailbox.
 */
async function sendCode(parts: ClaimLinkParts, { person, card }: Opened, id: string): Promise<void> {
  const now = parts.now();
  const { committee: committeeId, requestId } = card;
  await parts.invites.offer(id, { personId: person.id, committeeId, grants: 'pending', requestId }, now);
  const letter = { kind: 'invitation', requestId: null, personId: person.id, committeeId, about: id } as const;
  await parts.mail.queue([{ ...letter, id: `invite.${id}`, effectId: `invite.${id}` }], now);
}
