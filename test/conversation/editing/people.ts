import type { ContentSet } from '../../../src/flows/model.ts';
import { buttonsOf } from '../../support/messages.ts';
import { TestTalk } from '../../support/talk.ts';

/** What somebody may answer to any question of free words. */
export const WORDS = ['Cerco una stanza per settembre', 'anna@example.org', '42', '24.11.2026', '+39 02 2327 2327'];

/** The same person, meeting another version. */
export function copied(talk: TestTalk, content: ContentSet): TestTalk {
  const copy = new TestTalk(content);
  copy.state = structuredClone(talk.state);
  copy.owner = talk.owner;
  copy.timers = talk.timers;
  copy.now = talk.now;
  copy.outcome = talk.outcome;
  copy.said.push(...talk.said);
  return copy;
}

/** Everybody who can stand anywhere: at each question, in each visit and call, with each way of having come there. */
export function peopleEverywhere(content: ContentSet, most = 200): TestTalk[] {
  const seen = new Map<string, TestTalk>();
  const first = new TestTalk(content);
  first.types('ciao');
  const waiting = [first];
  for (let talk = waiting.shift(); talk !== undefined && seen.size < most; talk = waiting.shift()) {
    const place = placeOf(talk);
    if (seen.has(place) || visitsOf(talk) > 1) continue;
    seen.set(place, talk);
    waiting.push(...nextOf(talk, content));
  }
  return [...seen.values()];
}

/** Where somebody stands: the question, and what lies under it. */
function placeOf({ state }: TestTalk): string {
  const { focus, stack } = state!.student;
  const at = (one: typeof focus): string =>
    one.kind === 'step' ? `${one.step} ${one.group ?? ''} ${one.parts.length > 0}` : one.kind;
  const below = stack.map((frame) => (frame.kind === 'call' ? frame.step : at(frame.focus)));
  return JSON.stringify([at(focus), below]);
}

const MOVES = ['aiuto', 'lingua', 'persona', 'stop'];

function nextOf(talk: TestTalk, content: ContentSet): TestTalk[] {
  const taps = buttonsOn(talk).map(
    ({ payload }) =>
      (copy: TestTalk) =>
        copy.tapsPayload(payload),
  );
  const words = [WORDS[0]!, WORDS[1]!, ...(visitsOf(talk) > 0 ? [] : MOVES)].map(
    (text) => (copy: TestTalk) => copy.types(text),
  );
  const waits = (copy: TestTalk) => copy.waitForAnswer();
  return [...taps, ...words, waits].map((move) => {
    const copy = copied(talk, content);
    move(copy);
    return copy;
  });
}

const visitsOf = ({ state }: TestTalk): number => state!.student.stack.filter(({ kind }) => kind === 'visit').length;

/** Buttons of the last message that had some. */
export const buttonsOn = ({ said }: TestTalk) => said.map(buttonsOf).findLast((buttons) => buttons.length > 0) ?? [];
