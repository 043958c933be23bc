import { createHmac } from 'node:crypto';
import type { InternalAxiosRequestConfig } from 'axios';
import { MessengerClient } from 'bottender';
import { Pool } from 'undici';
import type { Log } from '../log.ts';
import type { AskThread, LetterToSend, SendLetter, SendResult } from '../outbox/ports.ts';
import { GRAPH_TIMEOUT_MS, GRAPH_VERSION } from './limits.ts';
import { NoReply, overPool } from './over-pool.ts';
import { resultOf, resultOfSilence, traceIdIn } from './send-errors.ts';
import { createAskThread, SentLetters } from './thread.ts';

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
export function clientOver(
  pool: Pool,
  access: GraphAccess,
  proof: 'by Bottender' | 'by us' = 'by Bottender',
): MessengerClient {
  const client = new MessengerClient({
    accessToken: access.accessToken,
    appSecret: access.appSecret,
    version: access.version ?? GRAPH_VERSION,
    origin: access.origin,
    skipAppSecretProof: proof === 'by us',
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
  return { send, askThread: createAskThread(clientOver(pool, access), sent), close: () => pool.close() };
}

interface Outcome {
  result: SendResult;
  trace: string | null;
}

/**
 * Every reply, good or bad, and every silence becomes an outcome before Bottender could wrap it into an error that shows
 * token and text. Letters are Graph's own JSON already, so that its renaming of keys is switched off.
 */
function letterClient(pool: Pool, access: GraphAccess): MessengerClient {
  const client = clientOver(pool, access, 'by us');
  const { defaults } = client.axios;
  // The proof is the same for each letter; Bottender's interceptors make it anew, and take the address apart for it.
  const proof = createHmac('sha256', access.appSecret).update(access.accessToken).digest('hex');
  client.axios.interceptors.request.clear();
  const addProof = (config: InternalAxiosRequestConfig) => {
    config.url = `${config.url}&appsecret_proof=${proof}`;
    return config;
  };
  client.axios.interceptors.request.use(addProof, null, { synchronous: true });
  defaults.transformRequest = [(body: unknown) => (body === undefined ? body : JSON.stringify(body))];
  defaults.transformResponse = [(text: unknown) => text];
  defaults.validateStatus = () => true;
  client.axios.interceptors.response.use(
    (response) => ({ ...response, data: outcomeOfReply(response) }),
    (error: unknown) => Promise.resolve({ data: outcomeOfSilence(error) }),
  );
  return client;
}

function outcomeOfReply({ status, headers, data }: { status: number; headers: Headers; data: unknown }): Outcome {
  const usage = headers['x-business-use-case-usage'];
  const body = String(data);
  const result = resultOf({ status, usage: typeof usage === 'string' ? usage : undefined, body });
  return { result, trace: traceIdIn(body) };
}
type Headers = Readonly<Record<string, unknown>>;

function outcomeOfSilence(error: unknown): Outcome {
  const { code, written } = error instanceof NoReply ? error : new NoReply('UNKNOWN', true);
  return { result: resultOfSilence(code, written), trace: null };
}

async function post(client: MessengerClient, letter: LetterToSend): Promise<Outcome> {
  const reply: unknown = await client.sendRawBody({
    recipient: { id: letter.psid },
    messaging_type: 'RESPONSE',
    message: { ...letter.message, metadata: letter.effectId },
  });
  return reply as Outcome;
}

function tell(log: Log, letter: LetterToSend, result: SendResult, trace: string | null): void {
  if (result.result === 'accepted') return;
  const facts = { effect: letter.effectId, result: result.result, code: result.code, fbtrace: trace };
  log.warn(facts, 'a letter was not accepted');
}
