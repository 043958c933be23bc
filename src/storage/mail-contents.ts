import { isEmpty } from '../outbox/digest.ts';
import type { DigestCounts, LetterContent, LetterRow, OpenInvitation, Replies } from '../outbox/mail-ports.ts';
import { bytes } from './committee-store.ts';
import type { Models } from './models/index.ts';
import type { RequestRow } from './models/request.ts';
import type { Sealer } from './seal.ts';

/** What letters take from elsewhere. */
export interface LetterSources {
  /** 128 bits that nobody can guess; the same for the same letter. */
  tokenOf: (mailId: string) => string;
  openInvitation: OpenInvitation;
  replies: Pick<Replies, 'take' | 'ended'>;
  digestOf: (committeeId: string, date: string, now: Date) => Promise<DigestCounts>;
}

/** What letters that are for coordinators only say; null when it is not so any more. */
export function coordinatorContents({ memberships, people }: Models, sealer: Sealer, { digestOf }: LetterSources) {
  const nameOf = async (personId: string) => {
    const row = await people.findOne({ _id: { $eq: personId } }, { name: 1 }).lean();
    return row === null ? null : sealer.open(`${personId}:name`, bytes(row.name));
  };
  return async (
    { kind, about }: LetterRow,
    committee: { id: string; name: string },
    now: Date,
  ): Promise<LetterContent | null> => {
    if (kind === 'wrong_codes') return { kind, committee: committee.name };
    if (kind === 'mail_refused') {
      const name = await nameOf(about ?? '');
      return name === null ? null : { kind, committee: committee.name, name };
    }
    if (kind === 'pending_member') {
      const waiting = await memberships.findOne({ _id: { $eq: about ?? '' }, status: 'pending' }).lean();
      const name = waiting?.committeeId === committee.id ? await nameOf(waiting.personId) : null;
      return waiting === null || name === null ? null : { kind, committee: committee.name, role: waiting.role, name };
    }
    if (kind !== 'digest') return null;
    const counts = await digestOf(committee.id, about ?? '', now);
    return isEmpty(counts) ? null : { kind, committee: committee.name, date: about ?? '', counts };
  };
}

/** What a letter says of a request: no word of it. */
export function requestContent(
  { id, kind }: LetterRow,
  request: RequestRow,
  { tokenOf }: LetterSources,
): LetterContent {
  switch (kind) {
    case 'words_waiting':
    case 'safety':
      return { kind, requestId: request._id, code: request.code };
    case 'again':
    case 'reminder':
    case 'escalated':
    case 'coordinator':
    case 'expires_soon':
    case 'reported':
      return { kind, facts: factsOf(request), token: tokenOf(id) };
    default:
      return { kind: 'new', facts: factsOf(request), token: tokenOf(id) };
  }
}

function factsOf({ kind, destination, code, university, topic, language, otherOrigin = false }: RequestRow) {
  const to = destination === 'redirected' ? ('redirected' as const) : ('committee' as const);
  return { kind, destination: to, code, university, topic, studentLanguage: language, otherOrigin };
}
