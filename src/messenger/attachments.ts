import { request } from 'undici';
import { BotError } from '../errors.ts';
import { ATTACHMENT_MAX_BYTES, CONTENT_HOSTS, GRAPH_TIMEOUT_MS } from './limits.ts';
import { withoutMetadata } from './picture-metadata.ts';

export interface FetchRules {
  /** Whole origins beside Meta's hosts, such as the fake Graph API's; http is allowed for these alone. */
  allowedOrigins?: readonly string[];
  /** Default 25 MB. */
  maxBytes?: number;
  /** The whole fetch. Default 10,000. */
  timeoutMs?: number;
}

export interface FetchedAttachment {
  bytes: Buffer;
  /** In lower case, without parameters. */
  contentType: string;
}

/**
 * Fetches what a person sent, from Meta's content hosts only and without following redirects, so that no address of a
 * person's making is ever visited. Pictures lose their metadata.
 *
 * @throws BotError M201 an address elsewhere · M202 not to be had · M203 too large · M204 a page instead of a file
 */
export async function fetchAttachment(url: string, rules: FetchRules = {}): Promise<FetchedAttachment> {
  const address = allowedAddress(url, rules.allowedOrigins ?? []);
  if (address === null) throw new BotError('M201', 'an attachment stands on a host that is not Meta’s');
  const { contentType, bytes } = await fetched(address, rules);
  if (contentType === 'text/html') throw new BotError('M204', 'Meta answered with a page instead of the attachment');
  return { bytes: withoutMetadata(bytes), contentType };
}

/** The address when it may be fetched, null otherwise. */
export function allowedAddress(url: string, allowedOrigins: readonly string[]): URL | null {
  if (!URL.canParse(url)) return null;
  const address = new URL(url);
  if (address.username !== '' || address.password !== '') return null;
  if (allowedOrigins.some((origin) => URL.canParse(origin) && new URL(origin).origin === address.origin))
    return address;
  const isMetas = CONTENT_HOSTS.some((host) => address.hostname === host || address.hostname.endsWith(`.${host}`));
  return address.protocol === 'https:' && address.port === '' && isMetas ? address : null;
}

async function fetched(address: URL, rules: FetchRules): Promise<FetchedAttachment> {
  const maxBytes = rules.maxBytes ?? ATTACHMENT_MAX_BYTES;
  const reply = await request(address, { signal: AbortSignal.timeout(rules.timeoutMs ?? GRAPH_TIMEOUT_MS) }).catch(
    notToBeHad,
  );
  const isTooLarge = Number(reply.headers['content-length'] ?? 0) > maxBytes;
  if (reply.statusCode !== 200 || isTooLarge) {
    reply.body.on('error', () => {}).destroy();
    throw isTooLarge
      ? tooLarge()
      : new BotError('M202', `an attachment could not be fetched: http_${reply.statusCode}`);
  }
  const contentType = String(reply.headers['content-type'] ?? 'application/octet-stream').split(';')[0] ?? '';
  return { bytes: await bytesOf(reply.body, maxBytes), contentType: contentType.trim().toLowerCase() };
}

async function bytesOf(body: AsyncIterable<Buffer>, maxBytes: number): Promise<Buffer> {
  const chunks: Buffer[] = [];
  let bytes = 0;
  try {
    for await (const chunk of body) {
      bytes += chunk.length;
      if (bytes > maxBytes) break;
      chunks.push(chunk);
    }
  } catch (error) {
    return notToBeHad(error);
  }
  if (bytes > maxBytes) throw tooLarge();
  return Buffer.concat(chunks);
}

const tooLarge = (): BotError => new BotError('M203', 'an attachment is larger than Messenger allows');

/** Undici's errors may hold the address, so only their code gets out. */
function notToBeHad(error: unknown): never {
  const { code, name } = error as { code?: unknown; name?: unknown };
  throw new BotError('M202', `an attachment could not be fetched: ${String(typeof code === 'string' ? code : name)}`);
}
