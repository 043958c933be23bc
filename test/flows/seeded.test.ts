import { expect } from 'chai';
import { loadContent } from '../../src/flows/load.ts';
import { WORDINGS } from '../../src/flows/messages.ts';
import { asText, type CheckLanguage, isError, type Problem } from '../../src/flows/problem.ts';
import { AROUND } from './seeds/around.ts';
import { READING } from './seeds/reading.ts';
import { positionOf, type Seed, targetOf } from './seeds/seed.ts';
import { SHAPE } from './seeds/shape.ts';
import { SHIPPED } from './seeds/shipped.ts';
import { STRUCTURE } from './seeds/structure.ts';
import { TEXTS } from './seeds/texts.ts';
import { WORDS_AND_PRIVACY } from './seeds/words-and-privacy.ts';

const SEEDS = [...READING, ...SHAPE, ...STRUCTURE, ...TEXTS, ...WORDS_AND_PRIVACY, ...AROUND];
/** One mistake may have one more message: what else cannot be right because of it. */
const MOST_MESSAGES = 2;

/** A mistake may move the lines of what was there before. */
const sameElsewhere = ({ code, file, text }: Problem): string => `${code} ${file} ${text}`;

/** Each mistake is made in the shipped files, alone. */
describe('a mistake in the shipped files', function () {
  this.timeout(20_000);
  const known = new Set(loadContent(SHIPPED).problems.map(sameElsewhere));

  it('is none before it is made', () => {
    expect(loadContent(SHIPPED).problems.filter(isError).map(asText)).to.deep.equal([]);
  });

  for (const one of SEEDS) {
    it(`${one.code}: ${one.what}`, () => {
      const { problems, place } = made(one);
      const news = problems.filter((problem) => !known.has(sameElsewhere(problem)));
      const all = news.map(asText).join('\n');
      const first = news.find(({ code }) => code === one.code);
      expect(first && `${first.file}:${first.line}:${first.column}`, all || 'no message').to.equal(place);
      expect(news.length, all).to.be.at.most(MOST_MESSAGES);
    });
  }

  for (const [code, [one]] of Map.groupBy(SEEDS, (seed) => seed.code)) {
    it(`${code} is said in Italian too, about the same names`, () => {
      const [english, italian] = [made(one!).problems, made(one!, 'it').problems].map(
        (problems) => problems.find((problem) => problem.code === code)!,
      );
      expect(italian).to.include({ line: english!.line, column: english!.column });
      expect(italian!.text).to.not.equal(english!.text);
      expect(namesIn(italian!.text)).to.deep.equal(namesIn(english!.text));
    });
  }

  it('is made for every code, and 150 times at least', () => {
    const seeded = new Set(SEEDS.map(({ code }) => code));
    expect(Object.keys(WORDINGS.en.problems).filter((code) => !seeded.has(code as Problem['code']))).to.deep.equal([]);
    expect(new Set(SEEDS.map(({ code, what }) => `${code} ${what}`)).size).to.be.at.least(150);
  });
});

/** What is quoted, in whatever order the language wants. */
const namesIn = (text: string): string[] => (text.match(/"[^"]*"/g) ?? []).toSorted();

function made(
  { edits, at, known = {} }: Seed,
  language: CheckLanguage = 'en',
): { problems: readonly Problem[]; place: string } {
  const files = new Map([...SHIPPED, ...(known.tests ?? [])]);
  const marked = edits.map((edit) => edit(files)).find((target) => target !== undefined);
  const target = at === undefined ? marked : targetOf(at, files);
  if (target === undefined) throw new Error('nothing says where the message must point');
  const { line, column } = positionOf(files.get(target.file)!, target.offset);
  return { problems: loadContent(files, { ...known, language }).problems, place: `${target.file}:${line}:${column}` };
}
