import type { ChoiceModel, ChooseStep, FlowModel, Step } from '../flows/model.ts';
import { KNOWN_UNIVERSITIES } from '../language/request/known-universities.ts';
import type { ReadRequest } from '../language/request/read-request.ts';
import type { Spoken } from '../language/spoken.ts';
import { answerTo, answerWords, saveAnswer } from './answers.ts';
import { asOffered, choiceOf, everyChoice, isGroupOnly, listOf, matched, titleOf } from './choices.ts';
import { isInVisit, openQuestion, stepOf } from './focus.ts';
import type { Heard } from './heard.ts';
import type { Words } from './letter.ts';
import { whichOne } from './misses.ts';
import { run } from './run.ts';
import { URGENT } from './safety-card.ts';
import { fittingParts } from './steps/ask.ts';
import { recordStep } from './steps/choose.ts';
import { common, say, spokenIn, type Talk } from './talk.ts';
import { requestIn, TOPICS, UNIVERSITIES } from './understanding.ts';

type Text = Extract<Heard, { kind: 'text' }>;

/** What somebody told without being asked: found answers, as they are said back. */
export interface Told {
  readonly titles: readonly Words[];
  /** The message stays as the description. */
  readonly kept: boolean;
}

/** From this many words on a message tells a story, and stays as the description. */
const STORY_WORDS = 8;
/** A story without a topic must be longer: its topic is still asked. */
const LONG_STORY_WORDS = 12;

/**
 * The whole request in a first message: its answers go into the draft, and the question of what is wanted is passed over
 * once it is reached. Nothing is stored of it that other answers are not: refusing consent drops it with them.
 */
export function tellRequest(talk: Talk, heard: Text): (Told & { request: ReadRequest }) | null {
  const { flows } = talk.world.content;
  const text = spokenIn(talk, heard.text);
  const request = requestIn(text, talk.world.content);
  const step = intentStep(flows.flows.get(flows.start));
  if (step === undefined) return null;
  const intent = choiceFor(step, request);
  const told = fill(talk, flowOf(talk, (intent ?? choiceOf(step, 'support'))?.to), request, heard, text);
  if (intent === undefined && told.titles.length === 0) return null;
  const titles = told.titles.length > 0 || intent === undefined ? told.titles : [titleOf(intent)];
  talk.state.student.draft.passes = {
    step: step.address,
    choice: intent?.id ?? null,
    understood: understood({ ...told, titles }),
  };
  return { ...told, request };
}

/** At a question that the message does not answer, though it says other things that would be asked: they are kept. */
export function takeMore(talk: Talk, step: ChooseStep, heard: Text, isUnsure: boolean): boolean {
  const { draft, stack } = talk.state.student;
  if (step.consent !== undefined || step.flow === URGENT || isInVisit(stack)) return false;
  const { start, flows } = talk.world.content.flows;
  const isFirst = step.choices.kind === 'languages' || step === intentStep(flows.get(start));
  const atStart = step.flow === start && isFirst;
  if (!atStart && hasList(talk, step.flow)) return takeHere(talk, step, heard, isUnsure);
  const told = tellRequest(talk, heard);
  if (told === null || draft.passes === undefined) return false;
  if (!atStart && told.titles.length === 0) {
    delete draft.passes;
    return false;
  }
  return askOn(talk, atStart ? step.address : draft.passes.step, told.request);
}

/** What may be several answers to this very question is asked, not taken. */
function takeHere(talk: Talk, step: ChooseStep, heard: Text, isUnsure: boolean): boolean {
  const text = spokenIn(talk, heard.text);
  const request = requestIn(text, talk.world.content);
  const flow = talk.world.content.flows.flows.get(step.flow);
  const told = fill(talk, flow, request, heard, text, isUnsure ? { step, choice: null } : undefined);
  if (told.titles.length === 0) return false;
  say(talk, understood(told));
  return askOn(talk, step.address, request);
}

function askOn(talk: Talk, from: string, request: ReadRequest): true {
  talk.state.student.focus = { kind: 'nothing' };
  run(talk, from);
  askWhichCity(talk, request);
  return true;
}

