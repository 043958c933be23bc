import { fold } from '../../language/fold.ts';
import type { Heard } from '../heard.ts';
import type { MemberHalf } from '../state.ts';
import { common, type Talk } from '../talk.ts';
import { takeTyped } from './answering.ts';
import { obeyTyped } from './commands.ts';
import { codesNamed } from './memory.ts';
import { saysTitle } from './questions.ts';
import { hearPlain } from './relay.ts';
import { sayHome } from './sides.ts';
import { tell } from './tell.ts';
import { type Typed, typedCommand } from './typed.ts';

/** What a button of the open question says answers it, whatever command it is like. */
export function typedBy(talk: Talk, member: MemberHalf, said: string): Typed | null {
  const { question } = member;
  const isAnswer = question !== null && talk.state.mode === 'member' && saysTitle(talk, member, question, said);
  return isAnswer ? null : typedCommand(talk, member, said);
}

/** What a button of a request that is known here says. */
export const isButtonOf = (member: MemberHalf, { command, code, more }: Typed): boolean =>
  command !== 'code' && code !== null && !more && codesNamed(member, code) !== undefined;

/** The open question; a command; with nothing chosen a greeting is no message for anybody; the rest is. */
export function hearWritten(
  talk: Talk,
  member: MemberHalf,
  { mid, text: written }: Extract<Heard, { kind: 'text' }>,
  typed: Typed | null,
  unread: boolean,
): boolean {
  const said = written.trim();
  if (typed?.command === 'student_command') {
    obeyTyped(talk, member, typed);
    return false;
  }
  const isButton = typed !== null && isButtonOf(member, typed);
  if (!isButton && takeTyped(talk, member, said)) return true;
  if (typed !== null) obeyTyped(talk, member, typed);
  else if (said === '') tell(talk, common('only_spaces'));
  else if (member.chosen === null && member.question === null && isGreeting(talk, said)) sayHome(talk, member);
  else hearPlain(talk, member, [{ kind: 'text', mid, text: said }], unread);
  return true;
}

function isGreeting(talk: Talk, said: string): boolean {
  const { answers } = talk.world.content.vocabulary;
  return [...(answers.get('greetings') ?? []), ...(answers.get('thanks') ?? [])].includes(fold(said));
}
