import { z } from 'zod';
import { SettingsError } from '../errors.ts';

/** Everything the bot is told from outside, checked and frozen. Nothing else reads the environment. */
export interface Settings {
  environment: 'production' | 'development' | 'test';
  port: number;
  /** 127.0.0.1 outside production, 0.0.0.0 in it. */
  host: string;
  publicUrl: string | null;
  /** null: an embedded mongod. */
  mongodbUri: string | null;
  /** null: the simulator is the Messenger. */
  messenger: MessengerSettings | null;
  graphVersion: string;
  graphOrigin: string;
  /** Meta has granted the app "Human Agent": a person's own words may go up to 7 days after the last message. */
  humanAgent: boolean;
  /** null: the simulator's mailbox. */
  mail: { smtpUrl: string; from: string } | null;
  alarmEmail: string | null;
  /** null: made once under `.data/` (never in production). */
  keys: { data: { id: string; bytes: Buffer }[]; id: Buffer } | null;
  configDir: string;
  localesDir: string;
  logLevel: string;
  trustProxyHops: number;
  /** Where the embedded mongod, its binaries and development keys live. */
  dataDir: string;
  mongod: { systemBinary: string | undefined; searchPath: string };
}

export interface MessengerSettings {
  pageId: string;
  accessToken: string;
  appId: string;
  /** Two while one is being changed: either signature is accepted, the first signs. */
  appSecrets: string[];
  verifyToken: string;
}

/** Meta's own. */
export const GRAPH_ORIGIN = 'https://graph.facebook.com';

type Environment = Readonly<Record<string, string | undefined>>;
type Problem = { setting: string; problem: string; mend: string };

const MIN_SECRET_LENGTH = 16;
const MESSENGER = [
  'MESSENGER_PAGE_ID',
  'MESSENGER_ACCESS_TOKEN',
  'MESSENGER_APP_ID',
  'MESSENGER_APP_SECRET',
  'MESSENGER_VERIFY_TOKEN',
] as const;
const SECRETS = ['MESSENGER_ACCESS_TOKEN', 'MESSENGER_APP_SECRET', 'MESSENGER_VERIFY_TOKEN'] as const;

/** What each setting is, and how to mend it. Also the operators' table (a test compares docs/operators.md with it). */
export const MENDS: Readonly<Record<string, string>> = {
  NODE_ENV: 'production, development or test',
  PORT: 'a port number, e.g. PORT=3000',
  PUBLIC_URL: 'the https address under which Meta and people reach the bot, e.g. PUBLIC_URL=https://bot.example.org',
  MONGODB_URI: 'the address of a MongoDB replica set, e.g. MONGODB_URI=mongodb://db1,db2,db3/mentorship?replicaSet=rs0',
  MESSENGER_PAGE_ID: "the Page's id: Page settings → Transparency, or Business Suite → Page",
  MESSENGER_ACCESS_TOKEN: 'a Page token: App dashboard → Messenger → Settings → Generate token',
  MESSENGER_APP_ID: 'App dashboard → Settings → Basic → App ID',
  MESSENGER_APP_SECRET: 'App dashboard → Settings → Basic → App secret (two, with a comma, while one is being changed)',
  MESSENGER_VERIFY_TOKEN: 'a word of your own, 16 characters or more, the same in App dashboard → Webhooks',
  MESSENGER_HUMAN_AGENT:
    'granted once App Review has granted "Human Agent" for what a person writes and the bot transports; else leave it out',
  GRAPH_API_ORIGIN: 'leave it out; only tests set it',
  GRAPH_API_VERSION: 'a Graph version that lives, e.g. GRAPH_API_VERSION=v26.0',
  SMTP_URL: 'your mail server, e.g. SMTP_URL=smtps://user:password@mail.example.org',
  MAIL_FROM: 'the sender of letters to committees, e.g. MAIL_FROM="Mentorship <bot@example.org>"',
  ALARM_EMAIL: 'where alarms go, e.g. ALARM_EMAIL=oncall@example.org',
  DATA_KEYS:
    'keys that seal personal texts: id:base64 of 32 bytes, newest first; make one with: openssl rand -base64 32',
  ID_KEY: '32 bytes in base64, made once and never changed: openssl rand -base64 32',
  CONFIG_DIR: 'the folder of flows.yml, committees.yml and emergencies.yml',
  LOCALES_DIR: 'the folder of the texts, one folder a language',
  LOG_LEVEL: 'debug, info, warn or error',
  TRUST_PROXY_HOPS: 'how many proxies stand before the bot, a whole number; 0 without one, 1 on Heroku',
};

