import type { Db } from './connect.ts';

/** How often answers to a question were not understood, in one language. No word of anybody. */
export interface Missed {
  question: string;
  language: string;
  count: number;
}

interface Row {
  _id: string;
  day: string;
  question: string;
  language: string;
  n: number;
}

/** Rows older than this say nothing about the questions of today. */
const KEPT_DAYS = 180;
const DAY_MS = 86_400_000;

/** One row for each day, question and language. A crash at the wrong moment may count once too often: these are hints. */
export function createMissedStore(db: Db) {
  const rows = () => db.collection<Row>('missed');
  return {
    async count(question: string, language: string, now: Date): Promise<void> {
      const day = dayOf(now);
      const set = { day, question, language };
      await rows().updateOne(
        { _id: `${day}|${question}|${language}` },
        { $inc: { n: 1 }, $setOnInsert: set },
        { upsert: true },
      );
    },
    /** Most missed first. */
    async since(from: Date): Promise<Missed[]> {
      const found = await rows()
        .aggregate<{ _id: { question: string; language: string }; n: number }>([
          { $match: { day: { $gte: dayOf(from) } } },
          { $group: { _id: { question: '$question', language: '$language' }, n: { $sum: '$n' } } },
          { $sort: { n: -1, '_id.question': 1, '_id.language': 1 } },
        ])
        .toArray();
      return found.map(({ _id, n }) => ({ ..._id, count: n }));
    },
    async purge(now: Date): Promise<void> {
      await rows().deleteMany({ day: { $lt: dayOf(new Date(now.getTime() - KEPT_DAYS * DAY_MS)) } });
    },
  };
}

const dayOf = (date: Date): string => date.toISOString().slice(0, 10);
