import { writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { differences } from '../../src/flows/diff.ts';
import { inWords } from '../../src/flows/diff-words.ts';
import { FLOWS } from '../../src/flows/files.ts';
import { loadContent } from '../../src/flows/load.ts';
import { formatProblems } from '../../src/flows/problem.ts';
import { remove } from '../../src/flows/remove.ts';
import { rename } from '../../src/flows/rename.ts';
import { completed } from './complete.ts';
import { type Block, blocksIn, examplesIn, guideText } from './guide.ts';

/** The guide's renames and removals are made; the tables they write and the difference in words are what it says. */
describe('the guide for administrators, about changing names', () => {
  for (const [name, parts] of examplesIn(blocksIn(guideText()))) {
    const edit = parts.find(({ kind }) => kind === 'edit');
    if (edit === undefined) continue;
    const before = completed(parts.filter(({ kind }) => kind === 'flows'));
    const after = edit.body.trimEnd().split('\n').reduce(edited, before);

    it(`${name}: the tables`, () => expectBlock(parts, 'output', tablesIn(after.get(FLOWS)!)));

    it(`${name}: in words`, () => {
      const lines = differences(contentOf(before), contentOf(after)).filter(
        ({ is }) => is === 'renamed' || is === 'step',
      );
      expectBlock(parts, 'differences', lines.map((one) => `- ${inWords(one, 'en')}\n`).join(''));
    });
  }
});

/** `flows rename welcome.drink beverage`. */
function edited(files: Map<string, string>, command: string): Map<string, string> {
  const [, verb, from = '', ...more] = command.split(' ');
  const content = contentOf(files);
  const done = verb === 'rename' ? rename(files, content, from, more[0] ?? '') : remove(files, content, from, more[1]);
  if ('refused' in done) throw new Error(done.refused);
  return new Map([...files, ...done.files]);
}

function contentOf(files: ReadonlyMap<string, string>) {
  const { content, problems } = loadContent(files);
  if (content === null) throw new Error(formatProblems(problems));
  return content;
}

const tablesIn = (flows: string): string =>
  flows
    .slice(
      Math.min(...['renamed:', 'removed:'].map((table) => flows.indexOf(`\n${table}`)).filter((at) => at >= 0)) + 1,
    )
    .split('\n')
    .filter((line) => line !== '' && !line.startsWith('#'))
    .map((line) => `${line}\n`)
    .join('');

function expectBlock(parts: readonly Block[], kind: string, is: string): void {
  const { body, line } = parts.find((part) => part.kind === kind)!;
  if (process.env['UPDATE_GOLDEN'])
    writeFileSync(
      'docs/administrators.md',
      guideText().replace(body, () => is),
    );
  else expect(is, `docs/administrators.md:${line}`).to.equal(body);
}
