import type { Mail, SendMail } from '../outbox/mail-ports.ts';

export interface KeptLetter {
  /** Counts from 1. */
  n: number;
  at: Date;
  mail: Mail;
}

export interface Mailbox {
  /** Newest first. */
  letters(): readonly KeptLetter[];
  letter(n: number): KeptLetter | undefined;
  clear(): void;
  /** @returns ends the subscription */
  subscribe(listener: () => void): () => void;
}

const LETTERS_KEPT = 200;

/** Takes every letter as a mail server would and keeps the newest in memory. A letter sent again replaces the first. */
export function createMailbox(now: () => Date = () => new Date()): Mailbox & { send: SendMail } {
  let kept: KeptLetter[] = [];
  let count = 0;
  const listeners = new Set<() => void>();
  const changed = () => {
    for (const listener of listeners) listener();
  };
  return {
    letters: () => kept.toReversed(),
    letter: (n) => kept.find((letter) => letter.n === n),
    clear() {
      kept = [];
      changed();
    },
    subscribe(listener) {
      listeners.add(listener);
      return () => void listeners.delete(listener);
    },
    async send(mail) {
      count += 1;
      kept = [...kept.filter((letter) => letter.mail.id !== mail.id), { n: count, at: now(), mail }].slice(
        -LETTERS_KEPT,
      );
      changed();
      return { result: 'accepted' };
    },
  };
}
