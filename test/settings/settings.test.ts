import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { SettingsError } from '../../src/errors.ts';
import { MENDS, settingsFrom } from '../../src/settings/settings.ts';

const key = () => randomBytes(32).toString('base64');
const production = () => ({
  NODE_ENV: 'production',
  PUBLIC_URL: 'https://bot.example.org',
  MONGODB_URI: 'mongodb://db/mentorship?replicaSet=rs0',
  MESSENGER_PAGE_ID: '500',
  MESSENGER_ACCESS_TOKEN: 'a-page-token-of-some-length',
  MESSENGER_APP_ID: '123',
  MESSENGER_APP_SECRET: 'an-app-secret-of-some-length',
  MESSENGER_VERIFY_TOKEN: 'a-verify-token-of-our-own',
  SMTP_URL: 'smtps://mail.example.org',
  MAIL_FROM: 'Mentorship <bot@example.org>',
  ALARM_EMAIL: 'oncall@example.org',
  DATA_KEYS: `k1:${key()}`,
  ID_KEY: key(),
});

const problemsOf = (env: Record<string, string>) => {
  try {
    settingsFrom(env);
  } catch (error) {
    if (error instanceof SettingsError) return error.problems.map(({ setting }) => setting);
    throw error;
  }
  return [];
};

describe('settings', () => {
  it('need nothing outside production: embedded database, simulator, mailbox, loopback', () => {
    expect(settingsFrom({})).to.include({
      port: 3000,
      host: '127.0.0.1',
      mongodbUri: null,
      messenger: null,
      mail: null,
      keys: null,
      graphVersion: 'v26.0',
    });
  });

  it('listen to the world in production', () => {
    expect(settingsFrom(production())).to.include({ host: '0.0.0.0', environment: 'production' });
  });

  it('list all that production lacks at once, each with its mend', () => {
    try {
      settingsFrom({ NODE_ENV: 'production' });
      expect.fail('started without settings');
    } catch (error) {
      const { message } = error as Error;
      for (const name of Object.keys(production()).filter((one) => one !== 'NODE_ENV'))
        expect(message).to.include(`${name}: is missing\n      ${MENDS[name]}`);
    }
  });

  const mistakes: [string, Record<string, string>, string[]][] = [
    ['a port that is none', { PORT: 'http' }, ['PORT']],
    ['a Graph version that is none', { GRAPH_API_VERSION: 'latest' }, ['GRAPH_API_VERSION']],
    [
      'a public address without https in production',
      { ...production(), PUBLIC_URL: 'http://bot.example.org' },
      ['PUBLIC_URL'],
    ],
    [
      'some of the Messenger settings',
      { MESSENGER_PAGE_ID: '500' },
      ['MESSENGER_ACCESS_TOKEN', 'MESSENGER_APP_ID', 'MESSENGER_APP_SECRET', 'MESSENGER_VERIFY_TOKEN'],
    ],
    ['a short secret', { ...production(), MESSENGER_VERIFY_TOKEN: 'short' }, ['MESSENGER_VERIFY_TOKEN']],
    [
      'the same secret twice',
      { ...production(), MESSENGER_VERIFY_TOKEN: 'an-app-secret-of-some-length' },
      ['MESSENGER_VERIFY_TOKEN'],
    ],
    ['a key of the wrong length', { ...production(), DATA_KEYS: 'k1:c2hvcnQ=' }, ['DATA_KEYS']],
    [
      'three at once',
      { PORT: '-1', LOG_LEVEL: 'loud', SMTP_URL: 'mail.example.org' },
      ['PORT', 'LOG_LEVEL', 'SMTP_URL'],
    ],
  ];
  for (const [what, env, settings] of mistakes) {
    it(`refuse ${what}`, () => expect(problemsOf(env)).to.have.members(settings));
  }

  it('take two app secrets while one is being changed', () => {
    const env = { ...production(), MESSENGER_APP_SECRET: 'the-new-secret-of-the-app,the-old-secret-of-the-app' };
    expect(settingsFrom(env).messenger?.appSecrets).to.deep.equal([
      'the-new-secret-of-the-app',
      'the-old-secret-of-the-app',
    ]);
  });

  it('never show a secret in their complaint', () => {
    const env = { ...production(), MESSENGER_ACCESS_TOKEN: 'tiny-secret' };
    expect(() => settingsFrom(env))
      .to.throw(SettingsError)
      .with.property('message')
      .that.does.not.include('tiny-secret');
  });
});
