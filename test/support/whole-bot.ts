import { randomBytes } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { type Role, type RunningBot, startBot } from '../../src/app/start.ts';
import type { MemberEntry } from '../../src/committees/file.ts';
import { readCommitteesFile } from '../../src/committees/file.ts';
import { createLog, type Log } from '../../src/log.ts';
import type { GraphMessage } from '../../src/outbox/ports.ts';
import { settingsFrom } from '../../src/settings/settings.ts';
import { type MovableClock, movableClock } from '../../src/simulator/clock.ts';
import { createFakeGraph, type FakeGraph } from '../../src/simulator/graph/fake-graph.ts';
import type { AcceptedMessage } from '../../src/simulator/graph/people.ts';
import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { buttonsOf, wordsOf } from './messages.ts';
import { freshDatabase } from './mongo.ts';
import { TestMailServer } from './smtp.ts';
import { until } from './until.ts';

export const CREDENTIALS = {
  pageId: '500',
  appId: '900',
  accessToken: 'canary-page-token-0123456789',
  appSecrets: ['canary-app-secret-0123456789'] as [string],
  verifyToken: 'canary-verify-token-0123456789',
  graphVersion: 'v26.0',
};

/** The whole bot over real HTTP, a real MongoDB and a real mail server; only Meta is our own strict imitation. */
export interface WholeBot {
  graph: FakeGraph;
  /** Moves windows, timers and conversations; never leases. */
  clock: MovableClock;
  mail: TestMailServer;
  env: Record<string, string>;
  bot: RunningBot;
  database: Awaited<ReturnType<typeof freshDatabase>>;
  /** Starts another process of the same bot in this one. */
  startAnother(role: Role): Promise<RunningBot>;
  stop(): Promise<void>;
}

export interface WholeBotOptions {
  members?: readonly MemberEntry[];
  env?: Record<string, string>;
  log?: Log;
  /** `off` where more people write at once than a young Page may serve. */
  limits?: 'meta' | 'off';
  /** Where the clock of conversations begins; it runs on from there. */
  startsAt?: Date;
}

export async function startWholeBot(options: WholeBotOptions = {}): Promise<WholeBot> {
  const { members = exampleMembers(), env = {}, log = createLog('silent'), limits = 'meta' } = options;
  const clock = movableClock(runningFrom(options.startsAt ?? new Date()));
  const humanAgent = env['MESSENGER_HUMAN_AGENT'] === 'granted' ? 'granted' : 'withheld';
  const graph = createFakeGraph({ ...CREDENTIALS, clock, limits, humanAgent });
  const graphOrigin = await graph.listen(0);
  const mail = new TestMailServer();
  const smtpUrl = await mail.open();
  const database = await freshDatabase();
  const all = { ...environmentFor(graphOrigin, smtpUrl, database.uri), ...env };
  const bot = await startBot(settingsFrom(all), 'both', { log, now: clock.now });
  await addCommittees(bot, members);
  graph.setWebhookUrl(`${bot.url}/webhooks/messenger`);
  const others: RunningBot[] = [];
  const startAnother = async (role: Role) => {
    const other = await startBot(settingsFrom(all), role, { log: createLog('silent'), now: clock.now });
    others.push(other);
    return other;
  };
  const stop = async () => {
    await graph.webhooksSettled();
    for (const one of [...others, bot]) await one.stop();
    await graph.close();
    await mail.shut();
    await database.drop();
  };
  return { graph, clock, mail, env: all, bot, database, startAnother, stop };
}

function runningFrom(start: Date): () => Date {
  const aheadMs = start.getTime() - Date.now();
  return () => new Date(Date.now() + aheadMs);
}

export function environmentFor(graphOrigin: string, smtpUrl: string, mongodbUri: string): Record<string, string> {
  return {
    NODE_ENV: 'test',
    PORT: '0',
    MONGODB_URI: mongodbUri,
    MESSENGER_PAGE_ID: CREDENTIALS.pageId,
    MESSENGER_ACCESS_TOKEN: CREDENTIALS.accessToken,
    MESSENGER_APP_ID: CREDENTIALS.appId,
    MESSENGER_APP_SECRET: CREDENTIALS.appSecrets[0],
    MESSENGER_VERIFY_TOKEN: CREDENTIALS.verifyToken,
    GRAPH_API_ORIGIN: graphOrigin,
    SMTP_URL: smtpUrl,
    MAIL_FROM: 'Mentorship <bot@example.org>',
    ALARM_EMAIL: 'oncall@example.org',
    DATA_KEYS: `test:${randomBytes(32).toString('base64')}`,
    ID_KEY: randomBytes(32).toString('base64'),
  };
}

