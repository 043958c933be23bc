import { LANGUAGE_TITLES, LANGUAGES } from '../../flows/model.ts';
import type { DeskAsk } from '../casework.ts';
import type { MemberHalf } from '../state.ts';
import { quick, type Talk } from '../talk.ts';
import { sendTo } from './answering.ts';
import { codesNamed, isActive } from './memory.ts';
import { type MemberVerb, memberPayload } from './payload.ts';
import { ask, dropWords, nextId } from './questions.ts';
import { choose } from './relay.ts';
import { askAboutMember, isPaused, sayHelp, sayHome, toCommitteeSide, toStudentSide } from './sides.ts';
import { aboutRequest, staying, tell, text } from './tell.ts';
import type { Typed } from './typed.ts';

export function obeyTyped(talk: Talk, member: MemberHalf, { command, code, more }: Typed): void {
  if (more) tell(talk, text('not_sent'));
  switch (command) {
    case 'take':
    case 'take_over':
    case 'reply':
    case 'hand_back':
    case 'done':
    case 'look':
    case 'code':
      return aboutOne(talk, member, command === 'code' ? 'reply' : command, code);
    case 'pause':
      return isPaused(talk, member) ? obey(talk, member, 'resume', '') : obey(talk, member, 'pause', '');
    case 'menu':
    case 'committee':
      return sayHome(talk, member);
    case 'student_command':
    case 'student':
      return obey(talk, member, 'student', '');
    case 'confirm':
    case 'refuse':
      return confirmTyped(talk, member, command === 'confirm');
    case 'mine':
    case 'free':
    case 'read':
    case 'resume':
    case 'help':
    case 'language':
      return obey(talk, member, command, '');
  }
}

const VERBS = {
  take: 'take',
  take_over: 'over',
  reply: 'reply',
  hand_back: 'back',
  done: 'done',
  look: 'open',
} as const;
/** One asks for these about requests of others, too. */
const OF_OTHERS: readonly (keyof typeof VERBS)[] = ['take', 'take_over'];

function aboutOne(talk: Talk, member: MemberHalf, command: keyof typeof VERBS, code: string | null): void {
  const requestId = code === null ? member.chosen?.requestId : codesNamed(member, code);
  if (requestId !== undefined) return obey(talk, member, VERBS[command], requestId);
  if (!isActive(member)) return sayHome(talk, member);
  const isAboutMine = !OF_OTHERS.includes(command);
  if (code === null) tell(talk, text('choose_first'));
  else tell(talk, text('unknown_code', { code: code.toUpperCase() }));
  desk(talk, { ask: code === null && isAboutMine ? 'mine' : 'free' });
}

/** What a button or a command does. Before a coordinator's yes only the language and the student side are open. */
export function obey(talk: Talk, member: MemberHalf, verb: MemberVerb, rest: string): void {
  if (!isActive(member) && !['language', 'speak', 'student', 'committee'].includes(verb)) return sayHome(talk, member);
  if (member.question !== null && member.question.kind !== 'which') member.question = null;
  switch (verb) {
    case 'mine':
    case 'free':
      return desk(talk, { ask: verb });
    case 'take':
      return desk(talk, { ask: 'act', requestId: rest, act: { kind: 'claim' } });
    case 'over':
      return desk(talk, { ask: 'act', requestId: rest, act: { kind: 'take_over' } });
    case 'back':
      return desk(talk, { ask: 'act', requestId: rest, act: { kind: 'hand_back' } });
    case 'declare':
      return ask(talk, member, { kind: 'declare', id: nextId(member), requestId: rest, act: 'claim' });
    case 'done':
      return askOutcome(talk, member, rest);
    case 'open':
      return desk(talk, { ask: 'open', requestId: rest });
    case 'reply':
      return replyTo(talk, member, rest);
    case 'pause':
      return ask(talk, member, { kind: 'pause', id: nextId(member) });
    case 'resume':
      return desk(talk, { ask: 'pause', untilMs: null });
    case 'help':
      return sayHelp(talk, member);
    case 'language':
      return askLanguage(talk);
    case 'speak':
      return speak(talk, rest);
    case 'student':
      return toStudentSide(talk);
    case 'committee':
      toCommitteeSide(talk);
      return sayHome(talk, member);
    case 'confirm':
      return confirm(talk, member, rest);
    case 'read':
    case 'answer':
      return;
  }
}

export function desk(talk: Talk, asked: DeskAsk): void {
  talk.effects.push({ do: 'desk', ask: asked });
}

/** The card tells how it may end; the question follows it. */
function askOutcome(talk: Talk, member: MemberHalf, requestId: string): void {
  dropWords(talk, member);
  member.question = { kind: 'outcome', id: '', requestId };
  desk(talk, { ask: 'open', requestId });
}

/** Chooses at once, so that the next message finds it chosen, and asks whether it still is this person's. */
function replyTo(talk: Talk, member: MemberHalf, requestId: string): void {
  const { question } = member;
  if (question?.kind === 'which' && question.requestIds.includes(requestId)) {
    return sendTo(talk, member, question, requestId);
  }
  choose(member, requestId);
  desk(talk, { ask: 'open', requestId });
}

export function sayChosen(talk: Talk, chosen: { requestId: string; code: string }): void {
  const items = [aboutRequest('done', 'done', chosen), aboutRequest('back', 'hand_back', chosen)];
  tell(talk, text('writes_to', { code: chosen.code }), staying(items));
}

function askLanguage(talk: Talk): void {
  const items = LANGUAGES.map((language) => ({
    payload: memberPayload('speak', language),
    title: { own: LANGUAGE_TITLES[language] },
  }));
  tell(talk, text('language_ask'), quick(items));
}

function speak(talk: Talk, wanted: string): void {
  const language = LANGUAGES.find((one) => one === wanted);
  if (language !== undefined) desk(talk, { ask: 'speak', language });
}

/** `yes:<membership>` or `no:<membership>` */
function confirm(talk: Talk, member: MemberHalf, rest: string): void {
  const [, said, membershipId = ''] = /^(yes|no):(.+)$/s.exec(rest) ?? [];
  if (said === undefined) return;
  member.unconfirmed = (member.unconfirmed ?? []).filter((one) => one.membershipId !== membershipId);
  desk(talk, { ask: 'confirm', membershipId, accept: said === 'yes' });
}

/** With several who wait, the word alone names nobody: each is asked about again. */
function confirmTyped(talk: Talk, member: MemberHalf, accept: boolean): void {
  const [first, ...others] = member.unconfirmed ?? [];
  if (first === undefined) return;
  if (others.length === 0) return confirm(talk, member, `${accept ? 'yes' : 'no'}:${first.membershipId}`);
  for (const one of [first, ...others].slice(-2)) askAboutMember(talk, one);
}
