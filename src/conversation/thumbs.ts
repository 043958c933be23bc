import { stepOf } from './focus.ts';
import { hint } from './misses.ts';
import { letterChoices, offeredBy } from './questions.ts';
import type { Question } from './state.ts';
import { common, quick, say, type Talk } from './talk.ts';

const THUMB_UP = /👍/u;
/** Signs and nothing else, such as 👍 or ❤️. */
const SIGNS = /^(?:\p{Extended_Pictographic}|\p{Emoji_Modifier}|\p{Regional_Indicator}|\uFE0F|\u200D|\s)+$/u;

export const isSign = (text: string): boolean => SIGNS.test(text.slice(0, 200));
export const isThumbUp = (text: string): boolean => isSign(text) && THUMB_UP.test(text);

/** A thumb means the positive choice only after it was confirmed; other signs never count as misses. */
export function takeThumb(talk: Talk, question: Question): void {
  const positive = positiveChoice(talk, question);
  if (positive === undefined) return hint(talk, 'sticker_hint');
  say(talk, common('thumbs_up_confirm', { choice: positive.title }), {
    choices: quick(letterChoices(question, [positive])),
  });
}

function positiveChoice(talk: Talk, question: Question) {
  const { shown } = offeredBy(talk, question);
  const step = stepOf(talk, question);
  if (step?.verb === 'choose') return shown.find(({ id }) => id === step.consent);
  return step?.verb === 'review' || question.kind === 'sure' || question.kind === 'resume' ? shown[0] : undefined;
}
