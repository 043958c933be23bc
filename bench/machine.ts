import { readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import mongoose from 'mongoose';

/** One line that says what the figures were measured on. */
export async function machineLine(mongodUri: string): Promise<string> {
  const client = await new mongoose.mongo.MongoClient(mongodUri).connect();
  const { version } = await client.db('admin').command({ buildInfo: 1 });
  await client.close();
  const [first] = cpus();
  const kind = first?.model === undefined || first.model === 'unknown' ? process.arch : first.model;
  return `Node ${process.version}, mongod ${version} (one-node replica set), ${cpus().length} cores ${kind}, all on this machine`;
}

/** Whole machine: seconds in which its cores worked, so far. Says how much of a run belonged to somebody else. */
export function busySeconds(): number {
  const [, ...ticks] = readFileSync('/proc/stat', 'utf8').split('\n')[0]!.split(/\s+/).map(Number);
  const [user = 0, nice = 0, system = 0, , , irq = 0, softIrq = 0] = ticks;
  return (user + nice + system + irq + softIrq) / 100;
}
