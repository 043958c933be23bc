import { expect } from 'chai';
import { CONTENT_FILES } from '../../src/flows/files.ts';
import { loadContent } from '../../src/flows/load.ts';
import { changed, smallSet } from './small-set.ts';

const FLOWS = 'config/flows.yml';
const BOMB = [
  'a: &a [x]',
  ...Array.from('bcdefghij', (name, i) => `${name}: &${name} [${Array(9).fill(`*${'abcdefghij'[i]}`).join(',')}]`),
].join('\n');
const MERGES = `a: &a {${Array.from({ length: 3200 }, (_, i) => `k${i}: 1`).join(', ')}}\nb:\n  <<: [${Array(3200).fill('*a').join(', ')}]`;

const HOSTILE: readonly { what: string; text: string; code: string }[] = [
  { what: 'an alias bomb', text: BOMB, code: 'F101' },
  { what: 'a merge of thousands by thousands', text: MERGES, code: 'F101' },
  { what: 'a hundred thousand open brackets', text: '['.repeat(100_000), code: 'F101' },
  { what: 'a hundred thousand open braces', text: '{a: '.repeat(100_000), code: 'F101' },
  { what: 'a hundred thousand dashes', text: '- '.repeat(100_000), code: 'F101' },
  { what: 'a hundred thousand question marks', text: '? '.repeat(100_000), code: 'F101' },
  {
    what: 'a thousand indented blocks',
    text: Array.from({ length: 1000 }, (_, i) => `${' '.repeat(i)}a:`).join('\n'),
    code: 'F101',
  },
  { what: 'a megabyte in one value', text: `start: ${'x'.repeat(1_000_000)}`, code: 'F101' },
  {
    what: 'a key written ten thousand times',
    text: `commands:\n${'  back: { do: back }\n'.repeat(5000)}`,
    code: 'F102',
  },
  { what: 'a tag', text: 'start: !!js/function "x"', code: 'F101' },
  { what: 'two documents', text: 'format: 1\n---\nformat: 1', code: 'F101' },
  { what: 'nothing', text: '', code: 'F104' },
];

describe('a hostile file', () => {
  for (const { what, text, code } of HOSTILE) {
    it(`is refused quickly: ${what}`, () => {
      const start = performance.now();
      const { content, problems } = loadContent(smallSet().set(FLOWS, text));
      const tookMs = performance.now() - start;
      expect(content).to.equal(null);
      expect(problems[0]?.code).to.equal(code);
      // Far above what it takes (see `npm run bench`), far below what a bomb would take.
      expect(tookMs).to.be.below(2_000);
    });
  }

  it('is refused quickly as JSON: a hundred thousand brackets', () => {
    const { problems } = loadContent(smallSet().set('locales/it/flows.json', '['.repeat(100_000)));
    expect(problems.map(({ code, file }) => `${code} ${file}`)).to.deep.equal(['F101 locales/it/flows.json']);
  });

  for (const key of ['__proto__', 'constructor', 'prototype']) {
    for (const file of CONTENT_FILES) {
      it(`cannot hold ${key} in ${file}`, () => {
        const files = file.endsWith('.json')
          ? changed(file, '{', `{ "${key}": { "x": "1" },`)
          : changed(file, 'format: 1', `format: 1\n${key}: { x: 1 }`);
        const { content, problems } = loadContent(files);
        expect(content).to.equal(null);
        expect(problems.map(({ code }) => code)).to.deep.equal(['F106']);
        expect(({} as { x?: unknown }).x).to.equal(undefined);
      });
    }
  }
});

const MUCH = 900_000;
const many = (count: number, one: (index: number) => string, between = ', '): string =>
  Array.from({ length: count }, (_, index) => one(index)).join(between);

