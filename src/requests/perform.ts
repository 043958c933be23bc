import type { Consequence, RequestLetter, RequestNews } from '../committees/acts.ts';
import { failpoint } from '../failpoint.ts';
import type { NewLetter } from '../outbox/mail-ports.ts';
import { audienceOf, mayBeTold } from './audience.ts';
import { bareCard, cardOf, holdersOf } from './cards.ts';
import type { ChangeParts } from './parts.ts';
import type { Case, CaseChange, Who } from './ports.ts';

type Notices = Extract<Consequence, { tell: 'members' }>;
type Letters = { letter: RequestLetter; to: Notices['to'] };

/**
 * Carries out what changes left to do, oldest first, and takes it off the list. Everything has an id made from the change's:
 * doing it twice, also by two at a time, is doing it once.
 */
export async function perform(parts: ChangeParts, found: Case): Promise<void> {
  for (const change of found.todo) {
    await failpoint('case.beforeConsequences');
    for (const [n, consequence] of change.consequences.entries()) await follow(parts, found, change, n, consequence);
    await failpoint('case.beforeSettled');
    await parts.cases.settle(found.facts.id, change);
  }
}

function follow(parts: ChangeParts, found: Case, change: CaseChange, n: number, what: Consequence): Promise<void> {
  const id = `${change.id}.${n}`;
  if ('letter' in what) return write(parts, found, change, id, what);
  return what.tell === 'student'
    ? tellStudent(parts, found, id, what.news)
    : tellMembers(parts, found, change, id, what);
}

async function tellStudent(parts: ChangeParts, { facts }: Case, id: string, news: RequestNews): Promise<void> {
  const key = await parts.cases.studentOf(facts.id);
  if (key === null) return;
  await parts.tell(key, `news:${id}`, { kind: 'news', requestId: facts.id, code: facts.code, news });
}

/** Each of those who are meant, where they are bound and want it now. */
export async function tellMembers(
  parts: ChangeParts,
  found: Case,
  change: Who,
  id: string,
  { notice, to }: Notices,
): Promise<void> {
  const now = parts.now();
  const zone = found.committee.hours?.time_zone;
  const readers = audienceOf(to, found, now).filter((one) => mayBeTold(notice, one, zone, now));
  // Somebody who had it hears that it is gone even where there is nothing to read any more.
  const ids = to.who === 'person' ? [to.personId] : readers.map(({ personId }) => personId);
  const people = await parts.people.byIds([...new Set(ids)]);
  const holders = await holdersOf(parts.people, [found]);
  const by = change.actor === 'member' && change.actorId !== null ? await nameOf(parts, change.actorId) : null;
  for (const { id: personId, key } of people.values()) {
    if (key === null) continue;
    const request = cardOf(found, personId, holders, now) ?? bareCard(found);
    await parts.tell(key, `notice:${id}.${personId}`, { kind: 'notice', notice: { notice, request, by } });
  }
}

const nameOf = async ({ people }: ChangeParts, personId: string): Promise<string | null> =>
  (await people.byIds([personId])).get(personId)?.name ?? null;

async function write(parts: ChangeParts, found: Case, change: CaseChange, id: string, what: Letters): Promise<void> {
  const now = parts.now();
  const letters = audienceOf(what.to, found, now).map(
    ({ personId }): NewLetter => ({
      id: `${id}.${personId}`,
      kind: what.letter,
      effectId: change.id,
      requestId: found.facts.id,
      personId,
    }),
  );
  if (letters.length === 0) return;
  await parts.mail.queue(letters, now);
  parts.lettersWait();
}
