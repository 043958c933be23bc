import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';

/** wordfreq's "cB" format: a header, then lists of words, each list a hundredth of a bel rarer than the one before. */
export function wordfreqLists(file: string): string[][] {
  const [header, ...lists] = messagePack(gunzipSync(readFileSync(file))) as [{ format: string }, ...string[][]];
  if (header.format !== 'cB') throw new Error(`${file} is in format "${header.format}", not "cB"`);
  return lists;
}

/** The part of MessagePack that these files use: small maps, arrays, strings and numbers. */
function messagePack(bytes: Buffer): unknown {
  let at = 0;
  const size = (length: 1 | 2 | 4): number => {
    at += length;
    return bytes.readUIntBE(at - length, length);
  };
  const text = (length: number): string => {
    at += length;
    return bytes.toString('utf8', at - length, at);
  };
  const list = (length: number): unknown[] => Array.from({ length }, read);
  const map = (length: number): unknown => Object.fromEntries(Array.from({ length }, () => [read() as string, read()]));
  function read(): unknown {
    const kind = size(1);
    if (kind < 0x80) return kind;
    if (kind < 0x90) return map(kind & 0x0f);
    if (kind < 0xa0) return list(kind & 0x0f);
    if (kind < 0xc0) return text(kind & 0x1f);
    if (kind === 0xd9) return text(size(1));
    if (kind === 0xda) return text(size(2));
    if (kind === 0xdc) return list(size(2));
    if (kind === 0xdd) return list(size(4));
    throw new Error(`unknown MessagePack byte 0x${kind.toString(16)} at ${at - 1}`);
  }
  return read();
}
