import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import { readCommitteesFile } from '../../src/committees/file.ts';
import { CONTENT_FILES } from '../../src/flows/files.ts';
import type { Picture } from '../../src/flows/known.ts';
import { loadContent } from '../../src/flows/load.ts';
import { COMMANDS } from '../../src/flows/model.ts';
import { formatProblems, isError, type Problem } from '../../src/flows/problem.ts';
import { FLOWS_FILE, STEPS, VERBS, type Verb } from '../../src/flows/schema.ts';
import { TestTalk } from '../support/talk.ts';
import { play } from '../support/transcript.ts';
import { completed } from './complete.ts';
import { drawnAs, toldOfImport } from './drawing.ts';
import { type Block, blocksIn, examplesIn, GUIDE, guideText, sectionOf } from './guide.ts';
import { outputOfTest, playedInTerminal } from './trying.ts';

/**
 * The guide for administrators: each of its examples is loaded by the real check, each of its talks is played by the real
 * engine. `UPDATE_GOLDEN=1` rewrites the bot's lines of the talks and the outputs of the check; read them like code.
 */
const guide = guideText();
const blocks = blocksIn(guide);
const examples = examplesIn(blocks);
const KINDS = [
  'flows',
  'texts',
  'match',
  'common',
  'committees',
  'members',
  'emergencies',
  'talk',
  'play',
  'test',
  'graph',
  'sheet',
  'media',
  'mistake',
  'output',
];
/** Parts of an example that the test makes up, such as flows nobody leads to, say nothing about the example. */
const FROM_COMPLETING = ['F302', 'F407', 'F601', 'F603'];

describe('the guide for administrators', () => {
  it('has no YAML, JSON or change that is not checked', () => {
    const loose = blocks.filter(
      ({ syntax, kind }) => /yaml|yml|json|diff|mermaid|csv/.test(syntax) && !KINDS.includes(kind),
    );
    expect(loose.map(({ line }) => `${GUIDE}:${line}`)).to.deep.equal([]);
    const nameless = blocks.filter(({ kind, options }) => kind !== '' && options['example'] === undefined);
    expect(nameless.map(({ line }) => `${GUIDE}:${line}`)).to.deep.equal([]);
  });

  describe('its examples', () => {
    for (const [name, parts] of examples) {
      if (parts.some(({ kind }) => kind === 'mistake' || kind === 'test')) continue;
      const refused = parts.find(({ options }) => options['refused'] !== undefined);
      if (refused === undefined) it(`${name} is accepted`, () => expectAccepted(parts));
      else it(`${name} is refused with ${refused.options['refused']}`, () => expectRefused(parts, refused));
    }
  });

  describe('its talks', () => {
    for (const [name, parts] of examples) {
      for (const talk of parts.filter(({ kind }) => kind === 'talk')) it(name, () => expectTalk(parts, talk));
    }
  });

  describe('its conversations in a terminal', () => {
    for (const [name, parts] of examples)
      for (const block of parts.filter(({ kind }) => kind === 'play'))
        it(name, () => expectBody(block, playedInTerminal(parts, block)));
  });

  describe('its example conversations', () => {
    for (const [name, parts] of examples)
      for (const test of parts.filter(({ kind }) => kind === 'test')) it(name, () => expectTest(parts, test));
  });

  describe('its graphs and spreadsheets', () => {
    for (const [name, parts] of examples) {
      for (const graph of parts.filter(({ kind }) => kind === 'graph'))
        it(name, () => expectBody(graph, drawnAs(parts)));
      for (const sheet of parts.filter(({ kind }) => kind === 'sheet'))
        it(name, () => expectBody(parts.find(({ kind }) => kind === 'output')!, toldOfImport(parts, sheet)));
    }
  });

  describe('its mistakes', () => {
    const mistakes = [...examples].filter(([, parts]) => parts.some(({ kind }) => kind === 'mistake'));
    it('are at least six', () => expect(mistakes.length).to.be.at.least(6));
    for (const [name, parts] of mistakes) it(`${name} is said so`, () => expectOutput(parts));
  });

  describe('what it covers', () => {
    for (const verb of VERBS) {
      it(`"${verb}" and each of its fields`, () => {
        const section = sectionOf(guide, `### \`${verb}\``);
        expect(section, `no section "### \`${verb}\`"`).to.not.equal(undefined);
        expect(fieldsOf(verb).filter((field) => !section!.includes(`\`${field}`))).to.deep.equal([]);
      });
    }

    it('every part of flows.yml', () => {
      const parts = Object.keys(FLOWS_FILE.shape);
      expect(parts.filter((part) => !new RegExp(`^### .*\`${part}:`, 'm').test(guide))).to.deep.equal([]);
    });

    it('every command', () => {
      const section = sectionOf(guide, '### `commands')!;
      expect(COMMANDS.filter((command) => !section.includes(`\`${command}\``))).to.deep.equal([]);
    });
  });
});

