/** One line: ours, Bottender's, and what is to be reached, all of one run. */
export interface Row {
  what: string;
  unit: string;
  ours: number;
  /** null where there is nothing to compare. */
  bottender: number | null;
  bare: number | null;
  /** `× Bottender` for a goal in Bottender's terms, `absolute` for one in the row's unit; null for information only. */
  goal: { is: 'at least' | 'at most'; value: number; of: '× Bottender' | 'absolute' } | null;
}

const COLUMNS = ['', 'unit', 'ours', 'Bottender', 'bare R0', '× Bottender', '× R0', 'goal', ''] as const;

export function tableOf(rows: readonly Row[]): string {
  const cells = [[...COLUMNS], ...rows.map(cellsOf)];
  const widths = COLUMNS.map((_, at) => Math.max(...cells.map((line) => line[at]!.length)));
  const lines = cells.map((line) => `| ${line.map((cell, at) => padded(cell, widths[at]!, at)).join(' | ')} |`);
  const rule = `|${widths.map((width, at) => (at < 2 ? '-'.repeat(width + 2) : `${'-'.repeat(width + 1)}:`)).join('|')}|`;
  return [lines[0], rule, ...lines.slice(1)].join('\n');
}

const padded = (cell: string, width: number, at: number) => (at < 2 ? cell.padEnd(width) : cell.padStart(width));

function cellsOf({ what, unit, ours, bottender, bare, goal }: Row): string[] {
  const timesBottender = bottender === null ? null : ours / bottender;
  const timesBare = bare === null ? null : ours / bare;
  const values = [ours, bottender, bare, timesBottender, timesBare].map((value) =>
    value === null ? '' : short(value),
  );
  return [what, unit, ...values, ...goalCells(goal, ours, timesBottender)];
}

function goalCells(goal: Row['goal'], ours: number, timesBottender: number | null): [string, string] {
  if (goal === null) return ['', ''];
  const value = goal.of === 'absolute' ? ours : (timesBottender ?? Number.NaN);
  const reached = goal.is === 'at least' ? value >= goal.value : value <= goal.value;
  const sign = goal.is === 'at least' ? '≥' : '≤';
  return [`${sign} ${goal.value}${goal.of === 'absolute' ? '' : ' ×'}`, reached ? 'reached' : 'not yet'];
}

/** Three digits that mean something. */
function short(value: number): string {
  if (Math.abs(value) >= 100) return value.toFixed(0);
  return value.toFixed(Math.abs(value) >= 10 ? 1 : 2);
}
