import type { ConversationState } from '../conversation/state.ts';
import { placeOf } from '../conversation/way.ts';
import { loadContent } from '../flows/load.ts';
import { LANGUAGES, type Language } from '../flows/model.ts';
import { asText, isError } from '../flows/problem.ts';
import { conversationKey } from '../messenger/item.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import { readPictureFolder } from '../settings/picture-folder.ts';
import {
  createSimulator,
  type FlowsLook,
  type LabelledValue,
  type PhoneProfile,
  type RememberedView,
  type SimulatorApp,
  type StoredRequestView,
} from '../simulator/simulator.ts';
import { bytes } from '../storage/committee-store.ts';
import type { RequestRow } from '../storage/models/request.ts';
import { createStores } from '../storage/stores.ts';
import type { Surroundings } from './engine.ts';
import { countPeople } from './people.ts';
import { profileTexts } from './profile-texts.ts';
import type { Simulated } from './simulated.ts';
import { simulatedMembers } from './simulated-members.ts';

const REQUESTS_SHOWN = 20;

/** The simulator's pages, with a look into the database: this is a tool for one machine, and serves loopback only. */
export function openSimulator(around: Surroundings, { graph, mailbox, clock }: Simulated): SimulatorApp {
  const members = simulatedMembers(around);
  return createSimulator({
    graph,
    mailbox,
    clock,
    languages: around.content.current().content.flows.languages as [Language, ...Language[]],
    look: { requests: () => storedRequests(around), remembered: (psid) => remembered(around, psid) },
    profile: (language) => profileOf(around, language),
    flows: flowsLook(around),
    ...(members === undefined ? {} : { members }),
  });
}

async function storedRequests(around: Surroundings): Promise<StoredRequestView[]> {
  const rows = await around.database.models.requests.find({}).sort({ createdAt: -1 }).limit(REQUESTS_SHOWN).lean();
  return Promise.all(rows.map((row) => requestView(around, row as RequestRow)));
}

async function requestView(around: Surroundings, row: RequestRow): Promise<StoredRequestView> {
  const words = await wordsOf(around, row._id);
  const description = words.filter(({ name }) => name === 'description').map(({ text }) => text);
  const more = words
    .filter(({ name }) => name !== 'description')
    .map(({ name, text }) => ({ label: name ?? 'added', value: text }));
  const { _id: id, code, committeeId: committee, kind, state, university, topic, language, createdAt, sentTo } = row;
  const letters = { label: 'letters', value: String(sentTo.length) };
  return {
    id,
    code,
    committee,
    kind,
    state,
    university,
    topic,
    language,
    createdAt,
    urgent: false,
    description: description.join('\n') || null,
    more: [...more, letters],
  };
}

async function wordsOf(
  { database, keys }: Surroundings,
  requestId: string,
): Promise<{ name: string | null; text: string }[]> {
  const rows = await database.models.messages
    .find({ requestId: { $eq: requestId } })
    .sort({ at: 1, place: 1 })
    .lean();
  return rows.map(({ _id, name, text, fileIds }) => {
    const words = text === null ? `(${fileIds.length} file)` : keys.sealer.open(`${_id}:text`, bytes(text));
    return { name, text: words };
  });
}

async function conversationOf({ database, keys, channel }: Surroundings, psid: string) {
  const key = conversationKey(keys.idKey, channel.messenger.pageId, psid);
  const [conversation] = await createStores(database.db, keys.sealer).conversations.load([key]);
  return conversation;
}

/** The conversation that runs, drawn with the people in it. */
function flowsLook(around: Surroundings): FlowsLook {
  const { content, database, keys, channel } = around;
  return {
    current: () => content.current().content,
    people: () => countPeople(database, keys, content.current().content.flows, channel.now()),
    async placeOf(psid) {
      const state = (await conversationOf(around, psid))?.state as ConversationState | null | undefined;
      return state === null || state === undefined ? null : placeOf(state.student);
    },
    refused: () => (content.refused() === null ? [] : mistakesIn(around)),
  };
}

const MISTAKES_SHOWN = 5;

/** The holder keeps only a code of files that it refused. */
function mistakesIn({ settings }: Surroundings): string[] {
  const { problems } = loadContent(readContentFolder(settings), { pictures: readPictureFolder(settings) });
  return problems.filter(isError).slice(0, MISTAKES_SHOWN).map(asText);
}

async function remembered(around: Surroundings, psid: string): Promise<RememberedView | null> {
  const conversation = await conversationOf(around, psid);
  if (conversation === undefined || conversation.state === null) return null;
  const state = conversation.state as ConversationState;
  return {
    values: [
      ...standing(state),
      ...drafted(state),
      ...conversation.timers.map(({ type, at }) => ({ label: `timer ${type}`, value: at.toISOString() })),
    ],
  };
}

function standing({ language, student }: ConversationState): LabelledValue[] {
  const { focus, consent, requests } = student;
  return [
    { label: 'language', value: language ?? '–' },
    { label: 'open', value: focus.kind === 'step' ? focus.step : focus.kind },
    { label: 'consent', value: consent === null ? '–' : `${consent.at} (${consent.readers})` },
    ...requests.map(({ code, state }) => ({ label: `request ${code}`, value: state })),
  ];
}

function drafted({ student }: ConversationState): LabelledValue[] {
  return Object.entries(student.draft.answers).map(([name, answer]) => ({
    label: name,
    value:
      answer.kind === 'choice'
        ? answer.choice
        : answer.kind === 'skipped'
          ? '–'
          : answer.parts.map((part) => (part.kind === 'text' ? part.text : `(${part.type})`)).join('\n'),
  }));
}

/** What Messenger would show: greeting and menu as they would be sent to a real Page. */
function profileOf({ content }: Surroundings, language: string): PhoneProfile {
  const known = LANGUAGES.find((one) => one === language) ?? 'it';
  const { greeting, menu } = profileTexts(content.current().content);
  return {
    greeting: greeting[known],
    menu: menu.map(({ name, titles }) => ({ title: titles[known], payload: `menu:${name}` })),
  };
}
