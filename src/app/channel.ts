import { randomBytes } from 'node:crypto';
import type { Log } from '../log.ts';
import { createMailer } from '../mail/mailer.ts';
import type { SendMail } from '../outbox/mail-ports.ts';
import type { MessengerSettings, Settings } from '../settings/settings.ts';
import { type MovableClock, movableClock } from '../simulator/clock.ts';
import { createFakeGraph, type FakeGraph } from '../simulator/graph/fake-graph.ts';
import { createMailbox, type Mailbox } from '../simulator/mailbox.ts';

/** The outside world: Messenger and mail, real ones or those of the simulator. */
export interface Channel {
  messenger: MessengerSettings;
  graphOrigin: string;
  sendMail: SendMail;
  now: () => Date;
  /** null when Messenger is the real one. */
  simulator: { graph: FakeGraph; mailbox: Mailbox; clock: MovableClock } | null;
  close(): Promise<void>;
}

/** Without credentials the simulator is Messenger, and its mailbox is the mail. */
export async function openChannel(settings: Settings, log: Log): Promise<Channel> {
  const mailer = settings.mail === null ? null : createMailer(settings.mail);
  if (settings.messenger !== null) return real(settings, settings.messenger, mailer, log);
  const clock = movableClock();
  const messenger = madeUpCredentials();
  const graph = createFakeGraph({
    ...messenger,
    appSecrets: [messenger.appSecrets[0] ?? ''],
    graphVersion: settings.graphVersion,
    clock,
    echoes: {},
  });
  const graphOrigin = await graph.listen(0);
  const mailbox = createMailbox();
  const close = async () => {
    await graph.close();
    mailer?.close();
  };
  return {
    messenger,
    graphOrigin,
    sendMail: mailer?.send ?? mailbox.send,
    now: clock.now,
    simulator: { graph, mailbox, clock },
    close,
  };
}

function real(
  settings: Settings,
  messenger: MessengerSettings,
  mailer: ReturnType<typeof createMailer> | null,
  log: Log,
): Channel {
  if (mailer === null) log.warn({}, 'SMTP_URL is not set: letters to committees wait until it is');
  return {
    messenger,
    graphOrigin: settings.graphOrigin,
    sendMail: mailer?.send ?? (async () => ({ result: 'later', code: 'no_smtp_url', alarm: false })),
    now: () => new Date(),
    simulator: null,
    close: async () => mailer?.close(),
  };
}

function madeUpCredentials(): MessengerSettings {
  const word = () => randomBytes(16).toString('hex');
  return { pageId: '500', appId: '900', accessToken: word(), appSecrets: [word()], verifyToken: word() };
}
