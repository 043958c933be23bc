import type { Words } from './letter.ts';
import type { SentRequest } from './state.ts';
import { common, say, type Talk } from './talk.ts';

/** What became of the requests that were sent, newest last; or that there is only a draft, or nothing. */
export function sayStatus(talk: Talk): void {
  const { requests, draft } = talk.state.student;
  const lines = requests.slice(-3).map((request) => statusLine(talk, request));
  if (Object.keys(draft.answers).length > 0) lines.push(common('status_draft'));
  say(talk, lines.length > 0 ? lines : common('status_none'));
}

const STATUS = {
  sending: 'status_new',
  queued: 'status_new',
  delivered: 'status_forwarded',
  redirected: 'status_national',
  failed: 'status_failed',
  with_mentor: 'status_with_mentor',
  resolved: 'status_resolved',
  closed: 'status_closed',
  expired: 'status_expired',
  cancelled: 'status_cancelled',
} as const;

export function statusLine(talk: Talk, request: SentRequest): Words {
  return common(STATUS[request.state], {
    code: request.code,
    university: titleIn(talk, 'university', request.university),
  });
}

/** Everything stored about the person, in words. */
export function sayData(talk: Talk): void {
  const { language, student } = talk.state;
  const names = Object.keys(student.draft.answers).map((name): Words => ({ key: `answers.${name}` }));
  const lines: Words[] = [common('data_intro'), common('data_identity')];
  if (language !== null) lines.push(common('data_language', { language: common(`lang_${language}`) }));
  if (student.consent !== null) lines.push(common('data_consent', { date: student.consent.at.slice(0, 10) }));
  if (names.length > 0) lines.push(common('data_answers', { answers: { list: names } }));
  if (student.requests.length > 0)
    lines.push(common('data_requests', { codes: { list: student.requests.map(({ code }) => ({ own: code })) } }));
  say(talk, [...lines, common('data_delete')]);
}

/** The title of a saved choice, wherever a list offers it. */
export function titleIn(talk: Talk, name: string, id: string | null): Words {
  if (id === null) return { own: '–' };
  for (const step of talk.world.content.flows.steps.values()) {
    if (step.verb !== 'choose' || step.save !== name) continue;
    const items =
      step.choices.kind === 'groups' ? step.choices.groups.flatMap((group) => group.items) : step.choices.items;
    const found = items.find((choice) => choice.id === id);
    if (found !== undefined) return { key: found.titleKey };
  }
  return { own: id };
}
