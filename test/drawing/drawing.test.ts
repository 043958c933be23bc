import { expect } from 'chai';
import { drawingOf } from '../../src/drawing/layout.ts';
import { mermaidOf } from '../../src/drawing/mermaid.ts';
import { flowsFile } from '../../src/drawing/page.ts';
import type { PeopleCounts } from '../../src/drawing/people.ts';
import { type Drawable, pictureOf } from '../../src/drawing/picture.ts';
import { svgFile, svgOf } from '../../src/drawing/svg.ts';
import { DRAWING_WORDS } from '../../src/drawing/words.ts';
import { edgesOf } from '../../src/flows/graph.ts';
import { loadContent } from '../../src/flows/load.ts';
import { LANGUAGES } from '../../src/flows/model.ts';
import { formatProblems, isError } from '../../src/flows/problem.ts';
import { changed } from '../flows/small-set.ts';
import { shippedContent } from '../support/content.ts';

const WORDS = DRAWING_WORDS.en;
const NOBODY: PeopleCounts = { here: new Map(), silent: new Map(), went: new Map() };

/** A question of which one choice asks it again. */
function setWithLoop(): Drawable {
  const files = changed(
    'config/flows.yml',
    'options: { agree: agreed, read: full_text, refuse: refused }',
    'options: { agree: agreed, read: privacy, refuse: refused }',
  );
  const { content, problems } = loadContent(
    changed('config/flows.yml', '    - say: full_text\n      next: privacy\n', '', files),
  );
  if (content !== null) return content;
  throw new Error(formatProblems(problems.filter(isError)));
}

describe('the picture of a flow', () => {
  const shipped = shippedContent();
  const flows = [...shipped.flows.flows.keys()];

  it('has every step and every way of the shipped conversation, and no other', () => {
    for (const flow of flows) {
      const { boxes, arrows } = pictureOf(shipped, flow, 'it');
      const steps = shipped.flows.flows.get(flow)!.steps;
      expect(boxes.filter(({ isElsewhere }) => !isElsewhere).map(({ id }) => id)).to.deep.equal(
        steps.map(({ address }) => address),
      );
      const ways = steps.flatMap((step) => edgesOf(step).map(({ to }) => `${step.address}>${to}`));
      expect(arrows.map(({ way }) => way)).to.have.members([...new Set(ways)]);
    }
  });

  it('names ways by the titles that people tap, in any language', () => {
    const labels = (language: 'it' | 'ar') =>
      pictureOf(shipped, 'welcome', language).arrows.find(({ to }) => to === '→ support.university')?.labels;
    expect(labels('it')).to.deep.equal(['Chiedi supporto']);
    expect(labels('ar')).to.deep.equal(['اطلب المساعدة']);
  });

  it('draws a step that leads to itself as a sign on its box, not as an arrow', () => {
    const content = setWithLoop();
    const picture = pictureOf(content, 'consent', 'en');
    expect(picture.arrows.filter(({ from, to }) => from === to)).to.deep.equal([]);
    expect(`${svgOf(drawingOf(picture, WORDS, null), WORDS)}`).to.contain('>↻ en read</text>');
    expect(mermaidOf([picture], WORDS, null)).to.contain('<br/>↻ en read"}}');
    expect(flowsFile(content, ['consent'], { language: 'en', counts: null })).to.contain('↻ asks again: en read');
  });

  it('lets no box cover another, and keeps everything inside', () => {
    for (const flow of flows) {
      const { boxes, width, height } = drawingOf(pictureOf(shipped, flow, 'it'), WORDS, NOBODY);
      for (const [at, one] of boxes.entries()) {
        expect(one.x, flow).to.be.at.least(0);
        expect(one.x + one.width, flow).to.be.at.most(width);
        expect(one.y + one.height, flow).to.be.at.most(height);
        for (const other of boxes.slice(at + 1)) {
          const apart =
            one.x + one.width <= other.x ||
            other.x + other.width <= one.x ||
            one.y + one.height <= other.y ||
            other.y + other.height <= one.y;
          expect(apart, `${one.box.id} and ${other.box.id}`).to.equal(true);
        }
      }
    }
  });

  it('tells small numbers of people nowhere, in no format', () => {
    const counts: PeopleCounts = {
      here: new Map([
        ['support.topic', 37],
        ['support.university', 3],
      ]),
      silent: new Map([['support.topic', 2]]),
      went: new Map([
        ['support.university>support.topic', 41],
        ['support.topic>support.consent', 4],
      ]),
    };
    const picture = pictureOf(shipped, 'support', 'en');
    const svg = `${svgOf(drawingOf(picture, WORDS, counts), WORDS)}`;
    expect(svg).to.contain('>37 here</text>').and.to.contain('>fewer than 5 here</text>');
    expect(svg).to.contain('>40 or more</text>').and.to.contain('>fewer than 5</text>');
    const mermaid = mermaidOf([picture], WORDS, counts);
    expect(mermaid).to.contain('37 here').and.to.contain('fewer than 5 here').and.to.contain('<br/>40 or more"|');
    const page = flowsFile(shipped, ['support'], { language: 'en', counts });
    expect(page).to.contain('<td>37</td><td>fewer than 5</td>').and.to.contain('<td>fewer than 5</td><td>none</td>');
    for (const drawn of [svg, mermaid, page]) expect(drawn).not.to.match(/>[34] here|<td>[234]<\/td>|>4<|>41</);
  });

  it('says that nobody is there yet, and when no database was asked', () => {
    expect(flowsFile(shipped, ['help'], { language: 'en', counts: NOBODY })).to.contain('Nobody yet');
    expect(flowsFile(shipped, ['help'], { language: 'en', counts: null })).to.contain('no database was asked');
  });

  it('keeps hostile words words', () => {
    const texts = Object.fromEntries(
      LANGUAGES.map((language) => [
        language,
        { ...shipped.texts[language], 'welcome.hello.text': '"]><script>alert(1)</script>`x`' },
      ]),
    ) as unknown as Drawable['texts'];
    const content = { flows: shipped.flows, texts };
    const picture = pictureOf(content, 'welcome', 'en');
    const svg = svgFile([drawingOf(picture, WORDS, null)], WORDS);
    const page = flowsFile(content, ['welcome'], { language: 'en', counts: null });
    for (const drawn of [svg, page]) {
      expect(drawn).to.not.contain('<script');
      expect(drawn).to.contain('&lt;script');
    }
    expect(mermaidOf([picture], WORDS, null)).to.contain('hello<br/>#34;]#62;#60;script#62;');
  });
});
