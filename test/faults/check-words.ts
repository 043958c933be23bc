import type { Evidence, PersonSeen } from './evidence.ts';
import type { Spoken } from './said.ts';

/** Over what was said before somebody took the request. */
const BEFORE = /scritto prima:|risposta di un mentor:/;

/** What people said reached whom it was for, once and in order, they were told, and nobody else saw a word of it. */
export function wordsOf(evidence: Evidence): string[] {
  return [...arrivedOnce(evidence), ...inOrder(evidence), ...toldOnce(evidence), ...leaked(evidence)];
}

/** As words of the moment; what was said before counts apart. */
const shownTo = ({ screen }: PersonSeen, token: string): number =>
  screen.filter((text) => text.includes(token) && !BEFORE.test(text)).length;
const shownLater = ({ screen }: PersonSeen, token: string): number =>
  screen.filter((text) => text.includes(token) && BEFORE.test(text)).length;
const sum = (numbers: readonly number[]): number => numbers.reduce((all, one) => all + one, 0);

const requestOf = ({ committeeRequests, people }: Evidence, { about }: Spoken) => {
  const key = people.find(({ psid }) => psid === about)?.key;
  return committeeRequests.find(({ studentKey }) => studentKey === key);
};

/** The other side: the student, or the members of the committee. */
function otherSide(evidence: Evidence, spoken: Spoken): PersonSeen[] {
  if (spoken.by !== spoken.about) return evidence.people.filter(({ psid }) => psid === spoken.about);
  const committee = requestOf(evidence, spoken)?.committeeId;
  return evidence.people.filter(({ member }) => member !== null && member.committee === committee);
}

/** Words of the moment once; what came with the request, or waited, to everybody who took it, as often as that. */
function arrivedOnce(evidence: Evidence): string[] {
  return evidence.said.flatMap((spoken) => {
    const { token } = spoken;
    const side = otherSide(evidence, spoken);
    const atOnce = sum(side.map((one) => shownTo(one, token)));
    const later = sum(side.map((one) => shownLater(one, token)));
    const { fits, whole } = ARRIVES[spoken.arrives];
    const oftenEnough = side.every((one) => {
      const [shown, taken] = [shownLater(one, token), timesTaken(evidence, spoken, one)];
      return whole ? shown === taken : shown <= taken;
    });
    return fits(atOnce, later) && oftenEnough
      ? []
      : [`words: ${token} was shown ${atOnce} times, and ${later} times later`];
  });
}

/** `whole`: everybody who takes it reads it; the rest may have been said after somebody took it. */
const ARRIVES: Record<Spoken['arrives'], { fits: (atOnce: number, later: number) => boolean; whole: boolean }> = {
  'at once': { fits: (atOnce) => atOnce === 1, whole: false },
  'with it': { fits: (atOnce) => atOnce === 0, whole: true },
  later: { fits: (atOnce, later) => atOnce === 0 && later > 0, whole: false },
  either: { fits: (atOnce, later) => atOnce === 1 || (atOnce === 0 && later > 0), whole: false },
};

function timesTaken(evidence: Evidence, spoken: Spoken, { member }: PersonSeen): number {
  const versions = evidence.versions.get(requestOf(evidence, spoken)?._id ?? '') ?? [];
  return versions.filter(
    ({ change }) => ['claim', 'take_over'].includes(change?.type ?? '') && change?.actorId === member?.personId,
  ).length;
}

/** On each screen, what one person said stands in the order in which it was said. */
function inOrder({ people, said }: Evidence): string[] {
  return people.flatMap((reader) =>
    people.flatMap((writer) => {
      const places = said
        .filter(({ by, arrives }) => by === writer.psid && by !== reader.psid && arrives !== 'with it')
        .map(({ token }) => ({ token, at: reader.screen.findIndex((one) => one.includes(token) && !BEFORE.test(one)) }))
        .filter(({ at }) => at >= 0);
      return places
        .filter(({ at }, n) => at < (places[n - 1]?.at ?? -1))
        .map(({ token }) => `words: ${token} came late to ${reader.psid}`);
    }),
  );
}

/**
 * It arrived, or it is with the request. Words said while nobody had it may be both, one after the other, where somebody
 * takes it meanwhile: then the second line is not counted.
 */
function studentLine(own: readonly Spoken[]): RegExp {
  const mayBeBoth = own.some(({ arrives }) => arrives === 'later' || arrives === 'either');
  return mayBeBoth ? STUDENT_TOLD : /^Consegnato: /;
}
const STUDENT_TOLD = /^Consegnato: |^Ora nessuno ha la richiesta|^Aggiunto alla tua richiesta/;

/** Each writer reads as many lines "it arrived" as there were words that arrived at once, and no more. */
function toldOnce(evidence: Evidence): string[] {
  return evidence.people.flatMap((writer) => {
    const own = evidence.said.filter(({ by }) => by === writer.psid);
    const expected: [RegExp, Spoken[]][] =
      writer.member === null
        ? [[studentLine(own), own.filter(({ arrives }) => arrives !== 'with it')]]
        : evidence.committeeRequests.map(({ code, _id }) => [
            new RegExp(`^Arrivato a ${code}`),
            own.filter((spoken) => requestOf(evidence, spoken)?._id === _id),
          ]);
    return expected
      .map(([line, words]) => ({ line, told: writer.screen.filter((text) => line.test(text)).length, words }))
      .filter(({ told, words }) => !isToldEnough(evidence, told - both(told, words), words.length))
      .map(({ line, told, words }) => `told: ${writer.psid} read ${line} ${told} times for ${words.length} words`);
  });
}

const both = (told: number, words: readonly Spoken[]): number =>
  Math.max(
    0,
    Math.min(told - words.length, words.filter(({ arrives }) => ['later', 'either'].includes(arrives)).length),
  );

/** A courtesy that nobody knows to have arrived is not said again: without echoes some may be missing, visibly. */
function isToldEnough({ echoes, dead }: Evidence, told: number, said: number): boolean {
  return echoes === 'on' ? told === said : told <= said && told >= said - dead.length;
}

/** Words stand only with their writer, the student, and members of the committee who held the request; in no e-mail. */
function leaked(evidence: Evidence): string[] {
  const { people, said, received } = evidence;
  return said.flatMap((spoken) => {
    const { token, by, about, isGone } = spoken;
    const holders = otherSide(evidence, { ...spoken, by: about }).filter(
      (one) => timesTaken(evidence, spoken, one) > 0,
    );
    const mayRead = new Set([by, about, ...holders.map(({ psid }) => psid)]);
    const readers = people.filter(({ screen }) => screen.some((text) => text.includes(token)));
    return [
      ...readers.filter(({ psid }) => !mayRead.has(psid)).map(({ psid }) => `leak: ${psid} saw ${token}`),
      ...readers.filter((one) => isGone && shownLater(one, token) > 0).map(() => `leak: ${token} was taken back`),
      ...received.filter(({ words }) => words.includes(token)).map(({ messageId }) => `leak: ${token} in ${messageId}`),
    ];
  });
}