/** Two mentors and a coordinator for each committee; nobody writes to example.org. */
export function exampleMembers(): MemberEntry[] {
  return ['bicocca', 'palermo', 'romatre', 'national'].flatMap((committee) =>
    (['mentor', 'mentor', 'coordinator'] as const).map((role, at) => ({
      committee,
      name: `${role} ${at}`,
      email: `${committee}.${role}${at}@example.org`,
      role,
      languages: at === 0 ? ['it', 'fr'] : ['it', 'ar'],
      areas: [],
    })),
  ) as MemberEntry[];
}

async function addCommittees({ around }: RunningBot, members: readonly MemberEntry[]): Promise<void> {
  const store = createCommitteeStore(around.database.models, around.keys.sealer, around.keys.emailHash);
  const file = readCommitteesFile('config/committees.yml', readFileSync('config/committees.yml', 'utf8'));
  if (!('read' in file)) throw new Error('config/committees.yml has errors');
  for (const committee of file.read.committees) await store.addCommittee(committee);
  for (const member of members) await store.addMember(member);
}

/** The support conversation in Italian, up to "Send"; `name`: of a university outside the network. */
export async function asksForSupport(
  whole: Pick<WholeBot, 'graph' | 'bot' | 'clock'>,
  student: Student,
  {
    university = 'Roma Tre',
    name = null,
    words = 'Cerco una stanza, canary-words',
    send = 'once',
  }: { university?: string; name?: string | null; words?: string; send?: 'once' | 'twice' },
): Promise<void> {
  await student.says('ciao');
  await student.taps('Chiedi supporto');
  await student.taps(university);
  if (name !== null) {
    await student.reads('Come si chiama');
    await student.says(name);
  }
  for (const title of ['Vita in città', 'Casa e alloggio', 'Sì, continua']) await student.taps(title);
  await student.reads('Raccontaci la tua situazione');
  await student.says(words);
  await everythingHeard(whole);
  whole.clock.forward(8_000);
  await student.taps('Salta');
  await student.taps('Invia');
  if (send === 'twice') await student.taps('Invia');
}

/** Every event that was delivered has had its turn, and its letters left. */
export async function everythingHeard({ graph, bot }: Pick<WholeBot, 'graph' | 'bot'>): Promise<void> {
  await graph.webhooksSettled();
  const inbox = bot.around.database.db.collection('inbox');
  await until(async () => (await inbox.countDocuments({ s: 0 })) === 0, 'every event to be taken');
}

const shown = ({ message }: AcceptedMessage) => message as unknown as GraphMessage;
const buttonsIn = (message: AcceptedMessage) => buttonsOf(shown(message));
const textIn = (message: AcceptedMessage) => wordsOf(shown(message));

/** One student with a phone: says, taps, and reads what came. */
export class Student {
  readonly psid: string;
  readonly #graph: FakeGraph;

  constructor({ graph }: Pick<WholeBot, 'graph'>, psid: string, firstName = 'Student') {
    this.#graph = graph;
    this.psid = psid;
    graph.addPerson({ psid, firstName });
  }

  says(text: string): Promise<unknown> {
    return this.#graph.say(this.psid, text).delivered;
  }

  /** Waits for a button of that title on the screen, then taps it. */
  async taps(title: string): Promise<void> {
    const has = (one: AcceptedMessage) => buttonsIn(one).some((button) => button.title === title);
    const message = this.#graph.sent(this.psid).findLast(has) ?? (await this.#graph.waitFor(this.psid, has, 8_000));
    const button = buttonsIn(message).find((one) => one.title === title)!;
    const tap = 'quick_replies' in message.message ? this.#graph.tapQuickReply : this.#graph.tapButton;
    await tap(this.psid, button.payload, button.title).delivered;
  }

  /** Waits for words of the bot. */
  reads(words: string | RegExp): Promise<AcceptedMessage> {
    const fits = (text: string) => (typeof words === 'string' ? text.includes(words) : words.test(text));
    return this.#graph.waitFor(this.psid, (message) => fits(textIn(message)), 15_000);
  }

  screen(): string[] {
    return this.#graph.sent(this.psid).map(textIn);
  }
}
