import type { Meaning } from '../messages.ts';
import type { AskStep, ChooseStep, Flows } from '../model.ts';
import type { SourceFile } from '../places.ts';
import type { Finding } from '../problem.ts';
import { stepAt } from './graph.ts';
import { Report, valueAt } from './report.ts';

type Saver = AskStep | ChooseStep;

/** A saved name keeps its meaning: drafts, requests and statistics of the version before go on using it. */
export function checkBefore(flows: Flows, source: SourceFile, before: Flows | undefined): Finding[] {
  const report = new Report();
  const meantBefore = Map.groupBy(before === undefined ? [] : saversOf(before), ({ save }) => save!);
  for (const step of saversOf(flows)) {
    const old = meantBefore.get(step.save!)?.map(meaningOf) ?? [];
    const now = meaningOf(step);
    if (old.length === 0 || old.some((meaning) => sameMeaning(meaning, now))) continue;
    const path = stepAt(flows, source, step).path.slice(0, -1);
    const field = step.verb === 'ask' ? 'type' : typeof now === 'string' ? 'options' : 'list';
    report.add('F804', valueAt(source, ...path, field), { answer: step.save!, before: old[0]!, after: now });
  }
  return report.findings;
}

const saversOf = (flows: Flows): Saver[] =>
  [...flows.steps.values()].filter(
    (step): step is Saver => (step.verb === 'ask' || step.verb === 'choose') && step.save !== undefined,
  );

/** `topics` and `topics.join` mean the same. */
function meaningOf(step: Saver): Meaning {
  if (step.verb === 'ask') return step.type;
  if (step.choices.kind === 'languages') return { list: 'languages' };
  return step.choices.list === undefined ? 'choice' : { list: step.choices.list.split('.')[0]! };
}

const sameMeaning = (a: Meaning, b: Meaning): boolean => JSON.stringify(a) === JSON.stringify(b);
