import { type ContentSet, LANGUAGES } from '../flows/model.ts';
import type { ProfileTexts } from '../messenger/profile.ts';

/** Greeting and menu of the Page as the texts have them, in every language. */
export function profileTexts({ texts, flows }: ContentSet): ProfileTexts {
  const every = (key: string) =>
    Object.fromEntries(LANGUAGES.map((language) => [language, texts[language][key] ?? ''])) as Record<
      (typeof LANGUAGES)[number],
      string
    >;
  return {
    greeting: every('common.greeting'),
    menu: flows.menu.map((name) => ({ name, titles: every(`menu.${name}`) })),
  };
}
