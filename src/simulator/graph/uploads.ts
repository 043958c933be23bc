import type { MovableClock } from '../clock.ts';
import type { UploadedFile } from './call.ts';
import { ATTACHMENT_ID_LIVES_MS } from './limits.ts';
import { badParameter, Refusal } from './refusal.ts';

/** `file`: its bytes, unless only an address was given. */
export type Upload = { readonly type: string; readonly file: UploadedFile | undefined };

export type Uploads = {
  /** @throws Refusal 100/2018047 when the bytes are not of that type */
  add(upload: Upload): string;
  /** @throws Refusal 100/2018074 when unknown or older than 90 days, 100 when it is something else than `type` */
  check(id: unknown, type: string): void;
  find(id: string): Upload | undefined;
};

export function createUploads(clock: MovableClock, keep: 'everything' | 'counts'): Uploads {
  const known = new Map<string, Upload & { readonly at: number }>();
  return {
    add({ type, file }) {
      if (file !== undefined && !fits(type, file.contentType))
        throw new Refusal(100, 2018047, '(#100) Upload attachment failure: the file is not of that type.');
      const id = `${800_000_000_000_000 + known.size + 1}`;
      known.set(id, { type, file: keep === 'everything' ? file : undefined, at: clock.now().getTime() });
      return id;
    },
    check(id, type) {
      const upload = typeof id === 'string' ? known.get(id) : undefined;
      if (upload === undefined || clock.now().getTime() - upload.at >= ATTACHMENT_ID_LIVES_MS)
        throw new Refusal(100, 2018074, '(#100) Attachment ID is invalid or has expired.');
      if (upload.type !== type) throw badParameter('attachment_id', 'was uploaded as another type.');
    },
    find: (id) => known.get(id),
  };
}

const fits = (type: string, contentType: string): boolean => type === 'file' || contentType.startsWith(`${type}/`);
