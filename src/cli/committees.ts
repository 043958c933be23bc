import { settingsDifferences } from '../committees/differences.ts';
import { type CommitteeSettings, type MemberEntry, memberSchema, readCommitteesFile } from '../committees/file.ts';
import type { CommitteeStore, MemberListing } from '../storage/committee-store.ts';

/** What a command found or did; whoever called prints it. Exit codes as everywhere: 0, 1 found something wrong, 2 wrong call. */
export interface Outcome {
  exitCode: 0 | 1 | 2;
  lines: string[];
}

/** A file that was read by whoever called. */
export interface GivenFile {
  name: string;
  text: string;
}

/**
 * `committees import FILE`: adds committees and members that are missing and reports differences. With `update` it overwrites
 * the settings of committees; what stands about a member is never overwritten. A file with a mistake changes nothing.
 */
export async function importCommittees(
  store: CommitteeStore,
  { name, text }: GivenFile,
  { update }: { update: boolean },
): Promise<Outcome> {
  const result = readCommitteesFile(name, text);
  if ('problems' in result) {
    return { exitCode: 1, lines: result.problems.map(({ at, problem }) => `${at} ${problem}`) };
  }
  const { committees, members } = result.read;
  const stored = new Map((await store.committees()).map((settings) => [settings.id, settings]));
  const homeless = members.filter(
    ({ committee }) => !stored.has(committee) && !committees.some(({ id }) => id === committee),
  );
  if (homeless.length > 0) {
    const ids = [...new Set(homeless.map(({ committee }) => committee))];
    return {
      exitCode: 1,
      lines: ids.map(
        (id) => `${name}: a member is in the committee "${id}", which exists neither here nor in the database`,
      ),
    };
  }
  const lines: string[] = [];
  for (const wanted of committees) lines.push(...(await importCommittee(store, stored.get(wanted.id), wanted, update)));
  for (const member of members) lines.push(...(await importMember(store, member)));
  return { exitCode: 0, lines: lines.length > 0 ? lines : ['Everything in the file is in the database already.'] };
}

async function importCommittee(
  store: CommitteeStore,
  stored: CommitteeSettings | undefined,
  wanted: CommitteeSettings,
  update: boolean,
): Promise<string[]> {
  if (stored === undefined) {
    await store.addCommittee(wanted);
    return [`added committee ${wanted.id}`];
  }
  const differences = settingsDifferences(stored, wanted);
  if (differences.length === 0) return [];
  if (update) await store.updateCommittee(wanted);
  const changes = differences.map((one) =>
    update
      ? `changed ${wanted.id}.${one.setting}: ${one.stored} -> ${one.wanted}`
      : `differs ${wanted.id}.${one.setting}: database ${one.stored}, file ${one.wanted}`,
  );
  return update ? changes : [...changes, `  left as it is; --update takes the file's`];
}

async function importMember(store: CommitteeStore, wanted: MemberEntry): Promise<string[]> {
  const { committee, email, role } = wanted;
  const stored = await store.member(committee, email);
  const who = `${masked(email)} in ${committee}`;
  if (stored === null) {
    await store.addMember(wanted);
    return [`added ${role} ${who}`];
  }
  const notes = [
    ...(stored.role === role ? [] : [`differs ${who}: database ${stored.role}, file ${role}`]),
    ...(stored.status === 'active' ? [] : [`differs ${who}: is ${stored.status} in the database`]),
  ];
  return notes.length === 0
    ? []
    : [...notes, '  left as it is; "committees add-member" sets a role and makes a member active again'];
}

/** `committees list`: every committee with its members. Addresses are masked: a terminal is read over shoulders. */
export async function listCommittees(store: CommitteeStore): Promise<Outcome> {
  const [committees, members] = [await store.committees(), await store.members()];
  if (committees.length === 0)
    return { exitCode: 0, lines: ['No committees yet: "committees import config/committees.yml" adds them.'] };
  const lines = committees.flatMap(({ id, name, active, languages }) => {
    const theirs = members.filter(({ committee }) => committee === id);
    const reading = theirs.filter(({ status }) => status === 'active').length;
    const head = `${id}  ${name}  ${active ? 'active' : 'resting'}  [${languages.join(', ')}]  ${reading} active ${reading === 1 ? 'member' : 'members'}`;
    return [
      head,
      ...theirs.flatMap((one) => [
        `  ${one.role}  ${one.name}  ${masked(one.email)}  [${one.languages.join(', ')}]  ${one.status}`,
        ...settingsLine(one),
      ]),
      ...(reading === 0 ? ['  nobody reads here: its requests go to the national coordination'] : []),
    ];
  });
  return { exitCode: 0, lines };
}

