import { expect } from 'chai';
import fc from 'fast-check';
import { withoutMetadata } from '../../src/messenger/picture-metadata.ts';

const CANARY = 'GPS canary 45.5137 9.2114';
const START = Buffer.from([0xff, 0xd8]);
const END = Buffer.from([0xff, 0xd9]);
const segment = (marker: number, data: string | Buffer) => {
  const length = Buffer.alloc(2);
  length.writeUInt16BE(data.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, Buffer.from(data)]);
};
const SCAN = Buffer.concat([segment(0xda, 'head'), Buffer.from([1, 2, 0xff, 0, 0xff, 0xd0, 3, 0xff, 0])]);
const jpeg = (...parts: Buffer[]) => Buffer.concat([START, ...parts]);

const PNG_START = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
const chunk = (type: string, data: string) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(data.length);
  return Buffer.concat([length, Buffer.from(type + data, 'latin1'), Buffer.alloc(4, 1)]);
};

describe('a picture that is kept', () => {
  it('as JPEG keeps density, colours and pixels, and loses place, time, comments', () => {
    const kept = [segment(0xe0, 'JFIF'), segment(0xee, 'Adobe'), segment(0xdb, 'tables')];
    const lost = [segment(0xe1, `Exif${CANARY}`), segment(0xed, CANARY), segment(0xef, CANARY), segment(0xfe, CANARY)];
    const stripped = withoutMetadata(jpeg(kept[0]!, ...lost, kept[1]!, kept[2]!, SCAN, END));
    expect(stripped).to.deep.equal(jpeg(...kept, SCAN, END));
  });

  it('as JPEG loses metadata between its scans and pictures hidden behind its end', () => {
    const hidden = jpeg(segment(0xe1, CANARY), SCAN, END);
    const stripped = withoutMetadata(jpeg(SCAN, segment(0xe1, CANARY), SCAN, END, hidden));
    expect(stripped).to.deep.equal(jpeg(SCAN, SCAN, END));
  });

  it('as JPEG loses metadata even when it was cut off', () => {
    const stripped = withoutMetadata(jpeg(segment(0xe1, CANARY), SCAN));
    expect(stripped).to.deep.equal(jpeg(SCAN, END));
  });

  it('as PNG keeps its pixels, and loses place, time and texts', () => {
    const kept = [chunk('IHDR', 'size'), chunk('gAMA', 'g'), chunk('IDAT', 'pixels'), chunk('IEND', '')];
    const lost = ['eXIf', 'tEXt', 'zTXt', 'iTXt', 'tIME'].map((type) => chunk(type, CANARY));
    const stripped = withoutMetadata(
      Buffer.concat([PNG_START, kept[0]!, ...lost, ...kept.slice(1), Buffer.from(CANARY)]),
    );
    expect(stripped).to.deep.equal(Buffer.concat([PNG_START, ...kept]));
  });

  it('is left alone when it is no picture we know', () => {
    for (const bytes of [Buffer.from('%PDF-1.7'), Buffer.alloc(0), START, PNG_START]) {
      expect(withoutMetadata(bytes)).to.equal(bytes);
    }
  });

  it('never breaks the program, whatever its bytes', () => {
    const starts = fc.constantFrom(jpeg(), Buffer.from([0xff, 0xd8, 0xff]), PNG_START);
    const anything = fc.uint8Array({ maxLength: 300 });
    fc.assert(
      fc.property(starts, anything, (start, rest) => {
        const bytes = Buffer.concat([start, rest]);
        expect(withoutMetadata(bytes).length).to.be.at.most(bytes.length + END.length);
      }),
      { numRuns: 1_000 },
    );
  });
});
