import type { Log } from '../log.ts';
import type { Mail, RaiseAlarm, SendMail } from '../outbox/mail-ports.ts';
import { type Composed, composeLetter } from './compose.ts';

export type AlarmFacts = Readonly<Record<string, string | number>>;

/** To whoever runs the bot: a code of docs/errors.md, and facts that name nobody. */
export function alarmLetter(code: string, facts: AlarmFacts): Composed {
  const list = Object.entries(facts).map(([name, value]) => `${name}: ${value}`);
  const body = [
    `The bot needs attention: ${code}.`,
    list.join('\n'),
    `What it means and what to do: docs/errors.md, ${code}.`,
  ];
  return composeLetter({
    language: 'en',
    subject: `Mentorship bot: alarm ${code}`,
    preview: code,
    body: body.filter(Boolean).join('\n\n'),
    link: null,
    after: '',
    footer: 'The same alarm is mailed at most once an hour; every one stands in the log.',
  });
}

const QUIET_MS = 3_600_000;

export interface AlarmParts {
  sendMail: SendMail;
  /** ALARM_EMAIL; without it alarms stand in the log only. */
  to: string | undefined;
  now: () => Date;
  log: Log;
}

/** Every alarm is logged; each code is mailed at most once an hour. Does not wait for the mail server, never rejects. */
export function createAlarm({ sendMail, to, now, log }: AlarmParts): RaiseAlarm {
  const mailedAt = new Map<string, number>();
  return async (code, facts) => {
    log.error({ code, ...facts }, 'alarm');
    const at = now().getTime();
    if (to === undefined || at - (mailedAt.get(code) ?? Number.NEGATIVE_INFINITY) < QUIET_MS) return;
    mailedAt.set(code, at);
    const mail: Mail = { id: `alarm-${code}-${at}`, to, ...alarmLetter(code, facts) };
    void sendMail(mail).then((result) => {
      if (result.result === 'accepted') return;
      mailedAt.delete(code);
      log.warn({ code, reason: result.code }, 'an alarm could not be mailed');
    });
  };
}
