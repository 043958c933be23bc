import type { PictureRef } from '../conversation/letter.ts';
import type { Line, Say, Task } from './line.ts';
import type { OutboxParts } from './parts.ts';
import type { UploadFile } from './ports.ts';
import { waitMs } from './waits.ts';

/** Meta forgets what was uploaded after 90 days; long before that a picture is uploaded anew. */
const REUSED_MS = 30 * 24 * 3_600_000;
/** A text does not wait longer for its picture than so many tries take. */
const MOST_TRIES = 3;

type Uploaded = Awaited<ReturnType<UploadFile>> | { result: 'missing' };

/** Pictures of the conversation. They are the same for everybody, so one upload serves all. */
export interface Pictures {
  /** Never rejects. */
  upload(picture: PictureRef): Promise<Uploaded>;
  /** Meta does not take it under the name that it gave: the next one uploads anew. */
  forget(picture: PictureRef | undefined): void;
}

export function createPictures({
  findPicture,
  upload,
  now,
}: Pick<OutboxParts, 'findPicture' | 'upload' | 'now'>): Pictures {
  const kept = new Map<string, { version: string; atMs: number; uploaded: Promise<Uploaded> }>();

  const uploadedOnce = async (picture: PictureRef): Promise<Uploaded> => {
    const found = await findPicture(picture);
    if (found === null) return { result: 'missing' };
    const [name, atMs] = [nameOf(picture), now().getTime()];
    const known = kept.get(name);
    if (known?.version === found.version && atMs - known.atMs < REUSED_MS) return known.uploaded;
    // Kept while it is under way, too: who comes meanwhile waits for the same upload.
    const one = { version: found.version, atMs, uploaded: found.read().then(upload) };
    kept.set(name, one);
    const uploaded = await one.uploaded.catch(() => MISSING);
    if (uploaded.result !== 'uploaded' && kept.get(name) === one) kept.delete(name);
    return uploaded;
  };
  return {
    upload: (picture) => uploadedOnce(picture).catch(() => MISSING),
    forget: (picture) => void (picture && kept.delete(nameOf(picture))),
  };
}

const MISSING: Uploaded = { result: 'missing' };
const nameOf = ({ name, language }: PictureRef): string => `${name}.${language}`;

/** What cannot be had is left out: its text goes alone, and operators are told. */
export async function uploadPicture(parts: OutboxParts, pictures: Pictures, line: Line, task: Task): Promise<void> {
  const picture = (task.effect as Say).picture!;
  const facts = { key: line.key, id: task.effect.id };
  task.at = 'under_way';
  const result = await pictures.upload(picture);
  task.at = 'waiting';
  if (result.result === 'uploaded') {
    task.attachmentId = result.attachmentId;
    return;
  }
  if (result.result !== 'missing' && result.alarm) parts.alarm(result.code, facts);
  if (result.result === 'refused') task.tries += 1;
  if (isTriedAgain(result, task)) {
    task.notBeforeMs = performance.now() + (result.waitMs ?? waitMs(Math.max(1, task.tries), parts.limits));
    return;
  }
  task.at = 'done';
  parts.alarm('C107', { ...facts, picture: nameOf(picture) });
}

/** While the Page is paused the text could not leave either. */
function isTriedAgain(
  result: Exclude<Uploaded, { result: 'uploaded' }>,
  { tries }: Task,
): result is Exclude<Awaited<ReturnType<UploadFile>>, { result: 'uploaded' }> {
  if (result.result === 'refused') return result.then === 'retry' && tries < MOST_TRIES;
  return result.result === 'page_paused';
}
