import type { Outcome } from '../committees/acts.ts';
import { presentChoice } from '../flows/present.ts';
import { openQuestion } from './focus.ts';
import type { Letter, Words } from './letter.ts';
import { payloadOf } from './payload.ts';
import type { SentRequest } from './state.ts';
import { common, quick, say, type Talk } from './talk.ts';
import { openRequests } from './with-mentor/candidates.ts';
import { aboutRequest } from './with-mentor/questions.ts';
import { whoHas } from './with-mentor/who.ts';

const MAX_BUTTONS = 3;

/** What became of the requests: the open ones and the last three; or that there is only a draft, or nothing. A tap opens one. */
export function sayStatus(talk: Talk): void {
  const { requests, draft } = talk.state.student;
  const open = openRequests(talk);
  const latest = requests.slice(-3);
  const lines = requests
    .filter((request) => open.includes(request) || latest.includes(request))
    .map((request) => statusLine(talk, request));
  if (Object.keys(draft.answers).length > 0) lines.push(common('status_draft'));
  const asked = [...open, ...latest.filter(({ state }) => state === 'expired')];
  say(talk, lines.length > 0 ? lines : common('status_none'), { choices: codes(talk, asked) });
}

/** Quick replies vanish with the next message: where a question comes again behind them, buttons stay. */
function codes(talk: Talk, requests: readonly SentRequest[]): Letter['choices'] {
  const items = requests.map((request) => ({
    payload: payloadOf(aboutRequest(talk, 'request', request), 'open'),
    title: { own: request.code },
  }));
  const stay = openQuestion(talk) !== null && items.length > 0 && items.length <= MAX_BUTTONS;
  return stay ? { style: 'buttons', items } : quick(items);
}

const STATUS = {
  sending: 'status_new',
  queued: 'status_new',
  redirected: 'status_national',
  failed: 'status_failed',
  resolved: 'status_resolved',
  closed: 'status_closed',
  expired: 'status_expired',
  cancelled: 'status_cancelled',
} as const;

const JOIN_OUTCOMES: Partial<Record<Outcome, string>> = {
  accepted: 'join_accepted',
  declined: 'join_declined',
  waitlist: 'join_waitlist',
};

/** How a request stands, whatever was told of it so far. */
export function statusLine(talk: Talk, request: SentRequest): Words {
  const { code, state, national, outcome } = request;
  const who = whoHas(talk, request);
  const joined = request.kind === 'join' && outcome !== null ? JOIN_OUTCOMES[outcome] : undefined;
  if (joined !== undefined && (state === 'resolved' || state === 'closed')) return common(joined, { code, who });
  if (state === 'with_mentor') return common('status_with_mentor', { code, who });
  if (state === 'delivered' && !national)
    return common('status_forwarded', { code, university: universityOf(talk, request) });
  return common(state === 'delivered' ? 'status_national' : STATUS[state], { code });
}

/** Everything stored about the person, in words. */
export function sayData(talk: Talk): void {
  const { language, student } = talk.state;
  const names = Object.keys(student.draft.answers).map((name): Words => ({ key: `answers.${name}` }));
  const lines: Words[] = [common('data_intro'), common('data_identity')];
  if (language !== null) lines.push(common('data_language', { language: common(`lang_${language}`) }));
  if (student.consent !== null) lines.push(common('data_consent', { date: student.consent.at.slice(0, 10) }));
  if (names.length > 0) lines.push(common('data_answers', { answers: { list: names } }));
  if (student.requests.some(({ answered, relayed }) => answered || relayed.length > 0))
    lines.push(common('data_words'));
  if (student.heldReplies.length > 0) lines.push(common('data_reply'));
  if (student.documents.length > 0) lines.push(common('data_document'));
  if (student.requests.length > 0)
    lines.push(common('data_requests', { codes: { list: student.requests.map(({ code }) => ({ own: code })) } }));
  say(talk, [...lines, common('data_delete')]);
}

/** As it was called when the request left. */
export function universityOf(talk: Talk, { university, universityTitle = {} }: SentRequest): Words {
  const own = universityTitle[talk.state.language ?? 'it'];
  return own === undefined ? titleIn(talk, 'university', university) : { own };
}

/** The title of a saved choice, wherever a list offers it, or has it under another name now. */
export function titleIn(talk: Talk, name: string, id: string | null): Words {
  if (id === null) return { own: '–' };
  for (const step of talk.world.content.flows.steps.values()) {
    if (step.verb !== 'choose' || step.save !== name) continue;
    const items =
      step.choices.kind === 'groups' ? step.choices.groups.flatMap((group) => group.items) : step.choices.items;
    const now = presentChoice(talk.world.content.flows, step, id);
    const found = items.find((choice) => choice.id === now);
    if (found !== undefined) return { key: found.titleKey };
  }
  return { own: id };
}
