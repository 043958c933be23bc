import { expect } from 'chai';
import fc from 'fast-check';
import type { Letter, Words } from '../../src/conversation/letter.ts';
import { cutTitle, openIsolates, piecesOf } from '../../src/messenger/cut.ts';
import { renderLetter, type SayWords } from '../../src/messenger/letters.ts';
import type { GraphMessage } from '../../src/outbox/ports.ts';

const say: SayWords = (words: Words, language) =>
  'own' in words ? words.own : 'key' in words ? `${words.key}.${language}` : 'list';

const letter = (parts: Partial<Letter>): Letter => ({
  body: [{ own: 'Ciao' }],
  language: 'it',
  choices: null,
  author: 'bot',
  unsure: 'resend',
  notAfter: null,
  ...parts,
});
const own = (text: string): Words => ({ own: text });
const items = (count: number, title = 'Titolo') =>
  Array.from({ length: count }, (_, n) => ({ payload: `v1:q:s:${n}`, title: own(`${title} ${n}`) }));
const template = (message: GraphMessage | undefined) =>
  message?.attachment?.payload as {
    text: string;
    template_type: string;
    buttons: { title: string; payload: string }[];
  };

describe('a letter becomes messages', () => {
  it('of one text, a line for each sentence', () => {
    const messages = renderLetter(letter({ body: [{ key: 'hello' }, own('Mario')] }), say);
    expect(messages).to.deep.equal([{ text: 'hello.it\nMario' }]);
  });

  it('in every language, each line of it on lines of their own', () => {
    const messages = renderLetter(letter({ language: 'every', body: [{ key: 'a' }, { key: 'b' }] }), say);
    expect(messages).to.deep.equal([{ text: 'a.it\na.en\na.ar\na.fr\nb.it\nb.en\nb.ar\nb.fr' }]);
  });

  it('with quick replies on the last one', () => {
    const body = [own(`${'parola '.repeat(400)}fine`)];
    const messages = renderLetter(letter({ body, choices: { style: 'quick', items: items(2) } }), say);
    expect(messages.map(({ quick_replies }) => quick_replies?.length ?? 0)).to.deep.equal([0, 2]);
    expect(messages[1]?.quick_replies?.[0]).to.deep.equal({
      content_type: 'text',
      title: 'Titolo 0',
      payload: 'v1:q:s:0',
    });
  });

  it('with no more than 13 quick replies', () => {
    const [message] = renderLetter(letter({ choices: { style: 'quick', items: items(20) } }), say);
    expect(message?.quick_replies).to.have.lengthOf(13);
  });

  it('with buttons in a template', () => {
    const messages = renderLetter(letter({ choices: { style: 'buttons', items: items(3) } }), say);
    expect(messages).to.have.lengthOf(1);
    expect(messages[0]?.attachment?.type).to.equal('template');
    expect(template(messages[0]).template_type).to.equal('button');
    expect(template(messages[0]).text).to.equal('Ciao');
    expect(template(messages[0]).buttons).to.deep.include({ type: 'postback', title: 'Titolo 2', payload: 'v1:q:s:2' });
  });

  it('with quick replies where there are more buttons than Messenger has', () => {
    const [message] = renderLetter(letter({ choices: { style: 'buttons', items: items(4) } }), say);
    expect(message?.quick_replies).to.have.lengthOf(4);
  });

  it('with a long body ahead, and the last lines beside the buttons', () => {
    const body = [own('a'.repeat(1_000)), own('b'.repeat(500)), own('Tutto giusto?')];
    const messages = renderLetter(letter({ body, choices: { style: 'buttons', items: items(2) } }), say);
    expect(messages[0]).to.deep.equal({ text: 'a'.repeat(1_000) });
    expect(template(messages[1]).text).to.equal(`${'b'.repeat(500)}\nTutto giusto?`);
  });

  it('with a body of one long line parted between words', () => {
    const body = [own('parola '.repeat(150))];
    const messages = renderLetter(letter({ body, choices: { style: 'buttons', items: items(2) } }), say);
    expect(messages).to.have.lengthOf(2);
    expect(template(messages[1]).text.length).to.be.at.most(640);
    expect(`${messages[0]?.text} ${template(messages[1]).text} `).to.equal('parola '.repeat(150));
  });

  it('with a long title cut as a last resort', () => {
    const [message] = renderLetter(
      letter({ choices: { style: 'quick', items: items(1, 'Un titolo troppo lungo') } }),
      say,
    );
    expect(message?.quick_replies?.[0]?.title).to.equal('Un titolo troppo lu…');
  });

  it('of nothing when there is nothing to say', () => {
    expect(renderLetter(letter({ body: [own('  ')] }), say)).to.deep.equal([]);
  });
});

