import { type Expected, NOTHING } from '../flows/try/test-file.ts';
import type { Actor } from './actor.ts';
import type { Difference } from './play-test.ts';
import { isNamed, keysOf } from './said.ts';
import type { TriedTalk } from './tried-talk.ts';

/** What must hold when the talk is over. */
export function expectedAtEnd({ talk, ending }: Actor, expected: Expected): Difference | null {
  const keys = talk.letters.flatMap(keysOf);
  for (const { name, value, at } of expected.answers) {
    const answer = answerOf(talk, name);
    if (answer !== value) return { at, expected: `${name} is ${value}`, came: `it is ${answer}` };
  }
  for (const { name, at } of expected.said)
    if (!keys.some((key) => isNamed(name, key))) return { at, expected: `the bot says ${name}`, came: 'it never does' };
  for (const { name, at } of expected.notSaid)
    if (keys.some((key) => isNamed(name, key))) return { at, expected: `the bot never says ${name}`, came: 'it does' };
  return forwardedElsewhere(talk, expected) ?? endedElsewhere(ending, expected);
}

function forwardedElsewhere(talk: TriedTalk, { forwarded }: Expected): Difference | null {
  if (forwarded === null) return null;
  const to = lastForwarded(talk)?.committee ?? NOTHING;
  if (to === forwarded.to) return null;
  const expected = forwarded.to === NOTHING ? 'nothing is forwarded' : `the request goes to ${forwarded.to}`;
  return { at: forwarded.at, expected, came: to === NOTHING ? 'nothing was forwarded' : `it went to ${to}` };
}

function endedElsewhere(ending: string | null, { ending: expected }: Expected): Difference | null {
  if (expected === null || expected.step === ending) return null;
  const came = ending === null ? 'it never came to an ending' : `it ended with ${ending}`;
  return { at: expected.at, expected: `the talk ends with ${expected.step}`, came };
}

/** As saved now; of what is not in the draft, as it was forwarded. */
function answerOf(talk: TriedTalk, name: string): string {
  if (name === 'language') return talk.state?.language ?? NOTHING;
  const answer = talk.answer(name);
  if (answer !== null) return answer;
  const sent = lastForwarded(talk);
  const parts = sent?.personal[name];
  if (parts === undefined) return sent?.answers[name] ?? NOTHING;
  return parts.map((part) => (part.kind === 'text' ? part.text : `[${part.type}]`)).join('\n');
}

function lastForwarded({ effects }: TriedTalk) {
  const effect = effects.findLast(({ do: what }) => what === 'forward');
  return effect?.do === 'forward' ? effect.request : null;
}
