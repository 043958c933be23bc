import { expect } from 'chai';
import { FLOOD_MESSAGES } from '../../src/conversation/flood.ts';
import type { ContentSet } from '../../src/flows/model.ts';
import type { NewEffect } from '../../src/inbox/ports.ts';
import { shippedContent } from '../support/content.ts';
import { wordsOf } from '../support/messages.ts';
import { TestTalk } from '../support/talk.ts';

const said = (effects: readonly NewEffect[]): string[] =>
  effects.flatMap((effect) => (effect.do === 'say' ? [wordsOf(effect.message)] : []));

describe('a flood of messages', () => {
  function atDescription(): TestTalk {
    const talk = new TestTalk();
    for (const text of ['ciao', 'aiuto', 'roma tre', 'isee', 'sì, continua']) talk.types(text);
    talk.wait(60_000);
    return talk;
  }

  it('is answered once, and everything in it is heard', () => {
    const talk = atDescription();
    const told = Array.from({ length: FLOOD_MESSAGES + 20 }, (_, at) => said(talk.types(`parola ${at}`)));
    expect(told.flat()).to.have.length(1);
    talk.wait(60_000);
    expect(talk.answer('description'))
      .to.contain('parola 0')
      .and.to.contain(`parola ${FLOOD_MESSAGES + 19}`);
  });

  it('hides no cry for help, and is over after a minute', () => {
    const talk = new TestTalk();
    for (let at = 0; at < FLOOD_MESSAGES + 5; at += 1) talk.types(`xyzzy ${at}`);
    expect(said(talk.types('voglio morire')).join()).to.contain('112');
    talk.tapsPayload('menu:menu');
    const again = talk.wait(60_000);
    expect(said(again).length).to.equal(1);
    expect(said(talk.types('xyzzy'))).to.have.length(1);
  });
});

describe('a check of cries that fails', () => {
  const broken = new Proxy(new Map(), {
    get() {
      throw new Error('the rules are broken');
    },
  });

  it('shows the safety line, raises an alarm, and takes the message as usual', () => {
    const content = shippedContent();
    const vocabulary = { ...content.vocabulary, emergencies: broken } as ContentSet['vocabulary'];
    const talk = new TestTalk({ ...content, vocabulary });
    const effects = talk.types('ciao');
    expect(said(effects)[0]).to.contain('112');
    expect(said(effects).length).to.be.above(1);
    expect(effects.filter(({ do: what }) => what === 'alarm')).to.deep.equal([{ do: 'alarm', code: 'C106' }]);
  });
});

describe('a member whose own message calls the safety card', () => {
  it('hears that the message was sent to nobody', () => {
    const talk = new TestTalk();
    talk.types('ciao');
    const membership = { membershipId: 'm1', committee: 'palermo', role: 'mentor', status: 'active' } as const;
    talk.state = {
      ...talk.state!,
      mode: 'member',
      member: {
        name: 'Anna',
        language: 'it',
        memberships: [membership],
        chosen: { requestId: 'r1', code: '7F3A' },
        question: null,
        codes: {},
        waiting: [],
        pausedUntilMs: null,
        sent: {},
        questions: 0,
      },
    };
    const effects = talk.types('non voglio più vivere');
    expect(said(effects)[0]).to.contain('112');
    expect(said(effects)).to.include('Quello che hai scritto non è partito.');
    expect(effects.some(({ do: what }) => what === 'relay')).to.equal(false);
  });
});

describe('what was not understood', () => {
  it('is counted by question and language, without a word of it', () => {
    const talk = new TestTalk();
    talk.types('ciao');
    talk.types('aiuto');
    const counted = talk.types('xyzzy').filter((effect) => effect.do === 'count_missed');
    expect(counted).to.deep.equal([{ do: 'count_missed', question: 'support.university', language: 'it' }]);
  });
});
