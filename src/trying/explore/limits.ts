import type { Letter, Words } from '../../conversation/letter.ts';
import { LANGUAGES, type Language } from '../../flows/model.ts';
import { keysOf, nameOf, pictureMark } from '../said.ts';

/** What a message may hold: Messenger's numbers (`messenger/limits.ts`). */
export interface MessageLimits {
  readonly textUnits: number;
  readonly buttonTextUnits: number;
  readonly buttons: number;
  readonly quickReplies: number;
  readonly titleUnits: number;
}

type Speak = (words: Words, language: Language) => string;

/** What of a letter Messenger would cut, split or refuse. Somebody's own long words may be split; ours may not. */
export function overLimits(letter: Letter, speak: Speak, limits: MessageLimits): string[] {
  const languages = letter.language === 'every' ? LANGUAGES : [letter.language];
  const name = [...pictureMark(letter), ...keysOf(letter).map(nameOf)].join(', ');
  const choices = letter.choices?.items ?? [];
  const asButtons = letter.choices?.style === 'buttons' && choices.length <= limits.buttons;
  const most = asButtons ? limits.buttonTextUnits : limits.textUnits;
  const said = languages.map((language) => textOf(letter, speak, language)).join('\n').length;
  const ours = said - storyUnits(letter.body);
  return [
    ...(name !== '' && said === 0 ? [`${name} is empty`] : []),
    ...(ours > most ? [`${name} has ${ours} characters; Messenger allows ${most}`] : []),
    ...(choices.length > limits.quickReplies
      ? [`${name} has ${choices.length} buttons; Messenger shows ${limits.quickReplies}`]
      : []),
    ...choices.flatMap(({ title }) => titleProblems(title, languages, speak, limits)),
  ];
}

function titleProblems(
  title: Words,
  languages: readonly Language[],
  speak: Speak,
  { titleUnits }: MessageLimits,
): string[] {
  return languages.flatMap((language) => {
    const said = speak(title, language);
    if (said.trim() === '') return [`a button is empty (${language})`];
    return said.length > titleUnits
      ? [`the button “${said}” has ${said.length} characters; Messenger cuts it after ${titleUnits}`]
      : [];
  });
}

const textOf = ({ body }: Letter, speak: Speak, language: Language): string =>
  body
    .map((words) => speak(words, language))
    .join('\n')
    .trim();

/** Longer than any name: somebody's own story, which is split where it must be. */
const STORY_UNITS = 80;

/** Units of own stories anywhere in a letter. */
function storyUnits(words: unknown): number {
  if (typeof words !== 'object' || words === null) return 0;
  if ('own' in words && typeof words.own === 'string') return words.own.length > STORY_UNITS ? words.own.length : 0;
  return Object.values(words).reduce((sum: number, part) => sum + storyUnits(part), 0);
}
