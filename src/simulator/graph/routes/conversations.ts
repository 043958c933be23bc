import type { Answer } from '../answer.ts';
import type { Call } from '../call.ts';
import type { Line, Person } from '../people.ts';
import { badParameter } from '../refusal.ts';
import { type Fields, oneOf, onlyFields, textAt } from '../shape.ts';
import type { World } from '../world.ts';

const THREAD_FIELDS = new Set(['id', 'updated_time', 'messages']);
const MESSAGE_FIELDS = ['id', 'created_time', 'message', 'from', 'to'] as const;

/** The newest messages of one person's thread, newest first. It shows no `metadata`: only echoes do. */
export function readConversations(world: World, { params }: Call): Answer {
  onlyFields(params, new Set(['user_id', 'fields', 'platform']), 'query');
  if (params['platform'] !== undefined) oneOf(params['platform'], ['messenger', 'MESSENGER'], 'platform');
  const person = world.people.reachable(textAt(params['user_id'], 'user_id', 64));
  const wanted = threadFields(String(params['fields'] ?? 'id,updated_time'));
  const data = person.lines.length === 0 ? [] : [threadOf(world, person, wanted)];
  return { body: { data }, psid: person.psid };
}

type Wanted = {
  readonly names: ReadonlySet<string>;
  readonly messageFields: readonly string[];
  readonly limit: number;
};

/** Reads `id,messages.limit(5){id,message}`: Graph's own little language. */
function threadFields(text: string): Wanted {
  const messages = /messages(?:\.limit\((\d+)\))?(?:\{([a-z_,]*)\})?/.exec(text);
  const names = new Set(
    text
      .replace(messages?.[0] ?? '', 'messages')
      .split(',')
      .filter((name) => name !== '' && (name !== 'messages' || messages !== null)),
  );
  const messageFields = (messages?.[2] ?? 'id,created_time').split(',');
  if ([...names].some((name) => !THREAD_FIELDS.has(name))) throw badParameter('fields', 'has an unknown field.');
  for (const name of messageFields) oneOf(name, MESSAGE_FIELDS, 'fields[messages]');
  return { names, messageFields, limit: Number(messages?.[1] ?? 25) };
}

function threadOf(world: World, person: Person, { names, messageFields, limit }: Wanted): Fields {
  const newestFirst = person.lines.toReversed().slice(0, limit);
  return {
    id: `t_${person.psid}`,
    ...(names.has('updated_time') ? { updated_time: graphTime(person.lines.at(-1)!.at) } : {}),
    ...(names.has('messages')
      ? { messages: { data: newestFirst.map((line) => messageOf(world, person, line, messageFields)) } }
      : {}),
  };
}

function messageOf(world: World, person: Person, line: Line, wanted: readonly string[]): Fields {
  const page = { id: world.pageId };
  const them = { id: person.psid };
  const all: Fields = {
    id: line.mid,
    created_time: graphTime(line.at),
    message: line.text ?? '',
    from: line.from === 'page' ? page : them,
    to: { data: [line.from === 'page' ? them : page] },
  };
  return Object.fromEntries(['id', ...wanted].map((name) => [name, all[name]]));
}

/** `2026-11-24T16:00:00+0000`: whole seconds. */
const graphTime = (at: number): string => `${new Date(at).toISOString().slice(0, 19)}+0000`;
