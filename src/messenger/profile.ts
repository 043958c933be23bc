import type { Letter } from '../conversation/letter.ts';
import { BotError } from '../errors.ts';
import type { Channel } from './channel.ts';
import { GREETING_MAX_UNITS, MENU_ITEMS_MAX, MENU_TITLE_MAX_UNITS } from './limits.ts';

type Language = Exclude<Letter['language'], 'every'>;
type InEveryLanguage = Readonly<Record<Language, string>>;

/** What the profile says, as the content files have it. */
export interface ProfileTexts {
  greeting: InEveryLanguage;
  /** In the order of `menu:` in flows.yml; `name` is a flow or a command. */
  menu: readonly { name: string; titles: InEveryLanguage }[];
}

/** As Bottender's client takes it, which writes the keys in Graph's way. */
export interface PageProfile {
  getStarted: { payload: string };
  greeting: { locale: string; text: string }[];
  persistentMenu: {
    locale: string;
    composerInputDisabled: boolean;
    callToActions: { type: 'postback'; title: string; payload: string }[];
  }[];
}

/**
 * The Page's profile: Get Started, greeting and menu in the locales of `bottender.config.js`.
 *
 * @throws BotError M101 naming every text that is too long for Messenger
 */
export function profileFrom(texts: ProfileTexts, { locales, getStartedPayload }: Channel): PageProfile {
  refuseWhatMessengerRefuses(texts);
  const eachLocale = Object.entries(locales);
  return {
    getStarted: { payload: getStartedPayload },
    greeting: eachLocale.map(([locale, language]) => ({ locale, text: texts.greeting[language] })),
    persistentMenu: eachLocale.map(([locale, language]) => ({
      locale,
      composerInputDisabled: false,
      callToActions: texts.menu.map(({ name, titles }) => ({
        type: 'postback' as const,
        title: titles[language],
        payload: `menu:${name}`,
      })),
    })),
  };
}

function refuseWhatMessengerRefuses({ greeting, menu }: ProfileTexts): void {
  const texts = [
    ...inLanguages('greeting', greeting, GREETING_MAX_UNITS),
    ...menu.flatMap(({ name, titles }) => inLanguages(`menu.${name}`, titles, MENU_TITLE_MAX_UNITS)),
  ];
  const problems = texts.filter((problem) => problem !== null);
  if (menu.length > MENU_ITEMS_MAX)
    problems.push(`the menu has ${menu.length} entries; Messenger allows ${MENU_ITEMS_MAX}`);
  if (problems.length === 0) return;
  throw new BotError(
    'M101',
    `Messenger would refuse the profile:\n  ${problems.join('\n  ')}`,
    'shorten these in locales/',
  );
}

function inLanguages(what: string, texts: InEveryLanguage, most: number): (string | null)[] {
  return Object.entries(texts).map(([language, { length }]) =>
    length === 0 || length > most
      ? `${what} in ${language} has ${length} characters; Messenger takes 1 to ${most}`
      : null,
  );
}
