export const PAGE_LANGUAGES = ['it', 'en', 'ar', 'fr'] as const;
export type PageLanguage = (typeof PAGE_LANGUAGES)[number];

/** What a page behind an e-mail's link may say of a request: no word and no identity of the student. */
export interface ClaimCard {
  code: string;
  topic: string | null;
  university: string | null;
  /** The student's. */
  language: string;
  otherOrigin: boolean;
}

/** How things stand between the reader of the e-mail and the request, now. */
export type ClaimStanding =
  | { is: 'free' }
  /** Free, but this person is not in Messenger yet: a code is needed first. */
  | { is: 'not_connected' }
  /** … and a code is on its way by e-mail. */
  | { is: 'code_sent' }
  /** `url` opens the conversation in Messenger. */
  | { is: 'yours'; url: string }
  | { is: 'taken'; by: string }
  /** The mentor who had it comes first for a while. */
  | { is: 'reserved' }
  | { is: 'on_leave' }
  | { is: 'over' };

export interface ClaimView {
  /** Names the form on the page: sent twice it is one act. */
  once: string;
  /** The reader's. */
  language: PageLanguage;
  card: ClaimCard;
  standing: ClaimStanding;
}

/** What a tap did; the page then shows how things stand. `needs_declaration`: nothing, yet. */
export type ClaimTap = { did: 'something' } | { did: 'needs_declaration'; view: ClaimView };

/** Null in both: unknown, over its time, or not this person's to see any more; nobody learns which. */
export interface ClaimDesk {
  /** Changes nothing, however often it is asked. */
  look(token: string): Promise<ClaimView | null>;
  /** Takes the request, or sends a code to who is not connected. Twice does no more than once. */
  tap(token: string, form: { once: string; declares: boolean }): Promise<ClaimTap | null>;
}
