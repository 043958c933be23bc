import { asSpoken, type Spoken } from '../spoken.ts';
import { type Intent, intentIn } from './intent.ts';
import type { RequestIndex } from './request-index.ts';
import { topicIn } from './topic.ts';
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
  readonly why: { readonly intent: string | null; readonly topic: string | null };
}

/**
 * Reads the whole story of one message. Emergencies are not its business: they come before it (conversation/safety).
 */
export function readRequest(said: string | Spoken, index: RequestIndex): ReadRequest {
  const text = asSpoken(said);
  const { corrects, ...university } = universityIn(text, index);
  const topics = topicIn(text, index.topics);
  const intent = intentIn(text, index.intents, topics.all, corrects, university.university ?? university.proposed);
  const topic = topicFor(intent.intent, topics.best?.topic ?? null, topics.all, intent.offersHelp);
  return {
    intent: intent.intent,
    ...university,
    topic,
    why: { intent: intent.said, topic: topic === null ? null : (topics.best?.said ?? intent.said) },
  };
}

/** Less is the scenery of a reminder: "I sent my documents two weeks ago". */
const A_MATTER = 2;

/** Somebody who joins has a topic of joining; a question about the project is about the project. */
function topicFor(
  intent: Intent | null,
  best: string | null,
  all: readonly { topic: string; weight: number }[],
  offersHelp: boolean,
): string | null {
  if (intent === 'info') return 'comm.project';
  if (intent === 'join') {
    const joining = all.filter(({ topic }) => topic.startsWith('join.'));
    const best = joining.toSorted((a, b) => b.weight - a.weight)[0]?.topic ?? null;
    if (best !== null) return best;
    if (offersHelp) return 'join.mentor';
    return all.some(({ topic }) => topic === 'comm.events') ? 'join.activity' : null;
  }
  if (intent === 'follow_up')
    return all.some(({ topic, weight }) => topic === best && weight >= A_MATTER - 0.1) ? best : null;
  return intent === 'support' || intent === null ? best : null;
}
