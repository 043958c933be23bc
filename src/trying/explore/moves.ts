import type { Heard, Routed } from '../../conversation/heard.ts';
import { type AskStep, COMMANDS, type ContentSet } from '../../flows/model.ts';
import { isEnd, type Position, questionAt, stepAt, visitsAt } from './position.ts';

/** One thing that can happen at a place. */
export interface Move {
  /** For the report: `tap palermo`, `type “restart”`. */
  readonly name: string;
  readonly heard: Heard;
  /** `answer`: a way on through the flow; an ending must be reached by these. `aside`: everything else. */
  readonly kind: 'answer' | 'aside';
  /** Also look at what can happen after it. */
  readonly goOn: boolean;
}

/** Not near any word of any language. */
const NONSENSE = 'xqzw vrrk';
const LONG_AGO_MS = 31 * 86_400_000;

/** Everything that is tried at a place. */
export function movesAt(position: Position, content: ContentSet): Move[] {
  const { focus } = position.standing.state?.student ?? { focus: { kind: 'nothing' } as const };
  if (focus.kind === 'parked') return outcomes(focus.requestId);
  if (isEnd(position)) return [];
  const question = questionAt(position);
  const asked = content.flows.steps.get(stepAt(position) ?? '');
  const answers = asked?.verb === 'ask' ? freeAnswers(asked) : [];
  const missed = (question?.misses ?? 0) > 0;
  // After a miss the same answers lead to the same places; new is only the next miss.
  const taps = tapsAt(position).filter(
    ({ heard }) => !missed || (heard.kind === 'tap' && heard.payload.startsWith('menu:')),
  );
  const wrong = asked?.verb === 'ask' ? [] : [typed(NONSENSE, 'aside', true)];
  return [...taps, ...answers, ...wrong, ...(missed ? [] : asides(position, content))];
}

function tapsAt({ buttons }: Position): Move[] {
  const newest = new Map(buttons.map((button) => [button.payload, button]));
  return [...newest.values()].map(({ payload, title }) => ({
    name: `tap “${title}”`,
    heard: { kind: 'tap', mid: payload, payload, title },
    kind: payload.startsWith('menu:') ? 'aside' : 'answer',
    goOn: true,
  }));
}

function freeAnswers(step: AskStep): Move[] {
  const { valid, invalid } = ANSWERS[step.type];
  const min = step.length?.min ?? 1;
  const long = 'a '.repeat(Math.ceil((step.length?.max ?? 500) / 2) + 5);
  const wrong = [...(min > 1 ? ['a'] : []), ...(invalid === null ? [] : [invalid]), '   '];
  return [
    typed(step.type === 'text' ? fitting(valid, min) : valid, 'answer', true),
    ...wrong.map((words) => typed(words, 'aside', false)),
    ...(step.type === 'text' ? [typed(long, 'aside', false)] : []),
    { name: 'send a picture', heard: picture(), kind: 'aside', goOn: false },
  ];
}

const picture = (): Heard => ({
  kind: 'attachments',
  mid: 'picture',
  attachments: [{ type: 'image', url: 'https://scontent.example.fbcdn.net/f' }],
});

const fitting = (words: string, min: number): string => words.repeat(Math.max(1, Math.ceil(min / words.length)));

/** One answer that fits, and one that does not, for each type of `ask`. */
const ANSWERS: Readonly<Record<AskStep['type'], { valid: string; invalid: string | null }>> = {
  text: { valid: 'my own words ', invalid: null },
  email: { valid: 'someone@example.org', invalid: 'no address' },
  phone: { valid: '+39 333 1234567', invalid: 'no number' },
  email_or_phone: { valid: 'someone@example.org', invalid: 'neither' },
  number: { valid: '3', invalid: 'no number' },
  date: { valid: '24/11/2026', invalid: 'no date' },
};

function typed(words: string, kind: Move['kind'], goOn: boolean): Move {
  const shown = words.length > 30 ? `${words.slice(0, 30).trimEnd()}…` : words;
  return { name: `type “${shown}”`, heard: { kind: 'text', mid: words.slice(0, 20), text: words }, kind, goOn };
}

/** Commands, a cry for help, a link into the thread, and silence. Inside a visit they are tried, but not followed. */
function asides(position: Position, { flows, vocabulary }: ContentSet): Move[] {
  const goOn = visitsAt(position) === 0;
  const commands = COMMANDS.filter((name) => flows.commands.has(name)).flatMap((name) => {
    const word = vocabulary.commands.get(name)?.[0];
    return word === undefined ? [] : [typed(word, 'aside', goOn)];
  });
  const cry = [...vocabulary.emergencies.values()].flatMap(({ words }) => words.slice(0, 1))[0];
  return [
    ...commands,
    ...(cry === undefined ? [] : [typed(cry, 'aside', goOn)]),
    { name: 'come back by a link', heard: { kind: 'started' }, kind: 'aside', goOn: false },
  ];
}

/** After which everything that is not sent is forgotten. */
export const SILENCE_MS = LONG_AGO_MS;

function outcomes(requestId: string): Move[] {
  const sent = { code: 'ABCD', committee: 'national' };
  const reached = { ...sent, reached: 2, languages: ['it', 'en'] };
  const all: Routed[] = [
    { result: 'delivered', ...reached },
    { result: 'redirected', ...reached },
    { result: 'queued', ...sent },
    { result: 'failed' },
  ];
  return all.map((outcome) => ({
    name: `the request is ${outcome.result}`,
    heard: { kind: 'routed', requestId, outcome },
    kind: 'answer',
    goOn: true,
  }));
}
