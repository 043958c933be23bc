import { readEmergency } from '../conversation/safety.ts';
import { type ContentSet, EMERGENCY_KINDS, type EmergencyKind } from '../flows/model.ts';
import { evaluateEmergencies } from './evaluate-emergencies.ts';
import { type Evaluation, idOf, type Row, textOf } from './evaluation.ts';

/** A missed emergency is a harm, a false alarm one card too many; another kind than expected still shows a card. */
export function evaluateEmergencyRows(rows: readonly Row[], { vocabulary }: ContentSet): Evaluation {
  const labelled = rows.map((row) => ({
    id: String(idOf(row)),
    text: textOf(row),
    kind: kindOf(row.fields['kind']),
  }));
  const { harmless, recall, precision, failing, ...cries } = evaluateEmergencies(labelled, vocabulary);
  const failed = new Set(failing.map(({ id }) => id));
  const { rows: emergencies, right: found, rightKind: right_kind, missed } = cries;
  return {
    counts: {
      rows: rows.length,
      emergencies,
      found,
      right_kind,
      missed,
      harmless: harmless.rows,
      false_alarms: harmless.falseAlarms,
      hyperbole: harmless.hyperbole,
    },
    rates: { recall, precision },
    rows: labelled.map(({ id, text, kind }) => ({
      id,
      expected: kind,
      answered: kindIn(text, vocabulary),
      right: !failed.has(id),
    })),
  };
}

function kindIn(text: string, vocabulary: ContentSet['vocabulary']): EmergencyKind | 'hyperbole' | null {
  const emergency = readEmergency(text, vocabulary);
  if (emergency === null) return null;
  return 'kind' in emergency ? emergency.kind : 'hyperbole';
}

function kindOf(value: unknown): EmergencyKind | null {
  return EMERGENCY_KINDS.find((kind) => kind === value) ?? null;
}
