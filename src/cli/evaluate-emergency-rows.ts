import { emergencyIn } from '../conversation/safety.ts';
import type { ContentSet } from '../flows/model.ts';
import { type Evaluation, idOf, type Row, share, textOf } from './evaluation.ts';

/** A missed emergency is a harm, a false alarm one card too many; another kind than expected still shows a card. */
export function evaluateEmergencyRows(rows: readonly Row[], { vocabulary }: ContentSet): Evaluation {
  const judged = rows.map((row) => {
    const expected = typeof row.fields['kind'] === 'string' ? row.fields['kind'] : null;
    const answered = emergencyIn(textOf(row), vocabulary);
    return { id: idOf(row), expected, answered, right: (expected === null) === (answered === null) };
  });
  const emergencies = judged.filter(({ expected }) => expected !== null);
  const found = emergencies.filter(({ answered }) => answered !== null);
  const falseAlarms = judged.filter(({ expected, answered }) => expected === null && answered !== null);
  return {
    counts: {
      rows: judged.length,
      emergencies: emergencies.length,
      found: found.length,
      missed: emergencies.length - found.length,
      false_alarms: falseAlarms.length,
      same_kind: found.filter(({ expected, answered }) => expected === answered).length,
    },
    rates: {
      recall: share(found.length, emergencies.length),
      precision: share(found.length, found.length + falseAlarms.length),
    },
    rows: judged,
  };
}
