import { Counter, collectDefaultMetrics, Gauge, Registry } from 'prom-client';
import { failpoint } from '../failpoint.ts';
import type { WebhookAnswer, WebhookMoment } from '../messenger/webhook.ts';
import type { Core, Worker } from './engine.ts';

export interface Metrics {
  answered(answer: WebhookAnswer): void;
  passing(moment: WebhookMoment): void | Promise<void>;
  text(): Promise<string>;
}

/** Numbers for `/metrics`; no label names a person. */
export function createMetrics(core: Pick<Core, 'intake'>, worker: Worker | null): Metrics {
  const register = new Registry();
  collectDefaultMetrics({ register });
  const answers = new Counter({
    name: 'bot_webhook_answers_total',
    help: 'Answers to Meta by status',
    labelNames: ['status'],
    registers: [register],
  });
  gauge(register, 'bot_events_stored', 'Events stored since the start', () => core.intake.counts.stored);
  gauge(register, 'bot_events_known', 'Events that were stored before', () => core.intake.counts.known);
  if (worker !== null) workerGauges(register, worker);
  return {
    answered: ({ status }) => answers.inc({ status: String(status) }),
    passing: (moment) => failpoint(moment),
    text: () => register.metrics(),
  };
}

function workerGauges(register: Registry, { health }: Worker): void {
  gauge(register, 'bot_leading', '1 while this process holds the lease', () => Number(health().leading));
  gauge(register, 'bot_oldest_new_event_ms', 'Age of the oldest event without a turn', () => health().oldestNewMs);
  gauge(register, 'bot_unfinished_events', 'Events that are not finished', () => health().unfinishedEvents);
  gauge(
    register,
    'bot_unsure_letters',
    'Letters of which nobody knows yet whether they arrived',
    () => health().unsureNow,
  );
  gauge(register, 'bot_page_paused', '1 while sends wait for the Page', () => Number(health().pagePaused));
  gauge(register, 'bot_turns', 'Turns since the start', () => health().counts.turns);
  gauge(register, 'bot_events_late', 'Messages after a newer one had its turn', () => health().counts.late);
  gauge(register, 'bot_commits_lost', 'Commits that somebody forestalled', () => health().counts.lost);
  gauge(register, 'bot_letters_accepted', 'Letters that Meta took', () => health().counts.outbox.accepted);
  gauge(register, 'bot_letters_refused', 'Letters that Meta refused', () => health().counts.outbox.refused);
  gauge(register, 'bot_letters_unsure', 'Letters that were unsure', () => health().counts.outbox.unsure);
  gauge(register, 'bot_dead', 'Dead letters since the start', () => health().counts.dead + health().counts.outbox.dead);
}

function gauge(register: Registry, name: string, help: string, value: () => number): void {
  new Gauge({
    name,
    help,
    registers: [register],
    collect() {
      this.set(value());
    },
  });
}
