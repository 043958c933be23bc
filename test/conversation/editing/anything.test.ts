import fc from 'fast-check';
import { parse, stringify } from 'yaml';
import type { ContentSet } from '../../../src/flows/model.ts';
import type { FlowsFile, StepFile } from '../../../src/flows/schema.ts';
import type { TestTalk } from '../../support/talk.ts';
import { BEFORE, contentOf } from './flows.ts';
import { expectNotStranded } from './follow.ts';
import { copied, peopleEverywhere } from './people.ts';

/** What an administrator may do to a flows file, well or badly. The check decides what is published. */
type Edit = (file: FlowsFile, pick: (most: number) => number) => void;

type Steps = Record<string, StepFile[]>;
const anyFlow = ({ flows }: FlowsFile, pick: (most: number) => number): string =>
  Object.keys(flows)[pick(Object.keys(flows).length)]!;
const stepsOf = (file: FlowsFile, flow: string): StepFile[] => (file.flows as Steps)[flow]!;
const verbOf = (step: StepFile): string => Object.keys(step)[0]!;
const nameOf = (step: StepFile): string => String((step as Record<string, unknown>)[verbOf(step)]);
const SPEAKING = ['say', 'choose', 'ask', 'review', 'route', 'end'];

const EDITS: Edit[] = [
  function removeStep(file, pick) {
    const steps = stepsOf(file, anyFlow(file, pick));
    steps.splice(pick(steps.length), 1);
  },
  function removeStepByTheBook(file, pick) {
    const flow = anyFlow(file, pick);
    const steps = stepsOf(file, flow);
    const at = pick(steps.length);
    const next = steps[at + 1] ?? steps[at - 1];
    const [gone] = steps.splice(at, 1);
    if (next === undefined || gone === undefined) return;
    retarget(file, flow, nameOf(gone), nameOf(next));
    file.removed = { ...file.removed, [`${flow}.${nameOf(gone)}`]: `${flow}.${nameOf(next)}` };
  },
  function renameStep(file, pick) {
    const flow = anyFlow(file, pick);
    const step = stepsOf(file, flow)[pick(stepsOf(file, flow).length)]!;
    const [from, to] = [nameOf(step), `new_${pick(1000)}`];
    if (!SPEAKING.includes(verbOf(step)) || verbOf(step) === 'end') return;
    (step as Record<string, unknown>)[verbOf(step)] = to;
    retarget(file, flow, from, to);
    if (pick(3) > 0) file.renamed = { ...file.renamed, [`${flow}.${from}`]: `${flow}.${to}` };
  },
  function renameFlow(file, pick) {
    const flow = anyFlow(file, pick);
    const to = `flow_${pick(1000)}`;
    const text = JSON.stringify(file).replaceAll(`"${flow}"`, `"${to}"`).replaceAll(`"${flow}.`, `"${to}.`);
    Object.assign(file, JSON.parse(text) as FlowsFile);
    if (pick(3) > 0) file.renamed = { ...file.renamed, [flow]: to };
  },
  function addQuestion(file, pick) {
    const flow = anyFlow(file, pick);
    const steps = stepsOf(file, flow);
    const name = `added_${pick(1000)}`;
    const asked: StepFile[] = [
      { ask: name, save: name },
      { ask: name, type: 'number', save: name, personal: true },
      { choose: name, options: { one: 'next', two: 'next' }, save: name },
      { choose: name, options: { one: 'next', two: 'next' } },
      { say: name },
    ];
    steps.splice(pick(steps.length), 0, asked[pick(asked.length)]!);
  },
  function swapSteps(file, pick) {
    const steps = stepsOf(file, anyFlow(file, pick));
    const at = pick(Math.max(1, steps.length - 1));
    const [one, other] = [steps[at], steps[at + 1]];
    if (one && other) steps.splice(at, 2, other, one);
  },
  function removeItem(file, pick) {
    const lists = file.lists as Record<string, Record<string, unknown>>;
    const list = lists[Object.keys(lists)[pick(2)]!]!;
    const key = Object.keys(list)[pick(Object.keys(list).length)]!;
    const items = list[key];
    if (Array.isArray(items) && items.length > 1) items.splice(pick(items.length), 1);
    else delete list[key];
  },
  function addItem(file, pick) {
    const topics = file.lists['topics'] as Record<string, string[]>;
    topics[Object.keys(topics)[pick(Object.keys(topics).length)]!]!.push(`item_${pick(1000)}`);
  },
  function changeType(file, pick) {
    const asks = Object.values(file.flows as Steps)
      .flat()
      .filter((step) => 'ask' in step);
    const step = asks[pick(asks.length)] as Record<string, unknown> | undefined;
    if (step === undefined) return;
    delete step['length'];
    step['type'] = ['text', 'email', 'number', 'date'][pick(4)];
  },
  function removeChoice(file, pick) {
    const choosing = Object.values(file.flows as Steps)
      .flat()
      .filter((step) => 'choose' in step && step.options !== undefined);
    const options =
      (choosing[pick(choosing.length)] as { options?: Record<string, string> } | undefined)?.options ?? {};
    delete options[Object.keys(options)[pick(Object.keys(options).length)] ?? ''];
  },
  function leadElsewhere(file, pick) {
    const flow = anyFlow(file, pick);
    const steps = stepsOf(file, flow);
    const step = steps[pick(steps.length)] as Record<string, unknown>;
    if ('say' in step || 'ask' in step) step['next'] = nameOf(steps[pick(steps.length)]!);
  },
  function saveElsewhere(file, pick) {
    const saving = Object.values(file.flows as Steps)
      .flat()
      .filter((step) => 'save' in step);
    const step = saving[pick(saving.length)] as Record<string, unknown> | undefined;
    if (step !== undefined) step['save'] = `saved_${pick(1000)}`;
  },
];

