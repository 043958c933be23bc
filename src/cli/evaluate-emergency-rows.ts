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
  const { harmless, recall, precision, answers, failing: _, ...cries } = evaluateEmergencies(labelled, vocabulary);
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
    rows: answers,
  };
}

function kindOf(value: unknown): EmergencyKind | null {
  return EMERGENCY_KINDS.find((kind) => kind === value) ?? null;
}
