import { asSpoken, type Spoken } from '../spoken.ts';
import { type Intent, intentIn, opensWithNo, type Reading } from './intent.ts';
import type { RequestIndex } from './request-index.ts';
import { type Evidence, topicsIn } from './topic.ts';
import { universityIn } from './university.ts';

/** What a whole first message holds. Null: not said, or not sure, and so to be asked. */
export interface ReadRequest {
  readonly intent: Intent | null;
  /** Named itself; never guessed from a city, never one that was denied. */
  readonly university: string | null;
  /** The city that was named has one public university: to be confirmed before anything else. */
  readonly proposed: string | null;
  /** A topic (`admin.permit`) or only its group (`admin`). */
  readonly topic: string | null;
  /** Universities that a city, or several names, leave open. */
  readonly cities: readonly string[];
  /** A university that is known and not offered. */
  readonly decoy: { readonly id: string | null } | null;
  /** Takes something back: "no, Roma Tre", "non Palermo, Bicocca", "anzi …". */
  readonly corrects: boolean;
  readonly why: { readonly intent: string | null; readonly topic: string | null };
}

/**
 * Reads the whole story of one message. Emergencies are not its business: they come before it (conversation/safety).
 */
export function readRequest(said: string | Spoken, index: RequestIndex): ReadRequest {
  const text = asSpoken(said);
  const { corrects, ...university } = universityIn(text, index);
  const topics = topicsIn(text, index.topics);
  const intent = intentIn(text, index.intents, topics, corrects, university.university ?? university.proposed);
  const topic = topicFor(intent, topics);
  return {
    intent: intent.intent,
    ...university,
    topic,
    corrects: corrects || opensWithNo(text),
    why: { intent: intent.said, topic: topics.find((one) => one.topic === topic)?.said ?? null },
  };
}

/** Less is the scenery of a reminder: "I sent my documents two weeks ago". */
const A_MATTER = 1.9;

/** Somebody who joins has a topic of joining, a question about the project is about the project. */
function topicFor({ intent, offersHelp }: Reading, topics: readonly Evidence[]): string | null {
  const first = (is: (one: Evidence) => boolean): string | null => topics.find(is)?.topic ?? null;
  switch (intent) {
    case 'info':
      return 'comm.project';
    case 'join':
      return first(({ topic }) => topic.startsWith('join.')) ?? joiningAnyway(offersHelp, topics);
    case 'follow_up':
      return first(({ weight }) => weight >= A_MATTER);
    case 'support':
    case null:
      return first(({ topic }) => !topic.startsWith('join'));
    default:
      return null;
  }
}

function joiningAnyway(offersHelp: boolean, topics: readonly Evidence[]): string | null {
  if (offersHelp) return 'join.mentor';
  return topics.some(({ topic }) => topic === 'comm.events') ? 'join.activity' : null;
}
