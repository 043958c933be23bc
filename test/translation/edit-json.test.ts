import { expect } from 'chai';
import fc from 'fast-check';
import { readContentFolder } from '../../src/settings/content-folder.ts';
import { withTexts } from '../../src/translation/edit-json.ts';

const SHIPPED = readContentFolder({ configDir: 'config', localesDir: 'locales' }).get('locales/ar/flows.json')!;

function pathsOf(value: object, path: string[] = []): string[][] {
  return Object.entries(value).flatMap(([name, inner]) =>
    typeof inner === 'object' ? pathsOf(inner as object, [...path, name]) : [[...path, name]],
  );
}

function textAt(value: unknown, path: readonly string[]): string {
  return String(path.reduce((inner, name) => (inner as Record<string, unknown>)[name], value));
}

function without(value: Record<string, unknown>, [name = '', ...rest]: readonly string[]): Record<string, unknown> {
  const { [name]: inner, ...others } = value;
  if (rest.length === 0) return others;
  const less = without(inner as Record<string, unknown>, rest);
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, old]) =>
      key !== name ? [[key, old]] : Object.keys(less).length > 0 ? [[key, less]] : [],
    ),
  );
}

describe('a text set in a JSON file', () => {
  const order = [['a', 'x'], ['a', 'y'], ['a', 'z'], ['b', 'c', 'd'], ['e']];
  const set = (json: string, path: string[], text: string) => withTexts(json, [{ path, text }], order);

  it('changes nothing else', () => {
    const odd = '{ "a": {"x":"1",\r\n\t"y" :  "2"} ,"e":"\\u0033"}\r\n';
    expect(set(odd, ['a', 'y'], 'zwei "2"\n')).to.equal(
      '{ "a": {"x":"1",\r\n\t"y" :  "zwei \\"2\\"\\n"} ,"e":"\\u0033"}\r\n',
    );
  });

  const cases: [string, string, string[], string][] = [
    [
      'behind the one before it',
      '{\n  "a": {\n    "x": "1",\n    "z": "3"\n  }\n}\n',
      ['a', 'y'],
      '{\n  "a": {\n    "x": "1",\n    "y": "2",\n    "z": "3"\n  }\n}\n',
    ],
    [
      'before all, when it is the first',
      '{\n  "a": {\n    "z": "3"\n  }\n}\n',
      ['a', 'x'],
      '{\n  "a": {\n    "x": "2",\n    "z": "3"\n  }\n}\n',
    ],
    [
      'with the blocks around it',
      '{\n  "a": {\n    "x": "1"\n  },\n  "e": "5"\n}\n',
      ['b', 'c', 'd'],
      '{\n  "a": {\n    "x": "1"\n  },\n  "b": {\n    "c": {\n      "d": "2"\n    }\n  },\n  "e": "5"\n}\n',
    ],
    ['into an empty file', '{}\n', ['e'], '{\n  "e": "2"\n}\n'],
    [
      'in one line where the others are',
      '{ "a": { "x": "1", "z": "3" } }',
      ['a', 'y'],
      '{ "a": { "x": "1", "y": "2", "z": "3" } }',
    ],
    [
      'with tabs and line ends of the file',
      '{\r\n\t"a": {\r\n\t\t"x": "1"\r\n\t}\r\n}\r\n',
      ['b', 'c', 'd'],
      '{\r\n\t"a": {\r\n\t\t"x": "1"\r\n\t},\r\n\t"b": {\r\n\t\t"c": {\r\n\t\t\t"d": "2"\r\n\t\t}\r\n\t}\r\n}\r\n',
    ],
  ];
  for (const [where, before, path, after] of cases)
    it(`is put ${where}`, () => expect(set(before, path, '2')).to.equal(after));

  it('comes back to where it was, whichever texts are taken out of the shipped file', () => {
    const whole = JSON.parse(SHIPPED) as Record<string, unknown>;
    const paths = pathsOf(whole);
    fc.assert(
      fc.property(fc.subarray(paths, { minLength: 1, maxLength: 40 }), (some) => {
        const less = `${JSON.stringify(some.reduce(without, whole), null, 2)}\n`;
        const again = withTexts(
          less,
          some.map((path) => ({ path, text: textAt(whole, path) })),
          paths,
        );
        expect(again).to.equal(SHIPPED);
      }),
      { numRuns: 40 },
    );
  });
});
