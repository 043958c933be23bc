import { expect } from 'chai';
import { fold, foldTitle, tokens } from '../../src/language/fold.ts';

const SAME = [
  { what: 'case and accents', a: 'Università', b: 'universita' },
  { what: 'punctuation and spaces', a: '  Milano-Bicocca!! ', b: 'milano bicocca' },
  { what: 'apostrophes of every kind', a: 'un’altra', b: "un'altra" },
  { what: 'emoji and skin tones', a: 'ciao 👋🏽', b: 'ciao' },
  { what: 'direction marks', a: '\u2067العربية\u2069', b: 'العربية' },
  { what: 'zero-width characters', a: 'ro\u200bma', b: 'roma' },
  { what: 'Arabic-Indic digits', a: '٢', b: '2' },
  { what: 'Persian digits', a: '۲', b: '2' },
  { what: 'keycap emoji', a: '2️⃣', b: '2' },
  { what: 'circled numbers', a: '②', b: '2' },
  { what: 'hamza', a: 'الاقامة', b: 'إقامة' },
  { what: 'ta marbuta', a: 'جامعة', b: 'جامعه' },
  { what: 'tatweel and tashkeel', a: 'مـــرحَبًا', b: 'مرحبا' },
  { what: 'the article', a: 'السكن', b: 'سكن' },
  { what: 'letters held down', a: 'aiutoooo', b: 'aiuto' },
  { what: 'ligatures', a: 'cœur', b: 'coeur' },
  { what: 'look-alike letters of another script', a: 'pаlermo', b: 'palermo' },
];

describe('the fold', () => {
  for (const { what, a, b } of SAME) it(`ignores ${what}`, () => expect(fold(a)).to.equal(fold(b)));

  it('keeps digits as they are, also repeated ones', () => expect(fold('roma 333')).to.equal('roma 333'));
  it('keeps apart what differs by a digit', () => expect(fold('roma 2')).to.not.equal(fold('roma 3')));
  it('leaves short Arabic words whole', () => expect(fold('الله')).to.equal('الله'));
  it('is empty for emoji alone', () => expect(fold('👍 …')).to.equal(''));
  it('compares titles without spaces', () => expect(foldTitle('Roma Tre')).to.equal(foldTitle('romatre')));
  it('gives words one by one', () =>
    expect(tokens('Ho bisogno, di: aiuto')).to.deep.equal(['ho', 'bisogno', 'di', 'aiuto']));

  it('changes nothing when done twice', () => {
    for (let code = 1; code < 0x20000; code += code < 0x3000 ? 1 : 7) {
      const text = `ا${String.fromCodePoint(code)}للباب aa${String.fromCodePoint(code)}aa`;
      const once = fold(text);
      if (fold(once) !== once) expect.fail(`U+${code.toString(16)}: "${once}" became "${fold(once)}"`);
    }
  });
});
