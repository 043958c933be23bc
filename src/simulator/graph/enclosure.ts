import { type Files, type ServedFile, sampleFile } from './files.ts';
import type { Fields } from './shape.ts';
import { STICKER_THUMBS_UP, stickerMessage } from './webhook-items.ts';

/** Something a person sends that is not plain text. */
export type Enclosure =
  | {
      readonly type: 'image' | 'audio' | 'video' | 'file';
      /** Somebody else's address; without it the fake serves `file`, or a small sample. */
      readonly url?: string;
      readonly file?: ServedFile;
      readonly text?: string;
    }
  | { readonly type: 'sticker'; readonly stickerId?: string; readonly shape?: 'new' | 'old' }
  | { readonly type: 'location'; readonly coordinates: { readonly lat: number; readonly long: number } }
  | { readonly type: 'fallback'; readonly text?: string; readonly title?: string; readonly url?: string }
  | { readonly type: 'reel' | 'ig_reel' | 'post' | 'ig_post' | 'unsupported'; readonly url?: string };

/** The message body around an enclosure, without its mid; `origin` is where the fake serves files. */
export function enclosed(enclosure: Enclosure, files: Files, origin: () => string): Fields {
  const serve = (file: ServedFile) => `${origin()}${files.keep(file)}`;
  switch (enclosure.type) {
    case 'image':
    case 'audio':
    case 'video':
    case 'file': {
      const { type, url, file = sampleFile(type), text } = enclosure;
      const words = text === undefined ? {} : { text };
      return { ...words, attachments: [{ type, payload: { url: url ?? serve(file) } }] };
    }
    case 'sticker': {
      const { stickerId = STICKER_THUMBS_UP, shape = 'new' } = enclosure;
      const { mid: _, ...message } = stickerMessage('', stickerId, serve(sampleFile('image')), shape);
      return message;
    }
    case 'location':
      return { attachments: [{ type: 'location', payload: { coordinates: enclosure.coordinates } }] };
    case 'fallback':
      return fallback(enclosure);
    case 'unsupported':
      return { is_unsupported: true };
    default:
      return { attachments: [{ type: enclosure.type, payload: { url: enclosure.url ?? 'https://example.org/reel' } }] };
  }
}

/** A link comes as `text` beside a `fallback`; its payload may be missing. */
function fallback({ text, title, url }: Extract<Enclosure, { type: 'fallback' }>): Fields {
  const payload = url === undefined ? {} : { payload: { url, title: title ?? '' } };
  return { ...(text === undefined ? {} : { text }), attachments: [{ type: 'fallback', ...payload }] };
}
