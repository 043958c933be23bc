import type { Letter } from '../conversation/letter.ts';
import type { Place } from '../flows/problem.ts';
import { type ConversationTest, NOTHING, type TestLine } from '../flows/try/test-file.ts';
import { Actor, type Way } from './actor.ts';
import { expectedAtEnd } from './expected.ts';
import { isNamed, keysOf } from './said.ts';
import type { Stage } from './stage.ts';

/** Where a talk goes another way than its test says. */
export interface Difference {
  readonly at: Place;
  readonly expected: string;
  readonly came: string;
}

/** Plays one test in one way; null when all goes as written. */
export function playTest(stage: Stage, test: ConversationTest, way: Way): Difference | null {
  const actor = new Actor(stage, way);
  for (const { acts, bots } of exchangesOf(test.lines)) {
    const from = actor.talk.letters.length;
    for (const { act, at } of acts) {
      const broken = actor.act(act);
      if (broken !== null) return { at, ...broken };
    }
    const at = bots[0]?.at ?? acts.at(-1)!.at;
    const broken = bots[0]?.says === NOTHING ? null : actor.waitForAnswer();
    if (broken !== null) return { at, ...broken };
    const difference = differenceIn(actor, actor.talk.letters.slice(from), bots);
    if (difference !== null) return difference;
  }
  return expectedAtEnd(actor, test.expected);
}

type ActLine = Extract<TestLine, { kind: 'act' }>;
type BotLine = Extract<TestLine, { kind: 'bot' }>;

/** What the person does, and the bot's lines until the person does something again. */
function exchangesOf(lines: readonly TestLine[]): { acts: ActLine[]; bots: BotLine[] }[] {
  const exchanges: { acts: ActLine[]; bots: BotLine[] }[] = [];
  for (const line of lines) {
    const last = exchanges.at(-1);
    if (line.kind === 'bot' && last !== undefined) last.bots.push(line);
    else if (line.kind === 'act' && last?.bots.length === 0 && isSaid(line) && last.acts.every(isSaid))
      last.acts.push(line);
    else if (line.kind === 'act') exchanges.push({ acts: [line], bots: [] });
  }
  return exchanges;
}

/** Messages in a row, which may be one answer. */
const isSaid = ({ act }: ActLine): boolean => act.do === 'user' || act.do === 'send';

/**
 * The lines stand for what the bot says, in order. It may say more between them; the last one must be the last thing said,
 * because that is what the person answers.
 */
function differenceIn(actor: Actor, letters: readonly Letter[], bots: readonly BotLine[]): Difference | null {
  const came = (): string => actor.saidIn(letters);
  const silent = bots.find(({ says }) => says === NOTHING);
  if (silent !== undefined)
    return letters.length === 0 ? null : { at: silent.at, expected: 'the bot says nothing', came: came() };
  const keys = letters.flatMap(keysOf);
  let from = 0;
  for (const { says, at } of bots) {
    const found = keys.findIndex((key, index) => index >= from && isNamed(says, key));
    if (found < 0) return { at, expected: `the bot says ${says}`, came: came() };
    from = found + 1;
  }
  const last = bots.at(-1);
  const lastKeys = keysOf(letters.at(-1) ?? { ...letters[0]!, body: [] });
  if (last === undefined || lastKeys.some((key) => isNamed(last.says, key))) return null;
  return { at: last.at, expected: `the last thing the bot says is ${last.says}`, came: came() };
}
