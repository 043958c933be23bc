import type { Language } from '../flows/model.ts';
import { detectLanguage } from '../language/detect.ts';
import { fold } from '../language/fold.ts';
import { enterVisit, hasDraft } from './focus.ts';
import { ask } from './questions.ts';
import { startOver } from './run.ts';
import { languageOfCry } from './safety.ts';
import { common, nextQuestionId, say, type Talk } from './talk.ts';
import { namesFor } from './understanding.ts';

/** A language that the words show beyond doubt. Anything else is asked. */
function languageOf(talk: Talk, words: string): Language | null {
  const { content } = talk.world;
  const { flows, vocabulary } = content;
  const said = fold(words);
  const greeted = flows.languages.filter((language) => vocabulary.greetings.get(language)?.includes(said));
  if (greeted.length === 1) return greeted[0]!;
  const { language, confident } = detectLanguage(words, namesFor(content));
  if (language !== null && confident && flows.languages.includes(language)) return language;
  return languageOfCry(words, vocabulary);
}

/** Sets the language when nobody has chosen one yet; the next question then offers to change it. */
export function recogniseLanguage(talk: Talk, words: string): void {
  if (talk.state.language !== null) return;
  talk.state.language = languageOf(talk, words);
  talk.state.student.offerLanguage = talk.state.language !== null;
}

/** Nothing is open: a draft put aside is offered, otherwise the start of the flow, honest about what is gone. */
export function begin(talk: Talk, words: string): void {
  const { student } = talk.state;
  recogniseLanguage(talk, words);
  if (student.draft.aside && hasDraft(talk)) return offerDraft(talk);
  if (student.dropped === 'time') say(talk, common('honest_new_start'));
  student.dropped = null;
  startOver(talk);
}

/** "Shall we go on?" The open question waits underneath (it was put aside, or is now). */
export function offerDraft(talk: Talk): void {
  const { student } = talk.state;
  if (!student.draft.aside) enterVisit(talk);
  student.draft.aside = false;
  ask(talk, { kind: 'resume', id: nextQuestionId(talk), misses: 0 });
}
