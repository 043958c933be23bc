import { expect } from 'chai';
import { withoutMetadata } from '../../../src/storage/picture-metadata.ts';

const segment = (marker: number, text: string) => {
  const body = Buffer.from(text);
  const length = Buffer.alloc(2);
  length.writeUInt16BE(body.length + 2);
  return Buffer.concat([Buffer.from([0xff, marker]), length, body]);
};
const chunk = (type: string, text: string) => {
  const length = Buffer.alloc(4);
  length.writeUInt32BE(text.length);
  return Buffer.concat([length, Buffer.from(type), Buffer.from(text), Buffer.from('crc.')]);
};
const START = Buffer.from([0xff, 0xd8]);
const SCAN = Buffer.concat([segment(0xda, 'header'), Buffer.from('drawn lines'), Buffer.from([0xff, 0xd9])]);
const PNG = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);

describe('metadata of pictures', () => {
  it('leave a JPEG: place and device, captions, comments', () => {
    const told = [segment(0xe1, 'Exif GPS'), segment(0xed, 'IPTC name'), segment(0xfe, 'comment')];
    const needed = [
      segment(0xe0, 'JFIF'),
      segment(0xe2, 'ICC_PROFILE'),
      segment(0xee, 'Adobe'),
      segment(0xdb, 'tables'),
    ];
    expect(withoutMetadata(Buffer.concat([START, ...told, ...needed, SCAN]))).to.deep.equal(
      Buffer.concat([START, ...needed, SCAN]),
    );
  });

  it('leave a PNG', () => {
    const told = [chunk('eXIf', 'GPS'), chunk('tEXt', 'Author'), chunk('tIME', '2026')];
    const [head, lines, end] = [chunk('IHDR', 'size'), chunk('IDAT', 'lines'), chunk('IEND', '')];
    const cleaned = withoutMetadata(Buffer.concat([PNG, head, ...told, lines, end, Buffer.from('hidden')]));
    expect(cleaned).to.deep.equal(Buffer.concat([PNG, head, lines, end]));
  });

  const others = [
    { what: 'a PDF', bytes: Buffer.from('%PDF-1.7 …') },
    { what: 'nothing', bytes: Buffer.alloc(0) },
    { what: 'a JPEG that is cut off', bytes: Buffer.concat([START, segment(0xe0, 'JFIF')]) },
    { what: 'a PNG that is cut off', bytes: Buffer.concat([PNG, chunk('IHDR', 'size').subarray(0, 10)]) },
  ];
  for (const { what, bytes } of others) {
    it(`${what} stays as it is`, () => expect(withoutMetadata(bytes)).to.deep.equal(bytes));
  }
});