/** @throws SettingsError that lists all that is missing or wrong, each with how to mend it */
export function settingsFrom(env: Environment): Settings {
  const problems: Problem[] = [];
  const read = reader(env, problems);
  const environment = read('NODE_ENV', z.enum(['production', 'development', 'test']), 'development');
  const isProduction = environment === 'production';
  if (isProduction)
    requireAll(env, problems, [
      'PUBLIC_URL',
      'MONGODB_URI',
      ...MESSENGER,
      'SMTP_URL',
      'MAIL_FROM',
      'ALARM_EMAIL',
      'DATA_KEYS',
      'ID_KEY',
    ]);
  const settings: Settings = {
    environment,
    port: read('PORT', z.coerce.number().int().min(0).max(65_535), 3000),
    host: isProduction ? '0.0.0.0' : '127.0.0.1',
    publicUrl: read('PUBLIC_URL', z.url({ protocol: isProduction ? /^https$/ : /^https?$/ }), null),
    mongodbUri: read('MONGODB_URI', z.string().regex(/^mongodb(\+srv)?:\/\//), null),
    messenger: messengerFrom(env, problems),
    graphVersion: read('GRAPH_API_VERSION', z.string().regex(/^v\d+\.\d+$/), 'v26.0'),
    graphOrigin: read('GRAPH_API_ORIGIN', z.url(), GRAPH_ORIGIN),
    humanAgent: read('MESSENGER_HUMAN_AGENT', z.literal('granted'), null) === 'granted',
    mail: mailFrom(env, read),
    alarmEmail: read('ALARM_EMAIL', z.email(), null),
    keys: keysFrom(env, problems),
    configDir: env['CONFIG_DIR'] || 'config',
    localesDir: env['LOCALES_DIR'] || 'locales',
    logLevel: read(
      'LOG_LEVEL',
      z.enum(['debug', 'info', 'warn', 'error', 'silent']),
      environment === 'test' ? 'silent' : 'info',
    ),
    trustProxyHops: read('TRUST_PROXY_HOPS', z.coerce.number().int().min(0).max(10), 0),
    dataDir: '.data',
    mongod: { systemBinary: env['MONGOMS_SYSTEM_BINARY'], searchPath: env['PATH'] ?? '' },
  };
  checkSecrets(env, problems);
  if (problems.length > 0) throw new SettingsError(problems);
  return Object.freeze(settings);
}

type Read = <Value, Otherwise>(setting: string, schema: z.ZodType<Value>, otherwise: Otherwise) => Value | Otherwise;

function reader(env: Environment, problems: Problem[]): Read {
  return (setting, schema, otherwise) => {
    const text = env[setting];
    if (text === undefined || text === '') return otherwise;
    const parsed = schema.safeParse(text);
    if (parsed.success) return parsed.data;
    problems.push({ setting, problem: 'is not what it should be', mend: MENDS[setting] ?? '' });
    return otherwise;
  };
}

function requireAll(env: Environment, problems: Problem[], names: readonly string[]): void {
  for (const setting of names)
    if (!env[setting]) problems.push({ setting, problem: 'is missing', mend: MENDS[setting] ?? '' });
}

/** All five, or none: then the simulator takes Messenger's place (outside production). */
function messengerFrom(env: Environment, problems: Problem[]): MessengerSettings | null {
  if (MESSENGER.every((name) => !env[name])) return null;
  if (env['NODE_ENV'] !== 'production') requireAll(env, problems, MESSENGER);
  return {
    pageId: env['MESSENGER_PAGE_ID'] ?? '',
    accessToken: env['MESSENGER_ACCESS_TOKEN'] ?? '',
    appId: env['MESSENGER_APP_ID'] ?? '',
    appSecrets: (env['MESSENGER_APP_SECRET'] ?? '').split(',').map((secret) => secret.trim()),
    verifyToken: env['MESSENGER_VERIFY_TOKEN'] ?? '',
  };
}

function mailFrom(env: Environment, read: Read): Settings['mail'] {
  const smtpUrl = read('SMTP_URL', z.string().regex(/^smtps?:\/\//), null);
  return smtpUrl === null ? null : { smtpUrl, from: env['MAIL_FROM'] || 'Mentorship <bot@localhost>' };
}

function keysFrom(env: Environment, problems: Problem[]): Settings['keys'] {
  if (!env['DATA_KEYS'] && !env['ID_KEY']) return null;
  const data = (env['DATA_KEYS'] ?? '').split(',').map((entry) => {
    const [id = '', base64 = ''] = entry.trim().split(/:(.*)/s);
    return { id, bytes: Buffer.from(base64, 'base64') };
  });
  const id = Buffer.from(env['ID_KEY'] ?? '', 'base64');
  if (data.some((key) => !/^[a-z0-9]{1,32}$/i.test(key.id) || key.bytes.length !== 32)) wrongKey(problems, 'DATA_KEYS');
  if (id.length !== 32) wrongKey(problems, 'ID_KEY');
  return { data, id };
}

function wrongKey(problems: Problem[], setting: string): void {
  if (problems.some((one) => one.setting === setting)) return;
  problems.push({ setting, problem: 'is not 32 bytes in base64', mend: MENDS[setting] ?? '' });
}

/** Short or equal secrets are refused: they are guessed, or one leak gives two. */
function checkSecrets(env: Environment, problems: Problem[]): void {
  const given = SECRETS.flatMap((setting) =>
    (env[setting] ?? '')
      .split(',')
      .filter(Boolean)
      .map((secret) => ({ setting, secret })),
  );
  for (const { setting, secret } of given) {
    if (secret.trim().length < MIN_SECRET_LENGTH)
      problems.push({
        setting,
        problem: `is shorter than ${MIN_SECRET_LENGTH} characters`,
        mend: MENDS[setting] ?? '',
      });
    if (given.some((other) => other.setting < setting && other.secret === secret))
      problems.push({ setting, problem: 'is the same as another secret', mend: MENDS[setting] ?? '' });
  }
}
