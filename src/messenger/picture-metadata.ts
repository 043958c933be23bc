/**
 * Takes place, time and camera out of JPEG and PNG pictures; pixels stay byte for byte. Other files, and pictures whose
 * structure is broken, are given back as they are.
 */
export function withoutMetadata(bytes: Buffer): Buffer {
  if (bytes.subarray(0, 3).equals(JPEG_START)) return keptJpeg(bytes) ?? bytes;
  if (bytes.subarray(0, 8).equals(PNG_START)) return keptPng(bytes) ?? bytes;
  return bytes;
}

const JPEG_START = Buffer.from([0xff, 0xd8, 0xff]);
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

const START_OF_SCAN = 0xda;
const END = 0xd9;
const JPEG_END = Buffer.from([0xff, 0xd9]);
const COMMENT = 0xfe;
const APP0 = 0xe0;
const APP14 = 0xee;
const APP15 = 0xef;

/** APP0 (density) and APP14 (colours) are needed to show a picture, the other APPs are not; nor is what follows its end. */
function keptJpeg(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 2)];
  let at = 2;
  let hasPixels = false;
  while (at + 4 <= bytes.length) {
    const marker = bytes[at + 1] ?? 0;
    if (bytes[at] !== 0xff) break;
    if (marker === 0xff) {
      at += 1; // padding between segments
      continue;
    }
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (marker === END || end <= at + 3 || end > bytes.length) break;
    hasPixels ||= marker === START_OF_SCAN;
    const next = marker === START_OF_SCAN ? endOfScan(bytes, end) : end;
    if (!tellsTooMuch(marker)) kept.push(bytes.subarray(at, next));
    at = next;
  }
  return hasPixels ? Buffer.concat([...kept, JPEG_END]) : null;
}

/** Where the compressed pixels end: at a marker that is neither a stuffed zero nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const after = bytes[at + 1] ?? 0;
    if (after !== 0 && after !== 0xff && !(after >= 0xd0 && after <= 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 1);
  }
  return bytes.length;
}

const tellsTooMuch = (marker: number): boolean =>
  marker === COMMENT || (marker > APP0 && marker <= APP15 && marker !== APP14);

const TELLING_CHUNKS = new Set(['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME']);
/** Length, type, and the check sum after the data. */
const CHUNK_FRAME_BYTES = 12;

function keptPng(bytes: Buffer): Buffer | null {
  const kept: Buffer[] = [bytes.subarray(0, 8)];
  let at = 8;
  while (at + CHUNK_FRAME_BYTES <= bytes.length) {
    const end = at + CHUNK_FRAME_BYTES + bytes.readUInt32BE(at);
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (end > bytes.length) return null;
    if (!TELLING_CHUNKS.has(type)) kept.push(bytes.subarray(at, end));
    // What stands behind the end of a picture is nobody's picture.
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
