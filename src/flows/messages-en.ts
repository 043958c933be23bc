import type { Expected, Hint, Meaning, Original, Wording } from './messages.ts';
import type { Unreadable } from './node.ts';

const UNREADABLE: Readonly<Record<Unreadable['is'], string | ((name: string) => string)>> = {
  missing: 'this file is missing or cannot be read',
  too_large: 'this file is larger than 1 MB',
  not_utf8: 'this file is not saved as UTF-8: save it again with that encoding',
  conflict: 'two versions of this file were merged and not decided: keep one of the two parts and delete the marks',
  too_deep: 'too many blocks inside each other',
  control: 'an invisible control character stands here: delete it and type the spaces again',
  odd_space: 'a space copied from a text program stands here: delete it and type normal spaces',
  tab: 'Tabs are not allowed as indentation',
  indent: 'this line does not start in the same column as the others of its block',
  alias: 'aliases ("&name", "*name") are not allowed; write it out',
  open: 'a quote, bracket or ":" is missing here',
  key_line: 'a ":" or a line break is missing here',
  two_colons: 'two ":" on one line; put the text in quotes',
  documents: 'a file holds one document: remove the line "---"',
  tag: 'tags ("!name") are not allowed',
  escape: 'a "\\" inside double quotes must be written twice',
  first_sign: 'a text cannot begin with this sign; put it in quotes',
  block_in_brackets: 'inside brackets there can be no block of lines; close the bracket first',
  directive: 'lines that begin with "%" are not allowed; put the text in quotes',
  unexpected: 'this is not expected here: is a quote, bracket or comma missing before it, or one too many?',
  json_after_end: 'nothing may follow the last "}"',
  json_name: 'a name in double quotes is expected here',
  json_colon: (name) => `":" is expected after "${name}"`,
  json_comma: (close) => `"," or "${close}" is expected here`,
  json_last_comma: '"," has nothing after it',
  json_string: 'this text has no closing quote, or a "\\" or line break inside',
  json_text: 'a text in double quotes is expected here',
  json_ends: 'the file ends too early',
  json_comment: 'comments are not possible in this file; delete it',
  quotes: 'use straight double quotes: "…"',
};

function unreadable({ is, name = '' }: Unreadable): string {
  const words = UNREADABLE[is];
  return typeof words === 'string' ? words : words(name);
}

const WANTED = {
  text: 'a text',
  list: 'a list',
  block: 'a block of its own lines',
  flag: 'true or false',
  number: 'a number',
  something: 'not empty',
  window: 'less than 24 hours, when Messenger closes: 20 hours',
  optionsOrList: '"options: { … }" or "list: …", one of the two',
  timeZone: 'a time zone like Europe/Rome',
  realDay: 'a day that exists, like 2026-12-24',
};

function wanted(expected: Exclude<Expected, { kind: 'missing' }>): string {
  switch (expected.kind) {
    case 'like':
      return `like ${expected.example}`;
    case 'likeOrNull':
      return `like ${expected.example}, or null`;
    case 'oneOf':
      return `one of: ${list(expected.values)}`;
    case 'moreThan':
      return `more than "${expected.name}: ${expected.value}"`;
    case 'fewer':
      return `at most ${expected.limit} entries`;
    case 'shorter':
      return `at most ${expected.limit} characters long`;
    default:
      return WANTED[expected.kind];
  }
}

const list = (names: readonly string[]): string => names.join(', ');
const quoted = (names: readonly string[]): string => names.map((name) => `"${name}"`).join(', ');
/** Nothing where the file says it already. */
const inAll = (languages: readonly string[]): string => (languages.length > 1 ? ` in ${list(languages)}` : '');
const need = (by: string | null): string => `(needed by ${by ?? 'the bot itself'})`;
const original = (text: Original | null): string => (text === null ? '' : ` — ${text.language}: “${text.text}”`);
const LANGUAGE = { it: 'Italian', en: 'English', ar: 'Arabic', fr: 'French' } as const;
// Made when it is needed: Intl takes longer to wake than the whole check.
const day = (ms: number): string =>
  new Intl.DateTimeFormat('en-GB', { day: 'numeric', month: 'long', timeZone: 'UTC' }).format(ms);
const people = (count: number): string => (count === 1 ? '1 person is' : `${count} people are`);

const MEANING = {
  text: 'a text',
  email: 'an e-mail',
  phone: 'a phone number',
  email_or_phone: 'an e-mail or phone number',
  number: 'a number',
  date: 'a date',
  choice: 'a choice',
};
const meaning = (what: Meaning): string =>
  typeof what === 'string' ? MEANING[what] : `a choice of the list "${what.list}"`;

