import type { ChoiceMatch } from '../language/match/match-choice.ts';
import { choiceOf, titleOf } from './choices.ts';
import { stepOf } from './focus.ts';
import type { Heard } from './heard.ts';
import type { Question } from './state.ts';
import { takeChoice } from './take-choice.ts';
import { common, say, type Talk } from './talk.ts';
import { nameAsTyped, nameBehind, saveName, takeBeside, understood } from './whole-request.ts';

type Text = Extract<Heard, { kind: 'text' }>;
type Chosen = Extract<ChoiceMatch, { kind: 'choice' }>;

/**
 * The answer stands in a sentence, or is spelt another way: it is taken, said back with a way to change it, and what else
 * the sentence holds is kept.
 */
export function takeSaid(talk: Talk, question: Question, match: Chosen, heard: Text): void {
  const step = stepOf(talk, question);
  const choice = step?.verb === 'choose' ? choiceOf(step, match.id) : undefined;
  if (step?.verb !== 'choose' || choice === undefined) return takeChoice(talk, question, match.id, heard.mid);
  const outside = match.why.by === 'outside' ? nameAsTyped(heard.text, match.why.said) : null;
  const beside = takeBeside(talk, step, match.id, heard);
  if (outside !== null) saveName(talk, choice.to, heard.mid, outside);
  const isNear = match.why.by === 'spelling';
  const title = outside === null ? titleOf(choice) : { own: outside };
  if (beside.titles.length > 0 || beside.kept || isNear)
    say(talk, understood({ titles: [title, ...beside.titles], kept: beside.kept }));
  if (isNear) talk.offers.push({ choice: { payload: 'menu:back', title: common('edit') }, alone: null });
  takeChoice(talk, question, match.id, heard.mid);
  if (outside !== null) nameBehind(talk, step);
}
