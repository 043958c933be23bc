import { statSync } from 'node:fs';
import { type ContentFolders, contentPaths } from '../settings/content-folder.ts';
import { picturePaths } from '../settings/picture-folder.ts';

const LOOK_EVERY_MS = 250;
/** Files are saved one after another: what has changed is read when nothing more has for so long. */
const SETTLED_MS = 500;

/** Calls when the files have changed and come to rest. */
export function watchFolder(folders: ContentFolders, changed: () => void): () => void {
  let read = stampOf(folders);
  let seen = read;
  let seenMs = performance.now();
  const look = () => {
    const stamp = stampOf(folders);
    if (stamp !== seen) [seen, seenMs] = [stamp, performance.now()];
    if (stamp === read || performance.now() - seenMs < SETTLED_MS) return;
    read = stamp;
    changed();
  };
  const timer = setInterval(look, LOOK_EVERY_MS);
  timer.unref();
  return () => clearInterval(timer);
}

/** When each file was changed and how long it is: cheap enough to look often. */
function stampOf(folders: ContentFolders): string {
  return [...contentPaths(folders), ...picturePaths(folders)]
    .map((file) => statSync(file, { throwIfNoEntry: false }))
    .map((stat) => (stat === undefined ? '' : `${stat.mtimeMs}:${stat.size}`))
    .join();
}
