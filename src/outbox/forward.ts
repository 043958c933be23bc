import { destinationOf, NATIONAL } from '../committees/readers.ts';
import type { ForwardedRequest } from '../conversation/effect.ts';
import { failpoint } from '../failpoint.ts';
import type { ConversationKey, EffectId } from '../ids.ts';
import type { FetchFile, FileStore, FindCommittees, RequestStore, StoredRequest } from './forward-ports.ts';
import type { MailStore, RaiseAlarm } from './mail-ports.ts';
import type { Carrier } from './ports.ts';

export interface ForwardParts {
  requests: RequestStore;
  findCommittees: FindCommittees;
  mail: Pick<MailStore, 'queue'>;
  alarm: RaiseAlarm;
  /** Wakes the mail loop, so that letters need not wait for its next look. */
  lettersWait: () => void;
  /** Shows the request in Messenger to its readers, where that can be; doing it twice changes nothing. */
  offer?: (requestId: string, effectId: EffectId) => Promise<void>;
}

/**
 * Stores a confirmed request and its letters. Under the same effect and request a redo finds what is there and adds what is
 * missing. That the letters were accepted is told later, by the mail loop; that nobody can read it, at once.
 */
export function createForward(parts: ForwardParts): Carrier<'forward'> {
  return async ({ id, request }, { key, now, tell }) => {
    const { requestId } = request;
    const stored = await create(parts, request, key, now);
    if (stored.destination === 'nobody') {
      await parts.alarm('E104', { requestCode: stored.code, committee: stored.committeeId });
      await tell(key, routedEid(id), { kind: 'routed', requestId, outcome: { result: 'failed' } });
      return;
    }
    await parts.requests.keepWords(request, stored, now);
    await failpoint('forward.afterRequestBeforeLetters');
    await parts.mail.queue(lettersOf(id, stored), now);
    parts.lettersWait();
    await parts.offer?.(requestId, id);
  };
}

/** Name of the event that tells a conversation what became of its request. */
export const routedEid = (effectId: EffectId | string): string => `routed:${effectId}`;

async function create(parts: ForwardParts, request: ForwardedRequest, key: ConversationKey, now: Date) {
  const { active, memberships } = await parts.findCommittees([request.committee, NATIONAL]);
  return parts.requests.create(request, key, destinationOf(request, active, memberships, now), now);
}

const lettersOf = (effectId: EffectId, { id, sentTo }: StoredRequest) =>
  sentTo.map((personId) => ({
    id: `${effectId}.${personId}`,
    kind: 'new' as const,
    effectId,
    requestId: id,
    personId,
  }));

/**
 * Further words to a request that was sent. Words for one that is gone or closed are dropped: the conversation knows.
 *
 * @param added somebody may hold it already, and hears of them then
 */
export function createAddToRequest(
  requests: RequestStore,
  added: (requestId: string, student: ConversationKey) => Promise<void> = async () => {},
): Carrier<'add_to_request'> {
  return async ({ requestId, words }, { key, now }) => {
    if (await requests.addWords(requestId, key, words, now)) await added(requestId, key);
  };
}

/** Fetches a file once and keeps it sealed. */
export function createKeepFile(files: FileStore, fetchFile: FetchFile): Carrier<'keep_file'> {
  return async ({ fileId, url, type }, { key, now }) => {
    if (await files.has(fileId)) return;
    await files.keep({ id: fileId, key, type }, await fetchFile(url), now);
  };
}

export function createDropFiles(files: FileStore): Carrier<'drop_files'> {
  return ({ fileIds }, { key }) => files.drop(key, fileIds);
}
