import { LANGUAGE_TITLES, type Language } from '../flows/model.ts';
import { createEngine, ENGINE_LIMITS, type Engine } from '../inbox/engine.ts';
import { createIntake, type Intake } from '../inbox/intake.ts';
import type { EngineLimits } from '../inbox/parts.ts';
import type { BuryDeadLetter, EventBody } from '../inbox/ports.ts';
import type { Stores } from '../inbox/stores.ts';
import { createIsUrgent, createTakeTurn } from '../inbox/take-turn.ts';
import type { Log } from '../log.ts';
import { createAlarm } from '../mail/alarm.ts';
import { createLetterWriter } from '../mail/letters.ts';
import { fetchAttachment } from '../messenger/attachments.ts';
import { createSender } from '../messenger/bottender.ts';
import { heardFrom } from '../messenger/events.ts';
import { renderLetter } from '../messenger/letters.ts';
import { INBOX_SAFE_SENDS_PER_SECOND } from '../messenger/limits.ts';
import { createDigest } from '../outbox/digest.ts';
import { createAddToRequest, createDropFiles, createForward, createKeepFile } from '../outbox/forward.ts';
import { createMailLoop } from '../outbox/mail-loop.ts';
import type { RaiseAlarm, Replies } from '../outbox/mail-ports.ts';
import { OUTBOX_LIMITS } from '../outbox/parts.ts';
import type { Carriers } from '../outbox/ports.ts';
import { createCaseSweep } from '../requests/sweep.ts';
import { GRAPH_ORIGIN, type Settings } from '../settings/settings.ts';
import { createCommitteeStore } from '../storage/committee-store.ts';
import { createDigestStore } from '../storage/digest-store.ts';
import { createFileStore } from '../storage/file-store.ts';
import { createMailStore } from '../storage/mail-store.ts';
import { createMissedStore } from '../storage/missed-store.ts';
import { createRequestStore } from '../storage/request-store.ts';
import { createEraseRequests, createPurgeRequests } from '../storage/retention.ts';
import { createStores } from '../storage/stores.ts';
import { openCasework } from './casework.ts';
import type { Channel } from './channel.ts';
import type { ContentHolder } from './content.ts';
import type { OpenDatabase } from './database.ts';
import { fetchFileBy } from './fetch-file.ts';
import { openInvitations, tellBy } from './invitations.ts';
import type { Keys } from './keys.ts';
import { letterLinks } from './letter-links.ts';
import { pictureFinder } from './pictures.ts';

export interface Surroundings {
  settings: Settings;
  /** Where pages are served: known once the port is. */
  served: { url: string | null };
  database: OpenDatabase;
  keys: Keys;
  channel: Channel;
  content: ContentHolder;
  log: Log;
}

/** What stores events, and what makes turns of them. */
export interface Core {
  stores: Stores;
  intake: Intake;
  bury: BuryDeadLetter;
  alarm: RaiseAlarm;
  /** Both the engine and the mail loop; not running before `start`. */
  worker(): Worker;
}

export interface Worker {
  start(): void;
  stop(): Promise<void>;
  health: Engine['health'];
}

export function createCore(around: Surroundings): Core {
  const { settings, database, keys, channel, log } = around;
  const stores = createStores(database.db, keys.sealer);
  const intake = createIntake(stores.inbox, channel.now);
  const alarm = createAlarm({
    sendMail: channel.sendMail,
    to: settings.alarmEmail ?? undefined,
    now: channel.now,
    log,
  });
  const bury: BuryDeadLetter = async (dead) => {
    await stores.dead.bury(dead);
    await alarm(dead.code, { what: dead.what, id: dead.id });
  };
  return { stores, intake, bury, alarm, worker: () => createWorker(around, { stores, intake, alarm }) };
}

