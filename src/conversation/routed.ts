import { isInVisit, leaveVisit, parkedRequest } from './focus.ts';
import type { Heard, Routed } from './heard.ts';
import { hoursWords } from './hours.ts';
import type { Words } from './letter.ts';
import { sayStatus, universityOf } from './reports.ts';
import { run } from './run.ts';
import { endSilence } from './silence.ts';
import { newDraft, type Parked, type SentRequest } from './state.ts';
import { alarmOnce, common, type Talk } from './talk.ts';

/** What became of a request: told once, by whichever comes first, the outcome or the timer. */
export function takeOutcome(talk: Talk, { requestId, outcome }: Extract<Heard, { kind: 'routed' }>): void {
  const request = talk.state.student.requests.find(({ id }) => id === requestId);
  if (request === undefined) return;
  note(request, outcome);
  const parked = parkedRequest(talk);
  if (parked?.requestId !== requestId || parked.outcome !== null) return;
  talk.timers = talk.timers.filter(({ type }) => type !== 'routing');
  parked.outcome = outcome.result;
  talk.sent = sentFrom(talk, request, outcome);
}

/** The mail server does not answer yet: the student hears that the request is on its way. */
export function routingTookLong(talk: Talk): void {
  const parked = parkedRequest(talk);
  const request = talk.state.student.requests.find(({ id }) => id === parked?.requestId);
  if (parked === null || request === undefined || parked.outcome !== null) return;
  request.state = 'queued';
  parked.outcome = 'queued';
  talk.sent = {
    values: { code: request.code, university: universityOf(talk, request) },
    count: 0,
    hours: null,
  };
}

/** A mentor may have been faster than the mail server. */
function note(request: SentRequest, outcome: Routed): void {
  if (['sending', 'queued', 'failed'].includes(request.state)) request.state = outcome.result;
  if (outcome.result === 'failed') return;
  request.code = outcome.code;
  request.national = outcome.committee === 'national';
}

function sentFrom(talk: Talk, request: SentRequest, outcome: Routed): NonNullable<Talk['sent']> {
  const reached = 'reached' in outcome ? outcome.reached : 0;
  const languages: Words[] =
    'languages' in outcome ? outcome.languages.map((language) => common(`lang_${language}`)) : [];
  const university = universityOf(talk, request);
  const hours = outcome.result === 'delivered' ? hoursOf(talk, outcome.hours ?? null) : null;
  return {
    values: { code: request.code, university, languages: { list: languages }, count: reached },
    count: reached,
    hours,
  };
}

function hoursOf(talk: Talk, hours: Parameters<typeof hoursWords>[0] | null): Words | null {
  return hours === null ? null : hoursWords(hours, talk.state.language ?? 'it');
}

/** Goes on behind `route` once the outcome is known and nothing else (a safety card) is open. */
export function goOnAfterRoute(talk: Talk): Heard[] {
  const { student } = talk.state;
  const { focus } = student;
  if (focus.kind !== 'parked' || focus.outcome === null) return [];
  const step = talk.world.content.flows.steps.get(focus.step);
  const to = step?.verb === 'route' ? (step.then.get(focus.outcome) ?? step.then.get('delivered')) : undefined;
  student.focus = { kind: 'nothing' };
  if (focus.outcome !== 'failed') clearSent(talk, step?.flow ?? '');
  else tryAnew(talk);
  if (to !== undefined) run(talk, to);
  else sayOutcome(talk);
  endSilence(talk);
  return focus.held;
}

/** The step that would say it is gone (a new version). */
function sayOutcome(talk: Talk): void {
  leaveVisit(talk);
  sayStatus(talk);
}

/** Nobody could read it: the answers stay, and trying again makes a request of its own. */
function tryAnew(talk: Talk): void {
  talk.state.student.draft.request = null;
  alarmOnce(talk, 'C103');
}

/** What was forwarded leaves the draft; a draft that waits under a visit stays, and so does the consent. */
function clearSent(talk: Talk, flow: string): void {
  const { student } = talk.state;
  if (!isInVisit(student.stack)) {
    student.draft = newDraft(student.draft.number + 1);
    return;
  }
  const review = talk.world.content.flows.flows.get(flow)?.steps.find((step) => step.verb === 'review');
  for (const name of review?.verb === 'review' ? review.show : []) delete student.draft.answers[name];
  student.draft.request = null;
}

export function hold(parked: Parked, heard: Heard, limit = 20): void {
  if (parked.held.length < limit) parked.held.push(heard);
}
