import { assertNever } from '../../errors.ts';
import type { DeskAnswer, RequestCard } from '../casework.ts';
import type { Letter, Words } from '../letter.ts';
import type { MemberHalf } from '../state.ts';
import type { Talk } from '../talk.ts';
import { cardButtons, isOver, standing } from './card.ts';
import { letGo, rememberCode } from './memory.ts';
import { ask, nextId } from './questions.ts';
import { staying, tell, text } from './tell.ts';

type Refused = Extract<DeskAnswer, { answer: 'refused' }>;
type Reason = { lines: readonly Words[]; choices?: Letter['choices'] };

/** Why not, in plain words; of what this person may not know, nothing. */
export function refused(talk: Talk, member: MemberHalf, answer: Refused): void {
  const { act, why, request } = answer;
  if (act === 'confirm') return tell(talk, text('nothing_to_confirm'));
  if (member.question?.kind === 'outcome' && member.question.id === '') member.question = null;
  if (request !== null) rememberCode(member, request);
  if (act === 'relay' || why === 'not_yours') noLongerChosen(member, request);
  if ((act === 'claim' || act === 'take_over') && (why === 'taken' || why === 'held') && request !== null)
    member.lost = request.requestId;
  if (why === 'needs_declaration' && request !== null) return askDeclaration(talk, member, request, act);
  if (why === 'held' && act === 'relay' && request !== null) return askTakeOver(talk, member, request, []);
  const { lines, choices = null } = reasonOf(answer);
  const notSent = act === 'relay' ? [text('not_sent')] : [];
  if (notSent.length + lines.length > 0) tell(talk, [...notSent, ...lines], choices);
}

function noLongerChosen(member: MemberHalf, request: RequestCard | null): void {
  if (request === null) member.chosen = null;
  else if (request.holder.is !== 'you' || isOver(request.state)) letGo(member, request.requestId);
}

function askDeclaration(talk: Talk, member: MemberHalf, { requestId }: RequestCard, act: Refused['act']): void {
  const forAct = act === 'take_over' ? 'take_over' : 'claim';
  ask(talk, member, { kind: 'declare', id: nextId(member), requestId, act: forAct });
}

function reasonOf({ why, act, request }: Refused): Reason {
  if (request === null) return { lines: unnamed(why) };
  const { code, holder } = request;
  switch (why) {
    case 'taken':
    case 'held':
      return heldBy(request);
    case 'reserved':
      return { lines: [text('no_reserved', { code })] };
    case 'on_leave':
      return { lines: [text('no_on_leave')] };
    case 'wrong_state':
      return { lines: [text('no_wrong_state', { code }), standing(request)] };
    case 'not_yours':
    case 'needs_declaration':
      return { lines: [text('no_hidden')] };
    case 'nothing':
      return (act === 'claim' || act === 'take_over') && holder.is === 'you' ? heldBy(request) : { lines: [] };
    default:
      return assertNever(why);
  }
}

function unnamed(why: Refused['why']): readonly Words[] {
  if (why === 'nothing') return [];
  if (why === 'on_leave') return [text('no_on_leave')];
  return [text(why === 'taken' || why === 'held' ? 'no_taken_unnamed' : 'no_hidden')];
}

function heldBy(request: RequestCard): Reason {
  const { code, holder } = request;
  if (holder.is === 'you') return { lines: [text('yours_already', { code })], choices: staying(cardButtons(request)) };
  return { lines: [holder.is === 'other' ? text('no_taken', { code, name: holder.name }) : text('no_taken_unnamed')] };
}

/** "X has this: take over?" The words wait under their ids meanwhile, more of them than one perhaps. */
export function askTakeOver(talk: Talk, member: MemberHalf, request: RequestCard, messageIds: readonly string[]): void {
  const { code, holder, requestId } = request;
  rememberCode(member, request);
  const open = member.question;
  const before = open?.kind === 'take_over' && open.requestId === requestId ? open.messageIds : [];
  letGo(member, requestId);
  const said = [holder.is === 'other' ? text('held_words', { code, name: holder.name }) : text('held_free', { code })];
  // Taking over what nobody has is taking it.
  if (request.may.includes('take_over') || request.may.includes('claim'))
    return ask(
      talk,
      member,
      { kind: 'take_over', id: nextId(member), requestId, messageIds: [...before, ...messageIds].slice(-50) },
      said,
    );
  talk.effects.push({ do: 'desk', ask: { ask: 'drop_held', messageIds: [...before, ...messageIds] } });
  tell(talk, said);
}