/** What a search for patterns could lose itself in: each is looked at and answered. */
const HEAVY: readonly { what: string; file: string; from: string; to: string }[] = [
  {
    what: 'a variable of a megabyte of spaces',
    file: 'locales/it/flows.json',
    from: 'tap or',
    to: `{{${' '.repeat(MUCH)}`,
  },
  { what: 'half a million open variables', file: 'locales/it/flows.json', from: 'tap or', to: '{{'.repeat(MUCH / 2) },
  { what: 'half a million @', file: 'locales/it/flows.json', from: 'tap or', to: '@.'.repeat(MUCH / 2) },
  { what: 'a million direction marks', file: 'locales/it/flows.json', from: 'tap or', to: '\u2067'.repeat(MUCH) },
  { what: 'a title of one letter', file: 'locales/it/flows.json', from: 'it housing', to: 'a'.repeat(MUCH) },
  { what: 'a title of Arabic articles', file: 'locales/ar/flows.json', from: 'عر housing', to: 'ال'.repeat(MUCH / 2) },
  { what: 'a title of accents', file: 'locales/fr/flows.json', from: 'fr housing', to: 'a\u0301'.repeat(MUCH / 2) },
  { what: 'a word of a megabyte', file: 'locales/it/match.json', from: 'itflat', to: 'ab '.repeat(MUCH / 3) },
  {
    what: 'sixty thousand words',
    file: 'locales/it/match.json',
    from: '"itflat"',
    to: many(60_000, (i) => `"w${i}x"`),
  },
  {
    what: 'texts nobody uses',
    file: 'locales/it/flows.json',
    from: '"help":',
    to: `${many(20_000, (i) => `"u${i}": "x"`)}, "help":`,
  },
  {
    what: 'words of choices that are not there',
    file: 'locales/it/match.json',
    from: '"options": {',
    to: `"options": {${many(9_000, (i) => `"welcome.intent.option${i}": ["x"]`)},`,
  },
  {
    what: 'twenty thousand steps',
    file: FLOWS,
    from: '    - say: how\n',
    to: `${many(20_000, (i) => `    - say: s${i}`, '\n')}\n    - say: how\n`,
  },
  {
    what: 'a thousand steps in a row',
    file: FLOWS,
    from: '    - say: how\n',
    to: `${many(960, (i) => `    - say: s${i}`, '\n')}\n    - say: how\n`,
  },
  {
    what: 'twenty thousand exceptions',
    file: FLOWS,
    from: 'then: { sos: urgent,',
    to: `then: { ${many(20_000, (i) => `life.jo${i}: info`)}, sos: urgent,`,
  },
  {
    what: 'nine hundred lists',
    file: FLOWS,
    from: 'lists:\n',
    to: `lists:\n${many(900, (i) => `  l${i}x: { group: [${many(20, (j) => `i${j}`)}] }\n`, '')}`,
  },
];

describe('a file with too much in it', function () {
  this.timeout(30_000);
  for (const { what, file, from, to } of HEAVY) {
    it(`is answered soon: ${what}`, () => {
      const start = performance.now();
      const { problems } = loadContent(changed(file, from, to));
      for (const { code, text } of problems) expect(`${code} ${text}`.length).to.be.below(400);
      // Some of these once took minutes, or exhausted the stack.
      expect(performance.now() - start).to.be.below(10_000);
    });
  }
});

describe('the loader', () => {
  it('says which file is missing', () => {
    const files = smallSet();
    files.delete('locales/ar/match.json');
    const { problems, skipped } = loadContent(files);
    expect(problems.map(({ code, file }) => `${code} ${file}`)).to.deep.equal(['F101 locales/ar/match.json']);
    expect(skipped).to.deep.equal(['shape', 'names', 'graph', 'texts', 'words', 'privacy']);
  });

  it('never throws, whatever is cut, doubled or put in', function () {
    this.timeout(60_000);
    const chance = sequence(20261124);
    let refused = 0;
    for (let round = 0; round < 150; round++) {
      const files = smallSet();
      const name = CONTENT_FILES[chance(CONTENT_FILES.length)]!;
      files.set(name, broken(files.get(name)!, chance));
      const { content, problems } = loadContent(files);
      if (content === null) refused++;
      expect(content === null).to.equal(problems.some(({ severity }) => severity === 'error'));
      for (const { line, column } of problems) expect(Math.min(line, column)).to.be.at.least(1);
    }
    expect(refused).to.be.above(75);
  });
});

const PIECES = [
  '',
  ' ',
  '\n',
  ': ',
  '{',
  '}',
  '[',
  '"',
  "'",
  '- ',
  '\t',
  'null',
  '7',
  'next',
  '&a *a',
  '{{x}}',
  '\u0000',
  '🙂',
  'flows',
  '  - say: x\n',
];

function broken(text: string, chance: (below: number) => number): string {
  const at = chance(text.length);
  const piece = PIECES[chance(PIECES.length)]!;
  return text.slice(0, at) + piece + text.slice(at + chance(12));
}

/** The same numbers in every run. */
function sequence(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (Math.imul(state, 1664525) + 1013904223) >>> 0;
    return Math.floor((state / 2 ** 32) * below);
  };
}
