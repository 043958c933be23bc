import type { Collection, Db } from './connect.ts';
import { isDuplicate } from './duplicate.ts';

/** A conversation as it was published: who, when, why, and every file. */
export interface Version extends VersionFacts {
  /** Content and example conversations by name, such as `config/flows.yml`. */
  files: ReadonlyMap<string, string>;
}
export interface VersionFacts {
  /** Rises by one with everything that is published, going back included. */
  number: number;
  /** Hash of structure and texts: the same for the same content. */
  hash: string;
  at: Date;
  author: string;
  note: string;
}

export interface VersionStore {
  /** Number of the version that all processes run; null before the first. */
  published(): Promise<number | null>;
  find(number: number): Promise<Version | null>;
  /** The newest first. */
  list(): Promise<VersionFacts[]>;
  /**
   * Stores the files, then moves the pointer that all processes follow.
   *
   * @param replaces the version that was looked at; when another one has come since, nothing is published
   */
  publish(version: Omit<Version, 'number'>, replaces: number | null): Promise<number | 'overtaken'>;
}

/** So many stay, to go back to. */
export const KEPT_VERSIONS = 20;

interface VersionDocument {
  _id: number;
  /** Format. */
  f: 1;
  hash: string;
  at: Date;
  author: string;
  note: string;
  files: { name: string; text: string }[];
}
interface PointerDocument {
  _id: 'published';
  number: number;
}

export function createVersionStore(db: Db): VersionStore {
  const versions: Collection<VersionDocument> = db.collection<VersionDocument>('contentVersions');
  const pointers: Collection<PointerDocument> = db.collection<PointerDocument>('contentPointer');

  const insert = async ({ files, hash, at, author, note }: Omit<Version, 'number'>): Promise<number | null> => {
    const [newest] = await versions.find({}, { projection: { _id: 1 }, sort: { _id: -1 }, limit: 1 }).toArray();
    const number = (newest?._id ?? 0) + 1;
    const all = [...files].map(([name, text]) => ({ name, text }));
    const inserted = await versions
      .insertOne({ _id: number, f: 1, hash, at, author, note, files: all })
      .catch(unlessDuplicate);
    return inserted === null ? null : number;
  };
  const point = async (number: number, replaces: number | null): Promise<boolean> => {
    if (replaces === null)
      return (await pointers.insertOne({ _id: 'published', number }).catch(unlessDuplicate)) !== null;
    const { matchedCount } = await pointers.updateOne({ _id: 'published', number: replaces }, { $set: { number } });
    return matchedCount === 1;
  };
  return {
    published: async () => (await pointers.findOne({ _id: 'published' }))?.number ?? null,
    async find(number) {
      const found = await versions.findOne({ _id: number });
      return found && { ...factsOf(found), files: new Map(found.files.map(({ name, text }) => [name, text])) };
    },
    list: async () => (await versions.find({}, { projection: { files: 0 }, sort: { _id: -1 } }).toArray()).map(factsOf),
    async publish(version, replaces) {
      const number = await insert(version);
      if (number === null) return 'overtaken';
      if (!(await point(number, replaces))) {
        await versions.deleteOne({ _id: number });
        return 'overtaken';
      }
      await versions.deleteMany({ _id: { $lte: number - KEPT_VERSIONS } });
      return number;
    },
  };
}

function factsOf({ _id: number, hash, at, author, note }: Omit<VersionDocument, 'files'>): VersionFacts {
  return { number, hash, at, author, note };
}

function unlessDuplicate(error: unknown): null {
  if (isDuplicate(error)) return null;
  throw error;
}
