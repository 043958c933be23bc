import type { MessengerClient } from 'bottender';
import type { FileToSend, SendResult, UploadFile } from '../outbox/ports.ts';
import { ATTACHMENT_MAX_BYTES } from './limits.ts';
import { NoReply } from './over-pool.ts';
import { asId, asRaw, inside, own, type Raw } from './raw.ts';
import { refused, resultOf } from './send-errors.ts';

const GRAPH_TYPE = { image: 'image', voice: 'audio', video: 'video', file: 'file' } as const;

/**
 * Uploads a file for a letter. It is for nobody yet, so what nobody knows about is simply done again. The name says
 * nothing: a person's own file names may hold anybody's name.
 */
export function createUpload(client: MessengerClient): UploadFile {
  return async (file) => {
    if (file.bytes.length > ATTACHMENT_MAX_BYTES) return refused('give_up', 'M203', false);
    // More than Bottender's type names: its form takes the content type, too.
    const options = { isReusable: true, filename: `file.${extensionOf(file)}`, contentType: file.contentType };
    try {
      const reply: unknown = await client.uploadAttachment(GRAPH_TYPE[file.type], file.bytes, options);
      const attachmentId = asId(own(asRaw(reply), 'attachmentId'));
      return attachmentId === null ? again('no_attachment_id') : { result: 'uploaded', attachmentId };
    } catch (error) {
      return notUploaded(error);
    }
  };
}

const again = (code: string) => refused('retry', code, false);

/** Bottender's errors hold address and token: only Graph's codes get out. */
function notUploaded(error: unknown): Awaited<ReturnType<UploadFile>> {
  if (error instanceof NoReply) return again(error.code);
  const response = inside(error instanceof Error ? asRaw({ ...error }) : null, 'response');
  const status = Number(own(response, 'status') ?? 0);
  const result = replied(status, response);
  if (result.result === 'refused' || result.result === 'page_paused') return result;
  return again(result.result === 'unsure' ? result.code : 'no_attachment_id');
}

/** Classified like a letter: what is said of the token, the Page or the rate holds for both. */
function replied(status: number, response: Raw | null): SendResult {
  if (status === 0) return again('UNKNOWN');
  return resultOf({ status, body: JSON.stringify({ error: graphsOwn(inside(inside(response, 'data'), 'error')) }) });
}

/** The client for everything but letters renames keys. */
function graphsOwn(error: Raw | null) {
  if (error === null) return undefined;
  const subcode = own(error, 'errorSubcode') ?? own(error, 'error_subcode');
  return { code: own(error, 'code'), error_subcode: subcode, is_transient: own(error, 'isTransient') };
}

function extensionOf({ contentType, type }: FileToSend): string {
  return EXTENSIONS[contentType] ?? { image: 'jpg', voice: 'mp4', video: 'mp4', file: 'bin' }[type];
}

const EXTENSIONS: Readonly<Record<string, string>> = {
  'image/jpeg': 'jpg',
  'image/png': 'png',
  'image/gif': 'gif',
  'image/webp': 'webp',
  'audio/mpeg': 'mp3',
  'audio/mp4': 'm4a',
  'audio/wav': 'wav',
  'audio/aac': 'aac',
  'audio/ogg': 'ogg',
  'video/mp4': 'mp4',
  'video/quicktime': 'mov',
  'application/pdf': 'pdf',
};
