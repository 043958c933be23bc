import { assertNever } from '../errors.ts';
import { COMMANDS, type Command, type CommandName } from '../flows/model.ts';
import { dropDraft, enterVisit, hasDraft, leaveVisit, openQuestion } from './focus.ts';
import { ask, returnTo } from './questions.ts';
import { sayData, sayStatus } from './reports.ts';
import { askAgain, firstStepOf, run, startOver } from './run.ts';
import { passedOver } from './steps/choose.ts';
import { common, letter, nextQuestionId, say, spokenIn, type Talk } from './talk.ts';
import { commandMeant } from './understanding.ts';
import { dropDocuments } from './with-mentor/relay.ts';
import { returnToBot } from './with-mentor/thread.ts';

/** These act in every state, before the open question sees the words. */
export const FIRST_COMMANDS: readonly CommandName[] = ['stop', 'human', 'delete'];

/** The command that the whole message is, in any language and with typos; a command word inside a sentence is none. */
export function commandIn(talk: Talk, text: string): CommandName | null {
  const meant = commandMeant(spokenIn(talk, text), talk.world.content)?.id;
  return COMMANDS.find((name) => name === meant) ?? null;
}

export function obey(talk: Talk, name: CommandName): void {
  const command: Command | undefined = talk.world.content.flows.commands.get(name);
  if (command === undefined) return;
  returnToBot(talk);
  if ('visit' in command) return visit(talk, command.visit);
  if (command.confirm && (name !== 'restart' || hasDraft(talk)))
    return askIfSure(talk, name as 'restart' | 'stop' | 'delete');
  act(talk, name);
}

/** Asks before anything is lost; what was open waits underneath. */
function askIfSure(talk: Talk, command: 'restart' | 'stop' | 'delete'): void {
  const open = openQuestion(talk);
  if (open?.kind === 'sure') leaveSure(talk);
  enterVisit(talk);
  ask(talk, { kind: 'sure', id: nextQuestionId(talk), misses: 0, command });
}

function leaveSure(talk: Talk): void {
  const focus = leaveVisit(talk);
  if (focus !== null) talk.state.student.focus = focus;
}

/** Answer to "are you sure?". */
export function takeSure(talk: Talk, command: 'restart' | 'stop' | 'delete', choice: string): void {
  if (choice === 'yes') return act(talk, command);
  say(talk, common('kept_on'));
  const focus = leaveVisit(talk);
  if (focus !== null) returnTo(talk, focus);
}

function act(talk: Talk, name: CommandName): void {
  switch (name) {
    case 'restart':
      dropDraft(talk);
      say(talk, common('restarted'));
      return startOver(talk);
    case 'stop':
      return stop(talk);
    case 'delete':
      return erase(talk);
    case 'back':
      return back(talk);
    case 'menu':
      leaveAllVisits(talk);
      return toMenu(talk);
    case 'status':
      sayStatus(talk);
      return repeatOpen(talk);
    case 'data':
      sayData(talk);
      return repeatOpen(talk);
    case 'language':
    case 'help':
    case 'human':
      return;
    default:
      return assertNever(name);
  }
}

/** Goes to a flow and comes back to what was open. Its own questions are asked anew, even if a draft holds answers. */
export function visit(talk: Talk, flow: string): void {
  const first = firstStepOf(talk, flow);
  if (first === undefined) return;
  for (const step of talk.world.content.flows.flows.get(flow)?.steps ?? []) {
    if ('save' in step && step.save !== undefined) delete talk.state.student.draft.answers[step.save];
  }
  enterVisit(talk);
  run(talk, first);
}

/** Consent is withdrawn with it: nothing personal stays, and nothing more is sent until the person writes. */
function stop(talk: Talk): void {
  dropDraft(talk);
  const { student } = talk.state;
  dropDocuments(talk, student.documents);
  student.documents = [];
  student.consent = null;
  student.dropped = 'stopped';
  talk.timers = talk.timers.filter(({ type }) => type === 'page_inbox' || type === 'routing');
  say(talk, common('stopped'));
}

function erase(talk: Talk): void {
  talk.effects.push({ do: 'erase', farewell: letter(talk, common('erased')) });
  talk.timers = [];
}

/** One question back, with the earlier answer; at the beginning it says so. */
function back(talk: Talk): void {
  const { student } = talk.state;
  const open = openQuestion(talk);
  if (student.stack.some(({ kind }) => kind === 'visit') || open === null) {
    say(talk, common(student.requests.length > 0 && open === null ? 'sent_cannot_undo' : 'back_at_start'));
    const focus = leaveVisit(talk);
    return focus !== null ? returnTo(talk, focus) : repeatOpen(talk);
  }
  const last = student.draft.trail.filter(({ step }) => open.kind !== 'step' || step !== open.step).at(-1);
  if (last === undefined) {
    say(talk, common('back_at_start'));
    return ask(talk, open);
  }
  student.draft.trail = student.draft.trail.slice(0, student.draft.trail.indexOf(last));
  student.stack = structuredClone(last.stack);
  askAgain(talk, last.step);
}

/** The first unanswered question of the start flow, without what is said before it. */
function toMenu(talk: Talk): void {
  const { flows } = talk.world.content;
  const steps = flows.flows.get(flows.start)?.steps ?? [];
  const open = steps.find((step) => (step.verb === 'choose' && passedOver(talk, step) === null) || step.verb === 'ask');
  if (open === undefined) startOver(talk);
  else run(talk, open.address);
}

function leaveAllVisits(talk: Talk): void {
  while (leaveVisit(talk) !== null);
  talk.state.student.stack = [];
}

export function repeatOpen(talk: Talk): void {
  const open = openQuestion(talk);
  if (open !== null) ask(talk, open);
}
