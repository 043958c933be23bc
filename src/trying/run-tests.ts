import type { Language } from '../flows/model.ts';
import type { ConversationTest } from '../flows/try/test-file.ts';
import type { Way } from './actor.ts';
import { type Difference, playTest } from './play-test.ts';
import type { Stage } from './stage.ts';

/** A test that goes another way than it says, once for all ways in which it does so at the same line. */
export interface Failure extends Difference {
  readonly test: ConversationTest;
  readonly ways: readonly Way[];
}

export interface TestRun {
  readonly tests: number;
  /** Talks played: each test in its languages, tapped and typed. */
  readonly talks: number;
  readonly failures: readonly Failure[];
}

/** Plays every test in every way it asks for. What they touch is in `stage.coverage`. */
export function runTests(stage: Stage, tests: readonly ConversationTest[]): TestRun {
  const played = tests.flatMap((test) =>
    waysOf(test).map((way) => ({ test, way, difference: playTest(stage, test, way) })),
  );
  const failed = played.flatMap(({ test, way, difference }) =>
    difference === null ? [] : [{ test, way, ...difference }],
  );
  const byPlace = Map.groupBy(failed, ({ at, expected }) => `${at.file}:${at.line}:${expected}`);
  const failures = [...byPlace.values()].map((same) => ({ ...same[0]!, ways: same.map(({ way }) => way) }));
  return { tests: tests.length, talks: played.length, failures };
}

function waysOf({ languages, alsoTyped }: ConversationTest): Way[] {
  return languages.flatMap((language) =>
    alsoTyped
      ? [
          { language, typed: false },
          { language, typed: true },
        ]
      : [{ language, typed: false }],
  );
}

/** `file:line:column error …`, as the check writes it. */
export function failureText({ at, test, ways, expected, came }: Failure): string {
  const where = `${at.file}:${at.line}:${at.column}`;
  return `${where} error in “${test.title}”${waysText(ways)}: expected that ${expected}\n    ${came}`;
}

/** `(it, en; typed in ar)`; empty where there is only one way. */
function waysText(ways: readonly Way[]): string {
  const languagesOf = (typed: boolean): Language[] =>
    ways.flatMap((way) => (way.typed === typed && way.language !== null ? [way.language] : []));
  const [tapped, typed] = [languagesOf(false), languagesOf(true)];
  const said = [
    ...(tapped.length > 0 ? [tapped.join(', ')] : []),
    ...(typed.length > 0 ? [`typed in ${typed.join(', ')}`] : []),
  ];
  return said.length === 0 ? '' : ` (${said.join('; ')})`;
}
