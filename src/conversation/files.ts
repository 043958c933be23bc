import type { FileType, SpokenPart } from './effect.ts';
import type { Attachment } from './heard.ts';
import { common, type Talk } from './talk.ts';

const FILE_NAMES: Record<FileType, string> = {
  image: 'picture',
  voice: 'voice_message',
  video: 'video_file',
  file: 'document',
};

/** What kind of file it is, in words. */
export const fileWords = (type: FileType) => common(FILE_NAMES[type]);

export type AttachedFile = Attachment & { type: FileType; url: string };

/** Those that can be fetched and kept. */
export function filesAmong(attachments: readonly Attachment[]): AttachedFile[] {
  return attachments.filter((one): one is AttachedFile => Object.hasOwn(FILE_NAMES, one.type) && one.url !== undefined);
}

/** Each file is fetched once, by an effect, under an id that a redo gives again. */
export function keepFiles(talk: Talk, mid: string, files: readonly AttachedFile[]): SpokenPart[] {
  return files.map(({ type, url }, at) => {
    const fileId = `f${talk.moment.seed.slice(0, 20)}${at}`;
    talk.effects.push({ do: 'keep_file', fileId, url, type });
    return { kind: 'file', mid, type, fileId };
  });
}

/** The files among these parts are deleted: nobody will read them. */
export function dropFiles(talk: Talk, parts: readonly SpokenPart[]): void {
  const fileIds = parts.flatMap((part) => (part.kind === 'file' ? [part.fileId] : []));
  if (fileIds.length > 0) talk.effects.push({ do: 'drop_files', fileIds });
}
