import type { Step } from '../flows/model.ts';
import type { SpokenPart } from './effect.ts';
import { dropFiles } from './files.ts';
import { type Focus, type Frame, isQuestion, newDraft, type Parked, type Question } from './state.ts';
import { nextQuestionId, type Talk } from './talk.ts';

/** The administrator's step behind an open question; undefined for the engine's own questions or a step that is gone. */
export function stepOf(talk: Talk, question: Question): Step | undefined {
  return question.kind === 'step' ? talk.world.content.flows.steps.get(question.step) : undefined;
}

export function openQuestion(talk: Talk): Question | null {
  const { focus } = talk.state.student;
  return isQuestion(focus) ? focus : null;
}

/** Makes a step the open question. */
export function openStep(talk: Talk, step: string, group: string | null = null): Question {
  const question: Question = { kind: 'step', id: nextQuestionId(talk), step, misses: 0, group, page: 0, parts: [] };
  talk.state.student.focus = question;
  return question;
}

/** Puts the present focus aside; `leaveVisit` returns to it. */
export function enterVisit(talk: Talk, safety = false): void {
  const { student } = talk.state;
  student.stack.push({ kind: 'visit', focus: student.focus, safety });
  student.focus = { kind: 'nothing' };
}

/** Drops frames down to and with the innermost visit, and gives the focus that waited under it; null without a visit. */
export function leaveVisit(talk: Talk): Focus | null {
  const { stack } = talk.state.student;
  const at = stack.findLastIndex((frame) => frame.kind === 'visit');
  if (at < 0) return null;
  const [frame] = stack.splice(at);
  return frame?.kind === 'visit' ? frame.focus : null;
}

export function isInVisit(stack: readonly Frame[]): boolean {
  return stack.some((frame) => frame.kind === 'visit');
}

export function isInSafetyVisit(stack: readonly Frame[]): boolean {
  return stack.some((frame) => frame.kind === 'visit' && frame.safety);
}

/** The request being forwarded, wherever it waits: open, or under a visit. */
export function parkedRequest(talk: Talk): Parked | null {
  const { focus, stack } = talk.state.student;
  if (focus.kind === 'parked') return focus;
  for (const frame of stack) if (frame.kind === 'visit' && frame.focus.kind === 'parked') return frame.focus;
  return null;
}

/** Drops the draft and everything open; language, consent and sent requests stay. */
export function dropDraft(talk: Talk): void {
  const { student } = talk.state;
  dropFiles(talk, partsOf(talk));
  student.draft = newDraft(student.draft.number + 1);
  student.focus = { kind: 'nothing' };
  student.stack = [];
}

function partsOf(talk: Talk): SpokenPart[] {
  const { draft, focus } = talk.state.student;
  const answers = [...Object.values(draft.answers), ...Object.values(draft.setAside ?? {})];
  const kept = answers.flatMap((answer) => (answer.kind === 'parts' ? answer.parts : []));
  const open = focus.kind === 'step' ? focus.parts : [];
  return [...kept, ...open];
}

export function hasDraft(talk: Talk): boolean {
  const { draft, focus } = talk.state.student;
  return Object.keys(draft.answers).length > 0 || (focus.kind === 'step' && focus.parts.length > 0);
}
