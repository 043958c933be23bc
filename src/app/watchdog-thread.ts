import { writeSync } from 'node:fs';
import { workerData } from 'node:worker_threads';

const { beats, looks, lookEveryMs } = workerData as { beats: Int32Array; looks: number; lookEveryMs: number };
let seen = -1;
let stood = 0;

setInterval(() => {
  const now = Atomics.load(beats, 0);
  stood = now === seen ? stood + 1 : 0;
  seen = now;
  if (stood < looks) return;
  // The log's own stream belongs to the loop that stands.
  writeSync(2, `the event loop stood still for ${(looks * lookEveryMs) / 1_000} s: the process ends\n`);
  process.kill(process.pid, 'SIGKILL');
}, lookEveryMs);
