import { CODE_SIGNS } from '../../committees/codes.ts';
import type { ReviewStep, RouteStep } from '../../flows/model.ts';
import { answerText } from '../answers.ts';
import { choiceOf } from '../choices.ts';
import { goTo, stillDue } from '../due.ts';
import type { ForwardedRequest, SpokenPart } from '../effect.ts';
import type { Entered } from '../run.ts';
import { type Answer, type Draft, newInState, type SentRequest } from '../state.ts';
import type { Talk } from '../talk.ts';
import { committeeOf } from '../values.ts';

/** After this long without an answer of the mail server the student hears that the request is on its way. */
const ROUTING_MS = 10_000;
const CODE_LENGTH = 4;

/** First half of `route`: the request leaves, the conversation waits; `steps/routed.ts` is the second. */
export function enterRoute(talk: Talk, step: RouteStep): Entered {
  const due = stillDue(talk, step);
  if (due !== null) return goTo(talk, due);
  const { student } = talk.state;
  const request = requestFrom(talk, step);
  talk.effects.push({ do: 'forward', request });
  student.requests = [
    ...student.requests.filter(({ id, state }) => id !== request.requestId && state !== 'failed'),
    asSent(talk, request),
  ];
  student.focus = { kind: 'parked', step: step.address, requestId: request.requestId, held: [], outcome: null };
  const at = new Date(talk.moment.now.getTime() + ROUTING_MS);
  talk.timers = [
    ...talk.timers,
    { id: `routing.${request.requestId}.${talk.moment.seed.slice(0, 8)}`, type: 'routing', at },
  ];
  return 'waits';
}

function requestFrom(talk: Talk, step: RouteStep): ForwardedRequest {
  const { draft, consent } = talk.state.student;
  draft.request ??= { id: `r${talk.moment.seed.slice(0, 20)}`, code: codeFrom(talk.moment.seed) };
  const shown = confirmedAnswers(talk, step, draft);
  return {
    requestId: draft.request.id,
    code: draft.request.code,
    kind: step.kind,
    committee: committeeFor(talk, step),
    university: answerText(talk, 'university'),
    topic: answerText(talk, 'topic'),
    language: talk.state.language ?? 'it',
    consent: {
      at: new Date(consent?.at ?? talk.moment.now),
      textHash: consent?.textHash ?? '',
      language: consent?.language ?? 'it',
    },
    answers: Object.fromEntries(
      shown.flatMap(([name, answer]) => (answer.kind === 'choice' ? [[name, answer.choice]] : [])),
    ),
    personal: Object.fromEntries(
      shown.flatMap(([name, answer]) => (answer.kind === 'parts' ? [[name, answer.parts]] : [])),
    ),
  };
}

/** Exactly what the review of this flow showed. */
function confirmedAnswers(talk: Talk, step: RouteStep, draft: Draft): [string, Answer][] {
  const review = talk.world.content.flows.flows
    .get(step.flow)
    ?.steps.find((one): one is ReviewStep => one.verb === 'review');
  const names = review?.show ?? [];
  return names.flatMap((name) => {
    const answer = draft.answers[name];
    return answer === undefined ? [] : [[name, answer] as [string, Answer]];
  });
}

/** First rule whose conditions all hold, else `otherwise`. */
function committeeFor(talk: Talk, step: RouteStep): string {
  const rule = step.rules.find(({ when }) =>
    [...when].every(([name, values]) => values.some((value) => covers(value, answerText(talk, name)))),
  );
  if (rule !== undefined) return rule.to;
  return 'committee' in step.otherwise ? step.otherwise.committee : committeeOf(talk, step.otherwise.ofAnswer);
}

function covers(value: string, answer: string | null): boolean {
  return answer === value || (answer?.startsWith(`${value}.`) ?? false);
}

function asSent(talk: Talk, request: ForwardedRequest): SentRequest {
  const { requestId: id, code, kind, university, topic } = request;
  const mids = Object.values(request.personal).flatMap((parts) => parts.map(({ mid }: SpokenPart) => mid));
  return {
    id,
    code,
    kind,
    university,
    topic,
    ...newInState(),
    state: 'sending',
    national: request.committee === 'national',
    ...titleOfUniversity(talk),
    sentMs: talk.moment.now.getTime(),
    mids,
  };
}

/** What was sent keeps the names of its time. */
function titleOfUniversity(talk: Talk): Pick<SentRequest, 'universityTitle'> {
  const answer = talk.state.student.draft.answers['university'];
  const step = answer?.kind === 'choice' ? talk.world.content.flows.steps.get(answer.step) : undefined;
  const choice = answer?.kind === 'choice' && step?.verb === 'choose' ? choiceOf(step, answer.choice) : undefined;
  if (choice === undefined) return {};
  const { languages } = talk.world.content.flows;
  const titles = languages.map((language) => [language, talk.world.content.texts[language][choice.titleKey]]);
  return { universityTitle: Object.fromEntries(titles.filter(([, title]) => title !== undefined)) };
}

/** Four letters and digits that cannot be mistaken for one another, from the turn's seed. */
function codeFrom(seed: string): string {
  return Array.from(
    { length: CODE_LENGTH },
    (_, at) => CODE_SIGNS[Number.parseInt(seed.slice(at * 4, at * 4 + 4), 16) % CODE_SIGNS.length],
  ).join('');
}
