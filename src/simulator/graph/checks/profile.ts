import {
  COMMAND_DESCRIPTION_MOST,
  COMMAND_NAME_MOST,
  COMMANDS_MOST,
  GREETING_MOST,
  ICE_BREAKERS_MOST,
  MENU_ITEMS_MOST,
  MENU_TITLE_MOST,
  PAYLOAD_MOST,
} from '../limits.ts';
import { badParameter } from '../refusal.ts';
import { type Fields, flagAt, listAt, objectAt, onlyFields, textAt } from '../shape.ts';
import { checkButton } from './buttons.ts';

export const PROFILE_FIELDS = ['get_started', 'greeting', 'persistent_menu', 'ice_breakers', 'commands'] as const;
export type ProfileField = (typeof PROFILE_FIELDS)[number];

const CHECKS: Record<ProfileField, (value: unknown) => void> = {
  get_started: checkGetStarted,
  greeting: (value) =>
    checkLocalised(value, 'greeting', ['text'], (part, where) => {
      textAt(part['text'], `${where}[text]`, GREETING_MOST);
    }),
  persistent_menu: checkMenu,
  ice_breakers: (value) => checkLocalised(value, 'ice_breakers', ['call_to_actions'], checkIceBreakers),
  commands: (value) => checkLocalised(value, 'commands', ['commands'], checkCommands),
};

export function isProfileField(name: string): name is ProfileField {
  return PROFILE_FIELDS.some((field) => field === name);
}

/** @throws Refusal 100 for an unknown field, a text over its limit, or a missing `default` locale */
export function checkProfileField(name: string, value: unknown): ProfileField {
  if (!isProfileField(name)) throw badParameter(name, 'is not known.');
  CHECKS[name](value);
  return name;
}

export function checkMenu(value: unknown): void {
  checkLocalised(value, 'persistent_menu', ['composer_input_disabled', 'call_to_actions'], (part, where) => {
    if (part['composer_input_disabled'] !== undefined)
      flagAt(part['composer_input_disabled'], `${where}[composer_input_disabled]`);
    if (part['composer_input_disabled'] === true && part['call_to_actions'] === undefined) return;
    listAt(part['call_to_actions'], `${where}[call_to_actions]`, MENU_ITEMS_MOST).forEach((item, index) => {
      const place = `${where}[call_to_actions][${index}]`;
      checkButton(objectAt(item, place), place, MENU_TITLE_MOST);
    });
  });
}

function checkGetStarted(value: unknown): void {
  const getStarted = objectAt(value, 'get_started');
  onlyFields(getStarted, new Set(['payload']), 'get_started');
  textAt(getStarted['payload'], 'get_started[payload]', PAYLOAD_MOST);
}

function checkLocalised(
  value: unknown,
  name: string,
  fields: readonly string[],
  check: (part: Fields, where: string) => void,
): void {
  const locales = new Set<string>();
  listAt(value, name, 100).forEach((entry, index) => {
    const where = `${name}[${index}]`;
    const part = objectAt(entry, where);
    onlyFields(part, new Set(['locale', ...fields]), where);
    const locale = textAt(part['locale'], `${where}[locale]`, 16);
    if (!/^(default|[a-z]{2}_[A-Z]{2})$/.test(locale)) throw badParameter(`${where}[locale]`, 'is not a locale.');
    if (locales.has(locale)) throw badParameter(`${where}[locale]`, 'is given twice.');
    locales.add(locale);
    check(part, where);
  });
  if (!locales.has('default')) throw badParameter(name, 'must have a default locale.');
}

function checkIceBreakers(part: Fields, where: string): void {
  listAt(part['call_to_actions'], `${where}[call_to_actions]`, ICE_BREAKERS_MOST).forEach((value, index) => {
    const place = `${where}[call_to_actions][${index}]`;
    const question = objectAt(value, place);
    onlyFields(question, new Set(['question', 'payload']), place);
    textAt(question['question'], `${place}[question]`, 80);
    textAt(question['payload'], `${place}[payload]`, PAYLOAD_MOST);
  });
}

function checkCommands(part: Fields, where: string): void {
  listAt(part['commands'], `${where}[commands]`, COMMANDS_MOST).forEach((value, index) => {
    const place = `${where}[commands][${index}]`;
    const command = objectAt(value, place);
    onlyFields(command, new Set(['name', 'description']), place);
    textAt(command['name'], `${place}[name]`, COMMAND_NAME_MOST);
    textAt(command['description'], `${place}[description]`, COMMAND_DESCRIPTION_MOST);
  });
}
