import type { IncomingMessage } from 'node:http';
import { ATTACHMENT_BYTES_MOST } from './limits.ts';
import { badParameter, Refusal } from './refusal.ts';
import type { Fields } from './shape.ts';

export type UploadedFile = { readonly bytes: Buffer; readonly contentType: string; readonly name: string };

/** A request to Graph, read but not yet checked. Token and proof are taken out of `params`. */
export type Call = {
  readonly method: string;
  readonly version: string | undefined;
  /** What follows the version, e.g. `['me', 'messages']`. */
  readonly path: readonly string[];
  /** Query and body together: Graph takes a parameter in either. */
  readonly params: Fields;
  readonly file: UploadedFile | undefined;
  readonly token: string | undefined;
  readonly proof: string | undefined;
};

const BODY_MOST = ATTACHMENT_BYTES_MOST + 1024 * 1024;

/** @throws Refusal when the body is not what its content type says, or too large */
export async function readCall(request: IncomingMessage): Promise<Call> {
  const bytes = await bytesOf(request);
  const contentType = request.headers['content-type'] ?? '';
  const { fields, file } = await fieldsOf(bytes, contentType);
  return callOf(request.method ?? 'GET', request.url ?? '/', fields, file, request.headers.authorization);
}

export function callOf(method: string, url: string, fields: Fields, file?: UploadedFile, authorization?: string): Call {
  const question = url.indexOf('?');
  const path = (question === -1 ? url : url.slice(0, question)).split('/').filter((part) => part !== '');
  const query = question === -1 ? {} : formFields(new URLSearchParams(url.slice(question + 1)));
  const hasVersion = /^v\d+\.\d+$/.test(path[0] ?? '');
  const { access_token: token, appsecret_proof: proof, ...params } = { ...fields, ...query };
  return {
    method,
    version: hasVersion ? path[0] : undefined,
    path: hasVersion ? path.slice(1) : path,
    params,
    file,
    token: asText(token) ?? bearerOf(authorization),
    proof: asText(proof),
  };
}

const bearerOf = (header: string | undefined): string | undefined => /^Bearer (\S+)$/.exec(header ?? '')?.[1];
const asText = (value: unknown): string | undefined => (typeof value === 'string' ? value : undefined);

/** By events, not by iteration: benchmarks come through here thousands of times a second. */
function bytesOf(request: IncomingMessage): Promise<Buffer> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    let size = 0;
    request.on('data', (chunk: Buffer) => {
      size += chunk.length;
      if (size > BODY_MOST) reject(new Refusal(100, 2018109, '(#100) Attachment size exceeds allowable limit.'));
      else chunks.push(chunk);
    });
    request.on('end', () => resolve(chunks.length === 1 ? chunks[0]! : Buffer.concat(chunks)));
    request.on('error', reject);
    request.on('close', () => reject(new Error('the request was broken off')));
  });
}

async function fieldsOf(bytes: Buffer, contentType: string): Promise<{ fields: Fields; file?: UploadedFile }> {
  if (bytes.length === 0) return { fields: {} };
  if (contentType.startsWith('application/json')) return { fields: jsonObject(bytes.toString('utf8')) };
  if (contentType.startsWith('application/x-www-form-urlencoded'))
    return { fields: formFields(new URLSearchParams(bytes.toString('utf8'))) };
  if (contentType.startsWith('multipart/form-data')) return multipart(bytes, contentType);
  throw badParameter('body', 'has a content type that is not known.');
}

function jsonObject(text: string): Fields {
  let parsed: unknown;
  try {
    parsed = JSON.parse(text);
  } catch {
    throw badParameter('body', 'is not valid JSON.');
  }
  if (typeof parsed !== 'object' || parsed === null || Array.isArray(parsed))
    throw badParameter('body', 'must be an object.');
  return parsed as Fields;
}

/** In a form, objects and arrays travel as JSON. */
export function formFields(form: Iterable<[string, string]>): Fields {
  const fields: Fields = {};
  for (const [name, text] of form) fields[name] = /^[[{]/.test(text) ? jsonValue(text) : text;
  return fields;
}

function jsonValue(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text;
  }
}

async function multipart(bytes: Buffer, contentType: string): Promise<{ fields: Fields; file?: UploadedFile }> {
  const form = await new Response(new Uint8Array(bytes), { headers: { 'content-type': contentType } })
    .formData()
    .catch(() => {
      throw badParameter('body', 'is not a valid multipart form.');
    });
  const texts: [string, string][] = [];
  let file: UploadedFile | undefined;
  for (const [name, value] of form) {
    if (typeof value === 'string') texts.push([name, value]);
    else if (name === 'filedata') file = await fileOf(value);
    else throw badParameter(name, 'is not known.');
  }
  return { fields: formFields(texts), ...(file === undefined ? {} : { file }) };
}

async function fileOf(value: File): Promise<UploadedFile> {
  const bytes = Buffer.from(await value.arrayBuffer());
  if (bytes.length > ATTACHMENT_BYTES_MOST)
    throw new Refusal(100, 2018109, '(#100) Attachment size exceeds allowable limit.');
  return { bytes, contentType: value.type || 'application/octet-stream', name: value.name };
}
