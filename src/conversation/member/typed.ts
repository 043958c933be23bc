import { LANGUAGES, MEMBER_COMMANDS, type MemberCommand } from '../../flows/model.ts';
import { fold } from '../../language/fold.ts';
import { commandIn, FIRST_COMMANDS } from '../commands.ts';
import type { MemberHalf } from '../state.ts';
import type { Talk } from '../talk.ts';
import { codesNamed } from './memory.ts';

/** What somebody typed as a member: a command, perhaps with a code behind it; `code` alone chooses that request. */
export interface Typed {
  command: MemberCommand | 'resume' | 'confirm' | 'refuse' | 'code' | 'menu' | 'student_command';
  /** As typed, folded; null: the chosen request. */
  code: string | null;
  /** More was written than this: it goes to nobody. */
  more: boolean;
}

type Whole = MemberCommand | 'resume' | 'confirm' | 'refuse';
/** The button that does the same: what it says can be typed, in any language. */
const TITLES: Readonly<Record<Whole, string>> = {
  mine: 'mine',
  free: 'free',
  take: 'take',
  take_over: 'take_over',
  reply: 'reply',
  hand_back: 'hand_back',
  done: 'done',
  look: 'look',
  read: 'read_on',
  pause: 'pause',
  resume: 'end_pause',
  help: 'help',
  language: 'language',
  student: 'student_side',
  committee: 'committee_side',
  confirm: 'confirm',
  refuse: 'refuse',
};
const ALONE: readonly Whole[] = [...MEMBER_COMMANDS, 'resume'];
const OF_COORDINATORS: readonly Whole[] = ['confirm', 'refuse'];
const ABOUT_ONE = ['take', 'take_over', 'reply', 'hand_back', 'done', 'look'] as const;

/** A command word inside a sentence is none. */
export function typedCommand(talk: Talk, member: MemberHalf, said: string): Typed | null {
  const folded = fold(said);
  const all = (member.unconfirmed ?? []).length > 0 ? [...ALONE, ...OF_COORDINATORS] : ALONE;
  const whole = all.find((name) => wordsFor(talk, name).includes(folded));
  if (whole !== undefined) return { command: whole, code: null, more: false };
  const named = commandWithCode(talk, member, said);
  if (named !== null) return named;
  if (codesNamed(member, folded) !== undefined) return { command: 'code', code: folded, more: false };
  const ofStudents = commandIn(talk, said);
  if (ofStudents === 'menu') return { command: 'menu', code: null, more: false };
  return ofStudents !== null && (FIRST_COMMANDS.includes(ofStudents) || ofStudents === 'data')
    ? { command: 'student_command', code: null, more: false }
    : null;
}

/** Also with other words behind it, or as one line of several: such a line is never meant for a student. */
function commandWithCode(talk: Talk, member: MemberHalf, said: string): Typed | null {
  const lines = said.split('\n').filter((line) => fold(line) !== '');
  for (const line of lines) {
    const typed = lineWithCode(talk, member, fold(line).split(' '));
    if (typed !== null) return { ...typed, more: typed.more || lines.length > 1 };
  }
  return null;
}

function lineWithCode(talk: Talk, member: MemberHalf, words: readonly string[]): Typed | null {
  for (let at = words.length - 1; at > 0; at -= 1) {
    const before = words.slice(0, at).join(' ');
    const command = ABOUT_ONE.find((name) => wordsFor(talk, name).includes(before));
    const code = command === undefined ? null : codeAt(member, words.slice(at));
    if (command !== undefined && code !== null) return { command, ...code };
  }
  return null;
}

const CODE = /^[2-9a-hjkmnp-z]{4,6}$/;
/** Letters and digits mixed: a code, or one with a slip of the finger. */
const LIKE_CODE = /^(?=.*\d)(?=.*[a-z])[a-z\d]{3,7}$/;

function codeAt(member: MemberHalf, rest: readonly string[]): Pick<Typed, 'code' | 'more'> | null {
  const [first = ''] = rest;
  const together = rest.join('');
  if (codesNamed(member, together) !== undefined) return { code: together, more: false };
  if (rest.length === 1 && CODE.test(first)) return { code: first, more: false };
  const isCode = codesNamed(member, first) !== undefined || LIKE_CODE.test(first);
  return isCode ? { code: first, more: rest.length > 1 } : null;
}

/** Of every language: who changes it, still knows the words of before. */
function wordsFor({ world: { content } }: Talk, name: Whole): string[] {
  const titles = LANGUAGES.map((language) => content.texts[language][`members.${TITLES[name]}`] ?? '');
  const words = titles.map((title) => fold(title.replace('{{code}}', ' '))).filter((word) => word !== '');
  return [...(content.vocabulary.memberCommands.get(name as MemberCommand) ?? []), ...words];
}
