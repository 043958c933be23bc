import type { PersonHeard } from '../hear-person.ts';
import type { MemberHalf } from '../state.ts';
import type { Talk } from '../talk.ts';
import { askAgain } from './answering.ts';
import { sayChosen } from './commands.ts';
import { isActive } from './memory.ts';
import type { MemberTap } from './payload.ts';
import { choose } from './relay.ts';
import { sayHome, toCommitteeSide } from './sides.ts';
import { text } from './tell.ts';
import type { Typed } from './typed.ts';

export const forTheSwitch = (talk: Talk): number => (talk.state.mode === 'student' ? 1 : 0);

/** Letters of the turn that the words of students leave to what is answered besides. */
export function spareFor(talk: Talk, heard: PersonHeard, tap: MemberTap | null, typed: Typed | null): number {
  if (tap !== null) return 2 + forTheSwitch(talk);
  if (heard.kind === 'started' || heard.kind === 'referral') return 1;
  const isForStudents = heard.kind === 'tap' || typed?.command === 'student_command';
  return talk.state.mode === 'student' || isForStudents ? 4 : 2;
}

/** The words themselves have been shown; what was open, or whom one writes to, comes again once all is read. */
export function readOn(talk: Talk, member: MemberHalf, shown: readonly string[]): boolean {
  toCommitteeSide(talk);
  if (member.waiting.length > 0) return true;
  const { question } = member;
  const [only, ...others] = [...new Set(shown)];
  if (question !== null) askAgain(talk, member, question);
  else if (only === undefined) sayHome(talk, member, isActive(member) ? [text('all_read')] : []);
  else if (others.length === 0 && choose(member, only) && member.chosen !== null) sayChosen(talk, member.chosen);
  return true;
}
