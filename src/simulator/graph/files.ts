import type { ServerResponse } from 'node:http';

export type ServedFile = { readonly bytes: Buffer; readonly contentType: string };

export type Files = {
  /** @returns the path under which the fake's own origin serves it */
  keep(file: ServedFile): string;
  find(path: string): ServedFile | undefined;
};

export function createFiles(): Files {
  const files = new Map<string, ServedFile>();
  return {
    keep(file) {
      const path = `/files/${files.size + 1}`;
      files.set(path, file);
      return path;
    },
    find: (path) => files.get(path),
  };
}

export function serveFile(response: ServerResponse, file: ServedFile | undefined): void {
  if (file === undefined) return void response.writeHead(404).end();
  response.writeHead(200, { 'content-type': file.contentType, 'content-length': file.bytes.length });
  response.end(file.bytes);
}

const PNG = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';
const PDF =
  '%PDF-1.4\n1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj\n2 0 obj<</Type/Pages/Kids[]/Count 0>>endobj\n%%EOF\n';

/** A small real file of each kind, for a person who sends "a picture" without choosing one. */
export function sampleFile(type: string): ServedFile {
  switch (type) {
    case 'audio':
      return { bytes: silentWav(), contentType: 'audio/wav' };
    case 'video':
      return {
        bytes: Buffer.from('000000186674797069736f6d0000020069736f6d6d703432', 'hex'),
        contentType: 'video/mp4',
      };
    case 'file':
      return { bytes: Buffer.from(PDF, 'ascii'), contentType: 'application/pdf' };
    default:
      return { bytes: Buffer.from(PNG, 'base64'), contentType: 'image/png' };
  }
}

function silentWav(): Buffer {
  const header = Buffer.from('524946462c00000057415645666d74201000000001000100401f0000401f00000100080064617461', 'hex');
  const samples = Buffer.alloc(8, 128);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(samples.length);
  return Buffer.concat([header, length, samples]);
}
