import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { MENDS } from '../../src/settings/settings.ts';

const ROOT = join(import.meta.dirname, '../..');

/** Codes as they stand in the source, the simulator's own world left out. */
function codesInSource(): Set<string> {
  const files = readdirSync(join(ROOT, 'src'), { recursive: true, encoding: 'utf8' }).filter(
    (name) => name.endsWith('.ts') && !name.startsWith('simulator'),
  );
  return new Set(
    files.flatMap((name) =>
      [...readFileSync(join(ROOT, 'src', name), 'utf8').matchAll(/['"`]([ACDEFGKMSWX]\d{3})['"`]|\b(F\d{3}):/g)].map(
        ([, quoted, key]) => (quoted ?? key)!,
      ),
    ),
  );
}

describe('the docs', () => {
  const page = readFileSync(join(ROOT, 'docs/errors.md'), 'utf8');
  const documented = [...page.matchAll(/^\| ([A-Z]\d{3}) \|/gm)].map(([, code]) => code!);

  it('explain every code of the source, each once, and no other', () => {
    expect(documented.toSorted()).to.deep.equal([...codesInSource()].toSorted());
  });

  it('explain every setting', () => {
    const operators = readFileSync(join(ROOT, 'docs/operators.md'), 'utf8');
    expect(Object.keys(MENDS).filter((setting) => !operators.includes(`\`${setting}\``))).to.deep.equal([]);
  });
});
