import { expect } from 'chai';
import { codeIn, shownCode } from '../../src/committees/codes.ts';

describe('an invitation code', () => {
  it('is shown in groups of four', () => expect(shownCode('K7Q2M9XR4TFB')).to.equal('K7Q2-M9XR-4TFB'));

  for (const written of [
    'K7Q2-M9XR-4TFB',
    'k7q2m9xr4tfb',
    ' K7Q2 M9XR 4TFB ',
    'k7q2 – m9xr – 4tfb',
    'K٧Q٢-M٩XR-٤TFB',
    '\u2066K7Q2-M9XR-4TFB\u2069',
    'Ｋ７Ｑ２M9XR4TFB',
  ]) {
    it(`is read from ${JSON.stringify(written)}`, () => expect(codeIn(written)).to.equal('K7Q2M9XR4TFB'));
  }

  for (const text of ['K7Q2-M9XR-4TF', 'K7Q2-M9XR-4TFBB', 'K7Q1-M9XR-4TFB', 'my code is K7Q2-M9XR-4TFB', 'ciao', '']) {
    it(`is not read from ${JSON.stringify(text)}`, () => expect(codeIn(text)).to.equal(null));
  }
});
