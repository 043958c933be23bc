import { expect } from 'chai';
import fc from 'fast-check';
import { choiceIn, commandMeant, requestIn, wordsOfList } from '../../src/conversation/understanding.ts';
import { distanceWithin } from '../../src/language/distance.ts';
import { fold } from '../../src/language/fold.ts';
import { shippedContent } from '../support/content.ts';

const content = shippedContent();
const LISTS = ['universities', 'topics'];

function offeredIn(list: string) {
  return wordsOfList(content, list).map(({ id, key }) => ({ id, title: { key }, words: key }));
}

const lists = new Map(LISTS.map((list) => [list, offeredIn(list)]));
const offered = (list: string) => lists.get(list)!;

const titles = LISTS.flatMap((list) =>
  offeredIn(list).flatMap(({ id, words }) =>
    Object.values(content.texts).map((texts) => ({ list, id, title: texts[words] ?? '' })),
  ),
).filter(({ title }) => title !== '');

const LETTERS = [...'abcdefghijklmnopqrstuvwxyz', ...'ابتثجحخدذرزسشصضطظعغفقكلمنهوي'];

/** One edit anywhere in a title: a letter less, more, another, or two that have changed places. */
const misspelt = fc
  .record({
    of: fc.constantFrom(...titles),
    edit: fc.constantFrom('drop', 'add', 'change', 'swap'),
    place: fc.nat(),
    letter: fc.constantFrom(...LETTERS),
  })
  .map(({ of, edit, place, letter }) => {
    const letters = [...of.title];
    const at = place % letters.length;
    if (edit === 'drop') letters.splice(at, 1);
    if (edit === 'add') letters.splice(at, 0, letter);
    if (edit === 'change') letters.splice(at, 1, letter);
    if (edit === 'swap') letters.splice(at, 2, ...letters.slice(at, at + 2).toReversed());
    return { ...of, typed: letters.join('') };
  });

/** A group's title and a word of one of its items lead the same way. */
const sameGroup = (a: string, b: string) => a === b || a.startsWith(`${b}.`) || b.startsWith(`${a}.`);

describe('whatever is typed', () => {
  it('a title with one wrong letter is that choice or a question, and never another choice', () => {
    fc.assert(
      fc.property(misspelt, ({ list, id, typed }) => {
        const match = choiceIn(typed, offered(list), [], content, list);
        const said = ` ${fold(typed)} `;
        // What is now another choice's word, letter by letter, is that choice.
        const others = offered(list).filter((other) => other.id !== id);
        const isTheirs = others.some(({ words }) =>
          content.vocabulary.choices.get(words)?.words.some((word) => said.includes(` ${word} `)),
        );
        return match.kind !== 'choice' || sameGroup(match.id, id) || isTheirs;
      }),
      { numRuns: 3_000 },
    );
  });

  it('folds to something that folds to itself', () => {
    fc.assert(fc.property(fc.string({ unit: 'grapheme', maxLength: 200 }), (text) => fold(fold(text)) === fold(text)));
  });

  it('has a distance that no order changes', () => {
    const word = fc.string({ unit: fc.constantFrom('a', 'b', 'c', 'ا'), maxLength: 8 });
    fc.assert(
      fc.property(
        word,
        word,
        fc.nat({ max: 3 }),
        (a, b, limit) => distanceWithin(a, b, limit) === distanceWithin(b, a, limit),
      ),
    );
  });

  // What grows with the length of the text faster than the text would take seconds here, not milliseconds.
  const scripts = [
    'a',
    'casa ',
    'permeso ',
    'ا',
    'ال',
    'و',
    'م ن ',
    '中',
    '🙂',
    '\u0301',
    'a.',
    '1 ',
    'non ',
    'roma ',
    'x'.repeat(59),
    '\u202e',
  ];
  for (const piece of scripts) {
    it(`is read in bounded time: 20,000 characters of ${JSON.stringify(piece.slice(0, 8))}`, () => {
      const text = piece.repeat(Math.ceil(20_000 / piece.length)).slice(0, 20_000);
      const before = process.cpuUsage();
      for (const list of LISTS) choiceIn(text, offered(list), [], content, list);
      commandMeant(text, content);
      requestIn(text, content);
      const { user, system } = process.cpuUsage(before);
      expect((user + system) / 1_000).to.be.below(400);
    });
  }
});
