import type { FindPicture } from '../outbox/ports.ts';
import { findPictureFile } from '../settings/picture-folder.ts';
import type { Settings } from '../settings/settings.ts';

/** Pictures of the conversation, from CONFIG_DIR/media. */
export function pictureFinder(settings: Pick<Settings, 'configDir'>): FindPicture {
  return async (picture) => {
    const found = await findPictureFile(settings, picture);
    if (found === null) return null;
    const { version, read } = found;
    return { version, read: async () => ({ type: 'image', ...(await read()) }) };
  };
}
