import { createInterface } from 'node:readline/promises';
import type { OpenDatabase } from '../app/database.ts';
import type { Keys } from '../app/keys.ts';
import { refuseUnverifiedNumbers } from '../app/production.ts';
import { loadContent } from '../flows/load.ts';
import type { ContentSet } from '../flows/model.ts';
import { asText, formatProblems, isError, worded } from '../flows/problem.ts';
import { readTests } from '../flows/try/read-tests.ts';
import { readPictureFolder } from '../settings/picture-folder.ts';
import { readLiveCounts } from '../storage/live-facts.ts';
import { sealedJson } from '../storage/sealed-json.ts';
import { createVersionStore, type VersionStore } from '../storage/version-store.ts';
import { failureText, runTests } from '../trying/run-tests.ts';
import { differenceLines } from './flows-compare.ts';
import {
  allFiles,
  type Candidate,
  folderCandidate,
  publishedVersion,
  versionCandidate,
  versionLine,
  versionNamed,
} from './flows-versions.ts';
import { type CliContext, withDatabase } from './output.ts';
import { stageFor } from './stage.ts';

export interface PublishOptions {
  note?: string;
  author: string;
  yes?: true;
}

export const publishFolder = (context: CliContext, options: PublishOptions): Promise<void> =>
  withDatabase(context, (database, keys) =>
    publish(context, database, keys, folderCandidate(context.settings()), options),
  );

export const rollBack = (context: CliContext, name: string, options: PublishOptions): Promise<void> =>
  withDatabase(context, (database, keys) => rollback(context, database, keys, name, options));

export const showVersions = (context: CliContext): Promise<void> =>
  withDatabase(context, ({ db }) => listVersions(context, createVersionStore(db)));

async function listVersions(context: CliContext, versions: VersionStore): Promise<void> {
  const [all, published] = [await versions.list(), await versions.published()];
  for (const version of all) context.print(versionLine(version, published));
  if (all.length === 0) context.print('Nothing was published yet: `bot flows publish`.');
}

async function rollback(
  context: CliContext,
  database: OpenDatabase,
  keys: Keys,
  name: string,
  options: PublishOptions,
): Promise<void> {
  const version = await versionNamed(createVersionStore(database.db), name);
  if (version === null) return refuse(context, `There is no version "${name}": see \`bot flows versions\`.`);
  const note = options.note ?? `back to version ${version.number}`;
  await publish(context, database, keys, versionCandidate(version), { ...options, note });
}

/** The one gate: nothing is published that has not come through it. */
async function publish(
  context: CliContext,
  database: OpenDatabase,
  keys: Keys,
  candidate: Candidate,
  options: PublishOptions,
): Promise<void> {
  const versions = createVersionStore(database.db);
  const before = await publishedVersion(versions);
  const content = await checked(context, database, keys, candidate, before?.content ?? null);
  if (content === null) return refuse(context, `Nothing was published: ${candidate.name} must pass first.`);
  if (!played(context, candidate, content))
    return refuse(context, 'Nothing was published: the example conversations must go as written.');
  if (before?.content?.version === content.version)
    return context.print(`Nothing to publish: version ${before.number} is the same.`);
  tellDifference(context, before, content);
  if (!(await isConfirmed(options))) return refuse(context, 'Nothing was published. With --yes nobody is asked.');
  const facts = { hash: content.version, at: new Date(), author: options.author, note: options.note ?? '' };
  const number = await versions.publish({ ...facts, files: allFiles(candidate) }, before?.number ?? null);
  if (number === 'overtaken')
    return refuse(context, 'Nothing was published: somebody else has just published. Run it again.');
  context.print(
    `Version ${number} is published: within 5 s it runs everywhere. Back: bot flows rollback ${before?.number ?? '…'}`,
  );
}

/** Errors and warnings are said; null with an error. */
async function checked(
  context: CliContext,
  { db, models }: OpenDatabase,
  { sealer }: Keys,
  { files, tests }: Candidate,
  before: ContentSet | null,
): Promise<ContentSet | null> {
  const settings = context.settings();
  const { content, problems } = loadContent(files, {
    tests,
    pictures: readPictureFolder(settings),
    live: await readLiveCounts(db, models, sealedJson(sealer), new Date()),
    ...(before === null ? {} : { before: before.flows }),
  });
  if (problems.length > 0) context.print(formatProblems(problems));
  const errors = problems.filter(isError).length;
  context.print(`Check: ${errors} errors, ${problems.length - errors} warnings.`);
  if (content !== null) refuseUnverifiedNumbers(settings, content);
  return content;
}

function played(context: CliContext, { tests }: Candidate, content: ContentSet): boolean {
  const { tests: readable, findings } = readTests(tests, content);
  for (const one of findings) context.print(asText(worded(one, 'en')));
  const run = runTests(stageFor(content), readable);
  for (const failure of run.failures) context.print(failureText(failure));
  context.print(`Tests: ${run.tests} example conversations, played in ${run.talks} ways, ${run.failures.length} fail.`);
  return run.failures.length === 0 && !findings.some(isError);
}

function tellDifference(
  context: CliContext,
  before: { number: number; content: ContentSet | null } | null,
  after: ContentSet,
): void {
  if (before === null) return context.print('This is the first version.');
  if (before.content === null)
    return context.print(`Version ${before.number} has errors for this bot: nothing to compare with.`);
  context.print(`Against version ${before.number}:`);
  for (const line of differenceLines(before.content, after, 'en')) context.print(line);
}

/** Only a person at a terminal can be asked. */
async function isConfirmed({ yes }: PublishOptions): Promise<boolean> {
  if (yes) return true;
  if (!process.stdin.isTTY) return false;
  const terminal = createInterface({ input: process.stdin, output: process.stdout });
  const answer = await terminal.question('Publish this? (yes/no) ');
  terminal.close();
  return /^(y|yes|s|sì|si)$/i.test(answer.trim());
}

function refuse(context: CliContext, why: string): void {
  context.print(why);
  context.exitCode = 1;
}
