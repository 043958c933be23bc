import type { WordsRef } from '../conversation/casework.ts';
import type { Effect, FileType } from '../conversation/effect.ts';
import type { Heard } from '../conversation/heard.ts';
import type { PictureRef } from '../conversation/letter.ts';
import type { ConversationKey, EffectId } from '../ids.ts';

/** An effect as committed in `un`, sealed: letters are already in Graph's own snake_case. */
export type OutboxEffect =
  | {
      id: EffectId;
      do: 'say';
      message: GraphMessage;
      unsure: 'resend' | 'skip';
      notAfterMs: number | null;
      safety: boolean;
      /** Tells what became of this request. */
      about?: string;
      /** Words of the other side, read as the letter leaves; they stand in `message` where the private sign is. */
      words?: WordsRef;
      /** A picture of the conversation, which is then all of the message. */
      picture?: PictureRef;
      /** Meta's tag for a person's own words after 24 hours. */
      humanAgent?: true;
    }
  | { id: EffectId; do: 'erase'; farewell: readonly GraphMessage[] }
  | ({ id: EffectId } & Exclude<Effect, { do: 'say' } | { do: 'erase' }>);

/** The `message` member of a Send API body, without `metadata`: the sender adds the effect's id there. */
export interface GraphMessage {
  text?: string;
  quick_replies?: readonly { content_type: 'text'; title: string; payload: string }[];
  attachment?: { type: string; payload: Readonly<Record<string, unknown>> };
}

/** What became of one POST to the Send API. `code` is Graph's `code/subcode` or a network code, never a text. */
export type SendResult =
  | { result: 'accepted'; messageId: string }
  /** Certainly not delivered. `retry`: again with back-off; `give_up`: never again for this letter. */
  | { result: 'refused'; then: 'retry' | 'give_up'; code: string; waitMs?: number; alarm: boolean }
  /** Not for this letter alone: the whole Page pauses (token, restriction, rate); letters are kept. */
  | { result: 'page_paused'; code: string; waitMs?: number; alarm: boolean }
  /** Bytes left and no reply came: wait for the echo. */
  | { result: 'unsure'; code: string };

export interface LetterToSend {
  psid: string;
  effectId: EffectId;
  message: GraphMessage;
  /** Words of the other side: they go where the private sign stands in the message. */
  words?: string;
  humanAgent?: true;
  /** Goes instead of the message's text; the choices of the message go with it. */
  file?: { type: FileToSend['type']; attachmentId: string };
}
export interface FileToSend {
  type: FileType;
  contentType: string;
  bytes: Buffer;
}

/**
 * The other side's words as they leave: read at that moment, and only if this person may read them at that moment.
 * `withdrawn`: erased, taken back, sent another way, or not for this person any more; then nothing leaves.
 */
export type Filled = { is: 'text'; text: string } | { is: 'file'; file: FileToSend } | { is: 'withdrawn' };
export type FillIn = (reader: ConversationKey, words: WordsRef) => Promise<Filled>;
/** What became of a letter that carried words; doing it twice changes nothing. `code` is Graph's or one of ours. */
export type WordsEnded = (
  words: WordsRef,
  reader: ConversationKey,
  effectId: EffectId,
  outcome: WordsOutcome,
  now: Date,
) => Promise<void>;
export type WordsOutcome = { is: 'delivered' } | { is: 'refused'; code: string };

/** Gives a file to Meta, for nobody yet: doing it twice is harmless. What Meta does not take is a refusal of the letter. */
export type UploadFile = (
  file: FileToSend,
) => Promise<
  | { result: 'uploaded'; attachmentId: string }
  | Extract<SendResult, { result: 'refused' }>
  | Extract<SendResult, { result: 'page_paused' }>
>;
/** A picture of the conversation as it is there now; null: there is none. With other bytes it has another `version`. */
export type FindPicture = (picture: PictureRef) => Promise<{ version: string; read(): Promise<FileToSend> } | null>;
export type SendLetter = (letter: LetterToSend) => Promise<SendResult>;
/** Asks the thread itself (Conversations API) whether a letter arrived; `unknown` when that cannot be told. */
export type AskThread = (letter: LetterToSend) => Promise<'there' | 'not_there' | 'unknown'>;

export interface CarryContext {
  key: ConversationKey;
  now: Date;
  /** An event for a conversation, e.g. the outcome of `forward`; eid is derived from the effect's id. */
  tell: (key: ConversationKey, eid: string, heard: Heard) => Promise<void>;
}

/** Carries out one kind of effect on our own database. Doing it twice changes nothing. Throws when it must be tried again. */
export type Carrier<Kind extends OutboxEffect['do']> = (
  effect: Extract<OutboxEffect, { do: Kind }>,
  context: CarryContext,
) => Promise<void>;
export type Carriers = {
  forward: Carrier<'forward'>;
  add_to_request: Carrier<'add_to_request'>;
  keep_file: Carrier<'keep_file'>;
  drop_files: Carrier<'drop_files'>;
  alarm: Carrier<'alarm'>;
  relay: Carrier<'relay'>;
  desk: Carrier<'desk'>;
  act: Carrier<'act'>;
  hold_words: Carrier<'hold_words'>;
  call_member: Carrier<'call_member'>;
  tell_holder: Carrier<'tell_holder'>;
  count_missed: Carrier<'count_missed'>;
};

/** Deletes everything that belongs to a person outside inbox and conversation; repeatable. With `before` only what is older. */
export type ErasePerson = (key: ConversationKey, before?: Date) => Promise<void>;
