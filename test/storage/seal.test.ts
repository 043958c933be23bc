import { randomBytes } from 'node:crypto';
import { expect } from 'chai';
import { createSealer } from '../../src/storage/seal.ts';

const key = (id: string) => ({ id, bytes: randomBytes(32) });

describe('sealing', () => {
  const [old, young] = [key('2025'), key('2026')];

  it('opens what it sealed, in any script', () => {
    const sealer = createSealer([young]);
    expect(sealer.open('a:text', sealer.seal('a:text', 'ho perso la casa · فقدت بيتي 🏠'))).to.equal(
      'ho perso la casa · فقدت بيتي 🏠',
    );
  });

  it('never gives the same bytes twice', () => {
    const sealer = createSealer([young]);
    expect(sealer.seal('a', 'same')).to.not.deep.equal(sealer.seal('a', 'same'));
  });

  it('opens old values after a new key was put in front', () => {
    const sealed = createSealer([old]).seal('a', 'kept');
    expect(createSealer([young, old]).open('a', sealed)).to.equal('kept');
  });

  const refusals = [
    {
      when: 'the value stands in another document or field',
      code: 'K102',
      open: () => createSealer([young]).open('b', createSealer([young]).seal('a', 'x')),
    },
    {
      when: 'its key is not here',
      code: 'K101',
      open: () => createSealer([young]).open('a', createSealer([old]).seal('a', 'x')),
    },
    {
      when: 'a key of the same name has other bytes',
      code: 'K102',
      open: () => createSealer([key('2026')]).open('a', createSealer([young]).seal('a', 'x')),
    },
    {
      when: 'it is cut off',
      code: 'K102',
      open: () => createSealer([young]).open('a', createSealer([young]).seal('a', 'long enough').subarray(0, -1)),
    },
    {
      when: 'it is no sealed value at all',
      code: 'K101',
      open: () => createSealer([young]).open('a', Buffer.from('plain')),
    },
  ];
  for (const { when, code, open } of refusals) {
    it(`refuses with ${code} when ${when}`, () => expect(open).to.throw().with.property('code', code));
  }
});