const TEST_WORDS = { step: 'step', choice: 'choice of that question', text: 'text', answer: 'saved answer' };

const PROBLEMS: Wording['problems'] = {
  F101: unreadable,
  F102: (f) => `"${f.key}" is written twice in the same block; the second would silently win`,
  F103: (f) =>
    f.of === '' ? `"${f.key}" is not something a step can begin with` : `"${f.key}" is not a field of "${f.of}"`,
  F104: ({ what, expected }) =>
    expected.kind === 'missing'
      ? `"${expected.of}" needs a line "${what}: …"`
      : `"${what}" must be ${wanted(expected)}`,
  F105: (f) => `this file is format ${f.found}, this bot reads format 1`,
  F106: ({ name, why }) =>
    ({
      trap: `"${name}" as a name means something else to some programs; choose another`,
      taken: `"${name}" cannot be a name here; the bot uses it itself`,
      not_text: `"${name}" is not a name but a value or a block; use a word of small letters`,
      spelling: `"${name}" is not a good name: use 2 to 24 small letters, digits and "_", beginning with a letter`,
    })[why],
  F201: (f) =>
    `${f.from.is === 'step' ? `step "${f.from.name}"` : f.from.is === 'call' ? 'call' : `"${f.from.is}"`} leads to "${f.target}", which does not exist`,
  F202: (f) => `there is no list called "${f.list}"`,
  F203: (f) => `list "${f.list}" has no item "${f.item}"`,
  F204: (f) => `"${f.answer}" is not an answer saved anywhere`,
  F205: (f) => `there is no committee "${f.committee}"`,
  F206: (f) => `command "${f.command}" visits "${f.flow}", which is not a flow`,
  F207: (f) => `"consent: ${f.consent}" is not one of the choices (${list(f.choices)})`,
  F208: (f) => `flow "${f.flow}" can end with "${f.ending}", but this step does not say what happens then`,
  F209: (f) => `flow "${f.flow}" never ends with "${f.ending}" — its endings: ${list(f.endings) || 'none'}`,
  F301: (f) => `nobody can ever reach step "${f.step}"`,
  F302: (f) => `flow "${f.flow}" is never used`,
  F303: (f) => `the conversation stops after "${f.step}" without an ending`,
  F304: (f) => `endless loop: ${f.circle.join(' → ')} never waits for the person`,
  F305: (f) => `from "${f.step}" no ending can ever be reached`,
  F306: (f) => f.circle.map((flow) => `"${flow}"`).join(' calls '),
  F307: (f) => `flow "${f.flow}" already has a step called "${f.step}" (line ${f.line})`,
  F308: (f) => `this rule can never be used: the one on line ${f.line} always comes first`,
  F401: (f) =>
    `missing text "${f.key}"${f.more > 0 ? ` and ${f.more} more in the same block` : ''}${inAll(f.languages)} ${need(f.neededBy)}${original(f.original)}`,
  F402: (f) => `empty text "${f.key}" ${need(f.neededBy)}`,
  F403: (f) =>
    `text "${f.key}"${f.more > 0 ? ` and ${f.more} more in the same block` : ''}${inAll(f.languages)} ${f.more > 0 ? 'are' : 'is'} not used by any step`,
  F404: (f) => `"{{${f.variable}}}" is in the ${f.language} text but not here`,
  F405: (f) => `"{{${f.variable}}}" has no value ${f.when === 'never' ? 'in this bot' : 'yet at this step'}`,
  F406: ({ forms, key, neededBy }) =>
    forms.length === 1
      ? `plural form "${forms[0]}" is missing for "${key}" ${need(neededBy)}`
      : `plural forms ${quoted(forms)} are missing for "${key}" ${need(neededBy)}`,
  F407: (f) =>
    f.sameAs === null
      ? `Arabic text has no Arabic letters: "${f.text}"`
      : `this text is the same as the ${LANGUAGE[f.sameAs]} one: "${f.text}"`,
  F408: (f) =>
    `the ${LANGUAGE[f.language]} text changed on ${day(f.dayMs)}; ${f.older.length > 1 ? `the ones in ${list(f.older)} are` : 'this one is'} older`,
  F409: ({ mark, what }) =>
    ({
      open: `direction mark ${mark} is opened but not closed`,
      close: `direction mark ${mark} closes nothing`,
      stray: `invisible character ${mark} does not belong in a text`,
    })[what],
  F501: (f) =>
    `${f.what} title "${f.title}" has ${f.units} characters; Messenger ${f.what === 'menu' ? 'refuses' : 'cuts'} titles ${f.what === 'menu' ? 'over' : 'after'} ${f.limit}`,
  F502: (f) => `"${f.question}" offers ${f.count} choices; Messenger shows at most ${f.limit}`,
  F503: (f) =>
    `message of ${f.units} characters; Messenger refuses more than ${f.limit}${f.buttons ? ' with buttons' : ''}`,
  F504: (f) => `choices "${f.one}" and "${f.other}" of "${f.question}" have the same title "${f.title}"`,
  F505: (f) => `the menu has ${f.count} entries; Messenger allows ${f.limit}`,
  F601: (f) => `"${f.word}" is both a choice (${f.choice}) and the "${f.command}" command (${f.language})`,
  F602: (f) => `"${f.word}" means two choices: "${f.one}" and "${f.other}"`,
  F603: (f) => `"${f.one}" and "${f.other}" differ by one letter: typing would be ambiguous`,
  F604: (f) =>
    `"${f.word}" cannot be a word: ${/^\P{L}+$/u.test(f.word) ? 'numbers choose by position' : 'one letter is too little to be sure'}`,
  F605: (f) => `command "${f.command}" has no word in "${f.language}": nobody can type it`,
  F701: (f) =>
    f.lacks === 'review'
      ? `"${f.step}" sends the request, but one way to get here has no confirmed review`
      : `"${f.step}" ${f.route ? 'sends the request' : 'asks for personal data'}, but one way to get here has not asked for consent`,
  F702: (f) =>
    f.item === ''
      ? `the items of "${f.list}" have no committees: requests would go nowhere`
      : `${f.list === 'universities' ? 'university' : `item of "${f.list}"`} "${f.item}" has no committee: its requests would go nowhere`,
  F703: (f) => `committee "${f.committee}" has no active member in the database`,
  F704: (f) =>
    f.lacks === 'otherwise'
      ? `"${f.step}" does not say where requests go that no rule names ("otherwise:")`
      : `"${f.step}" does not say what happens when the request is ${f.lacks === 'failed' ? 'NOT ' : ''}delivered`,
  F705: (f) => `on one way to "${f.step}" the answer "${f.answer}" has not been asked yet`,
  F706: (f) => `this rule can never match: "${f.answer}" is never "${f.value}"`,
  F801: (f) => `${people(f.people)} at "${f.step}", which this version removes`,
  F802: (f) =>
    `"${f.table}" leads from "${f.from}" to "${f.to}", ${{ missing: 'which does not exist', circle: 'and from there back in a circle', still_there: `but "${f.from}" is still there` }[f.why]}`,
  F803: (f) =>
    `${f.drafts === 1 ? '1 draft contains' : `${f.drafts} drafts contain`} ${f.answer} "${f.choice}"; those people will be asked again`,
  F804: (f) => `"${f.answer}" was ${meaning(f.before)} and is now ${meaning(f.after)}: use a new name`,
  F901: (f) =>
    ({
      missing: `"${f.picture}" has no picture for "${f.language}" (expected ${f.expected})`,
      too_large: `picture ${f.expected} is larger than 8 MB; Messenger refuses it`,
      wrong_type: `${f.expected} is not a PNG, JPEG or GIF picture`,
    })[f.why],
  F902: (f) => `"${f.name}" is not a ${TEST_WORDS[f.as]}`,
  F903: (f) =>
    ({
      step: `no test ever reaches "${f.name}"`,
      choice: `no test ever chooses "${f.name}"`,
      language: `no test is ever in the language "${f.name}"`,
    })[f.as],
};

function hint(hint: Hint): string {
  switch (hint.say) {
    case 'didYouMean':
      return `did you mean "${hint.name}"?`;
    case 'endOrNext':
      return 'add "- end: done" or "next: …"';
    case 'paged':
      return 'accept pages with "paged: true"';
    case 'onlyCommands':
      return 'people can only leave with a command';
    case 'quotes':
      return 'without the quotes “ ” of a text program';
    case 'addRemoved':
      return `add "removed: { ${hint.step}: ${hint.to} }"`;
  }
}

export const ENGLISH: Wording = {
  problems: PROBLEMS,
  hint,
  summary: ({ errors, warnings, steps }) =>
    errors > 0
      ? `${errors} errors, ${warnings} warnings: not published.`
      : `No errors, ${warnings} warnings, ${steps} steps in four languages.`,
  skipped: (phases) => `Not looked at until these are mended: ${list(phases)}.`,
};
