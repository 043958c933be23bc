import { expect } from 'chai';
import { secretIn } from '../../../src/conversation/member/codes.ts';
import { TestTalk } from '../../support/talk.ts';
import { relayedFrom } from './cards.ts';

const secretOf = (text: string) => secretIn({ kind: 'text', mid: 'm', text });

describe('an invitation', () => {
  for (const text of ['K7Q2-M9XR-4TFB', 'k7q2 m9xr 4tfb', 'K7q2m9xr4tfb', ' k7q2–m9xr–4tfb ', 'K7Q2 M9XR-4TFB'])
    it(`is the code "${text}"`, () => expect(secretOf(text)).to.deep.equal({ code: 'K7Q2M9XR4TFB' }));

  it('is a code without a digit where it is written as one', () => {
    for (const text of ['abcd-efgh-jkmn', 'ABCDEFGHJKMN', 'ABCD EFGH JKMN'])
      expect(secretOf(text), text).to.deep.equal({ code: 'ABCDEFGHJKMN' });
  });

  for (const text of ['appartements', 'need that part', 'K7Q2-M9XR', 'my code is K7Q2-M9XR-4TFB', 'K7Q2-M9XR-4TF0', ''])
    it(`is not "${text}"`, () => expect(secretOf(text)).to.equal(null));

  it('is the token of a link, by Get Started or into the thread', () => {
    expect(secretIn({ kind: 'started', ref: 'join-abc' })).to.deep.equal({ token: 'abc' });
    expect(secretIn({ kind: 'referral', ref: 'join-abc' })).to.deep.equal({ token: 'abc' });
    expect(secretIn({ kind: 'referral', ref: 'summer' })).to.equal(null);
  });

  it('is taken in every state, also while a question waits for free words', () => {
    const talk = new TestTalk();
    talk.types('ciao');
    for (const title of ['Chiedi supporto', 'Roma Tre', 'Vita in città', 'Casa e alloggio', 'Sì, continua'])
      talk.taps(title);
    const effects = talk.types('k7q2-m9xr-4tfb');
    expect(effects).to.deep.equal([{ do: 'desk', ask: { ask: 'use_code', secret: { code: 'K7Q2M9XR4TFB' } } }]);
    expect(talk.state?.student.focus).to.include({ kind: 'step' });
  });
});

describe('words that wait', () => {
  it('are fifty at most, and then a line says that something is missing', () => {
    const talk = new TestTalk();
    const memberships = [{ membershipId: 'a', committee: 'palermo', role: 'mentor', status: 'active' } as const];
    talk.types('ciao');
    talk.hear({ kind: 'desk', answer: { answer: 'joined', name: 'Anna', language: 'it', memberships, offered: null } });
    talk.wait(25 * 3_600_000);
    for (let at = 0; at < 60; at += 1)
      talk.hear({ kind: 'relayed', relay: { ...relayedFrom('7F3A 40'), messageId: `m${at}` } });
    const waiting = talk.state?.member?.waiting ?? [];
    expect(waiting.length).to.equal(50);
    expect(waiting[0]?.part).to.deep.equal({ kind: 'lost', type: 'unknown' });
    expect(waiting.at(-1)?.messageId).to.equal('m59');
  });
});