function createWorker(around: Surroundings, { stores, intake, alarm }: Omit<Core, 'worker' | 'bury'>): Worker {
  const { channel, content, database, keys, log, settings } = around;
  const sender = createSender({ ...access(around), log, now: channel.now });
  const requests = createRequestStore(database.models, keys.sealer, keys.studentIdFor);
  const files = createFileStore(database.models, keys.sealer, keys.studentIdFor);
  const tell = tellBy(intake, channel.now);
  const invitations = openInvitations(database.models, keys, tell);
  const digests = createDigestStore(database.models);
  // Letters ask the requests room for words, and it queues letters.
  const replies: Replies = {
    take: (...asked) => casework.replies.take(...asked),
    ended: (...asked) => casework.replies.ended(...asked),
  };
  const mail = createMailStore(database.models, keys.sealer, {
    tokenOf: keys.linkToken,
    openInvitation: invitations.invites.open,
    replies,
    digestOf: digests.counts,
  });
  const world = () => ({ ...content.current(), humanAgent: settings.humanAgent });
  const hears = (body: EventBody) => heardFrom(body, channel.messenger.appId);
  const mailLoop = createMailLoop({
    mail,
    requests,
    replies,
    sendMail: channel.sendMail,
    compose: (letter) =>
      createLetterWriter({ translate: content.current().translate, languageTitle, links: letterLinks(around) })(letter),
    tell,
    // The loop raises its own alarm.
    bury: stores.dead.bury,
    alarm,
    isHolder: () => engine.holds(),
    now: channel.now,
    random: Math.random,
    log,
  });
  const digest = createDigest({
    store: digests,
    mail,
    lettersWait: mailLoop.wake,
    isHolder: () => engine.holds(),
    now: channel.now,
    log,
  });
  const missed = createMissedStore(database.db);
  const committees = createCommitteeStore(database.models, keys.sealer, keys.emailHash);
  const { casework, parts: caseParts } = openCasework(around, {
    invitations: invitations.desk,
    mail,
    lettersWait: mailLoop.wake,
    tell,
    alarm,
  });
  const sweep = createCaseSweep({ ...caseParts, isHolder: () => engine.holds() });
  const carriers: Carriers = {
    forward: createForward({
      requests,
      findCommittees: committees.findCommittees,
      mail,
      alarm,
      lettersWait: mailLoop.wake,
      offer: casework.offer,
    }),
    add_to_request: createAddToRequest(requests, casework.wordsAdded),
    keep_file: createKeepFile(files, fetchFileBy(fetchAttachment, allowedOrigins(around))),
    drop_files: createDropFiles(files),
    alarm: async ({ code }, { key }) => alarm(code, { key }),
    count_missed: ({ question, language }, { now }) => missed.count(question, language, now),
    ...casework.carriers,
  };
  const engine = createEngine({
    stores,
    intake,
    takeTurn: createTakeTurn({ world, heardFrom: hears, render: renderLetter, seed: keys.seed }),
    isUrgent: createIsUrgent({ world, heardFrom: hears }),
    carriers,
    sendLetter: sender.send,
    askThread: sender.askThread,
    uploadFile: sender.upload,
    findPicture: pictureFinder(settings),
    fillIn: casework.fillIn,
    wordsEnded: casework.wordsEnded,
    nightly: inTurn(createPurgeRequests(database.models, files), invitations.invites.purge, missed.purge),
    erasePerson: inTurn(
      createEraseRequests(database.models, files, keys.studentIdFor, casework.withdrawn),
      invitations.members.unbind,
    ),
    alarm: (code, facts) => void alarm(code, facts as Record<string, string | number>),
    now: channel.now,
    limits: limitsFor(channel.graphOrigin),
  });
  return {
    start() {
      engine.start();
      mailLoop.start();
      digest.start();
      sweep.start();
    },
    async stop() {
      await sweep.stop();
      await digest.stop();
      await mailLoop.stop();
      await engine.stop();
      await sender.close();
    },
    health: engine.health,
  };
}

/** One after the other; all of them may be done again. */
function inTurn<Args extends unknown[]>(...acts: ((...args: Args) => Promise<unknown>)[]) {
  return async (...args: Args): Promise<void> => {
    for (const act of acts) await act(...args);
  };
}

function access({ settings, channel }: Surroundings) {
  const { accessToken, appSecrets } = channel.messenger;
  return { accessToken, appSecret: appSecrets[0] ?? '', origin: channel.graphOrigin, version: settings.graphVersion };
}

/** Only a real Page has an inbox that falls behind above 40 messages a second. */
function limitsFor(graphOrigin: string): EngineLimits {
  const sendsPerSecond = graphOrigin === GRAPH_ORIGIN ? INBOX_SAFE_SENDS_PER_SECOND : Number.POSITIVE_INFINITY;
  return { ...ENGINE_LIMITS, outbox: { ...OUTBOX_LIMITS, sendsPerSecond } };
}

/** Outside production attachments may also come from the Graph API of tests and simulator. */
function allowedOrigins({ settings, channel }: Surroundings): string[] {
  return settings.environment === 'production' ? [] : [channel.graphOrigin];
}

function languageTitle(language: string): string {
  return LANGUAGE_TITLES[language as Language] ?? language;
}
