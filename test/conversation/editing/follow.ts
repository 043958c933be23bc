import { expect } from 'chai';
import { openQuestion } from '../../../src/conversation/focus.ts';
import type { Answer } from '../../../src/conversation/state.ts';
import type { Talk } from '../../../src/conversation/talk.ts';
import type { ContentSet } from '../../../src/flows/model.ts';
import type { NewEffect } from '../../../src/inbox/ports.ts';
import type { TestTalk } from '../../support/talk.ts';
import { buttonsOn, copied, WORDS } from './people.ts';

/** All of it takes half a second a version: each version is tried with everybody, but with a part of what they can do. */
const THOROUGH = process.env['FUZZ_RUNS'] !== undefined;

/**
 * What a new version must do to nobody, wherever they stand: no error (a missing text throws), no silence, no answer lost
 * that the new version still asks for, and an ending that can be reached.
 */
export function expectNobodyStranded(
  people: readonly TestTalk[],
  after: ContentSet,
  lost: (name: string) => boolean,
  turn = 0,
): void {
  for (const [at, person] of people.entries()) {
    arrives(person, after, lost);
    // The same button again is a second tap of the same finger.
    const fresh = buttonsOn(person).filter(({ payload }) => payload !== person.state!.student.lastTap);
    for (const [nth, { payload }] of fresh.entries())
      if (THOROUGH || (nth === (at + turn) % fresh.length && at % 2 === turn % 2)) taps(person, after, payload);
    if (THOROUGH || at % 10 === turn % 10) reachesAnEnd(person, after, 0, lost('description') ? 'may change' : 'stay');
  }
}

/** The same for one person and any version; which answers still fit is not asked here, only that no word is thrown away. */
export function expectNotStranded(person: TestTalk, after: ContentSet, turn: number): void {
  arrives(person, after, () => true);
  const fresh = buttonsOn(person).filter(({ payload }) => payload !== person.state!.student.lastTap);
  const button = fresh[turn % Math.max(1, fresh.length)];
  if (button !== undefined) taps(person, after, button.payload);
  reachesAnEnd(person, after, turn, 'may change');
}

/** Comes back through a link: hears where things stand, and has what was said before. */
function arrives(person: TestTalk, after: ContentSet, lost: (name: string) => boolean): void {
  const talk = copied(person, after);
  const before = structuredClone(person.state!.student);
  const effects = talk.hear({ kind: 'referral' });
  expectAnswered(talk, effects, 'arrives');
  const { answers, setAside = {} } = talk.state!.student.draft;
  for (const [name, answer] of Object.entries(before.draft.answers)) {
    const words = wordsIn(answer);
    const kept = [...Object.values(answers), ...Object.values(setAside)];
    if (words !== null && words.length > 10)
      expect(
        kept.some((one) => wordsIn(one) === words),
        `the words of ${name} are kept`,
      ).to.equal(true);
    if (!lost(name))
      expect(answers[name], `${name} of somebody at ${JSON.stringify(before.focus)}`).to.not.equal(undefined);
  }
  if (person.state!.student.focus.kind !== 'nothing')
    expect(talk.state!.student.focus.kind, `open for who stood at ${JSON.stringify(before.focus)}`).to.not.equal(
      'nothing',
    );
}

function wordsIn(answer: Answer): string | null {
  return answer.kind === 'parts'
    ? answer.parts.map((part) => (part.kind === 'text' ? part.text : '')).join('\n')
    : null;
}

function taps(person: TestTalk, after: ContentSet, payload: string): void {
  const talk = copied(person, after);
  const { focus } = person.state!.student;
  const isOpen = 'id' in focus && payload.startsWith(`v1:${focus.id}:`);
  const effects = talk.tapsPayload(payload);
  // A button of an older question that says again what was answered is passed over.
  if (isOpen) expectAnswered(talk, effects, `taps ${payload}`);
}

/** Answers whatever is asked: any button of the open question, else words that fit. */
function reachesAnEnd(person: TestTalk, after: ContentSet, seed = 0, words: 'stay' | 'may change' = 'stay'): void {
  const talk = copied(person, after);
  const draft = talk.state!.student.draft.number;
  const description = words === 'stay' ? talk.answer('description') : null;
  for (let turns = 0; turns < MOST_TURNS && !isOver(talk, draft); turns += 1) {
    const from = talk.effects.length;
    answers(talk, turns, seed);
    for (const effect of talk.effects.slice(from)) if (effect.do === 'forward') expectConfirmed(effect, description);
  }
  const where = `${JSON.stringify(person.state!.student.focus)}; at last: ${talk.lastWords()}`;
  expect(isOver(talk, draft), `an end for who stood at ${where}`).to.equal(true);
}

const MOST_TURNS = 120;

const isOver = ({ state }: TestTalk, draft: number): boolean =>
  state === null || state.student.focus.kind === 'nothing' || state.student.draft.number !== draft;

/** The first choice leads on; now and then another one leads out of a circle of questions. */
function answers(talk: TestTalk, turns: number, seed: number): void {
  const question = openQuestion({ state: talk.state } as Talk);
  const buttons = buttonsOn(talk).filter(({ payload }) => payload.startsWith(`v1:${question?.id}:`));
  const at = turns < 12 ? 0 : (turns * 7 + seed) % Math.max(1, buttons.length);
  const button = turns % 5 === 4 ? buttons.at(-1) : buttons[at];
  if (button !== undefined) talk.tapsPayload(button.payload);
  else talk.types(WORDS[turns % WORDS.length]!);
  talk.waitForAnswer();
}

function expectConfirmed({ request }: Extract<NewEffect, { do: 'forward' }>, description: string | null): void {
  expect(request.consent.textHash).to.not.equal('');
  const parts = request.personal['description'];
  if (description !== null && parts !== undefined)
    expect(parts.map((part) => (part.kind === 'text' ? part.text : '')).join('\n')).to.equal(description);
}

function expectAnswered(talk: TestTalk, effects: readonly NewEffect[], how: string): void {
  const alarms = effects.filter((effect) => effect.do === 'alarm' && effect.code !== 'C103');
  expect(alarms, how).to.deep.equal([]);
  const isSilent = !effects.some((effect) => effect.do === 'say' || effect.do === 'forward');
  const mayBeSilent =
    ['parked', 'nothing'].includes(talk.state!.student.focus.kind) ||
    talk.timers.some(({ type }) => type === 'join_messages');
  expect(isSilent && !mayBeSilent, `silence: ${how}`).to.equal(false);
}
