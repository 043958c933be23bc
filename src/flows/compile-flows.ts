import { hashOf } from './hash.ts';
import type {
  ChoiceModel,
  Choices,
  ChooseStep,
  Command,
  CommandName,
  FlowModel,
  Flows,
  ListModel,
  RouteOutcome,
  Step,
  Target,
} from './model.ts';
import { isGroups, itemNamed, type Outline, type OutlineStep, otherwiseOf } from './outline.ts';
import { durationMs, type FlowsFile, type ListFile, type StepFile } from './schema.ts';

type FileOf<Verb extends string> = Extract<StepFile, Record<Verb, unknown>>;

/** Names become addresses. Needs a file in which every name exists. */
export function compileFlows(outline: Outline): Flows {
  const { file } = outline;
  const steps = new Map(outline.steps.map((step) => [step.address, compileStep(outline, step)]));
  return {
    version: hashOf(file),
    start: file.start,
    languages: file.languages.offered,
    commands: new Map(
      Object.entries(file.commands).map(([name, command]) => [name as CommandName, compileCommand(command)]),
    ),
    menu: file.menu,
    ladder: file.not_understood,
    silence: {
      remindAfterMs: durationMs(file.silence.remind_after),
      closeAfterMs: durationMs(file.silence.close_after),
      forgetAfterMs: durationMs(file.silence.forget_after),
    },
    lists: new Map(Object.entries(file.lists).map(([name, list]) => [name, compileList(name, list)])),
    flows: new Map(outline.flowNames.map((name) => [name, compileFlow(outline, name, steps)])),
    steps,
    renamed: new Map(Object.entries(file.renamed ?? {})),
    removed: new Map(Object.entries(file.removed ?? {})),
  };
}

function compileCommand(command: NonNullable<FlowsFile['commands'][CommandName]>): Command {
  return 'visit' in command ? { visit: command.visit } : { do: command.do, confirm: command.confirm ?? false };
}

function compileFlow(outline: Outline, name: string, steps: ReadonlyMap<string, Step>): FlowModel {
  return {
    name,
    steps: outline.stepsOf(name).map(({ address }) => steps.get(address)!),
    endings: outline.endingsOf(name),
  };
}

function compileList(name: string, list: ListFile): ListModel {
  if (isGroups(list))
    return { kind: 'groups', name, groups: Object.entries(list).map(([id, items]) => ({ id, items })) };
  const items = Object.entries(list).map(([id, item]) => ({
    id,
    ...(item?.committee === undefined ? {} : { committee: item.committee }),
  }));
  return { kind: 'flat', name, items };
}

function compileStep(outline: Outline, from: OutlineStep): Step {
  const { flow, name, address, file } = from;
  const to = (target = 'next'): Target => outline.addressOf(from, target) ?? NOWHERE;
  const base = { address, flow, name, fingerprint: '' };
  const step = withVerb(outline, file, base, to);
  return { ...step, fingerprint: fingerprintOf(step) };
}

/** Where a step without a following one leads; the graph check (F303) refuses it before anybody walks there. */
export const NOWHERE: Target = '';

type Base = Pick<Step, 'address' | 'flow' | 'name' | 'fingerprint'>;
type To = (target?: string) => Target;

function withVerb(outline: Outline, file: StepFile, base: Base, to: To): Step {
  if ('say' in file) return { ...base, verb: 'say', next: to(file.next), ...given('media', file.media) };
  if ('choose' in file) return compileChoose(outline, file, base, to);
  if ('ask' in file) return compileAsk(file, base, to);
  if ('review' in file)
    return { ...base, verb: 'review', show: file.show, options: optionsOf(base.address, file.options, to) };
  // biome-ignore lint/suspicious/noThenProperty: the word of the file format
  if ('call' in file) return { ...base, verb: 'call', callee: file.call, then: targetsOf(file.then, to) };
  if ('route' in file) return compileRoute(file, base, to);
  return { ...base, verb: 'end' };
}

function given<Name extends string, Value>(name: Name, value: Value | undefined): { [key in Name]?: Value } {
  return value === undefined ? {} : ({ [name]: value } as { [key in Name]: Value });
}

