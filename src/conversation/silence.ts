import { hasChanged } from './asked.ts';
import { floodEnded } from './flood.ts';
import { dropDraft, enterVisit, hasDraft, openQuestion, stepOf } from './focus.ts';
import type { Heard, TimerType } from './heard.ts';
import { ask } from './questions.ts';
import { routingTookLong } from './routed.ts';
import { completeAnswer } from './steps/ask.ts';
import { common, say, type Talk, WINDOW_MS } from './talk.ts';
import { sayUnclaimed } from './with-mentor/contact.ts';
import { showHeldWords } from './with-mentor/words.ts';

const UNCONSENTED_MS = 24 * 3_600_000;
const SILENCE: readonly TimerType[] = ['remind', 'close', 'forget', 'unconsented'];

/** After the person did something: what silence from now on will bring. */
export function watchSilence(talk: Talk): void {
  talk.timers = talk.timers.filter(({ type }) => !SILENCE.includes(type));
  const { student } = talk.state;
  if (openQuestion(talk) === null && !hasDraft(talk)) return;
  const { silence } = talk.world.content.flows;
  if (student.consent === null) return add(talk, 'unconsented', UNCONSENTED_MS);
  if (silence.remindAfterMs < WINDOW_MS) add(talk, 'remind', silence.remindAfterMs);
  add(talk, 'close', silence.closeAfterMs);
  add(talk, 'forget', silence.forgetAfterMs);
}

/** What was asked has been answered and sent: there is nothing left to remind of. */
export function endSilence(talk: Talk): void {
  if (openQuestion(talk) === null && !hasDraft(talk))
    talk.timers = talk.timers.filter(({ type }) => !SILENCE.includes(type));
}

function add(talk: Talk, type: TimerType, afterMs: number): void {
  const { lastHeardMs } = talk.state.student;
  talk.timers = [...talk.timers, { id: `${type}.${lastHeardMs}`, type, at: new Date(lastHeardMs + afterMs) }];
}

/** A timer rang. (One that was cancelled meanwhile never gets here: the inbox knows.) */
export function ring(talk: Talk, { id, type }: Extract<Heard, { kind: 'timer' }>): void {
  talk.timers = talk.timers.filter((one) => one.id !== id);
  switch (type) {
    case 'join_messages':
      return joinEnded(talk);
    case 'routing':
      return routingTookLong(talk);
    case 'page_inbox':
      return pageInboxEnded(talk);
    case 'remind':
      // While a mentor and the person talk, the bot does not interrupt.
      return talk.owner.by === 'request' ? undefined : say(talk, common('reminder'), { unsure: 'skip' });
    case 'unclaimed':
      return sayUnclaimed(talk);
    case 'flood':
      return floodEnded(talk);
    case 'close':
      return putAside(talk);
    case 'unconsented':
    case 'forget':
      return forget(talk);
  }
}

function joinEnded(talk: Talk): void {
  const open = openQuestion(talk);
  const step = open === null ? undefined : stepOf(talk, open);
  // The person has written and waits for an answer, though the question is gone.
  if (open !== null && hasChanged(talk, open) && open.parts.length === 0) return ask(talk, open);
  if (open?.kind === 'step' && step?.verb === 'ask' && open.parts.length > 0) completeAnswer(talk, step, open);
}

function pageInboxEnded(talk: Talk): void {
  if (talk.owner.by === 'page_inbox') talk.owner = { by: 'bot' };
  showHeldWords(talk);
}

/** Nothing is sent: the draft is offered when the person returns. */
function putAside(talk: Talk): void {
  if (talk.state.student.draft.aside) return;
  enterVisit(talk);
  talk.state.student.draft.aside = true;
}

function forget(talk: Talk): void {
  dropDraft(talk);
  talk.timers = talk.timers.filter(({ type }) => !SILENCE.includes(type));
  talk.state.student.consent = null;
  talk.state.student.dropped = 'time';
}