const fieldsOf = (verb: Verb): string[] => Object.keys(STEPS[verb].shape).filter((field) => field !== verb);

function expectAccepted(parts: readonly Block[]): void {
  const { problems } = loadContent(completed(parts), { pictures: picturesIn(parts) });
  expect(formatProblems(problems.filter(({ code }) => !FROM_COMPLETING.includes(code)))).to.equal('');
  for (const { kind, body } of parts) {
    if (kind !== 'committees' && kind !== 'members') continue;
    expect(readCommitteesFile(`${kind}.yml`, body)).to.have.property('read');
  }
}

/** Those that the example lists, one file on a line. */
function picturesIn(parts: readonly Block[]): Map<string, Picture> {
  const files = parts.filter(({ kind }) => kind === 'media').flatMap(({ body }) => body.match(/^\S+/gm) ?? []);
  return new Map(files.map((file) => [file, { bytes: 50_000, type: 'png' }]));
}

/** Exactly this mistake, on the line with the arrow. */
function expectRefused(parts: readonly Block[], { kind, options }: Block): void {
  const files = completed(parts);
  const errors = loadContent(files, { pictures: picturesIn(parts) }).problems.filter(isError);
  const file = options['file'] ?? `config/${kind}.yml`;
  const line = lineOf(files.get(file)!, '←');
  expect(errors.map((error) => `${error.code} ${error.file}:${error.line}`)).to.deep.equal([
    `${options['refused']} ${file}:${line}`,
  ]);
}

const lineOf = (text: string, part: string): number => text.split('\n').findIndex((line) => line.includes(part)) + 1;

function expectTalk(parts: readonly Block[], talk: Block): void {
  const { content, problems } = loadContent(completed(parts));
  if (content === null) throw new Error(formatProblems(problems));
  expectBody(talk, play(talk.body.split('\n'), new TestTalk(content)));
}

/** Goes as written, or otherwise as the output below it says. */
function expectTest(parts: readonly Block[], test: Block): void {
  const output = parts.find(({ kind }) => kind === 'output');
  if (output === undefined) expect(outputOfTest(parts, test), `${GUIDE}:${test.line}`).to.equal('');
  else expectBody(output, outputOfTest(parts, test));
}

/** The change is made to the shipped files; what the check then says is what the guide says. */
function expectOutput(parts: readonly Block[]): void {
  const { body, options } = parts.find(({ kind }) => kind === 'mistake')!;
  const files = new Map(CONTENT_FILES.map((name) => [name, readFileSync(name, 'utf8')]));
  const file = options['file']!;
  const { text, line } = changed(files.get(file)!, body, file);
  const errors = loadContent(files.set(file, text)).problems.filter(isError);
  if (options['line'] !== 'elsewhere')
    expect(errors.map((error) => `${error.file}:${error.line}`)).to.deep.equal([`${file}:${line}`]);
  const output = parts.find(({ kind }) => kind === 'output')!;
  // The shipped files may grow: the guide's line numbers are those of the day it was written.
  if (unnumbered(output.body) !== unnumbered(said(errors))) expectBody(output, said(errors));
}

const said = (errors: readonly Problem[]): string => `${formatProblems(errors)}\n`;
const unnumbered = (text: string): string => text.replace(/:\d+(:\d+)?/g, ':…');

/** `-` and `+` lines as in a comparison of versions; other lines must be there too. */
function changed(text: string, diff: string, file: string): { text: string; line: number } {
  const lines = diff.trimEnd().split('\n');
  const side = (mark: string) =>
    lines.filter((line) => line[0] === ' ' || line[0] === mark).map((line) => line.slice(1));
  const [before, after] = [side('-').join('\n'), side('+').join('\n')];
  expect(text.split(`${before}\n`).length, `how often ${file} has these lines, plus 1`).to.equal(2);
  const start = text.slice(0, text.indexOf(`${before}\n`)).split('\n').length;
  const first = lines.filter(([mark]) => mark !== '-').findIndex(([mark]) => mark === '+');
  return { text: text.replace(`${before}\n`, () => `${after}\n`), line: start + Math.max(0, first) };
}

function expectBody({ kind, body, options, line }: Block, is: string): void {
  if (!process.env['UPDATE_GOLDEN']) {
    expect(is, `${GUIDE}:${line}`).to.equal(body);
    return;
  }
  const fence = `${kind} example=${options['example']}\n`;
  writeFileSync(
    GUIDE,
    guideText().replace(fence + body, () => fence + is),
  );
}
