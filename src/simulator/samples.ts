import { crc32, deflateSync } from 'node:zlib';
import type { ServedFile } from './graph/files.ts';

export const SAMPLE_NAMES = ['photo', 'voice', 'file'] as const;
export type SampleName = (typeof SAMPLE_NAMES)[number];
export const isSample = (name: string): name is SampleName => SAMPLE_NAMES.some((one) => one === name);

/** Small real files that a person can send without having any. */
export function sample(name: SampleName): ServedFile {
  switch (name) {
    case 'photo':
      return { bytes: landscape(240, 160), contentType: 'image/png' };
    case 'voice':
      return { bytes: tone(1), contentType: 'audio/wav' };
    case 'file':
      return { bytes: Buffer.from(PDF, 'latin1'), contentType: 'application/pdf' };
  }
}

/** A hill under an evening sky, as PNG. */
function landscape(width: number, height: number): Buffer {
  const rows = Array.from({ length: height }, (_, y) => {
    const row = Buffer.alloc(1 + width * 3);
    for (let x = 0; x < width; x += 1) row.set(colourAt(x / width, y / height), 1 + x * 3);
    return row;
  });
  const head = Buffer.alloc(13);
  head.writeUInt32BE(width, 0);
  head.writeUInt32BE(height, 4);
  head.set([8, 2, 0, 0, 0], 8);
  const signature = Buffer.from('89504e470d0a1a0a', 'hex');
  return Buffer.concat([
    signature,
    chunk('IHDR', head),
    chunk('IDAT', deflateSync(Buffer.concat(rows))),
    chunk('IEND'),
  ]);
}

function colourAt(x: number, y: number): readonly [number, number, number] {
  const isSun = (x - 0.72) ** 2 + ((y - 0.34) / 1.5) ** 2 < 0.006;
  if (isSun) return [255, 224, 138];
  const ridge = 0.68 + 0.1 * Math.sin(x * 5) + 0.03 * Math.sin(x * 17);
  if (y > ridge + 0.14) return [33, 74, 66];
  if (y > ridge) return [58, 110, 92];
  return [Math.round(92 + 150 * y), Math.round(120 + 60 * y), Math.round(190 - 40 * y)];
}

function chunk(type: string, data = Buffer.alloc(0)): Buffer {
  const named = Buffer.concat([Buffer.from(type, 'ascii'), data]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

const RATE = 8_000;

/** A soft falling tone, 8-bit mono WAV. */
function tone(seconds: number): Buffer {
  const samples = Buffer.alloc(RATE * seconds);
  for (let at = 0; at < samples.length; at += 1) {
    const left = 1 - at / samples.length;
    samples[at] = 128 + Math.round(60 * left * Math.sin((2 * Math.PI * 330 * left * at) / RATE));
  }
  const head = Buffer.from('524946460000000057415645666d74201000000001000100401f0000401f00000100080064617461', 'hex');
  head.writeUInt32LE(36 + samples.length, 4);
  const length = Buffer.alloc(4);
  length.writeUInt32LE(samples.length);
  return Buffer.concat([head, length, samples]);
}

const PDF = `%PDF-1.4
1 0 obj<</Type/Catalog/Pages 2 0 R>>endobj
2 0 obj<</Type/Pages/Kids[3 0 R]/Count 1>>endobj
3 0 obj<</Type/Page/Parent 2 0 R/MediaBox[0 0 300 200]/Contents 4 0 R/Resources<</Font<</F 5 0 R>>>>>>endobj
4 0 obj<</Length 49>>stream
BT /F 18 Tf 40 100 Td (A sample document.) Tj ET
endstream endobj
5 0 obj<</Type/Font/Subtype/Type1/BaseFont/Helvetica>>endobj
trailer<</Root 1 0 R>>
%%EOF
`;
