import type { MovableClock } from '../clock.ts';
import { ATTACHMENT_ID_LIVES_MS } from './limits.ts';
import { Refusal } from './refusal.ts';

export type Uploads = {
  add(): string;
  /** @throws Refusal 100/2018074 when unknown or older than 90 days */
  check(id: unknown): void;
};

export function createUploads(clock: MovableClock): Uploads {
  const uploadedAt = new Map<string, number>();
  return {
    add() {
      const id = `${800_000_000_000_000 + uploadedAt.size + 1}`;
      uploadedAt.set(id, clock.now().getTime());
      return id;
    },
    check(id) {
      const at = typeof id === 'string' ? uploadedAt.get(id) : undefined;
      if (at === undefined || clock.now().getTime() - at >= ATTACHMENT_ID_LIVES_MS)
        throw new Refusal(100, 2018074, '(#100) Attachment ID is invalid or has expired.');
    },
  };
}
