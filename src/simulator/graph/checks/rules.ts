import type { Measure } from '../shape.ts';

/** What the checks of a body must know from outside it. */
export type Rules = {
  readonly measure: Measure;
  /** The request is multipart and carries a file beside its fields. */
  readonly fileComesAlong: boolean;
  /** @throws Refusal 100/2018074 when the id is unknown or older than 90 days, 100 when it is not of that type */
  checkAttachmentId(id: unknown, type: string): void;
  isTemplateApproved(name: string, language: string): boolean;
};
