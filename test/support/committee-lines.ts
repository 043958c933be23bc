import type { RequestNews } from '../../src/committees/acts.ts';
import type { Delivery, Relayed, WordsRef } from '../../src/conversation/casework.ts';
import type { Heard } from '../../src/conversation/heard.ts';
import { WORDS_OF_THE_OTHER_SIDE } from '../../src/conversation/letter.ts';
import type { SentRequest } from '../../src/conversation/state.ts';
import type { TestTalk } from './talk.ts';

/**
 * What a transcript's committee does. Each line may begin with the number of the request that is meant: `2: …`.
 *
 *   mentor    Hello               these words; also `[image]`, `[lost voice]`, `changes: …`, `unsends`
 *   news      claimed             also `resolved solved rate`, `refused cancel closed`, `you resolved solved rate`
 *   delivery  held                delivered, called, held, waiting, refused
 *   permission granted            Human Agent
 */
export class Committee {
  readonly #texts = new Map<string, string>();
  #messages = 0;

  hears(talk: TestTalk, act: 'mentor' | 'news' | 'delivery', rest: string): Heard {
    const [, number = '', line = ''] = /^(?:(\d+): )?(.*)$/.exec(rest) ?? [];
    const requests = talk.state?.student.requests ?? [];
    const request = number === '' ? requests.at(-1) : requests[Number(number) - 1];
    if (request === undefined) throw new Error(`there is no request for: ${act} ${rest}`);
    const { id: requestId, code } = request;
    if (act === 'news') return { kind: 'news', requestId, code, news: newsOf(line.split(' ')) };
    if (act === 'mentor') return { kind: 'relayed', relay: this.#relayed(request, line, talk.now.getTime()) };
    const outcome = outcomeOf(line, talk.now.getTime());
    return { kind: 'delivery', delivery: { messageId: 'own', requestId, code, to: 'mentor', outcome } };
  }

  /** A letter's text as it leaves, with the words that it carries. */
  filled(text: string, words: WordsRef): string {
    const whole = this.#texts.get(words.messageId) ?? '';
    const [from, to] = words.range ?? [0, whole.length];
    return text.replace(WORDS_OF_THE_OTHER_SIDE, words.fileId === null ? whole.slice(from, to) : `[${whole}]`);
  }

  #relayed({ id: requestId, code, university }: SentRequest, line: string, writtenMs: number): Relayed {
    const [, how = ''] = /^(changes|unsends)\b/.exec(line) ?? [];
    if (how === '') this.#messages += 1;
    const messageId = `message${this.#messages}`;
    const text = line.replace(/^changes: /, '').replaceAll('\\n', '\n');
    const change = how === 'changes' ? 'edited' : how === 'unsends' ? 'unsent' : 'new';
    const part = partOf(text);
    if (change !== 'unsent') this.#texts.set(messageId, part.kind === 'file' ? part.type : text);
    return { messageId, requestId, code, university, from: 'mentor', change, part, writer: null, writtenMs };
  }
}

type FileType = Extract<Relayed['part'], { kind: 'file' }>['type'];
const LONGEST = 1_700;

function partOf(text: string): Relayed['part'] {
  const [, lost, type] = /^\[(lost )?(\w+)\]$/.exec(text) ?? [];
  if (type !== undefined) {
    return lost ? { kind: 'lost', type: type as FileType } : { kind: 'file', type: type as FileType, fileId: 'f1' };
  }
  const cuts = Array.from({ length: Math.ceil(text.length / LONGEST) }, (_, at) =>
    Math.min(text.length, (at + 1) * LONGEST),
  );
  return { kind: 'text', cuts };
}

function newsOf(line: readonly string[]): RequestNews {
  const [by, ...own] = line;
  const [news, ...more] = by === 'you' ? own : line;
  if (news === 'resolved')
    return { news, by: by === 'you' ? 'you' : 'mentor', outcome: more[0] as 'solved', mayRate: more[1] === 'rate' };
  if (news === 'refused') return { news, act: more[0] as 'cancel', state: more[1] as 'closed' };
  return { news: news as 'claimed' };
}

function outcomeOf(word: string, nowMs: number): Delivery['outcome'] {
  switch (word) {
    case 'called':
    case 'held':
      return { is: 'held', sinceMs: nowMs, mailed: word === 'called' };
    case 'refused':
      return { is: 'refused', why: 'gone', code: '551' };
    case 'waiting':
      return { is: 'waiting' };
    default:
      return { is: 'delivered' };
  }
}
