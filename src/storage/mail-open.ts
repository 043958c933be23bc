import { createHash } from 'node:crypto';
import { isActive, mayRead } from '../committees/readers.ts';
import type { LetterContent, LetterRow, MailStore, OpenedLetter } from '../outbox/mail-ports.ts';
import { isStillTrue, replyOf } from '../outbox/mail-rules.ts';
import { bytes, membershipOf } from './committee-store.ts';
import { coordinatorContents, type LetterSources, requestContent } from './mail-contents.ts';
import type { Models } from './models/index.ts';
import type { PersonRow } from './models/person.ts';
import type { Sealer } from './seal.ts';

/** How long the link of a letter opens the claim page. */
export const LINK_LIFE_MS = 72 * 3_600_000;

type Read = Omit<OpenedLetter, 'messageId'> | null;

/** Reads what a letter says, and whether its reader may still have it, at the moment it leaves. */
export function createOpenLetter(models: Models, sealer: Sealer, sources: LetterSources): MailStore['open'] {
  const { mail, people, memberships, committees, requests, messages } = models;
  const coordinatorKinds = coordinatorContents(models, sealer, sources);

  const person = async (id: string | null) =>
    id === null ? null : await people.findOne({ _id: { $eq: id } }).lean<PersonRow>();
  const membership = async (personId: string, committeeId: string) => {
    const row = await memberships.findOne({ _id: { $eq: `${personId}.${committeeId}` } }).lean();
    return row === null ? null : membershipOf(row);
  };
  const toPerson = (reader: PersonRow, content: LetterContent): Read => ({
    to: sealer.open(`${reader._id}:email`, bytes(reader.email)),
    readerLanguage: reader.language,
    content,
  });
  /** Told to this holder and not delivered in Messenger meanwhile. */
  const isSomethingUnread = async (requestId: string, personId: string) => {
    const told = { requestId: { $eq: requestId }, dir: 'in', toldTo: { $eq: personId }, state: 'sent' } as const;
    return (await messages.exists({ ...told, 'delivery.state': { $ne: 'delivered' } })) !== null;
  };

  const aboutRequest = async (row: LetterRow, reader: PersonRow, now: Date): Promise<Read> => {
    const request = await requests.findOne({ _id: { $eq: row.requestId } }).lean();
    const as = request === null ? null : await membership(reader._id, request.committeeId);
    if (request === null || as === null || !mayRead(as, request, now)) return null;
    if (!isStillTrue(row.kind, request, reader._id)) return null;
    if (row.kind === 'words_waiting' && !(await isSomethingUnread(request._id, reader._id))) return null;
    return toPerson(reader, requestContent(row, request, sources));
  };
  const toCoordinator = async (row: LetterRow, reader: PersonRow, now: Date): Promise<Read> => {
    const committeeId = row.committeeId ?? '';
    const as = await membership(reader._id, committeeId);
    if (as === null || as.role !== 'coordinator' || !isActive(as, now)) return null;
    const committee = await committees.findOne({ _id: { $eq: committeeId } }, { name: 1 }).lean();
    const content = await coordinatorKinds(row, { id: committeeId, name: committee?.name ?? committeeId }, now);
    return content === null ? null : toPerson(reader, content);
  };
  const invitation = async (row: LetterRow, reader: PersonRow, now: Date): Promise<Read> => {
    const invite = await sources.openInvitation(row.about ?? '', now);
    if (invite === null || invite.personId !== reader._id) return null;
    const committee = await committees.findOne({ _id: { $eq: invite.committeeId } }, { name: 1 }).lean();
    const { role, code, token } = invite;
    return toPerson(reader, {
      kind: 'invitation',
      committee: committee?.name ?? invite.committeeId,
      role,
      code,
      token,
    });
  };
  const reply = async (row: LetterRow, now: Date): Promise<Read> => {
    const request = await requests.findOne({ _id: { $eq: row.requestId } }).lean();
    const contact = await messages.findOne({ requestId: { $eq: row.requestId }, name: 'contact', dir: 'in' }).lean();
    if (request === null || !contact?.text) return null;
    const to = sealer.open(`${contact._id}:text`, bytes(contact.text)).trim();
    const taken = await sources.replies.take(replyOf(row), now);
    if (taken === null) return null;
    if (taken.words.trim() === '') {
      // A file alone: Messenger carries it, no e-mail does.
      await sources.replies.ended(replyOf(row), 'later', now);
      return null;
    }
    const { code, university, language } = request;
    return { to, readerLanguage: language, content: { kind: 'reply', code, university, ...taken } };
  };
  const read = async (row: LetterRow, now: Date): Promise<Read> => {
    if (row.kind === 'reply') return reply(row, now);
    const reader = await person(row.personId);
    if (reader === null) return null;
    if (row.kind === 'invitation') return invitation(row, reader, now);
    return row.requestId === null ? toCoordinator(row, reader, now) : aboutRequest(row, reader, now);
  };
  /** Last of all: erasing deletes the row, and what was read before that must not leave. */
  const isStillThere = async ({ id }: LetterRow, content: LetterContent | undefined, now: Date) => {
    const link = content !== undefined && 'facts' in content ? linkOf(content.token, now) : {};
    const done = await mail.updateOne({ _id: { $eq: id }, state: 'waiting' }, { $set: link, $inc: { v: 1 } });
    return done.matchedCount === 1;
  };

  return async (row, now) => {
    const letter = await read(row, now);
    if (await isStillThere(row, letter?.content, now))
      return letter === null ? 'not_for_them' : { messageId: messageId(row.id), ...letter };
    if (letter?.content.kind === 'reply') await sources.replies.ended(replyOf(row), 'later', now);
    return 'gone';
  };
}

/** Who a link was made for; whether it still leads anywhere is for the request to say. */
export function createFindLink({ mail }: Models): MailStore['findLink'] {
  return async (token, now) => {
    const row = await mail.findOne({ linkHash: { $eq: hashOf(token) }, linkUntil: { $gt: now } }).lean();
    if (row === null || row.requestId === null || row.personId === null) return null;
    return { requestId: row.requestId, personId: row.personId, mailId: row._id };
  };
}

const linkOf = (token: string, now: Date) => ({
  linkHash: hashOf(token),
  linkUntil: new Date(now.getTime() + LINK_LIFE_MS),
});

const hashOf = (text: string) => createHash('sha256').update(text).digest('hex');

/** The same for every try of a letter, and tells nobody anything. */
const messageId = (rowId: string) => hashOf(rowId).slice(0, 32);
