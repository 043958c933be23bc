import type { Command } from 'commander';
import { openDatabase } from '../app/database.ts';
import { loadContent } from '../flows/load.ts';
import { isError } from '../flows/problem.ts';
import { createMailer } from '../mail/mailer.ts';
import { SUBSCRIBED_FIELDS } from '../messenger/page.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import type { Settings } from '../settings/settings.ts';
import { publishedFinding } from './doctor-content.ts';
import type { CliContext } from './output.ts';
import { pageOf } from './page.ts';

export type Finding = { what: string; is: 'works' | 'wrong' | 'not set'; say: string };

const DAY_MS = 86_400_000;

/** Looks at everything the bot depends on, and says what to mend. */
export function addDoctorCommand(program: Command, context: CliContext): void {
  program
    .command('doctor')
    .description('looks at settings, conversation files, database, mail server and Page, and says what to mend')
    .action(async () => {
      const settings = context.settings();
      const findings = [
        ...contentFindings(settings),
        ...(await databaseFindings(settings, context)),
        await mailFinding(settings),
        await pageFinding(settings),
        humanAgentFinding(settings),
      ];
      for (const { what, is, say } of findings) context.print(`${is.padEnd(8)} ${what}: ${say}`);
      if (findings.some(({ is }) => is === 'wrong')) context.exitCode = 1;
    });
}

function contentFindings(settings: Settings): Finding[] {
  const { content, problems } = loadContent(readContentFolder(settings));
  const errors = problems.filter(isError).length;
  if (content === null)
    return [{ what: 'conversation files', is: 'wrong', say: `${errors} errors: run \`bot flows check\`` }];
  const { numbers, warnAfterDays } = content.emergencies;
  const isOld = (day: string | null) => day === null || Date.now() - Date.parse(day) > warnAfterDays * DAY_MS;
  const old = numbers.filter(({ verifiedOn }) => isOld(verifiedOn)).map(({ number }) => number);
  const verified: Finding =
    old.length === 0
      ? { what: 'emergency numbers', is: 'works', say: 'all verified' }
      : { what: 'emergency numbers', is: 'wrong', say: `call and verify: ${old.join(', ')}` };
  return [{ what: 'conversation files', is: 'works', say: `version ${content.version}` }, verified];
}

async function databaseFindings(settings: Settings, context: CliContext): Promise<Finding[]> {
  try {
    const database = await openDatabase(settings, context.print);
    const dead = await database.db.collection('dead').countDocuments();
    const published = await publishedFinding(database.db, settings);
    await database.close();
    const letters: Finding =
      dead === 0
        ? { what: 'database', is: 'works', say: 'takes writes, no dead letters' }
        : { what: 'database', is: 'wrong', say: `${dead} dead letters: run \`bot dead list\`` };
    return [published, letters];
  } catch (error) {
    return [{ what: 'database', is: 'wrong', say: `cannot be opened (${codeOf(error)}): look at MONGODB_URI` }];
  }
}

async function mailFinding({ mail }: Settings): Promise<Finding> {
  if (mail === null) return { what: 'mail server', is: 'not set', say: 'set SMTP_URL' };
  const mailer = createMailer(mail);
  const answer = await mailer.check();
  mailer.close();
  return answer === 'ready'
    ? { what: 'mail server', is: 'works', say: 'lets us in' }
    : { what: 'mail server', is: 'wrong', say: `${answer.code}: look at SMTP_URL` };
}

async function pageFinding(settings: Settings): Promise<Finding> {
  const { messenger } = settings;
  if (messenger === null)
    return { what: 'Page', is: 'not set', say: 'without credentials the simulator is the Messenger' };
  const page = pageOf(messenger, settings);
  try {
    const fields = await page.subscribedFields(messenger.appId);
    const missing = SUBSCRIBED_FIELDS.filter((field) => !fields.includes(field));
    if (missing.length === 0) return { what: 'Page', is: 'works', say: 'token works, app is subscribed' };
    return { what: 'Page', is: 'wrong', say: `not subscribed to ${missing.join(', ')}: run \`bot profile set\`` };
  } catch (error) {
    return { what: 'Page', is: 'wrong', say: `Graph refuses (${codeOf(error)}): look at MESSENGER_ACCESS_TOKEN` };
  } finally {
    await page.close();
  }
}

/** Nobody can ask Meta whether the feature is granted: this says what the bot believes. */
function humanAgentFinding({ humanAgent }: Settings): Finding {
  const what = 'Human Agent';
  return humanAgent
    ? { what, is: 'works', say: 'said to be granted: a mentor’s own words may go for 7 days' }
    : { what, is: 'not set', say: 'a mentor’s words wait after 24 hours; MESSENGER_HUMAN_AGENT=granted once it is' };
}

function codeOf(error: unknown): string {
  const { code, name } = error as { code?: unknown; name?: string };
  return typeof code === 'string' || typeof code === 'number' ? String(code) : (name ?? 'unknown');
}
