import { buttonsOf, type ThreadButton } from './entries.ts';
import type { Fields } from './graph/shape.ts';
import type { SimulatorParts } from './parts.ts';
import type { Phone } from './phones.ts';

/** What Messenger shows around this phone's conversation: the profile set at Graph, else what the bot would set. */
export type ProfileShown = { readonly greeting: string; readonly menu: readonly ThreadButton[] };

const LOCALES: Readonly<Record<string, string>> = { it: 'it_IT', en: 'en_US', ar: 'ar_AR', fr: 'fr_FR' };

export function profileShown({ graph, profile }: SimulatorParts, { psid, language }: Phone): ProfileShown {
  const own = profile(language);
  const greeting = forLocale(graph.profileField('greeting'), language)?.['text'];
  const menu = forLocale(graph.menuOf(psid) ?? graph.profileField('persistent_menu'), language)?.['call_to_actions'];
  return {
    greeting: typeof greeting === 'string' ? greeting : own.greeting,
    menu: menu === undefined ? own.menu.map((item) => ({ is: 'postback', ...item })) : buttonsOf(menu),
  };
}

function forLocale(value: unknown, language: string): Fields | undefined {
  if (!Array.isArray(value)) return undefined;
  const parts = value as Fields[];
  return parts.find(({ locale }) => locale === LOCALES[language]) ?? parts.find(({ locale }) => locale === 'default');
}