describe('cutting a title', () => {
  const titles = [
    { title: 'abcdefghijklmnopqrst', cut: 'abcdefghijklmnopqrst' },
    { title: 'abcdefghijklmnopqrstu', cut: 'abcdefghijklmnopqrs…' },
    { title: 'abcdefghijklmnopqr🙂🙂', cut: 'abcdefghijklmnopqr…' },
    { title: `abcdefghijklmnopqre\u0301xyz`, cut: 'abcdefghijklmnopqr…' },
  ];
  for (const { title, cut } of titles) {
    it(`makes ${title} ${cut}`, () => {
      expect(cutTitle(title, 20)).to.equal(cut);
    });
  }
});

describe('splitting a text', () => {
  it('prefers the end of a line, then a space', () => {
    expect(piecesOf('uno due\ntre quattro', 14)).to.deep.equal(['uno due', 'tre quattro']);
    expect(piecesOf('uno due tre quattro', 14)).to.deep.equal(['uno due tre', 'quattro']);
    expect(piecesOf('precipitevolissimevolmente', 10)).to.deep.equal(['precipitev', 'olissimevo', 'lmente']);
  });

  it('closes an isolate that is longer than a message and opens it again', () => {
    const pieces = piecesOf(`قلت: \u2068${'parola '.repeat(30)}\u2069.`, 100);
    expect(pieces.length).to.be.greaterThan(1);
    expect(pieces.map(openIsolates)).to.deep.equal(pieces.map(() => 0));
    expect(pieces[1]?.startsWith('\u2068')).to.equal(true);
  });

  const piece = fc.oneof(
    fc.string({ unit: 'grapheme', maxLength: 40 }),
    fc.constantFrom('\n', ' ', '🙂', '👨‍👩‍👧', 'e\u0301', 'مرحبا', '\u2068', '\u2069', '\u2067', 'x'.repeat(90)),
  );
  const texts = fc.array(piece, { maxLength: 60 }).map((parts) => parts.join(''));

  it('never goes over the limit, tears a pair apart, or loses a word', () => {
    fc.assert(
      fc.property(texts, fc.integer({ min: 60, max: 200 }), (text, most) => {
        const pieces = piecesOf(text, most);
        for (const each of pieces) {
          expect(each.length).to.be.within(1, most);
          if (text.isWellFormed()) expect(each.isWellFormed()).to.equal(true);
        }
        expect(bare(pieces.join(''))).to.equal(bare(text));
      }),
      { numRuns: 500 },
    );
  });

  it('leaves isolates balanced where they were', () => {
    const inner = fc.constantFrom('parola ', 'x'.repeat(50), '🙂', '\n', 'مرحبا ');
    const balanced = fc
      .array(fc.tuple(fc.array(inner, { maxLength: 9 }), fc.boolean()), { maxLength: 20 })
      .map((parts) =>
        parts.map(([words, isolated]) => (isolated ? `\u2068${words.join('')}\u2069` : words.join(''))).join(''),
      );
    fc.assert(
      fc.property(balanced, (text) => {
        for (const each of piecesOf(text, 100)) expect(openIsolates(each)).to.equal(0);
      }),
      { numRuns: 500 },
    );
  });
});

const bare = (text: string) => text.replace(/[\s\u2066-\u2069]/g, '');
