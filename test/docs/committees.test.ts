import { readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';

/** The guide for members names buttons and words as their phones show them, in each of its two languages. */
const GUIDE = 'docs/committees.md';
const guide = readFileSync(GUIDE, 'utf8');
const PARTS = { it: partOf('## Italiano'), en: partOf('## English') } as const;
/** Bold words that begin a paragraph or an item about somebody, and example of bold. */
const NO_BUTTONS = [
  ...['così', 'Chi studia', 'Tu', 'Emergenze.', 'Le parole di chi studia.'],
  ...['like this', 'The student', 'You', 'Emergencies.', "The student's words."],
];
const NO_WORDS = ['così', 'like this'];

describe('the guide for members of committees', () => {
  for (const [language, part] of Object.entries(PARTS)) {
    it(`names buttons as they are called: ${language}`, () => {
      const buttons = boldIn(part).filter((one) => !NO_BUTTONS.includes(one));
      expect(buttons.length).to.be.greaterThan(20);
      const titles = titlesOf(language);
      expect(buttons.filter((one) => !titles.has(one))).to.deep.equal([]);
    });

    it(`names words to type that the bot knows: ${language}`, () => {
      const words = [...part.matchAll(/`([^`]+)`/g)].map(([, word = '']) => word);
      const known = commandsOf(language);
      const unknown = words.filter((one) => !NO_WORDS.includes(one) && !known.has(one));
      expect(words.length).to.be.greaterThan(3);
      expect(unknown).to.deep.equal([]);
    });
  }

  it('has small pictures, each with words for those who do not see it', () => {
    const pictures = [...guide.matchAll(/!\[([^\]]*)\]\(([^)]+)\)/g)];
    expect(pictures.length).to.be.within(4, 6);
    for (const [, words = '', path = ''] of pictures) {
      expect(words.length, path).to.be.greaterThan(30);
      expect(statSync(join('docs', path)).size, path).to.be.at.most(60 * 1_024);
    }
  });
});

function partOf(heading: string): string {
  const after = guide.split(`\n${heading}\n`)[1] ?? '';
  return after.split('\n## ')[0] ?? '';
}

/** Bold does not go over a line's end here: the guide keeps a button in one line. */
function boldIn(part: string): string[] {
  return [...part.matchAll(/\*\*([^*\n]+)\*\*/g)].map(([, bold = '']) => bold);
}

function textsOf(language: string, file: string): Record<string, unknown> {
  return JSON.parse(readFileSync(`locales/${language}/${file}.json`, 'utf8')) as Record<string, unknown>;
}

function titlesOf(language: string): Set<string> {
  const texts = ['members', 'common', 'letters'].flatMap((file) => Object.values(textsOf(language, file)));
  return new Set(texts.map((text) => String(text).replace('{{code}}', '7F3A')));
}

function commandsOf(language: string): Set<string> {
  const { commands, member_commands } = textsOf(language, 'match') as Record<string, Record<string, string[]>>;
  return new Set(Object.values({ ...commands, ...member_commands }).flat());
}