/** What else a message holds beside the answer to the open question. */
export function takeBeside(talk: Talk, step: ChooseStep, choice: string, heard: Text): Told {
  const to = choiceOf(step, choice)?.to;
  if (step.consent !== undefined || to === undefined || flowOf(talk, to)?.name !== step.flow) return NOTHING_TOLD;
  const text = spokenIn(talk, heard.text);
  const request = requestIn(text, talk.world.content);
  const flow = talk.world.content.flows.flows.get(step.flow);
  return fill(talk, flow, request, heard, text, { step, choice });
}

export function understood({ titles, kept }: Told): Words {
  return common(kept ? 'understood_kept' : 'understood', { answers: { list: titles } });
}

/** A city names no university: the question that is open shows those that it may mean. */
export function askWhichCity(talk: Talk, { proposed, cities, university, decoy }: ReadRequest): void {
  const open = openQuestion(talk);
  const step = open === null ? undefined : stepOf(talk, open);
  const ids = proposed === null ? cities : [proposed];
  if (open === null || step?.verb !== 'choose' || listOf(step) !== UNIVERSITIES) return;
  if (ids.length === 0 || university !== null || decoy !== null) return;
  const at = talk.effects.findLastIndex((effect) => effect.do === 'say');
  const [asked] = talk.effects.splice(at, 1);
  const items = asked?.do === 'say' ? (asked.letter.choices?.items ?? []) : [];
  for (const choice of items.filter(({ payload }) => payload.startsWith('menu:')))
    talk.offers.push({ choice, alone: null });
  whichOne(talk, open, ids);
}

const NOTHING_TOLD: Told = { titles: [], kept: false };

/** The first question of the start that leads to other flows. */
function intentStep(flow: FlowModel | undefined): ChooseStep | undefined {
  return flow?.steps.find(
    (step): step is ChooseStep =>
      step.verb === 'choose' && step.choices.kind === 'flat' && step.choices.list === undefined,
  );
}

/** The choice that the message asks for. Choices are named as what they are for. */
function choiceFor(step: ChooseStep, { intent }: ReadRequest): ChoiceModel | undefined {
  const id = intent === 'human' ? 'person' : intent === 'privacy' ? 'info' : intent;
  return id === null ? undefined : choiceOf(step, id);
}

function flowOf(talk: Talk, address: string | undefined): FlowModel | undefined {
  const step = talk.world.content.flows.steps.get(address ?? '');
  return step === undefined ? undefined : talk.world.content.flows.flows.get(step.flow);
}

const hasList = (talk: Talk, flow: string): boolean =>
  talk.world.content.flows.flows.get(flow)?.steps.some((step) => isOf(step, UNIVERSITIES) || isOf(step, TOPICS)) ===
  true;

const isOf = (step: Step, list: string): step is ChooseStep =>
  step.verb === 'choose' && listOf(step)?.split('.')[0] === list;

/** Answers the questions of a flow that have none yet, except the one that is being answered. */
function fill(
  talk: Talk,
  flow: FlowModel | undefined,
  request: ReadRequest,
  heard: Text,
  text: Spoken,
  answered?: { step: ChooseStep; choice: string | null },
): Told {
  const titles: Words[] = [];
  let topic: { step: ChooseStep; choice: string } | null = null;
  for (const step of flow?.steps ?? []) {
    if (step.verb !== 'choose') continue;
    if (step === answered?.step) {
      if (isOf(step, TOPICS) && answered.choice !== null) topic = { step, choice: answered.choice };
      continue;
    }
    const choice = isOf(step, UNIVERSITIES)
      ? universityFor(talk, step, request, text)
      : isOf(step, TOPICS)
        ? request.topic
        : null;
    if (choice === null || answerTo(talk, step) !== undefined || !isAnswer(step, choice)) continue;
    saveAnswer(talk, step, { kind: 'choice', step: step.address, choice, mid: heard.mid });
    recordStep(talk, step.address, choice);
    if (isOf(step, TOPICS)) topic = { step, choice };
    const name =
      isOf(step, UNIVERSITIES) && request.university === null
        ? nameElsewhere(talk, step, choice, heard, request)
        : null;
    titles.push(name ?? titleOf(choiceOf(step, choice)!));
  }
  const kept =
    titles.length + (answered?.choice == null ? 0 : 1) > 0 && keepStory(talk, flow, request, heard, text, topic);
  return { titles, kept };
}

