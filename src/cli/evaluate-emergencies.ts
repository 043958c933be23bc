import { readEmergency } from '../conversation/safety.ts';
import type { EmergencyKind, Vocabulary } from '../flows/model.ts';
import { share } from './evaluation.ts';

/** A row of a file of cries; `kind` is null where the words are harmless. */
export interface EmergencyRow {
  readonly id?: string;
  readonly text: string;
  readonly lang?: string | null;
  readonly kind: EmergencyKind | null;
}

export interface EmergencyFigures {
  /** Cries, how many were heard (of whatever kind), and how many of those as the right kind. */
  readonly rows: number;
  readonly right: number;
  readonly rightKind: number;
  readonly missed: number;
  /** Heard among the cries, and cries among what raised the card; null where there are none. */
  readonly recall: number | null;
  readonly precision: number | null;
  /** Harmless rows, how many raised the card, and how many were taken as strong words for something harmless. */
  readonly harmless: { readonly rows: number; readonly falseAlarms: number; readonly hyperbole: number };
  /** Every row with its answer, by id or line number; a wrong kind is not right. */
  readonly answers: readonly AnsweredEmergency[];
  readonly failing: readonly AnsweredEmergency[];
}

interface AnsweredEmergency {
  readonly id: string;
  readonly expected: EmergencyKind | null;
  readonly answered: EmergencyKind | 'hyperbole' | null;
  readonly right: boolean;
}

/** How well cries for help are heard, on labelled rows. A missed one is the harm that counts. */
export function evaluateEmergencies(
  rows: readonly EmergencyRow[],
  vocabulary: Pick<Vocabulary, 'emergencies'>,
): EmergencyFigures {
  const answers = rows.map(({ id, text, kind }, at) => {
    const answered = answerTo(text, vocabulary);
    return { id: id ?? String(at + 1), expected: kind, answered, right: kind === alarmIn(answered) };
  });
  const cries = answers.filter(({ expected }) => expected !== null);
  const harmless = answers.filter(({ expected }) => expected === null);
  const right = cries.filter(isAlarm).length;
  const falseAlarms = harmless.filter(isAlarm).length;
  return {
    rows: cries.length,
    right,
    rightKind: cries.filter(({ expected, answered }) => expected === answered).length,
    missed: cries.length - right,
    recall: share(right, cries.length),
    precision: share(right, right + falseAlarms),
    harmless: {
      rows: harmless.length,
      falseAlarms,
      hyperbole: harmless.filter(({ answered }) => answered === 'hyperbole').length,
    },
    answers,
    failing: answers.filter((answer) => !answer.right),
  };
}

function answerTo(text: string, vocabulary: Pick<Vocabulary, 'emergencies'>): AnsweredEmergency['answered'] {
  const emergency = readEmergency(text, vocabulary);
  if (emergency === null) return null;
  return 'kind' in emergency ? emergency.kind : 'hyperbole';
}

const alarmIn = (answered: AnsweredEmergency['answered']) => (answered === 'hyperbole' ? null : answered);
const isAlarm = ({ answered }: AnsweredEmergency): boolean => alarmIn(answered) !== null;
