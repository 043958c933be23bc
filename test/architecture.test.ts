import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join, relative } from 'node:path';
import { expect } from 'chai';

/** Each room, and the rooms and packages it may import. Leaving one out is the point. docs/architecture.md shows the same table. */
const MAY_IMPORT: Record<string, string[]> = {
  language: [],
  flows: ['language', 'yaml', 'zod'],
  committees: ['yaml', 'zod'],
  conversation: ['flows', 'committees', 'language'],
  pages: ['hono/html'],
  drawing: ['flows', 'pages', '@dagrejs/dagre'],
  translation: ['flows', 'csv-parse', 'csv-stringify', 'jsonc-parser', 'read-excel-file', 'write-excel-file'],
  texts: ['conversation', 'flows', 'i18next'],
  requests: ['conversation', 'committees', 'outbox', 'failpoint', 'log'],
  desk: ['requests', 'pages', 'log', 'express', 'helmet'],
  outbox: ['conversation', 'committees', 'failpoint', 'log'],
  inbox: ['conversation', 'flows', 'committees', 'texts', 'outbox', 'failpoint', 'log'],
  trying: ['conversation', 'flows', 'inbox', 'outbox', 'texts'],
  messenger: [
    'inbox',
    'outbox',
    'conversation',
    'failpoint',
    'log',
    'node:crypto',
    'node:http',
    'node:stream',
    'axios',
    'bottender',
    'undici',
    'zod',
  ],
  mail: ['outbox', 'log', 'nodemailer'],
  storage: [
    'inbox',
    'outbox',
    'conversation',
    'committees',
    'requests',
    'failpoint',
    'log',
    'mongoose',
    'mongodb-memory-server-core',
    'node:child_process',
    'node:crypto',
    'node:fs',
    'node:path',
    'node:stream',
    'node:util',
  ],
  simulator: [
    'inbox',
    'outbox',
    'pages',
    'drawing',
    'log',
    'express',
    'helmet',
    'better-sse',
    'undici',
    'node:crypto',
    'node:fs',
    'node:http',
    'node:net',
    'node:path',
    'node:stream',
    'node:url',
    'node:zlib',
  ],
  settings: ['flows', 'zod', 'node:crypto', 'node:fs', 'node:path'],
};
/** Leaves that every room may use and that import nothing of ours. */
const ANYONE = ['errors', 'ids'];
/** Only these wire rooms together; they may import all. */
const WIRES = ['app', 'cli', 'index'];
const PURE = ['flows', 'conversation', 'language', 'committees', 'pages', 'trying'];
const SRC = join(import.meta.dirname, '../src');

describe('the layout', () => {
  for (const [room, allowed] of Object.entries(MAY_IMPORT)) {
    it(`src/${room} imports only ${[...allowed, ...ANYONE].join(', ')}`, () => {
      const strangers = importsOf(room).filter(({ of }) => ![room, ...allowed, ...ANYONE].includes(of));
      expect(strangers.map(({ file, of }) => `${file} imports ${of}`)).to.deep.equal([]);
    });
  }

  it('has no room that the table does not know', () => {
    const rooms = readdirSync(SRC, { withFileTypes: true }).map(({ name }) => name.replace('.ts', ''));
    expect(rooms).to.have.members([...Object.keys(MAY_IMPORT), ...ANYONE, ...WIRES, 'log', 'failpoint']);
  });

  it('keeps the leaves free of other rooms', () => {
    for (const leaf of [...ANYONE, 'log', 'failpoint']) {
      const targets = targetsIn(readFileSync(join(SRC, `${leaf}.ts`), 'utf8'));
      expect(
        targets.filter((target) => target.startsWith('.') && !target.includes('errors')),
        leaf,
      ).to.deep.equal([]);
    }
  });

  const impure = /\bawait\b|\basync\b|Date\.now|new Date\(\)|Math\.random|\bsetTimeout\b|\bfetch\(|\bprocess\./;
  for (const room of PURE) {
    it(`keeps src/${room} without await, clock, chance and environment`, () => {
      const found = filesOf(room).filter((name) =>
        impure.test(withoutComments(readFileSync(join(SRC, room, name), 'utf8'))),
      );
      expect(found).to.deep.equal([]);
    });
  }

  it('reads the environment in one place', () => {
    const readers = readdirSync(SRC, { recursive: true, encoding: 'utf8' })
      .filter((name) => name.endsWith('.ts'))
      .filter((name) => /process\.env/.test(withoutComments(readFileSync(join(SRC, name), 'utf8'))));
    expect(readers).to.have.members(['index.ts', 'failpoint.ts']);
  });
});

const IMPORT =
  /(?:^|\n)(?:import|export)\b[^'"`;]*?\bfrom\s+'([^']+)'|(?:^|\n)import\s+'([^']+)'|\bimport\(\s*'([^']+)'/g;

function filesOf(room: string): string[] {
  return readdirSync(join(SRC, room), { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.ts'));
}

function importsOf(room: string): { file: string; of: string }[] {
  return filesOf(room).flatMap((name) => {
    const path = join(SRC, room, name);
    return targetsIn(readFileSync(path, 'utf8')).map((target) => ({
      file: `src/${room}/${name}`,
      of: owner(path, target),
    }));
  });
}

function targetsIn(source: string): string[] {
  return [...withoutComments(source).matchAll(IMPORT)].map((found) => found.slice(1).find(Boolean)!);
}

/** A room of ours, or the package: `node:fs/promises` is `node:fs`, a deeper path of a package is the package. */
function owner(importer: string, target: string): string {
  if (target.startsWith('.')) return relative(SRC, join(dirname(importer), target)).split(/[/.]/)[0]!;
  if (target === 'hono/html') return target;
  const parts = target.split('/');
  return target.startsWith('@') ? parts.slice(0, 2).join('/') : parts[0]!;
}

function withoutComments(source: string): string {
  return source.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/(^|\s)\/\/.*$/gm, '');
}
