const JPEG_START = 0xffd8;
const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Chunks that are needed to draw the picture, and the harmless ones about its colours. */
const PNG_KEPT = new Set([
  'IHDR',
  'PLTE',
  'IDAT',
  'IEND',
  'tRNS',
  'gAMA',
  'cHRM',
  'sRGB',
  'iCCP',
  'sBIT',
  'acTL',
  'fcTL',
  'fdAT',
]);

/** The same picture without place, time, device and comments. What is no JPEG or PNG, or is broken, stays as it is. */
export function withoutMetadata(bytes: Buffer): Buffer {
  if (bytes.length > 4 && bytes.readUInt16BE(0) === JPEG_START) return jpegWithoutMetadata(bytes) ?? bytes;
  if (bytes.subarray(0, 8).equals(PNG_START)) return pngWithoutMetadata(bytes) ?? bytes;
  return bytes;
}

function jpegWithoutMetadata(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 2)];
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return null;
    const marker = bytes[at + 1] ?? 0;
    // After the start of scan come the drawn lines, to the end.
    if (marker === 0xda) return Buffer.concat([...kept, bytes.subarray(at)]);
    const end = at + 2 + bytes.readUInt16BE(at + 2);
    if (!isJpegMetadata(marker)) kept.push(bytes.subarray(at, end));
    at = end;
  }
  return null;
}

// APP1 … APP15 and comments; APP0 (JFIF), APP2 (colour profile) and APP14 (Adobe's colours) are needed to draw.
const isJpegMetadata = (marker: number) =>
  marker === 0xfe || (marker >= 0xe1 && marker <= 0xef && marker !== 0xe2 && marker !== 0xee);

function pngWithoutMetadata(bytes: Buffer): Buffer | null {
  const kept = [bytes.subarray(0, 8)];
  for (let at = 8; at + 12 <= bytes.length; ) {
    const end = at + 12 + bytes.readUInt32BE(at);
    if (end > bytes.length) return null;
    const type = bytes.toString('latin1', at + 4, at + 8);
    if (PNG_KEPT.has(type)) kept.push(bytes.subarray(at, end));
    if (type === 'IEND') return Buffer.concat(kept);
    at = end;
  }
  return null;
}
