import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { parse } from 'yaml';
import { z } from 'zod';
import { flowsJsonSchema } from '../../src/flows/json-schema.ts';
import { FLOWS_FILE, STEPS } from '../../src/flows/schema.ts';
import { SHIPPED } from './seeds/shipped.ts';

const FILE = join(import.meta.dirname, '../../config/flows.schema.json');

describe('the schema for editors', () => {
  const shipped = SHIPPED.get('config/flows.yml')!;

  it('is the one made from the schemas of the check', () => {
    const made = `${JSON.stringify(flowsJsonSchema(), null, 2)}\n`;
    expect(readFileSync(FILE, 'utf8'), 'node scripts/flows-schema.ts writes it anew').to.equal(made);
  });

  it('is named in the first line of the shipped flows.yml', () => {
    expect(shipped.split('\n')[0]).to.equal('# yaml-language-server: $schema=./flows.schema.json');
  });

  it('describes every field of every step, and every part of the file', () => {
    const fields = Object.entries(STEPS).flatMap(([verb, { shape }]) =>
      Object.entries(shape).map(([field, schema]): [string, z.ZodType] => [`${verb}.${field}`, schema]),
    );
    const bare = [...fields, ...Object.entries(FLOWS_FILE.shape)].filter(
      ([name, schema]) => schema.description === undefined && !['languages', 'silence'].includes(name),
    );
    expect(bare.map(([name]) => name)).to.deep.equal([]);
  });

  // Read back by itself, as an editor reads it.
  const schema = z.fromJSONSchema(JSON.parse(readFileSync(FILE, 'utf8')));
  const changed = (from: string, to: string) => schema.safeParse(parse(shipped.replace(from, to))).success;

  it('has no red line in the shipped flows.yml', () => {
    expect(schema.safeParse(parse(shipped)).error?.issues ?? []).to.deep.equal([]);
  });

  for (const [what, from, to] of [
    ['a misspelt field', 'optional: true', 'optionnal: true'],
    ['a misspelt verb', '- say: hello', '- sya: hello'],
    ['an unknown type of answer', 'type: email', 'type: emal'],
    ['a length in words', 'length: 15..1500', 'length: long'],
    ['an unknown command', '  back: {', '  bakc: {'],
    ['a newer format', 'format: 1', 'format: 2'],
  ] as const) {
    it(`has a red line under ${what}`, () => expect(changed(from, to)).to.equal(false));
  }
});
