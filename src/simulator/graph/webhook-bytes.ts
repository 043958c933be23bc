import { createHmac } from 'node:crypto';

/** JSON as Meta puts it on the wire: non-ASCII as lower-case `\u00e9`, slashes as `\/`. */
export function escapedJson(body: unknown): Buffer {
  return Buffer.from(
    JSON.stringify(body).replace(
      // biome-ignore lint/suspicious/noControlCharactersInRegex: everything but ASCII is meant
      /[^\x00-\x7f]|\//g,
      (unit) => (unit === '/' ? '\\/' : `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`),
    ),
    'ascii',
  );
}

export const signatureOf = (bytes: Buffer, secret: string): string =>
  createHmac('sha256', secret).update(bytes).digest('hex');

/** The header of old; today's bot must not need it. */
export const sha1Of = (bytes: Buffer, secret: string): string => createHmac('sha1', secret).update(bytes).digest('hex');
