import { benchGraph } from './fake-graph.ts';
import type { LoadJob, LoadResult, Script } from './jobs.ts';
import { Tally } from './tally.ts';
import { type User, Users } from './users.ts';
import { createPoster } from './webhooks.ts';

// Load generator and fake Graph API in one process: a reply is seen in the moment it is sent.

const ANSWER_WITHIN_MS = 10_000;
type Poster = ReturnType<typeof createPoster>;

const graph = benchGraph();

/** Each address keeps its people: what they said before is in its database. */
const targets = new Map<string, Users>();
let target: { url: string; script: Script; users: Users };

function aim({ url, script, echoes }: Extract<LoadJob, { do: 'aim' }>): void {
  const users = targets.get(url) ?? new Users(graph, script);
  targets.set(url, users);
  target = { url, script, users };
  graph.setWebhookUrl(url);
  graph.echoes.lose = echoes === 'on' ? 0 : 1;
}

/** One turn: true when the user can go on. */
async function turn(user: User, poster: Poster, tally: Tally, sinceMs: number): Promise<boolean> {
  const answer = target.script === 'bare' ? Promise.resolve('answered' as const) : user.answer(ANSWER_WITHIN_MS);
  graph.interact(user.psid);
  if ((await poster.post(user.psid, user.next)) === 'failed') tally.failed();
  else tally.acknowledged(sinceMs);
  const outcome = await answer;
  if (outcome === 'answered') tally.answered(sinceMs);
  else tally.failed();
  return outcome === 'answered';
}

/** Each connection takes whoever has been answered longest ago; posts are limited, waiting for answers is not. */
async function press({ users, connections, seconds }: Extract<LoadJob, { do: 'press' }>): Promise<LoadResult> {
  const poster = createPoster(target.url, connections, sha1For(target.script));
  const ready = target.users.take(users);
  const tally = new Tally(seconds, graph.acceptedCount());
  const done: User[] = [];
  const go = async (user: User): Promise<void> => {
    while (tally.isOpen()) if (!(await turn(user, poster, tally, performance.now()))) return;
    done.push(user);
  };
  await Promise.all(ready.map(go));
  return ended(poster, tally, done);
}

/** Turns begin on time whatever became of the earlier ones; times count from the post, the generator's own delay is not the bot's. */
async function pace({ users, perSecond, seconds }: Extract<LoadJob, { do: 'pace' }>): Promise<LoadResult> {
  const poster = createPoster(target.url, 64, sha1For(target.script));
  const ready = target.users.take(users);
  const tally = new Tally(seconds, graph.acceptedCount());
  const startMs = performance.now();
  const underway: Promise<void>[] = [];
  for (let n = 0; tally.isOpen(); n += 1) {
    const dueMs = startMs + (n * 1_000) / perSecond;
    const waitMs = dueMs - performance.now();
    if (waitMs > 0) await new Promise((resolve) => setTimeout(resolve, waitMs));
    const user = ready.shift();
    if (user === undefined) tally.notBegun();
    else
      underway.push(turn(user, poster, tally, performance.now()).then((goesOn) => void (goesOn && ready.push(user))));
  }
  await Promise.all(underway);
  return ended(poster, tally, ready);
}

async function ended(poster: Poster, tally: Tally, users: User[]): Promise<LoadResult> {
  await graph.webhooksSettled();
  await poster.close();
  target.users.giveBack(users);
  return tally.result(graph.acceptedCount());
}

const sha1For = (script: Script) => (script === 'echo' ? 'too' : 'no');

async function work(job: LoadJob): Promise<LoadResult | null> {
  if (job.do === 'press') return press(job);
  if (job.do === 'pace') return pace(job);
  aim(job);
  return null;
}

process.on('message', async (job: LoadJob) => process.send?.({ result: await work(job) }));
process.on('disconnect', () => process.exit());
process.send?.({ graphOrigin: await graph.listen(0) });
