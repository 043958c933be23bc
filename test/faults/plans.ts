/** What goes wrong in one run. */
export interface Plan {
  name: string;
  /** Planted in the first process: the point, and at which passing it strikes. */
  failpoint: string | null;
  /** Further kills of any process under load, so many, by chance. */
  randomKills: number;
  /** A clean stop under load as well. */
  stop: boolean;
  /** Share of letters that Graph takes and does not answer. */
  resets: number;
  echoes: 'on' | 'late and doubled' | 'lost';
}

const POINTS = [
  'web.afterVerify',
  'web.midBatch',
  'web.afterInsertBeforeAck',
  'worker.afterTake',
  'worker.afterStep',
  'worker.afterCommitBeforeMark',
  'worker.afterMark',
  'send.beforeWrite',
  'send.afterBytesBeforeReply',
  'send.afterReplyBeforeAck',
  'forward.afterRequestBeforeLetters',
  'lease.beforeRenew',
  'timer.beforeFire',
  'words.beforeEnded',
  'case.beforeConsequences',
  'case.beforeSettled',
  'case.beforeTimer',
] as const;

/** Points that are passed only so often in a whole run; the others are passed at least forty times. */
const PASSINGS: Readonly<Partial<Record<(typeof POINTS)[number], number>>> = {
  'forward.afterRequestBeforeLetters': 3,
  'lease.beforeRenew': 3,
  'timer.beforeFire': 3,
  'words.beforeEnded': 20,
  'case.beforeConsequences': 25,
  'case.beforeSettled': 25,
  'case.beforeTimer': 3,
};

const QUIET: Plan = { name: 'quiet', failpoint: null, randomKills: 0, stop: false, resets: 0, echoes: 'on' };

/** Every kind of run, in an order of their own for each seed. Endless: whoever asks ends it. */
export function* plansFor(random: () => number): Generator<Plan> {
  for (;;) yield* shuffled(onceRound(random), random);
}

function onceRound(random: () => number): Plan[] {
  const kills = POINTS.flatMap((point) => [
    killAt(point, 1),
    killAt(point, 1 + Math.floor(random() * (PASSINGS[point] ?? 40))),
  ]);
  return [
    ...kills,
    { ...killAt('shutdown.duringDrain', 1), stop: true },
    { ...QUIET, name: 'kills by chance', randomKills: 3 },
    { ...QUIET, name: 'kills by chance, letters unanswered', randomKills: 2, resets: 0.05, echoes: 'late and doubled' },
    { ...QUIET, name: 'a stop and a kill', randomKills: 1, stop: true, resets: 0.02 },
    { ...QUIET, name: 'letters unanswered', resets: 0.1, echoes: 'late and doubled' },
    { ...QUIET, name: 'letters unanswered, no echoes', resets: 0.02, echoes: 'lost' },
  ];
}

const killAt = (point: string, passing: number): Plan => ({
  ...QUIET,
  name: `${point}@${passing}`,
  failpoint: `${point}:kill@${passing}`,
});

function shuffled<One>(all: readonly One[], random: () => number): One[] {
  return all
    .map((one) => ({ one, at: random() }))
    .sort((one, other) => one.at - other.at)
    .map(({ one }) => one);
}

/** Chance that a seed gives again (mulberry32). */
export function chance(seed: number): () => number {
  let state = seed >>> 0;
  return () => {
    state = (state + 0x6d2b79f5) >>> 0;
    let mixed = Math.imul(state ^ (state >>> 15), state | 1);
    mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
}
