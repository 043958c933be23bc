import type { AskStep } from '../flows/model.ts';
import { begin } from './beginning.ts';
import type { SpokenPart } from './effect.ts';
import { type AttachedFile, filesAmong, keepFiles } from './files.ts';
import { openQuestion, stepOf } from './focus.ts';
import { hearText } from './hear-text.ts';
import type { Attachment, Heard } from './heard.ts';
import { hint } from './misses.ts';
import type { Question } from './state.ts';
import { hearPart } from './steps/ask.ts';
import { common, say, type Talk } from './talk.ts';
import { takeThumb } from './thumbs.ts';
import { isWithMentor, mayTakeWords } from './with-mentor/candidates.ts';
import { isAboutRequest } from './with-mentor/questions.ts';
import { giveWords } from './with-mentor/relay.ts';

type Attached = Extract<Heard, { kind: 'attachments' }>;
/** Messenger's blue thumb in its three sizes (messenger.md; Meta, change log of 1 June 2026). */
const THUMBS: readonly string[] = ['369239263222822', '369239343222814', '369239383222810'];

/** Files are kept only after consent and where they are asked for; a sticker is never a miss. */
export function hearAttachments(talk: Talk, heard: Attached): void {
  const [first] = heard.attachments;
  const files = filesAmong(heard.attachments);
  if (files.length === 0) return withoutFiles(talk, heard, first);
  const question = questionFor(talk);
  const step = question === null ? undefined : stepOf(talk, question);
  if (question?.kind === 'step' && step?.verb === 'ask' && accepts(talk, step, files))
    return keepAsAnswer(talk, step, question, heard, files);
  if (question === null && mayTakeWords(talk).length > 0) return giveFiles(talk, heard, files);
  if (question === null) return begin(talk, heard.text ?? '');
  if (step?.verb === 'ask' && step.accept.length > 1 && talk.state.student.consent !== null)
    return hint(talk, 'attachment_not_accepted');
  hint(
    talk,
    step?.verb === 'choose' && files.every(({ type }) => type === 'voice') ? 'voice_at_choice' : 'attachment_not_here',
  );
}

/** A question about a request (is it solved?) is not what a file answers. */
function questionFor(talk: Talk): Question | null {
  const question = openQuestion(talk);
  if (question === null || !isAboutRequest(question)) return question;
  if (question.kind !== 'document') talk.state.student.focus = { kind: 'nothing' };
  return null;
}

function giveFiles(talk: Talk, heard: Attached, files: readonly AttachedFile[]): void {
  if (talk.state.student.consent === null) return say(talk, common('attachment_not_here'));
  giveWords(talk, keep(talk, heard, files));
}

function withoutFiles(talk: Talk, heard: Attached, first: Attachment | undefined): void {
  if (heard.text) return hearText(talk, { kind: 'text', mid: heard.mid, text: heard.text }, 0);
  if (first?.type === 'sticker' && THUMBS.includes(first.stickerId ?? '')) return thumb(talk, heard.mid);
  if (questionFor(talk) === null && mayTakeWords(talk).some(isWithMentor)) return notHandedOver(talk, first);
  if (openQuestion(talk) === null) return begin(talk, '');
  hint(talk, first?.type === 'sticker' ? 'sticker_hint' : 'please_tap');
}

/** Both sides hear of it; with several mentors nobody knows whom it was for. A sticker or a place is nothing that is missed. */
function notHandedOver(talk: Talk, first: Attachment | undefined): void {
  const [request, ...others] = mayTakeWords(talk).filter(isWithMentor);
  const isMissed = first?.type !== 'sticker' && first?.type !== 'location';
  if (isMissed && request !== undefined && others.length === 0)
    talk.effects.push({ do: 'tell_holder', requestId: request.id, what: 'attachment_lost' });
  say(talk, common('attachment_not_accepted'));
}

function accepts(talk: Talk, step: AskStep, files: readonly AttachedFile[]): boolean {
  return (
    talk.state.student.consent !== null && files.every(({ type }) => (step.accept as readonly string[]).includes(type))
  );
}

function keepAsAnswer(
  talk: Talk,
  step: AskStep,
  question: Extract<Question, { kind: 'step' }>,
  heard: Attached,
  files: readonly AttachedFile[],
): void {
  const parts = keep(talk, heard, files);
  const received = files.some(({ type }) => type === 'voice') ? 'voice_received' : 'attachment_received';
  say(talk, common(received));
  for (const part of parts) hearPart(talk, step, question, part);
}

function keep(talk: Talk, heard: Attached, files: readonly AttachedFile[]): SpokenPart[] {
  const parts = keepFiles(talk, heard.mid, files);
  return heard.text ? [{ kind: 'text', mid: heard.mid, text: heard.text }, ...parts] : parts;
}

function thumb(talk: Talk, mid: string): void {
  const question = openQuestion(talk);
  if (question === null || isAboutRequest(question)) return hearText(talk, { kind: 'text', mid, text: '👍' }, 0);
  takeThumb(talk, question);
}
