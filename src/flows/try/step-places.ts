import { FLOWS } from '../files.ts';
import type { ChooseStep, Step } from '../model.ts';
import { entryOf } from '../node.ts';
import { parseFile } from '../parse.ts';
import type { Path, SourceFile } from '../places.ts';
import type { Place } from '../problem.ts';

/** Where steps and choices are written. */
export interface StepPlaces {
  ofStep(step: Step): Place;
  /** At the question, or in the list that it offers. */
  ofChoice(step: Step, id: string): Place;
}

/** @param files of a content set that loads without error */
export function stepPlaces(files: ReadonlyMap<string, string>): StepPlaces {
  const parsed = parseFile(FLOWS, files.get(FLOWS));
  if (!('root' in parsed)) {
    const top = { file: FLOWS, line: 1, column: 1 };
    return { ofStep: () => top, ofChoice: () => top };
  }
  return {
    ofStep: (step) => parsed.placeOf([...pathOf(parsed, step), step.verb]),
    ofChoice: (step, id) => {
      const list = step.verb === 'choose' ? listOf(step) : undefined;
      if (list === undefined) return parsed.placeOf([...pathOf(parsed, step), 'options', id], 'key');
      return itemPlace(parsed, list, id) ?? parsed.placeOf([...pathOf(parsed, step), 'list']);
    },
  };
}

function listOf({ choices }: ChooseStep): string | undefined {
  return choices.kind === 'languages' ? 'languages' : choices.list;
}

function pathOf({ root }: SourceFile, { flow, name, verb }: Step): Path {
  const steps = entryOf(entryOf(root, 'flows')?.value, flow)?.value;
  const items = steps?.kind === 'list' ? steps.items : [];
  const index = items.findIndex((item) => {
    const value = entryOf(item, verb)?.value;
    return value?.kind === 'scalar' && value.value === name;
  });
  return ['flows', flow, Math.max(0, index)];
}

/** `palermo` in `universities`, `admin.permit` in `topics` or `topics.admin`; undefined for the built-in list. */
function itemPlace({ root, placeOf }: SourceFile, list: string, id: string): Place | undefined {
  const [name = ''] = list.split('.');
  const [group = '', item] = id.split('.');
  const entry = entryOf(entryOf(entryOf(root, 'lists')?.value, name)?.value, group);
  if (entry === undefined) return undefined;
  const items = entry.value.kind === 'list' ? entry.value.items : [];
  const index = items.findIndex((one) => one.kind === 'scalar' && one.value === item);
  return index < 0 ? placeOf(['lists', name, group], 'key') : placeOf(['lists', name, group, index]);
}
