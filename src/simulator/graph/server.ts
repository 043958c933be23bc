import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Decision } from './answer.ts';
import { type Call, callOf, readCall } from './call.ts';
import { decide } from './decide.ts';
import type { Echoes } from './echoes.ts';
import type { CallTraits, Faults } from './faults.ts';
import { type Files, serveFile } from './files.ts';
import type { Ledger } from './ledger.ts';
import { countRequest, writeReply } from './misbehave.ts';
import { psidOf, record, recordStruck } from './record.ts';
import { type ErrorLanguage, Refusal } from './refusal.ts';
import { createReplies } from './replies.ts';
import { hitsBeforeAccepting, strikeAfter, strikeInstead } from './strike.ts';
import type { World } from './world.ts';

export type ServerParts = {
  readonly world: World;
  readonly ledger: Ledger;
  readonly faults: Faults;
  readonly echoes: Echoes;
  readonly files: Files;
  /** Language of Graph's words: Meta translates without being asked. */
  language(): ErrorLanguage;
};

/** An echo that cannot be delivered must not keep the reply for ever. */
const ECHO_PATIENCE_MS = 1_000;

export type Handler = (request: IncomingMessage, response: ServerResponse) => Promise<void>;

/** One request: read, perhaps struck by a fault, decided, recorded, echoed, answered. */
export function createHandler(parts: ServerParts): Handler {
  const { world, ledger, faults, echoes, files } = parts;
  const replies = createReplies(world, parts.language);

  async function answer(request: IncomingMessage, response: ServerResponse, call: Call): Promise<void> {
    const strike = faults.next(traitsOf(call));
    if (strike !== undefined && hitsBeforeAccepting(strike, request)) {
      recordStruck(world, ledger, call, strike);
      return strikeInstead({ request, response }, strike, replies, world.pageId);
    }
    const decision = decide(world, call);
    const spoiler = strike?.fault.when === 'after' && decision.kind === 'answered' ? strike : undefined;
    record(world, ledger, decision, spoiler);
    const echoed = echo(echoes, decision);
    if (echoes.settings.beforeReply) await atMost(echoed, ECHO_PATIENCE_MS);
    if (spoiler === undefined) writeReply(response, replies.of(decision));
    else strikeAfter({ request, response }, spoiler, replies, replies.of(decision));
  }

  function refuseUnread(request: IncomingMessage, response: ServerResponse, refusal: Refusal): void {
    const call = callOf(request.method ?? 'GET', request.url ?? '/', {});
    record(world, ledger, { kind: 'refused', call, refusal }, undefined);
    writeReply(response, replies.refusing(refusal));
  }

  return async (request, response) => {
    countRequest(request);
    if (request.url?.startsWith('/files/')) return serveFile(response, files.find(request.url));
    const call = await readCall(request).catch(onlyRefusal);
    if (call instanceof Refusal) return refuseUnread(request, response, call);
    await answer(request, response, call);
  };
}

function onlyRefusal(problem: unknown): Refusal {
  if (problem instanceof Refusal) return problem;
  throw problem;
}

async function echo(echoes: Echoes, decision: Decision): Promise<void> {
  if (decision.kind === 'refused') return;
  const { accepted, parts = [] } = decision.answer;
  if (accepted !== undefined) await echoes.send(accepted);
  for (const part of parts) await echo(echoes, part);
}

function traitsOf(call: Call): CallTraits {
  const isSend = call.path[1] === 'messages';
  const kind = !isSend ? 'other' : call.params['sender_action'] === undefined ? 'message' : 'action';
  return { kind, psid: psidOf(call).psid };
}

async function atMost(work: Promise<void>, ms: number): Promise<void> {
  let timer: NodeJS.Timeout | undefined;
  const patience = new Promise<void>((resolve) => {
    timer = setTimeout(resolve, ms);
  });
  await Promise.race([work, patience]);
  clearTimeout(timer);
}
