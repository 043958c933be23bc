import type { CommitteeRequestSeen, Evidence } from './evidence.ts';
import type { RequestSeen } from './journal.ts';
import { isTheirs } from './member.ts';

type Change = NonNullable<RequestSeen['change']>;
type Changed = Change & { before: RequestSeen; after: RequestSeen; request: CommitteeRequestSeen };

/**
 * The life of requests: one holder at any time, each change recorded once, and everything that follows from it done once.
 *
 * Seen to fail with a guard taken out of the bot: without the version in the condition of `CaseStore.change` two claims at
 * once both win (`holder: claim … by the wrong one`); with a change settled before its consequences, a kill between the two
 * leaves a student untold (`told: resolved … not the student`); without news of words whose reader let the request go, their
 * writer hears nothing (check-words: `told: … 3 times for 4 words`).
 */
export function casesOf(evidence: Evidence): string[] {
  const changes = evidence.committeeRequests.flatMap((request) => changesOf(evidence, request));
  return [
    ...gaps(evidence),
    ...evidence.committeeRequests
      .filter(({ todo = [] }) => todo.length > 0)
      .map(({ _id }) => `2: not carried out: ${_id}`),
    ...changes.flatMap(wrongHands),
    ...recorded(evidence, changes),
    ...changes.flatMap((change) => followed(evidence, change)),
    ...onlyWhatHappened(evidence, changes),
    ...answers(evidence, changes),
    ...timers(evidence, changes),
  ];
}

function changesOf({ versions }: Evidence, request: CommitteeRequestSeen): Changed[] {
  const all = versions.get(request._id) ?? [];
  return all.flatMap((after, at) => {
    const before = all[at - 1];
    return after.change === null || before === undefined ? [] : [{ ...after.change, before, after, request }];
  });
}

function gaps({ versions }: Evidence): string[] {
  return [...versions].flatMap(([id, all]) =>
    all
      .filter(({ v }, at) => at > 0 && v !== (all[at - 1]?.v ?? 0) + 1)
      .map(({ v }) => `holder: ${id} has a gap before v ${v}`),
  );
}

/** Taken only when nobody has it, taken over only from somebody else, and the rest by its holder alone. */
function wrongHands({ id, type, actor, actorId, from, to, before, after }: Changed): string[] {
  const holderBefore = before.holderId;
  const isRight = {
    claim: () => holderBefore === null && after.holderId === actorId,
    take_over: () => holderBefore !== null && holderBefore !== actorId && after.holderId === actorId,
    hand_back: () => holderBefore === actorId && after.holderId === null,
    first_reply: () => holderBefore === actorId && after.holderId === actorId,
    resolve: () => actor === 'student' || holderBefore === actorId,
    return_claim: () => holderBefore !== null && after.holderId === null,
  }[type];
  return [
    ...(isRight === undefined || isRight() ? [] : [`holder: ${type} ${id} by the wrong one`]),
    ...(from === before.state && to === after.state ? [] : [`holder: ${id} went from ${from}, not ${before.state}`]),
  ];
}

/** One event for each change, and none for what did not happen. */
function recorded({ events }: Evidence, changes: readonly Changed[]): string[] {
  const rows = new Map(events.map((event) => [event._id, event]));
  const known = new Set(changes.map(({ id, request }) => `${request._id}:${id}`));
  return [
    ...changes
      .filter(({ id, request, type, to }) => {
        const row = rows.get(`${request._id}:${id}`);
        return row?.type !== type || row.to !== to;
      })
      .map(({ id, type }) => `events: none of ${type} ${id}`),
    ...events
      .filter(({ _id, type, to }) => to !== null && type !== 'stored' && !known.has(_id))
      .map(({ _id, type }) => `events: no ${type} ${_id}`),
  ];
}

/** The student is told, the members who were meant are told, and letters are written: all of it, under the change's id. */
function followed(evidence: Evidence, { id, consequences, request }: Changed): string[] {
  const inbox = new Set(evidence.inbox.map(({ _id }) => _id));
  const mail = new Set(evidence.mail.map(({ _id }) => _id));
  return consequences.flatMap((what, n) => {
    if ('tell' in what && what.tell === 'student')
      return inbox.has(`${request.studentKey}:news:${id}.${n}`)
        ? []
        : [`told: ${what.news.news} ${id} not the student`];
    const meant = evidence.people.filter(({ member }) => isMeant(what.to, member, request));
    const isDone =
      'letter' in what
        ? (personId: string) => mail.has(`${id}.${n}.${personId}`)
        : (personId: string, key: string) => inbox.has(`${key}:notice:${id}.${n}.${personId}`);
    return meant
      .filter(({ member, key }) => !isDone(member?.personId ?? '', key))
      .map(({ psid }) => `told: ${id}.${n} not ${psid}`);
  });
}

type Consequence = Change['consequences'][number];
type Audience = Exclude<Consequence, { tell: 'student' }>['to'];
type Member = Evidence['people'][number]['member'];

/** Of the committee's own members; whom the national coordination is told of, these runs do not look at. */
function isMeant(to: Audience, member: Member, { committeeId }: CommitteeRequestSeen): boolean {
  if (member === null || member.committee !== committeeId) return false;
  if (to.who === 'person') return to.personId === member.personId;
  return to.who === 'readers' && !to.except.includes(member.personId);
}

/** Nobody was told of a change that did not happen. */
function onlyWhatHappened({ inbox, mail }: Evidence, changes: readonly Changed[]): string[] {
  const known = new Set(changes.map(({ id }) => id));
  const idIn = (rest: string) => rest.split('.')[0] ?? '';
  const told = inbox
    .map(({ _id }) => _id)
    .filter(
      (_id) =>
        ['news', 'notice'].includes(_id.split(':')[1] ?? '') && !/:notice:(offered|membership|pending)/.test(_id),
    )
    .filter((_id) => !known.has(idIn(_id.split(':')[2] ?? '')));
  const written = mail.filter(({ kind, _id }) => AFTER_A_CHANGE.includes(kind ?? 'new') && !known.has(idIn(_id)));
  return [...told, ...written.map(({ _id }) => _id)].map((_id) => `told: what did not happen: ${_id}`);
}
const AFTER_A_CHANGE = ['again', 'reminder', 'escalated', 'coordinator', 'expires_soon', 'reported'];

/** Who took it hears "it is yours" once for each time, and nobody else does. */
function answers({ people }: Evidence, changes: readonly Changed[]): string[] {
  const taken = changes.filter(({ type }) => type === 'claim' || type === 'take_over');
  const codes = new Set(changes.map(({ request }) => request.code));
  return people.flatMap(({ psid, member, screen }) =>
    [...codes].flatMap((code) => {
      const heard = screen.filter((text) => isTheirs(code).test(text)).length;
      const took = taken.filter(({ actorId, request }) => request.code === code && actorId === member?.personId).length;
      return heard === took
        ? []
        : [`told: ${psid} heard ${heard} times that ${code} is theirs, and took it ${took} times`];
    }),
  );
}

/** 9: a time that came has its change once; one that did not come has none. */
function timers({ madeDue }: Evidence, changes: readonly Changed[]): string[] {
  const wanted = madeDue.map(({ code, timer }) => `${code} ${timer}`).sort();
  const fired = changes
    .filter(({ id, actor }) => actor === 'bot' && id !== '')
    .map(({ request, type }) => `${request.code} ${type}`)
    .filter((one) => !one.endsWith(' letters_accepted'))
    .sort();
  return wanted.join() === fired.join() ? [] : [`9: came due: ${wanted.join(', ')}; happened: ${fired.join(', ')}`];
}
