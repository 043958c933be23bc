import { createHmac } from 'node:crypto';
import { Pool } from 'undici';
import { CREDENTIALS } from './credentials.ts';
import type { Action } from './script.ts';

const { pageId, appSecret } = CREDENTIALS;
const hmac = (algorithm: string, bytes: Buffer) => createHmac(algorithm, appSecret).update(bytes).digest('hex');
const startedMs = Date.now();
let count = 0;

/** Posts signed webhooks over connections that stay open: as many as asked for, one request on each. */
export function createPoster(url: string, connections: number, sha1: 'too' | 'no') {
  const { origin, pathname: path } = new URL(url);
  const pool = new Pool(origin, { connections, pipelining: 1, keepAliveTimeout: 60_000 });
  return {
    async post(psid: string, action: Action): Promise<'acknowledged' | 'failed'> {
      const body = bodyOf(psid, action);
      const signed = { 'content-type': 'application/json', 'x-hub-signature-256': `sha256=${hmac('sha256', body)}` };
      const headers = sha1 === 'too' ? { ...signed, 'x-hub-signature': `sha1=${hmac('sha1', body)}` } : signed;
      const reply = await pool.request({ method: 'POST', path, body, headers }).catch(() => undefined);
      await reply?.body.dump();
      return reply?.statusCode === 200 ? 'acknowledged' : 'failed';
    },
    close: () => pool.close(),
  };
}

/** As Meta sends it, with a `mid` of Meta's length. */
function bodyOf(psid: string, action: Action): Buffer {
  count += 1;
  const mid = `m_${`${startedMs}${count}`.padStart(100, 'Q')}`;
  const at = Date.now();
  const item = { sender: { id: psid }, recipient: { id: pageId }, timestamp: at, ...whatOf(mid, action) };
  return Buffer.from(JSON.stringify({ object: 'page', entry: [{ id: pageId, time: at, messaging: [item] }] }));
}

function whatOf(mid: string, action: Action): object {
  if (action.do === 'say') return { message: { mid, text: action.text } };
  const { payload, title } = action;
  if (action.do === 'press') return { postback: { mid, title, payload } };
  return { message: { mid, text: title, quick_reply: { payload } } };
}