/** Targets that name a step of the flow. */
function retarget(file: FlowsFile, flow: string, from: string, to: string): void {
  const swap = (target: unknown): unknown =>
    target === from ? to : target === `${flow}.${from}` ? `${flow}.${to}` : target;
  for (const [name, steps] of Object.entries(file.flows as Steps)) {
    for (const step of steps as Record<string, unknown>[]) {
      const here =
        name === flow ? swap : (target: unknown) => (target === `${flow}.${from}` ? `${flow}.${to}` : target);
      if ('next' in step) step['next'] = here(step['next']);
      for (const field of ['options', 'then'])
        if (step[field])
          step[field] = Object.fromEntries(Object.entries(step[field]).map(([key, target]) => [key, here(target)]));
    }
  }
}

/** The next version that the check lets through, if one of the edits makes one. */
function published(flows: string, numbers: readonly number[]): { flows: string; content: ContentSet } | null {
  const file = parse(flows) as FlowsFile;
  let at = 0;
  const pick = (most: number): number => (numbers[at++ % numbers.length]! + at) % Math.max(1, most);
  EDITS[pick(EDITS.length)]!(file, pick);
  const next = stringify(file);
  try {
    return next === flows ? null : { flows: next, content: contentOf(next) };
  } catch {
    return null;
  }
}

describe('whatever an administrator publishes', function () {
  this.timeout(120_000);

  it('strands nobody, over several versions', () => {
    const people = peopleEverywhere(contentOf(BEFORE));
    let versions = 0;
    fc.assert(
      fc.property(
        fc.array(fc.array(fc.nat(10_000), { minLength: 6, maxLength: 12 }), { minLength: 1, maxLength: 4 }),
        fc.array(fc.nat(10_000), { minLength: 4, maxLength: 4 }),
        (edits, who) => {
          let present = { flows: BEFORE, content: null as ContentSet | null };
          let some: TestTalk[] = who.map((at) => people[at % people.length]!);
          for (const numbers of edits) {
            const next = published(present.flows, numbers);
            if (next === null) continue;
            versions += 1;
            present = next;
            for (const [at, person] of some.entries()) expectNotStranded(person, next.content, numbers[at]!);
            some = some.map((person, at) => movedOn(person, next.content, numbers[at]!));
          }
        },
      ),
      { numRuns: Number(process.env['FUZZ_RUNS'] ?? 25) },
    );
    if (versions < 8) throw new Error(`only ${versions} versions passed the check: the edits are too wild`);
  });
});

/** Goes on for a turn in the new version, or does not notice it at all. */
function movedOn(person: TestTalk, content: ContentSet, number: number): TestTalk {
  if (number % 3 === 0) return person;
  const talk = copied(person, content);
  const buttons = talk.buttons();
  const button = buttons[buttons.length - 1 - (number % Math.max(1, Math.min(4, buttons.length)))];
  if (number % 3 === 1 || button === undefined) talk.types('Cerco una stanza per settembre');
  else talk.tapsPayload(button.payload);
  return talk;
}