/** What is set about a member, as `committees set` takes it; nothing where all is as usual. */
function settingsLine({ areas, vacation, quietHours, notify, validTo, inMessenger }: MemberListing): string[] {
  const day = (date: Date) => date.toISOString().slice(0, 10);
  const set = [
    ...(inMessenger ? ['in Messenger'] : []),
    ...(notify.messenger ? [] : ['no cards in Messenger']),
    ...(areas.length > 0 ? [`areas ${areas.join(', ')}`] : []),
    ...vacation.map(({ from, until }) => `away ${day(from)}..${until === null ? '' : day(until)}`),
    ...(quietHours === null ? [] : [`quiet ${quietHours.from}..${quietHours.to}`]),
    ...(validTo === null ? [] : [`until ${day(validTo)}`]),
  ];
  return set.length > 0 ? [`    ${set.join(' · ')}`] : [];
}

export interface MemberOptions {
  committee: string;
  name: string;
  email: string;
  role: string;
  /** Ids with commas between them. */
  languages?: string | undefined;
  areas?: string | undefined;
}

/** `committees add-member`: a new member is active at once; for one who is there already it sets the role and makes active again. */
export async function addMember(store: CommitteeStore, options: MemberOptions): Promise<Outcome> {
  const entry = { ...options, languages: listed(options.languages), areas: listed(options.areas) };
  const parsed = memberSchema.safeParse(entry);
  if (!parsed.success) {
    return {
      exitCode: 2,
      lines: parsed.error.issues.map(({ path, message }) => `--${String(path[0] ?? '')}: ${message}`),
    };
  }
  const { committee, email, role } = parsed.data;
  const unknown = await noCommittee(store, committee);
  if (unknown !== null) return unknown;
  if (await store.addMember(parsed.data))
    return { exitCode: 0, lines: [`added ${role} ${masked(email)} in ${committee}`] };
  await store.reinstate(committee, email, role);
  return {
    exitCode: 0,
    lines: [`${masked(email)} in ${committee} was there already: now active as ${role}, the rest left as it was`],
  };
}

/** `committees deactivate`: from now on this person reads nothing of that committee, also not what was on its way. */
export async function deactivateMember(
  store: CommitteeStore,
  { committee, email }: { committee: string; email: string },
): Promise<Outcome> {
  if (await store.deactivate(committee, email)) {
    return { exitCode: 0, lines: [`${masked(email)} is no longer in ${committee}`] };
  }
  return { exitCode: 1, lines: [`There is no member ${masked(email)} in "${committee}".`] };
}

/**
 * Example committees and members, for trying the bot out. Only for the embedded database: in a real one nobody may read who
 * was not put there on purpose.
 */
export async function seedExampleMembers(
  store: CommitteeStore,
  database: 'embedded' | 'external',
  files: readonly GivenFile[],
): Promise<Outcome> {
  if (database === 'external') return { exitCode: 1, lines: ['Example members are for the embedded database only.'] };
  const outcomes: Outcome[] = [];
  for (const file of files) outcomes.push(await importCommittees(store, file, { update: false }));
  return {
    exitCode: outcomes.some(({ exitCode }) => exitCode !== 0) ? 1 : 0,
    lines: outcomes.flatMap(({ lines }) => lines),
  };
}

/** What to say when there is no such committee. */
export async function noCommittee(store: CommitteeStore, committee: string): Promise<Outcome | null> {
  const known = (await store.committees()).map(({ id }) => id);
  if (known.includes(committee)) return null;
  const lines = [`There is no committee "${committee}".`, `There are: ${known.join(', ') || 'none yet'}`];
  return { exitCode: 1, lines };
}

export const listed = (text: string | undefined) =>
  (text ?? '')
    .split(',')
    .map((one) => one.trim())
    .filter(Boolean);

export const masked = (email: string) =>
  email
    .trim()
    .toLowerCase()
    .replace(/^(.)[^@]*@/, '$1…@');
