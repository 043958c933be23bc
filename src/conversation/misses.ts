import { MAX_ON_SCREEN } from './choices.ts';
import type { Words } from './letter.ts';
import { ask, letterChoices, offeredBy } from './questions.ts';
import { isQuestion, type Question } from './state.ts';
import { common, quick, say, type Talk } from './talk.ts';

/** Not understood: the next rung of the ladder. The last rung is repeated; a successful answer starts it anew. */
export function miss(talk: Talk, question: Question): void {
  question.misses += 1;
  const { ladder } = talk.world.content.flows;
  const rung = ladder[Math.min(question.misses, ladder.length) - 1] ?? 'repeat';
  if (rung === 'repeat') return ask(talk, question, [common('repeat')]);
  if (rung === 'numbered_list') return numberedList(talk, question, common('numbered_list'));
  const human = { payload: 'menu:human', title: { key: 'menu.human' } };
  const items = [human, ...letterChoices(question, offeredBy(talk, question).shown)].slice(0, MAX_ON_SCREEN);
  say(talk, common('offer_human'), { choices: quick(items) });
}

export function numberTooHigh(talk: Talk, question: Question): void {
  question.misses += 1;
  numberedList(talk, question, common('number_too_high'));
}

function numberedList(talk: Talk, question: Question, intro: Words): void {
  const { shown } = offeredBy(talk, question);
  const lines = shown.map(({ title }, at) => common('numbered_line', { number: at + 1, title }));
  say(talk, [intro, ...lines], { choices: quick(letterChoices(question, shown)) });
}

/** A city with more than one university, or one that is only a city: asked, never guessed. */
export function whichOne(talk: Talk, question: Question, ids: readonly string[]): void {
  const { shown } = offeredBy(talk, question);
  const fitting = shown.filter(({ id }) => ids.includes(id));
  const others = shown.filter(({ id }) => id.startsWith('other') || id === 'unknown');
  say(
    talk,
    common(
      fitting.length === 1 ? 'did_you_mean' : 'which_of_these',
      fitting.length === 1 ? { choice: fitting[0]!.title } : {},
    ),
    {
      choices: quick(letterChoices(question, [...fitting, ...others])),
    },
  );
}

/** A hint that something else is needed here; the question and its choices come again, and no miss is counted. */
export function hint(talk: Talk, key: string): void {
  const { focus } = talk.state.student;
  if (isQuestion(focus)) ask(talk, focus, [common(key)]);
  else say(talk, common(key));
}
