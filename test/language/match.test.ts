import { expect } from 'chai';
import { evaluateMatch, listsOfFile } from '../../src/cli/evaluate-match.ts';
import { choiceIn, commandMeant, wordsOfList } from '../../src/conversation/understanding.ts';
import { numberIn } from '../../src/language/numbers.ts';
import { shippedContent } from '../support/content.ts';
import { rowsIn, textIn, told } from './match-world.ts';

const content = shippedContent();

function offered(list: string) {
  return wordsOfList(content, list).map(({ id, key }) => ({ id, title: { key }, words: key }));
}
const university = (text: string) => told(choiceIn(text, offered('universities'), [], content, 'universities'));
const topic = (text: string) => told(choiceIn(text, offered('topics'), [], content, 'topics'));
const command = (text: string) => commandMeant(text, content)?.id ?? null;

type Answer = string | number | null;

function saying(read: (text: string) => Answer, cases: readonly (readonly [string, Answer])[]): void {
  for (const [text, answer] of cases)
    it(`“${text}” is ${answer ?? 'nothing'}`, () => expect(read(text)).to.equal(answer));
}

describe('a university that somebody types', () => {
  saying(university, [
    ['milano bicocca', 'bicocca'],
    ['sn iscritto alla bicoca', 'bicocca'],
    ['labicocca', 'bicocca'],
    ['طالبة في بيكوكا', 'bicocca'],
    ['Roma tre', 'romatre'],
    ['je suis à rome 3', 'romatre'],
    ['Palermo', 'palermo'],
    ['parlermo', 'palermo'],
    ['un altra università', 'other'],
    ['la mia non c’è nella lista', 'other'],
    ['boh non so', 'unknown'],
  ]);

  describe('is asked where only a city is named', () => {
    saying(university, [
      ['Milano', 'city:bicocca'],
      ['sono a Palermo', 'city:palermo'],
      ['j’habite à Rome', 'city:romatre'],
    ]);
  });

  describe('is not the one that is denied', () => {
    saying(university, [
      ['non sono della Bicocca', null],
      ['not Palermo, Bicocca', 'bicocca'],
      ['no, Roma Tre', 'romatre'],
      ['non pas Sapienza, l’autre, Roma Tre!!', 'romatre'],
      ['bicocca, anzi roma tre', 'romatre'],
      ['مش بيكوكا، روما تري', 'romatre'],
      ['Bicocca no', null],
      ['invece di bicocca vorrei roma tre', 'romatre'],
    ]);
  });

  describe('is asked where nobody could tell', () => {
    saying(university, [
      ['bicocca o roma tre?', 'bicocca|romatre'],
      ['no bicocca', 'near:bicocca'],
      ['un mio amico studia alla bicocca', 'near:bicocca'],
    ]);
  });

  describe('outside the network is another one', () => {
    saying(university, [
      ['politecnico di milano', 'other'],
      ['studio al politecnico', 'other'],
      ['roma 2', 'other'],
      ['bicocca politecnico', 'other'],
    ]);
  });
});

describe('a topic that somebody types', () => {
  saying(topic, [
    ['permeso di sogiorno', 'admin.permit'],
    ['la borsa di studio', 'admin.scholarship'],
    ['borsa', 'admin.scholarship'],
    ['alogio', 'life.housing'],
    ['الإقامة', 'admin.permit'],
    ['e9ama', 'admin.permit'],
    ['imparare bene l’italiano', 'study.italian'],
    ['casa e lavoro', 'life.housing|life.job'],
    ['cosa?', null],
    ['ho visto il vostro annuncio', null],
    ['the link does not work', null],
    ['salut', null],
  ]);
});

describe('a command', () => {
  saying(command, [
    ['menu', 'menu'],
    ['torna al menu per favore', 'menu'],
    ['can I talk to a human please', 'human'],
    ['ricomicia', 'restart'],
    ['STOP!!!', 'stop'],
    ['cambia la lingua', 'language'],
    ['احذف بياناتي من فضلك', 'delete'],
    ['CANCELLA', 'delete'],
  ]);

  describe('is none inside a sentence, and none when denied', () => {
    saying(command, [
      ['help me with my house', null],
      ['stop it hurts', null],
      ['the bus stop is far', null],
      ['non voglio ricominciare', null],
      ['la mia persona di riferimento non risponde', null],
      ['cancella il mio appuntamento con il medico di base domani', null],
    ]);
  });
});

describe('a number', () => {
  saying(numberIn, [
    ['2', 2],
    ['٢', 2],
    ['2️⃣', 2],
    ['the second', 2],
    ['numero due', 2],
    ['la seconda', 2],
    ['le troisième', 3],
    ['الثاني', 2],
    ['رقم ٣', 3],
    ['l’ultima', 'last'],
    ['2 di voi', null],
    ['secondo me no', null],
  ]);

  it('is the choice with that place on the screen', () => {
    const shown = offered('universities');
    expect(told(choiceIn('the second', shown, shown, content, 'universities'))).to.equal(shown[1]?.id);
    expect(told(choiceIn('9', shown, shown, content, 'universities'))).to.equal('too high');
  });
});

describe('typed text on labelled rows', () => {
  const lists = listsOfFile(JSON.parse(textIn('match-choices.json')), content);

  // What was reached; matching of another set was asked for at 98 % right, with a precision of 99.5 %.
  for (const { set, right, wrongly } of [
    { set: 'match-dev.jsonl', right: 0.99, wrongly: 0 },
    { set: 'match-cross.jsonl', right: 0.99, wrongly: 0 },
    // One word that is no misspelling to who knows French: `chambrer`.
    { set: 'match-held-out.jsonl', right: 0.98, wrongly: 1 },
  ]) {
    it(`is matched rightly in ${set}, and wrongly ${wrongly} times at most`, () => {
      const { counts, rates } = evaluateMatch(rowsIn(set), lists);
      expect(counts['matched_wrongly']).to.be.at.most(wrongly);
      expect(rates['near_misses_left_alone']).to.be.at.least(wrongly === 0 ? 1 : 0.98);
      expect(rates['right']).to.be.at.least(right);
    });
  }
});
