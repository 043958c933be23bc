import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { evaluateLanguage, type LanguageRow } from '../../src/cli/evaluate-language.ts';
import { detectLanguage, type OurLanguage, offersSwitch, otherLanguage } from '../../src/language/detect.ts';

const SETS = join(import.meta.dirname, 'sets');

describe('the language of a message', () => {
  const told: readonly (readonly [string, OurLanguage])[] = [
    ['Ciao!', 'it'],
    ['ciaoooo', 'it'],
    ['permeso di sogiorno', 'it'],
    ['hi', 'en'],
    ['THANK YOU SO MUCH', 'en'],
    ['scolarship', 'en'],
    ['slt', 'fr'],
    ['je comprend pas', 'fr'],
    ['شكرا', 'ar'],
    ['أدرس في Bicocca', 'ar'],
    ['salam, bghit n3ref 3la lmin7a', 'ar'],
    ['kifak', 'ar'],
  ];
  for (const [text, language] of told) {
    it(`is ${language} where somebody writes "${text}"`, () =>
      expect(detectLanguage(text).language).to.equal(language));
  }

  const silent = [
    'ok',
    '👍',
    '3',
    '10 euro',
    'Marco',
    'Fatima Hassan',
    'Roma Tre',
    'bicocca',
    'no',
    '???',
    '',
    'B2',
    'hahaha',
  ];
  for (const text of [...silent, 'https://www.example.org/je/suis/ici', 'je.suis@example.org']) {
    it(`is not decided by "${text}"`, () => expect(detectLanguage(text).language).to.equal(null));
  }

  it('is not decided by the names of a content folder', () => {
    expect(detectLanguage('Insubria', { names: ["Università dell'Insubria"] }).words).to.equal(0);
  });

  it('is known from words that a content folder adds', () => {
    const sure = new Map<OurLanguage, string[]>([['it', ['bella zì']]]);
    expect(detectLanguage('bella zì', { sure })).to.include({ language: 'it', why: 'sure_word' });
  });
});

describe('a language that we do not speak', () => {
  const others = [
    ['Hola, necesito ayuda con la beca', 'es'],
    ['Olá, preciso de ajuda com a bolsa', 'pt'],
    ['Guten Tag, ich brauche Hilfe', 'de'],
    ['Merhaba, yardıma ihtiyacım var', 'tr'],
    ['سلام، من به کمک ضرورت دارم', 'fa'],
    ['مجھے مدد چاہیے', 'ur'],
    ['Привіт, мені потрібна допомога', 'cyrillic'],
    ['እርዳታ እፈልጋለሁ', 'ethiopic'],
  ] as const;
  for (const [text, other] of others) {
    it(`is ${other} where somebody writes "${text}"`, () => {
      expect(otherLanguage(text)).to.equal(other);
      expect(detectLanguage(text).language).to.equal(null);
    });
  }

  it('is not supposed where somebody writes one of ours, or a name', () => {
    for (const text of ['Ciao, come va?', 'help', 'مرحبا', 'Oleksandra'])
      expect(otherLanguage(text), text).to.equal(null);
  });
});

describe('the offer to change the language', () => {
  it('is made for a word that only one other language has', () => {
    expect(offersSwitch('it', 'bonjour')).to.equal('fr');
    expect(offersSwitch('fr', 'شكرا')).to.equal('ar');
  });

  it('is made from three words on', () => {
    expect(offersSwitch('fr', 'I want a scholarship')).to.equal('en');
    expect(offersSwitch('it', 'la bourse')).to.equal(null);
  });

  it('is never made for a name, a number, an emoji, "ok", or the chosen language itself', () => {
    for (const text of ['Jean-Pierre', 'أحمد', '2026', '👍', 'ok', 'grazie mille']) {
      expect(offersSwitch('it', text), text).to.equal(null);
    }
  });
});

describe('the figures of language detection', () => {
  it('hold on the development rows', function () {
    const figures = figuresOf('language-dev.jsonl');
    show(this.test, figures);
    expect(figures.right / figures.rows).to.be.at.least(0.99);
    expect(figures.wrong / figures.rows).to.be.at.most(0.005);
    expect(figures.undecidable.answered).to.be.at.most(1);
  });

  it('hold on pieces of the Universal Declaration of Human Rights, which no list was made from', function () {
    const figures = figuresOf('language-cross.jsonl');
    show(this.test, figures);
    expect(figures.right / figures.rows).to.be.at.least(0.97);
    expect(figures.wrong / figures.rows).to.be.at.most(0.005);
    expect(figures.undecidable.answered / figures.undecidable.rows).to.be.at.most(0.1);
  });
});

describe('reading any text', () => {
  it('is right in form for every input, and says the same twice', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 400 }), (text) => {
        const first = detectLanguage(text);
        expect(detectLanguage(text)).to.deep.equal(first);
        expect(first.language === null || first.other === null).to.equal(true);
      }),
      { numRuns: 100 },
    );
  });

  it('reads only the beginning of a long letter, in any script', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', minLength: 1, maxLength: 20 }), (piece) => {
        const long = piece.repeat(Math.ceil(20_000 / piece.length));
        expect(detectLanguage(long)).to.deep.equal(detectLanguage(long.slice(0, 600)));
      }),
      { numRuns: 100 },
    );
  });
});

function figuresOf(name: string) {
  const lines = readFileSync(join(SETS, name), 'utf8').trim().split('\n');
  return evaluateLanguage(lines.map((line) => JSON.parse(line) as LanguageRow));
}

type Figures = ReturnType<typeof figuresOf>;

function show(test: Mocha.Runnable | undefined, { rows, right, wrong, noAnswer, undecidable }: Figures): void {
  if (test === undefined) return;
  const percent = (part: number) => `${((100 * part) / rows).toFixed(1)} %`;
  test.title += `: ${percent(right)} right, ${percent(wrong)} wrong, ${percent(noAnswer)} no answer (${undecidable.answered} of ${undecidable.rows} undecidable answered)`;
}
