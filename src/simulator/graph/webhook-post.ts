import { Agent, request } from 'undici';
import { sha1Of, signatureOf } from './webhook-bytes.ts';

/** How a body is signed; `right` is what Meta does. */
export type Signing = 'right' | 'corrupt' | 'missing' | 'other secret' | 'sha-1 beside' | 'sha-1 only';

export type WebhookPost = {
  /** One try. Answers the status, or `no reply` after the time or a broken connection. */
  send(url: string, bytes: Buffer, headers: Record<string, string>): Promise<number | 'no reply'>;
  close(): Promise<void>;
};

export function createWebhookPost(acknowledgeWithinMs: number): WebhookPost {
  const agent = new Agent({ connections: 64, pipelining: 1, keepAliveTimeout: 4_000 });
  return {
    async send(url, body, headers) {
      try {
        const reply = await request(url, {
          dispatcher: agent,
          method: 'POST',
          body,
          headers,
          headersTimeout: acknowledgeWithinMs,
          bodyTimeout: acknowledgeWithinMs,
        });
        await reply.body.dump();
        return reply.statusCode;
      } catch {
        return 'no reply';
      }
    },
    close: () => agent.destroy(),
  };
}

/** @param right the signature that Meta would send for these bytes */
export function signedHeaders(bytes: Buffer, secret: string, signing: Signing, right: string): Record<string, string> {
  const plain = { 'content-type': 'application/json' };
  const signed = { ...plain, 'x-hub-signature-256': `sha256=${right}` };
  switch (signing) {
    case 'right':
      return signed;
    case 'missing':
      return plain;
    case 'corrupt':
      return { ...plain, 'x-hub-signature-256': `sha256=${corrupted(right)}` };
    case 'other secret':
      return { ...plain, 'x-hub-signature-256': `sha256=${signatureOf(bytes, `${secret}-other`)}` };
    case 'sha-1 beside':
      return { ...signed, 'x-hub-signature': `sha1=${sha1Of(bytes, secret)}` };
    case 'sha-1 only':
      return { ...plain, 'x-hub-signature': `sha1=${sha1Of(bytes, secret)}` };
  }
}

const corrupted = (hex: string): string => `${hex[0] === '0' ? '1' : '0'}${hex.slice(1)}`;