function optionsOf(address: string, options: Readonly<Record<string, string>>, to: To): ChoiceModel[] {
  return Object.entries(options).map(([id, target]) => ({ id, titleKey: `${address}.options.${id}`, to: to(target) }));
}

function targetsOf(then: Readonly<Record<string, string | undefined>>, to: To): ReadonlyMap<string, Target> {
  return new Map(Object.entries(then).map(([name, target]) => [name, to(target)]));
}

function compileChoose(outline: Outline, file: FileOf<'choose'>, base: Base, to: To): ChooseStep {
  const choices: Choices =
    file.list === undefined
      ? { kind: 'flat', items: optionsOf(base.address, file.options ?? {}, to) }
      : listChoices(outline, file.list, file, to);
  return {
    ...base,
    verb: 'choose',
    choices,
    paged: file.paged ?? false,
    ...given('save', file.save),
    ...given('consent', file.consent),
  };
}

function listChoices(outline: Outline, list: string, file: FileOf<'choose'>, to: To): Choices {
  const offered = outline.list(list)!;
  const exceptions = new Map(
    Object.entries(file.then ?? {}).map(([item, target]) => [itemNamed(list, offered, item), target]),
  );
  const choice = (id: string, titleKey: string, other = file.next): ChoiceModel => ({
    id,
    titleKey,
    to: to(exceptions.get(id) ?? other),
  });
  if (offered.kind === 'languages') {
    return { kind: 'languages', items: outline.file.languages.offered.map((id) => choice(id, `languages.${id}`)) };
  }
  const root = list.split('.')[0]!;
  if (offered.kind === 'flat')
    return { kind: 'flat', list, items: offered.ids.map((id) => choice(id, `lists.${root}.${id}`)) };
  const groups = offered.groups.map((group) => ({
    choice: choice(group, `lists.${list}.${group}.title`),
    items: offered.ids
      .filter((id) => id.startsWith(`${group}.`))
      .map((id) => choice(id, `lists.${list}.${id}`, exceptions.get(group) ?? file.next)),
    leaves: exceptions.has(group),
  }));
  return { kind: 'groups', list, groups };
}

function compileAsk(file: FileOf<'ask'>, base: Base, to: To): Step {
  const [min, max] = (file.length ?? '').split('..').map(Number);
  return {
    ...base,
    verb: 'ask',
    type: file.type ?? 'text',
    accept: file.accept ?? ['text'],
    joinMessagesMs: file.join_messages === undefined ? 0 : durationMs(file.join_messages),
    optional: file.optional ?? false,
    personal: file.personal ?? false,
    next: to(file.next),
    ...(min === undefined || max === undefined ? {} : { length: { min, max } }),
    ...given('save', file.save),
  };
}

function compileRoute(file: FileOf<'route'>, base: Base, to: To): Step {
  const { delivered, failed, redirected = delivered, queued = delivered } = file.then ?? {};
  return {
    ...base,
    verb: 'route',
    kind: file.kind ?? 'support',
    rules: (file.rules ?? []).map(({ when, to: committee }) => ({
      when: new Map(Object.entries(when).map(([answer, values]) => [answer, [values].flat()])),
      to: committee,
    })),
    otherwise: otherwiseOf(file.otherwise ?? ''),
    // biome-ignore lint/suspicious/noThenProperty: the word of the file format
    then: targetsOf({ delivered, redirected, queued, failed }, to) as ReadonlyMap<RouteOutcome, Target>,
  };
}

/** flows.md section 11, rule 6: verb, choice ids, type, length, save, personal; not texts, order or targets. */
function fingerprintOf(step: Step): string {
  if (step.verb === 'choose') return hashOf([step.verb, choiceIds(step.choices).sort(), step.save ?? null]);
  if (step.verb === 'ask') return hashOf([step.verb, step.type, step.length ?? null, step.save ?? null, step.personal]);
  if (step.verb === 'review') return hashOf([step.verb, step.options.map(({ id }) => id).sort()]);
  return hashOf([step.verb]);
}

function choiceIds(choices: Choices): string[] {
  if (choices.kind !== 'groups') return choices.items.map(({ id }) => id);
  return choices.groups.flatMap(({ choice, items }) => [choice.id, ...items.map(({ id }) => id)]);
}
