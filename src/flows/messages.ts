/** Every sentence of the check, by code. A second language is a second table of the same type. */

export type Expected =
  | { readonly kind: 'like'; readonly example: string }
  | { readonly kind: 'oneOf'; readonly values: readonly string[] }
  | { readonly kind: 'missing'; readonly of: string }
  | { readonly kind: 'text' | 'list' | 'block' | 'flag' | 'number' | 'something' };

const WANTED = {
  text: 'a text',
  list: 'a list',
  block: 'a block of its own lines',
  flag: 'true or false',
  number: 'a number',
  something: 'not empty',
};

function expectedWords(expected: Exclude<Expected, { kind: 'missing' }>): string {
  if (expected.kind === 'like') return `like ${expected.example}`;
  if (expected.kind === 'oneOf') return `one of: ${expected.values.join(', ')}`;
  return WANTED[expected.kind];
}

const list = (names: readonly string[]): string => names.join(', ');

export const ENGLISH = {
  F101: (f: { what: string }) => f.what,
  F102: (f: { key: string }) => `"${f.key}" is written twice in the same block; the second would silently win`,
  F103: (f: { key: string; of: string }) =>
    f.of === '' ? `"${f.key}" is not something a step can begin with` : `"${f.key}" is not a field of "${f.of}"`,
  F104: (f: { what: string; expected: Expected }) =>
    f.expected.kind === 'missing'
      ? `"${f.expected.of}" needs a line "${f.what}: …"`
      : `"${f.what}" must be ${expectedWords(f.expected)}`,
  F105: (f: { found: string }) => `this file is format ${f.found}, this bot reads format 1`,
  F106: (f: { name: string; why: 'trap' | 'spelling' | 'taken' }) =>
    f.why === 'trap'
      ? `"${f.name}" as a name means something else to some programs; choose another`
      : f.why === 'taken'
        ? `"${f.name}" cannot be a name here; the bot uses it itself`
        : `"${f.name}" is not a good name: use 2 to 24 small letters, digits and "_", beginning with a letter`,
  F201: (f: { what: string; target: string }) => `${f.what} leads to "${f.target}", which does not exist`,
  F202: (f: { list: string }) => `there is no list called "${f.list}"`,
  F203: (f: { list: string; item: string }) => `list "${f.list}" has no item "${f.item}"`,
  F204: (f: { answer: string }) => `"${f.answer}" is not an answer saved anywhere`,
  F205: (f: { committee: string }) => `there is no committee "${f.committee}"`,
  F206: (f: { command: string; flow: string }) => `command "${f.command}" visits "${f.flow}", which is not a flow`,
  F207: (f: { consent: string; choices: readonly string[] }) =>
    `"consent: ${f.consent}" is not one of the choices (${list(f.choices)})`,
  F208: (f: { flow: string; ending: string }) =>
    `flow "${f.flow}" can end with "${f.ending}", but this step does not say what happens then`,
  F209: (f: { flow: string; ending: string; endings: readonly string[] }) =>
    `flow "${f.flow}" never ends with "${f.ending}" — its endings: ${list(f.endings) || 'none'}`,
  F301: (f: { step: string }) => `nobody can ever reach step "${f.step}"`,
  F302: (f: { flow: string }) => `flow "${f.flow}" is never used`,
  F303: (f: { step: string }) => `the conversation stops after "${f.step}" without an ending`,
  F304: (f: { circle: readonly string[] }) => `endless loop: ${f.circle.join(' → ')} never waits for the person`,
  F305: (f: { step: string }) => `from "${f.step}" no ending can ever be reached`,
  F306: (f: { circle: readonly string[] }) => f.circle.map((flow) => `"${flow}"`).join(' calls '),
  F307: (f: { flow: string; step: string; line: number }) =>
    `flow "${f.flow}" already has a step called "${f.step}" (line ${f.line})`,
  F308: (f: { line: number }) => `this rule can never be used: the one on line ${f.line} always comes first`,
  F401: (f: { key: string; more: number; neededBy: string; inDefault: string }) =>
    `missing text "${f.key}"${f.more > 0 ? ` and ${f.more} more in the same block` : ''} (needed by ${f.neededBy})${f.inDefault}`,
  F402: (f: { key: string; neededBy: string }) => `empty text "${f.key}" (needed by ${f.neededBy})`,
  F403: (f: { key: string }) => `text "${f.key}" is not used by any step`,
  F404: (f: { variable: string; language: string }) => `"{{${f.variable}}}" is in the ${f.language} text but not here`,
  F405: (f: { variable: string; when: 'never' | 'yet' }) =>
    `"{{${f.variable}}}" has no value ${f.when === 'never' ? 'in this bot' : 'yet at this step'}`,
  F406: (f: { form: string; key: string; neededBy: string }) =>
    `plural form "${f.form}" is missing for "${f.key}" (needed by ${f.neededBy})`,
  F409: (f: { mark: string; what: 'open' | 'close' | 'stray' }) =>
    f.what === 'open'
      ? `direction mark ${f.mark} is opened but not closed`
      : f.what === 'close'
        ? `direction mark ${f.mark} closes nothing`
        : `invisible character ${f.mark} does not belong in a text`,
  F501: (f: { what: 'choice' | 'menu'; title: string; units: number; limit: number }) =>
    `${f.what} title "${f.title}" has ${f.units} characters; Messenger cuts titles after ${f.limit}`,
  F502: (f: { question: string; count: number; limit: number }) =>
    `"${f.question}" offers ${f.count} choices; Messenger shows at most ${f.limit}`,
  F503: (f: { units: number; limit: number; buttons: boolean }) =>
    `message of ${f.units} characters; Messenger refuses more than ${f.limit}${f.buttons ? ' with buttons' : ''}`,
  F504: (f: { one: string; other: string; question: string; title: string }) =>
    `choices "${f.one}" and "${f.other}" of "${f.question}" have the same title "${f.title}"`,
  F505: (f: { count: number; limit: number }) => `the menu has ${f.count} entries; Messenger allows ${f.limit}`,
  F601: (f: { word: string; choice: string; command: string; language: string }) =>
    `"${f.word}" is both a choice (${f.choice}) and the "${f.command}" command (${f.language})`,
  F602: (f: { word: string; one: string; other: string }) =>
    `"${f.word}" means two choices: "${f.one}" and "${f.other}"`,
  F604: (f: { word: string }) =>
    `"${f.word}" cannot be a word: ${/^\d+$/.test(f.word) ? 'numbers choose by position' : 'one letter is too little to be sure'}`,
  F605: (f: { command: string; language: string }) =>
    `command "${f.command}" has no word in "${f.language}": nobody can type it`,
  F701: (f: { step: string; lacks: 'consent' | 'review'; route: boolean }) =>
    f.lacks === 'review'
      ? `"${f.step}" sends the request, but one way to get here has no confirmed review`
      : `"${f.step}" ${f.route ? 'sends the request' : 'asks for personal data'}, but one way to get here has not asked for consent`,
  F702: (f: { list: string; item: string }) =>
    f.item === ''
      ? `the items of "${f.list}" have no committees: requests would go nowhere`
      : `${f.list === 'universities' ? 'university' : `item of "${f.list}"`} "${f.item}" has no committee: its requests would go nowhere`,
  F704: (f: { step: string; lacks: 'failed' | 'delivered' | 'otherwise' }) =>
    f.lacks === 'otherwise'
      ? `"${f.step}" does not say where requests go that no rule names ("otherwise:")`
      : `"${f.step}" does not say what happens when the request is ${f.lacks === 'failed' ? 'NOT ' : ''}delivered`,
  F705: (f: { step: string; answer: string }) =>
    `on one way to "${f.step}" the answer "${f.answer}" has not been asked yet`,
  F706: (f: { answer: string; value: string }) => `this rule can never match: "${f.answer}" is never "${f.value}"`,
} as const;

export type Wording = typeof ENGLISH;
export type ProblemCode = keyof Wording;

export const HINTS = {
  didYouMean: (name: string) => `did you mean "${name}"?`,
  endOrNext: 'add "- end: done" or "next: …"',
  paged: 'accept pages with "paged: true"',
  onlyCommands: 'people can only leave with a command',
  needs: (names: readonly string[]) => `possible: ${list(names)}`,
} as const;
