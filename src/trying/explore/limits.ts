import type { Letter, Words } from '../../conversation/letter.ts';
import { LANGUAGES, type Language } from '../../flows/model.ts';
import { keysOf, nameOf } from '../said.ts';

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
  const name = keysOf(letter).map(nameOf).join(', ');
  const choices = letter.choices?.items ?? [];
  const asButtons = letter.choices?.style === 'buttons' && choices.length <= limits.buttons;
  const most = asButtons ? limits.buttonTextUnits : limits.textUnits;
  const inAll = languages.map((language) => textOf(letter, speak, language)).join('\n').length;
  return [
    ...(name !== '' && inAll === 0 ? [`${name} is empty`] : []),
    ...(inAll > most && !holdsOwnWords(letter) ? [`${name} has ${inAll} characters; Messenger allows ${most}`] : []),
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

function holdsOwnWords({ body }: Letter): boolean {
  return JSON.stringify(body).includes('"own":');
}
