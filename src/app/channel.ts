import type { Log } from '../log.ts';
import { createMailer, type Mailer } from '../mail/mailer.ts';
import type { SendMail } from '../outbox/mail-ports.ts';
import type { MessengerSettings, Settings } from '../settings/settings.ts';
import type { Simulated } from './simulated.ts';

/** The outside world: Messenger and mail, real ones or those of the simulator. */
export interface Channel {
  messenger: MessengerSettings;
  graphOrigin: string;
  sendMail: SendMail;
  now: () => Date;
  /** null when Messenger is the real one. */
  simulator: Simulated | null;
  close(): Promise<void>;
}

/** Without credentials the simulator is Messenger, and its mailbox is the mail. Nothing of it is loaded otherwise. */
export async function openChannel(settings: Settings, log: Log, now: () => Date): Promise<Channel> {
  const mailer = settings.mail === null ? null : createMailer(settings.mail);
  if (settings.messenger !== null) return real(settings, settings.messenger, mailer, log, now);
  const { openSimulated } = await import('./simulated.ts');
  const { messenger, graphOrigin, ...simulator } = await openSimulated(settings);
  const close = async () => {
    await simulator.graph.close();
    mailer?.close();
  };
  const sendMail = mailer?.send ?? simulator.mailbox.send;
  return { messenger, graphOrigin, sendMail, now: simulator.clock.now, simulator, close };
}

function real(
  settings: Settings,
  messenger: MessengerSettings,
  mailer: Mailer | null,
  log: Log,
  now: () => Date,
): Channel {
  if (mailer === null) log.warn({}, 'SMTP_URL is not set: letters to committees wait until it is');
  return {
    messenger,
    graphOrigin: settings.graphOrigin,
    sendMail: mailer?.send ?? (async () => ({ result: 'later', code: 'no_smtp_url', alarm: false })),
    now,
    simulator: null,
    close: async () => mailer?.close(),
  };
}
