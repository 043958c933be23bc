import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import { html } from '../../src/pages/html.ts';
import { type Colour, DARK, LIGHT, type Palette } from '../../src/pages/tokens.ts';
import { words } from '../../src/pages/words.ts';

const said = (text: string): string => `${words(text)}`;

describe('words of people on a page', () => {
  it('are escaped', () => {
    expect(said('"><img onerror=x>')).to.equal('&quot;&gt;&lt;img onerror=x&gt;');
  });

  const turning = ['+39 06 1234 5678', '9:00-13:00', '30/11/2026', 'amal@example.org'];
  for (const piece of turning)
    it(`keep ${piece} from turning round in Arabic`, () => {
      expect(said(`اتصل ${piece} اليوم`)).to.equal(`اتصل <bdi dir="ltr">${piece}</bdi> اليوم`);
    });

  it('show an address as a link without the full stop after it', () => {
    expect(said('https://example.org/a?b=1&c.')).to.contain('href="https://example.org/a?b=1&amp;c"');
  });

  it('make no link of a script', () => {
    expect(said('javascript:alert(1)')).not.to.contain('href');
  });

  it('cost little when they are long', () => {
    const long = '1 (2) '.repeat(4_000);
    expect(said(long).replace(/<[^>]+>/g, '')).to.equal(long);
  });
});

describe('markup', () => {
  it('nests, escapes, and leaves out what is false', () => {
    expect(`${html`<p title="${'a"b'}">${[html`<b>${1}</b>`, '<', false, undefined]}</p>`}`).to.equal(
      '<p title="a&quot;b"><b>1</b>&lt;</p>',
    );
  });

  it('quotes every attribute, has no inline style, and names sides by direction', () => {
    const wrong = sources().flatMap(({ file, text }) =>
      [/\s[a-z-]+=\$\{/, / style="/, /\b(margin|padding|border)-(left|right)\b/]
        .filter((rule) => rule.test(text))
        .map((rule) => `${file}: ${rule}`),
    );
    expect(wrong).to.deep.equal([]);
  });
});

function sources(): { file: string; text: string }[] {
  return ['pages', 'drawing', 'desk', 'simulator/views', 'simulator/assets'].flatMap((room) => {
    const folder = join(import.meta.dirname, '../../src', room);
    const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) => /\.\w+$/.test(name));
    return files.map((file) => ({ file, text: readFileSync(join(folder, file), 'utf8') }));
  });
}

/** Text needs 4.5, lines and signs 3 (WCAG 1.4.3, 1.4.11). */
const PAIRS: readonly [Colour, Colour, number][] = [
  ['text', 'bg', 4.5],
  ['text', 'surface', 4.5],
  ['text', 'other', 4.5],
  ['text', 'note', 4.5],
  ['muted', 'bg', 4.5],
  ['muted', 'surface', 4.5],
  ['muted', 'other', 4.5],
  ['primary', 'bg', 4.5],
  ['primary', 'surface', 4.5],
  ['on-primary', 'primary', 4.5],
  ['danger', 'bg', 4.5],
  ['on-danger', 'danger', 4.5],
  ['on-own', 'own', 4.5],
  ['info', 'info-bg', 4.5],
  ['ok', 'ok-bg', 4.5],
  ['ok', 'bg', 4.5],
  ['warn', 'warn-bg', 4.5],
  ['stop', 'stop-bg', 4.5],
  ['control', 'bg', 3],
  ['bar', 'bg', 3],
];

for (const [scheme, palette] of Object.entries({ light: LIGHT, dark: DARK }))
  for (const [front, back, least] of PAIRS)
    it(`${front} on ${back} has a contrast of ${least} in ${scheme}`, () => {
      expect(contrast(palette, front, back)).to.be.at.least(least);
    });

function contrast(palette: Palette, front: Colour, back: Colour): number {
  const [lighter = 0, darker = 0] = [luminance(palette[front]), luminance(palette[back])].sort(
    (one, other) => other - one,
  );
  return (lighter + 0.05) / (darker + 0.05);
}

function luminance(colour: string): number {
  const short = colour.slice(1);
  const digits = short.length === 3 ? [...short].map((digit) => digit + digit).join('') : short;
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) => {
    const share = Number.parseInt(digits.slice(at, at + 2), 16) / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