/** One that is not offered, unless its name is only near to one: `salermo` may be Palermo. */
function universityFor(talk: Talk, step: ChooseStep, { university, decoy }: ReadRequest, text: Spoken): string | null {
  if (university !== null || decoy === null) return university;
  const match = matched(text, everyChoice(step).map(asOffered), [], talk.world.content, listOf(step));
  return match.kind === 'near' || choiceOf(step, 'other') === undefined ? null : 'other';
}

const isAnswer = (step: ChooseStep, choice: string): boolean =>
  choiceOf(step, choice) !== undefined && !isGroupOnly(step, choice);

/** The name of a university that is not offered, where the flow asks for it next. */
function nameElsewhere(
  talk: Talk,
  step: ChooseStep,
  choice: string,
  heard: Text,
  { decoy }: ReadRequest,
): Words | null {
  const known = KNOWN_UNIVERSITIES.find(({ id }) => id === decoy?.id)?.names[0];
  const match = matched(
    spokenIn(talk, heard.text),
    everyChoice(step).map(asOffered),
    [],
    talk.world.content,
    listOf(step),
  );
  const name =
    known ?? (match.kind === 'choice' && match.why.by === 'outside' ? nameAsTyped(heard.text, match.why.said) : null);
  return name === null ? null : saveName(talk, choiceOf(step, choice)?.to, heard.mid, name);
}

/** Saves the name of "another one" where the flow asks for it; null where it does not. */
export function saveName(talk: Talk, from: string | undefined, mid: string, name: string): Words | null {
  const { steps } = talk.world.content.flows;
  let at = steps.get(from ?? '');
  while (at?.verb === 'say') at = steps.get(at.next);
  if (at?.verb !== 'ask' || at.personal || at.save === undefined) return null;
  saveAnswer(talk, at, { kind: 'parts', step: at.address, parts: [{ kind: 'text', mid, text: name }] });
  recordStep(talk, at.address, null);
  const answer = answerTo(talk, at);
  return answer === undefined ? null : answerWords(talk, answer);
}

const OPEN_CITIES = new Set(KNOWN_UNIVERSITIES.filter(({ sole }) => !sole).flatMap(({ cities }) => cities));

/** The name alone, as it was typed; null for a city that has several universities: which one is asked. */
export function nameAsTyped(text: string, said: string): string | null {
  if (OPEN_CITIES.has(said)) return null;
  const at = text.toLowerCase().indexOf(said);
  return at < 0 ? said : text.slice(at, at + said.length);
}

/** The name was saved before its question was reached: on the way back it comes first. */
export function nameBehind(talk: Talk, step: ChooseStep): void {
  const { draft } = talk.state.student;
  const [name, chosen] = draft.trail.slice(-2);
  if (chosen?.step !== step.address || name === undefined || name.choice !== null) return;
  draft.trail = [...draft.trail.slice(0, -2), chosen, name];
}

/** A message that tells its story is the description: nobody has to tell it twice. It is shown before anything is sent. */
function keepStory(
  talk: Talk,
  flow: FlowModel | undefined,
  { intent }: ReadRequest,
  { mid, text: written }: Text,
  { words }: Spoken,
  topic: { step: ChooseStep; choice: string } | null,
): boolean {
  const ask = flow?.steps.find((step) => step.verb === 'ask' && step.personal && step.type === 'text');
  if (ask?.verb !== 'ask' || answerTo(talk, ask) !== undefined || intent === 'join') return false;
  // The same word again and again tells nothing.
  const told = new Set(words.map(({ folded }) => folded)).size;
  if (told < (topic === null ? LONG_STORY_WORDS : STORY_WORDS)) return false;
  if (topic !== null && flowOf(talk, choiceOf(topic.step, topic.choice)?.to)?.name !== flow?.name) return false;
  const parts = fittingParts(talk, ask, [{ kind: 'text', mid, text: written.trim() }]);
  if (parts === null) return false;
  saveAnswer(talk, ask, { kind: 'parts', step: ask.address, parts });
  return true;
}
