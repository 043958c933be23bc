import type { LetterLinks } from '../outbox/committee-letters.ts';
import type { Surroundings } from './engine.ts';

/** Where the links of e-mails lead: pages of ours, and the chat with the Page. */
export function letterLinks({ settings, served, channel }: Surroundings): LetterLinks {
  const base = () => settings.publicUrl ?? served.url ?? `http://localhost:${settings.port}`;
  return {
    claim: (token) => new URL(`/claim/${token}`, base()).href,
    chat: (ref) => `https://m.me/${channel.messenger.pageId}${ref === null ? '' : `?ref=${encodeURIComponent(ref)}`}`,
  };
}
