import { COMMANDS, type CommandName, type Language } from '../flows/model.ts';
import { begin } from './beginning.ts';
import { choiceOf } from './choices.ts';
import { obey, repeatOpen } from './commands.ts';
import { sayChange } from './corrections.ts';
import { leaveVisit, openQuestion } from './focus.ts';
import { hearText } from './hear-text.ts';
import type { Heard } from './heard.ts';
import { languageTapped } from './offers.ts';
import { isFor, presentTap, type Tapped, tapped } from './payload.ts';
import { firstStepOf, run } from './run.ts';
import { isQuestion, type Question } from './state.ts';
import { choose } from './steps/choose.ts';
import { takeChoice } from './take-choice.ts';
import { common, say, type Talk } from './talk.ts';
import { aboutTapped } from './with-mentor/questions.ts';
import { returnToBot } from './with-mentor/thread.ts';

type Tap = Extract<Heard, { kind: 'tap' }>;

/** A button of the open question, of the menu, or an older one. What is no button of ours counts as its title, typed. */
export function hearTap(talk: Talk, heard: Tap): void {
  const tap = presentTap(talk.world.content.flows, tapped(heard.payload));
  if (tap.kind === 'foreign') return hearText(talk, { kind: 'text', mid: heard.mid, text: heard.title }, 0);
  if (tap.kind === 'menu') return fromMenu(talk, tap.name);
  const { student } = talk.state;
  const isRepeated = student.lastTap === heard.payload;
  student.lastTap = heard.payload;
  const open = openQuestion(talk);
  if (open !== null && isFor(tap, open)) return takeChoice(talk, open, tap.choice, heard.mid);
  if (open?.kind === 'step' && open.step === tap.step) return takeChoice(talk, open, tap.choice, heard.mid);
  if (isRepeated) return;
  const about = aboutTapped(talk, tap);
  if (about !== null) return takeChoice(talk, about, tap.choice, heard.mid);
  returnToBot(talk);
  if (!resumeByButton(talk, tap, heard.mid)) oldButton(talk, tap, heard.mid);
}

/** A button of the question that was put aside: the person goes on with it. */
function resumeByButton(talk: Talk, tap: Extract<Tapped, { kind: 'choice' }>, mid: string): boolean {
  const { student } = talk.state;
  const top = student.stack.at(-1);
  if (!student.draft.aside || top?.kind !== 'visit' || !isQuestion(top.focus) || !isFor(tap, top.focus)) return false;
  student.draft.aside = false;
  student.focus = leaveVisit(talk) ?? { kind: 'nothing' };
  takeChoice(talk, top.focus, tap.choice, mid);
  return true;
}

function fromMenu(talk: Talk, name: string): void {
  const language = languageTapped(talk, name);
  if (language !== null) return speak(talk, language);
  if (COMMANDS.includes(name as CommandName)) return obey(talk, name as CommandName);
  returnToBot(talk);
  const first = firstStepOf(talk, name);
  if (first === undefined) return begin(talk, '');
  talk.state.student.stack = [];
  run(talk, first);
}

/** The language that was offered: what is open is asked in it. */
function speak(talk: Talk, language: Language): void {
  talk.state.language = language;
  if (openQuestion(talk) === null) begin(talk, '');
  else repeatOpen(talk);
}

/** A question answered since: the answer changes and nothing else is lost. Of another draft, or gone: said so. */
function oldButton(talk: Talk, tap: Extract<Tapped, { kind: 'choice' }>, mid: string): void {
  const { draft } = talk.state.student;
  const step = talk.world.content.flows.steps.get(tap.step);
  const answered = draft.trail.find((one) => one.step === tap.step);
  const known =
    step?.verb === 'choose' &&
    choiceOf(step, tap.choice) !== undefined &&
    tap.draft === draft.number &&
    answered !== undefined;
  if (!known) return tooOld(talk);
  if (answered.choice === tap.choice) return;
  sayChange(talk, tap.step, tap.choice);
  talk.state.student.stack = structuredClone(answered.stack);
  const question: Extract<Question, { kind: 'step' }> = {
    kind: 'step',
    id: tap.question,
    step: tap.step,
    misses: 0,
    group: null,
    page: 0,
    parts: [],
  };
  choose(talk, step, question, tap.choice, mid);
}

function tooOld(talk: Talk): void {
  say(talk, common('old_button'));
  if (openQuestion(talk) !== null) repeatOpen(talk);
  else begin(talk, '');
}
