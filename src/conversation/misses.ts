import { MAX_ON_SCREEN, NONE_OF_IT } from './choices.ts';
import type { Words } from './letter.ts';
import { payloadOf } from './payload.ts';
import { ask, letterChoices, offeredBy } from './questions.ts';
import { isQuestion, type Question } from './state.ts';
import { common, quick, say, type Talk } from './talk.ts';

function countMiss(talk: Talk, question: Question): void {
  question.misses += 1;
  const place = question.kind === 'step' ? question.step : `~${question.kind}`;
  talk.effects.push({ do: 'count_missed', question: place, language: talk.state.language ?? 'unknown' });
}

/** Not understood: the next rung of the ladder. The last rung is repeated; a successful answer starts it anew. */
export function miss(talk: Talk, question: Question): void {
  countMiss(talk, question);
  const { ladder } = talk.world.content.flows;
  const rung = ladder[Math.min(question.misses, ladder.length) - 1] ?? 'repeat';
  if (rung === 'repeat') return ask(talk, question, [common('repeat')]);
  if (rung === 'numbered_list') return numberedList(talk, question, common('numbered_list'));
  const human = { payload: 'menu:human', title: { key: 'menu.human' } };
  const items = [human, ...letterChoices(question, offeredBy(talk, question).shown)].slice(0, MAX_ON_SCREEN);
  say(talk, common('offer_human'), { choices: quick(items) });
}

export function numberTooHigh(talk: Talk, question: Question): void {
  countMiss(talk, question);
  numberedList(talk, question, common('number_too_high'));
}

function numberedList(talk: Talk, question: Question, intro: Words): void {
  const { shown } = offeredBy(talk, question);
  const lines = shown.map(({ title }, at) => common('numbered_line', { number: at + 1, title }));
  say(talk, [intro, ...lines], { choices: quick(letterChoices(question, shown)) });
}

/** Several choices may be meant, or one that must be confirmed (a city, a near spelling): asked, never guessed. */
export function whichOne(talk: Talk, question: Question, ids: readonly string[]): void {
  const { all } = offeredBy(talk, question);
  const offered = [...new Map(all.map((one) => [one.id, one])).values()];
  const fitting = offered.filter(({ id }) => ids.includes(id)).slice(0, MOST_CANDIDATES);
  const [only] = fitting;
  const others = offered.filter(({ id }) => (id === 'other' || id === 'unknown') && !ids.includes(id));
  if (only !== undefined && fitting.length === 1) remember(question, only.id);
  const text =
    only !== undefined && fitting.length === 1
      ? common('did_you_mean', { choice: only.title })
      : common('which_of_these');
  say(talk, text, { choices: quick(letterChoices(question, [...fitting, ...others])) });
}

/** More than these are no help in choosing. */
const MOST_CANDIDATES = 8;

/** "Did you mean …?", with two buttons. */
export function didYouMean(talk: Talk, question: Question, id: string): void {
  const near = offeredBy(talk, question).all.find((one) => one.id === id);
  if (near === undefined) return miss(talk, question);
  remember(question, id);
  const no = { payload: payloadOf(question, NONE_OF_IT), title: common('no') };
  say(talk, common('did_you_mean', { choice: near.title }), {
    choices: quick([...letterChoices(question, [near]), no]),
  });
}

function remember(question: Question, id: string): void {
  if (question.kind === 'step') question.maybe = id;
}

/** A hint that something else is needed here; the question and its choices come again, and no miss is counted. */
export function hint(talk: Talk, key: string): void {
  const { focus } = talk.state.student;
  if (isQuestion(focus)) ask(talk, focus, [common(key)]);
  else say(talk, common(key));
}
