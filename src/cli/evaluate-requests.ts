import { emergencyIn } from '../conversation/safety.ts';
import { requestIn } from '../conversation/understanding.ts';
import type { ContentSet } from '../flows/model.ts';
import { type Evaluation, idOf, type Row, share, textOf } from './evaluation.ts';

/** The three things that are counted, each by itself. */
interface Answers {
  readonly intent: string | null;
  readonly university: string | null;
  readonly topic: string | null;
}

/** What a whole first message is read as; the emergency check comes first, as in the bot. */
export function readWhole(text: string, content: ContentSet): Answers {
  const kind = emergencyIn(text, content.vocabulary);
  const request = requestIn(text, content);
  const university = request.university ?? request.proposed ?? request.decoy?.id ?? null;
  if (kind !== null) return { intent: 'emergency', university, topic: `sos.${kind}` };
  return { intent: request.intent, university, topic: request.topic };
}

export function evaluateRequests(rows: readonly Row[], content: ContentSet): Evaluation {
  const judged = rows.map((row) => {
    const expected = expectedOf(row);
    const answered = readWhole(textOf(row), content);
    return { id: idOf(row), expected, answered, right: isSame('intent', 'university', 'topic')(expected, answered) };
  });
  const count = (is: (expected: Answers, answered: Answers) => boolean): number =>
    judged.filter(({ expected, answered }) => is(expected, answered)).length;
  const emergencies = count(({ intent }) => intent === 'emergency');
  const found = count((expected, answered) => expected.intent === 'emergency' && answered.intent === 'emergency');
  const rate = (part: keyof Answers): number | null => share(count(isSame(part)), judged.length);
  return {
    counts: {
      rows: judged.length,
      right: judged.filter(({ right }) => right).length,
      wrong_university: count(
        (expected, answered) => answered.university !== null && answered.university !== expected.university,
      ),
      missed_emergency: emergencies - found,
      false_emergency: count(
        (expected, answered) => expected.intent !== 'emergency' && answered.intent === 'emergency',
      ),
    },
    rates: { intent: rate('intent'), university: rate('university'), topic: rate('topic') },
    rows: judged,
  };
}

const isSame =
  (...parts: readonly (keyof Answers)[]) =>
  (expected: Answers, answered: Answers): boolean =>
    parts.every((part) => expected[part] === answered[part]);

function expectedOf({ fields }: Row): Answers {
  const said = (name: string): string | null => (typeof fields[name] === 'string' ? fields[name] : null);
  return { intent: said('intent'), university: said('university'), topic: said('topic') };
}
