import type { IncomingMessage } from 'node:http';

export type Body = { raw: Buffer } | 'too_large' | 'broken_off';

/** Whether the sender says itself that it is too much: then nothing of it is read. */
export function saysTooLarge(request: IncomingMessage, maxBytes: number): boolean {
  return Number(request.headers['content-length'] ?? 0) > maxBytes;
}

/** Reads the exact bytes, up to `maxBytes`. Never rejects: a sender that goes away is an outcome. */
export function bodyOf(request: IncomingMessage, maxBytes: number): Promise<Body> {
  return new Promise((resolve) => {
    const chunks: Buffer[] = [];
    let bytes = 0;
    request.on('data', (chunk: Buffer) => {
      bytes += chunk.length;
      if (bytes > maxBytes) {
        chunks.length = 0;
        resolve('too_large');
      } else chunks.push(chunk);
    });
    request.on('end', () => resolve({ raw: chunks.length === 1 ? (chunks[0] as Buffer) : Buffer.concat(chunks) }));
    request.on('close', () => resolve('broken_off'));
    request.on('error', () => resolve('broken_off'));
  });
}
