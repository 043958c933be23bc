import { expect } from 'chai';
import { LANGUAGES } from '../../../src/flows/model.ts';
import type { NewEffect } from '../../../src/inbox/ports.ts';
import { Committee } from '../../support/committee-lines.ts';
import { wordsOf } from '../../support/messages.ts';
import { TestTalk } from '../../support/talk.ts';

const HOUR_MS = 3_600_000;
const NEWS = [
  'claimed',
  'taken_over',
  'returned',
  'reopened',
  'expired',
  'cancelled',
  'another_mentor',
  'reported',
  'rated',
  'sent_again',
  'resolved solved rate',
  'resolved signposted no',
  'resolved no_answer no',
  'you resolved solved rate',
  'refused cancel closed',
];

/** Somebody whose request about a room was just sent. */
function withRequest(): { talk: TestTalk; committee: Committee } {
  const talk = new TestTalk();
  talk.types('ciao');
  talk.taps('Chiedi supporto');
  talk.taps('Roma Tre');
  talk.types('casa e alloggio');
  talk.taps('Sì, continua');
  talk.types('Cerco una stanza per settembre');
  talk.wait(8_000);
  talk.taps('Salta');
  talk.taps('Invia');
  return { talk, committee: new Committee() };
}

function withMentor() {
  const standing = withRequest();
  standing.talk.hear(standing.committee.hears(standing.talk, 'news', 'claimed'));
  return standing;
}

const said = (effects: readonly NewEffect[]): string[] =>
  effects.flatMap((effect) => (effect.do === 'say' ? [wordsOf(effect.message)] : []));

describe("a mentor's words", () => {
  const cases = [
    { hours: 1, granted: false, go: 'as an answer' },
    { hours: 23.9, granted: true, go: 'as an answer' },
    { hours: 23.95, granted: false, go: 'not now' },
    { hours: 30, granted: false, go: 'not now' },
    { hours: 30, granted: true, go: 'with the tag' },
    { hours: 24 * 7 - 0.05, granted: true, go: 'not now' },
    { hours: 24 * 8, granted: true, go: 'not now' },
  ];
  for (const { hours, granted, go } of cases) {
    it(`go ${go} at hour ${hours} ${granted ? 'with' : 'without'} the permission`, () => {
      const { talk, committee } = withMentor();
      talk.humanAgent = granted;
      talk.wait(hours * HOUR_MS);
      const effects = talk.hear(committee.hears(talk, 'mentor', 'Ciao!'));
      const ways = effects.map((effect) => {
        if (effect.do === 'hold_words') return 'not now';
        return effect.do === 'say' && effect.humanAgent ? 'with the tag' : 'as an answer';
      });
      expect(ways).to.deep.equal([go]);
    });
  }

  it('are cut into letters of which only the last reports, however many they are', () => {
    const { talk, committee } = withMentor();
    const effects = talk.hear(committee.hears(talk, 'mentor', 'x'.repeat(12_000)));
    const words = effects.flatMap((effect) => (effect.do === 'say' && effect.words ? [effect.words] : []));
    expect(words.map(({ range }) => range?.[1])).to.deep.equal([1700, 3400, 5100, 6800, 8500, 10200, 11900, 12000]);
    expect(words.map(({ reports }) => reports).indexOf(true)).to.equal(7);
  });

  it('wait while they are held and are said once', () => {
    const { talk, committee } = withMentor();
    talk.wait(30 * HOUR_MS);
    talk.hear(committee.hears(talk, 'mentor', 'Ciao!'));
    const first = talk.types('eccomi').filter((effect) => effect.do === 'say' && effect.words !== undefined);
    const second = talk.types('ci sei?').filter((effect) => effect.do === 'say' && effect.words !== undefined);
    expect([first.length, second.length]).to.deep.equal([1, 0]);
  });
});

describe('the thread', () => {
  it('is the request’s with the first words, the bot’s with a command, and the request’s again with the next plain words', () => {
    const { talk, committee } = withMentor();
    const owners = [talk.owner.by];
    talk.hear(committee.hears(talk, 'mentor', 'Ciao!'));
    owners.push(talk.owner.by);
    talk.types('stato');
    owners.push(talk.owner.by);
    talk.types('Grazie, e poi?');
    owners.push(talk.owner.by);
    talk.hear(committee.hears(talk, 'news', 'resolved solved no'));
    owners.push(talk.owner.by);
    expect(owners).to.deep.equal(['bot', 'request', 'bot', 'request', 'bot']);
  });
});

describe('"nobody has taken it yet"', () => {
  it('is said once, 22 hours after the last message', () => {
    const { talk } = withRequest();
    talk.wait(21 * HOUR_MS);
    talk.types('Ci siete?');
    expect(said(talk.wait(21.9 * HOUR_MS))).to.deep.equal([]);
    expect(said(talk.wait(0.2 * HOUR_MS))).to.have.length(1);
    talk.types('E adesso?');
    expect(said(talk.wait(72 * HOUR_MS))).to.deep.equal([]);
  });

  it('is not said when somebody took it, when it ended, or after STOP', () => {
    for (const end of ['claimed', 'cancelled', 'stop']) {
      const { talk, committee } = withRequest();
      if (end === 'stop') {
        talk.types('stop');
        talk.taps('Sì');
      } else talk.hear(committee.hears(talk, 'news', end));
      expect(said(talk.wait(48 * HOUR_MS)), end).to.deep.equal([]);
    }
  });

  it('has no timer that rings after hour 24', () => {
    const { talk } = withRequest();
    const unclaimed = talk.timers.filter(({ type }) => type === 'unclaimed');
    expect(unclaimed.map(({ at }) => at.getTime() - (talk.state?.student.lastHeardMs ?? 0))).to.deep.equal([
      22 * HOUR_MS,
    ]);
  });
});

describe('news of a request', () => {
  for (const language of LANGUAGES) {
    it(`has words in ${language}, and its status too`, () => {
      for (const news of NEWS) {
        const { talk, committee } = withRequest();
        if (talk.state !== null) talk.state.language = language;
        const told = said(talk.hear(committee.hears(talk, 'news', news)));
        expect(told, news).to.have.length(1);
        expect(told[0]?.length, news).to.be.at.most(600);
        expect(said(talk.types('stato')), news).to.not.deep.equal([]);
      }
    });
  }

  it('that could not be said in the window is told at the next contact, once, if it is still true', () => {
    const { talk, committee } = withMentor();
    talk.wait(30 * HOUR_MS);
    expect(said(talk.hear(committee.hears(talk, 'news', 'returned')))).to.deep.equal([]);
    expect(said(talk.hear(committee.hears(talk, 'news', 'claimed')))).to.deep.equal([]);
    const [told, ...more] = said(talk.types('ciao'));
    expect([told, more.length]).to.deep.equal([
      `La tua richiesta ${talk.state?.student.requests[0]?.code} è seguita da: Mentor di Roma Tre.`,
      0,
    ]);
    expect(said(talk.types('ciao'))).to.deep.equal([]);
  });
});
