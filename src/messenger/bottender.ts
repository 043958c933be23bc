import { createHmac } from 'node:crypto';
import { MessengerClient } from 'bottender';
import { Pool } from 'undici';
import type { Log } from '../log.ts';
import type { AskThread, LetterToSend, SendLetter, SendResult, UploadFile } from '../outbox/ports.ts';
import { asSent } from './as-sent.ts';
import { GRAPH_TIMEOUT_MS, GRAPH_VERSION, UPLOAD_TIMEOUT_MS } from './limits.ts';
import { exchange, NoReply, overPool, type Reply } from './over-pool.ts';
import { resultOf, resultOfSilence, traceIdIn } from './send-errors.ts';
import { createAskThread, SentLetters } from './thread.ts';
import { createUpload } from './upload.ts';

/** At most as many POSTs are handed over at a time: one that waited inside the pool could outlive the sender's lease. */
export const SEND_CONNECTIONS = 64;

export interface GraphAccess {
  accessToken: string;
  /** The one that signs; while a secret is being changed, the new one. */
  appSecret: string;
  /** `https://graph.facebook.com`, or a fake one. */
  origin: string;
  /** With its `v`; default the newest known. */
  version?: string;
  /** One try, waiting for a connection included. Default 10,000. */
  timeoutMs?: number;
}

export interface Sender {
  send: SendLetter;
  upload: UploadFile;
  askThread: AskThread;
  close: () => Promise<void>;
}

/** One connection pool to Graph, shared by the clients of a Page. Idle connections go before Meta drops them. */
export const graphPool = ({ origin, timeoutMs }: Pick<GraphAccess, 'origin' | 'timeoutMs'>): Pool =>
  new Pool(origin, {
    connections: SEND_CONNECTIONS,
    pipelining: 1,
    keepAliveTimeout: 4_000,
    connect: { timeout: timeoutMs ?? GRAPH_TIMEOUT_MS },
  });

/** Bottender's client over our pool: its own default is a Graph version that expired long ago, without a time-out. */
export function clientOver(pool: Pool, access: GraphAccess): MessengerClient {
  const client = new MessengerClient({
    accessToken: access.accessToken,
    appSecret: access.appSecret,
    version: access.version ?? GRAPH_VERSION,
    origin: access.origin,
    skipAppSecretProof: false,
    // Its own would write every text a second time, for a debug log.
    onRequest: () => {},
  });
  client.axios.defaults.adapter = overPool(pool) as unknown as NonNullable<typeof client.axios.defaults.adapter>;
  client.axios.defaults.timeout = access.timeoutMs ?? GRAPH_TIMEOUT_MS;
  return client;
}

/** Sends letters, one POST each and never twice by itself. No outcome is an exception. */
export function createSender(access: GraphAccess & { log: Log; now?: () => Date }): Sender {
  const pool = graphPool(access);
  const client = letterClient(pool, access);
  const sent = new SentLetters(access.now ?? (() => new Date()));
  const send: SendLetter = async (letter) => {
    sent.begins(letter.effectId);
    const { result, trace } = await post(client, letter);
    sent.ends(letter.effectId, result);
    tell(access.log, letter, result, trace);
    return result;
  };
  const uploading = clientOver(pool, { ...access, timeoutMs: access.timeoutMs ?? UPLOAD_TIMEOUT_MS });
  const askThread = createAskThread(clientOver(pool, access), sent);
  return { send, upload: createUpload(uploading), askThread, close: () => pool.close() };
}

interface Outcome {
  result: SendResult;
  trace: string | null;
}

/**
 * Bottender's client, with a `post` of our own under it: axios would put its settings together twice and write headers anew for
 * each letter, a third of what a letter costs. Letters are Graph's own JSON already, so no key is renamed. Every reply, good
 * or bad, and every silence becomes an outcome before Bottender could wrap it into an error that shows token and text.
 */
function letterClient(pool: Pool, access: GraphAccess): MessengerClient {
  const client = clientOver(pool, access);
  const base = (client.axios.defaults.baseURL ?? '').replace(/\/+$/, '');
  const proof = createHmac('sha256', access.appSecret).update(access.accessToken).digest('hex');
  const timeoutMs = access.timeoutMs ?? GRAPH_TIMEOUT_MS;
  const post = async (path: string, body: unknown): Promise<{ data: Outcome }> => {
    const { pathname, search } = new URL(`${base}${path}&appsecret_proof=${proof}`);
    const request = {
      path: pathname + search,
      method: 'POST' as const,
      headers: JSON_HEADERS,
      body: JSON.stringify(body),
    };
    return { data: await exchange(pool, request, timeoutMs).then(outcomeOfReply, outcomeOfSilence) };
  };
  Object.assign(client.axios, { post });
  return client;
}

const RESPONSE = { messaging_type: 'RESPONSE' } as const;
/** A person's own words after the 24 hours, and nothing else: for words of the bot it breaks Meta's rules. */
const HUMAN_AGENT = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' } as const;
const JSON_HEADERS = { 'content-type': 'application/json' };

function outcomeOfReply({ status, headers, body }: Reply): Outcome {
  const usage = headers['x-business-use-case-usage'];
  const result = resultOf({ status, usage: typeof usage === 'string' ? usage : undefined, body });
  return { result, trace: traceIdIn(body) };
}

function outcomeOfSilence(error: unknown): Outcome {
  const { code, written } = error instanceof NoReply ? error : new NoReply('UNKNOWN', true);
  return { result: resultOfSilence(code, written), trace: null };
}

async function post(client: MessengerClient, letter: LetterToSend): Promise<Outcome> {
  const reply: unknown = await client.sendRawBody({
    recipient: { id: letter.psid },
    ...(letter.humanAgent ? HUMAN_AGENT : RESPONSE),
    message: { ...asSent(letter), metadata: letter.effectId },
  });
  return reply as Outcome;
}

function tell(log: Log, letter: LetterToSend, result: SendResult, trace: string | null): void {
  if (result.result === 'accepted') return;
  const facts = { effect: letter.effectId, result: result.result, code: result.code, fbtrace: trace };
  log.warn(facts, 'a letter was not accepted');
}
