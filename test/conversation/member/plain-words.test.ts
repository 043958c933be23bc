import { expect } from 'chai';
import type { NoticeKind, Refusal } from '../../../src/committees/acts.ts';
import type { Delivery, DeskAnswer } from '../../../src/conversation/casework.ts';
import type { Heard } from '../../../src/conversation/heard.ts';
import { LANGUAGES, type Language } from '../../../src/flows/model.ts';
import { fold } from '../../../src/language/fold.ts';
import { createSpeaker } from '../../../src/texts/speak.ts';
import { shippedContent } from '../../support/content.ts';
import { buttonsOf, wordsOf } from '../../support/messages.ts';
import { TestTalk } from '../../support/talk.ts';
import { cardFrom, idOf } from './cards.ts';

type Values = Readonly<Record<string, string>>;
const { translate } = createSpeaker(shippedContent(), (what, key) => {
  throw new Error(`${what}: ${key}`);
});

function memberSpeaking(language: Language): TestTalk {
  const talk = new TestTalk();
  talk.types('K7Q2-M9XR-4TFB');
  const memberships = [{ membershipId: 'm1', committee: 'palermo', role: 'mentor', status: 'active' } as const];
  talk.hear({ kind: 'desk', answer: { answer: 'joined', name: 'Anna', language, memberships, offered: null } });
  return talk;
}

/** The lines that follow from what was heard, in that language. */
function linesAfter(heard: Heard, language: Language): string[] {
  const talk = memberSpeaking(language);
  const said = talk.hear(heard).flatMap((effect) => (effect.do === 'say' ? [wordsOf(effect.message)] : []));
  expect(said.length, 'letters').to.be.at.most(1);
  return said.join('\n').split('\n');
}

function expectIn(language: Language, lines: readonly string[], keys: readonly string[], values: Values): void {
  const wanted = keys.map((key) => translate(language, `members.${key}`, values));
  for (const line of wanted) expect(lines).to.include(line);
}

const REFUSALS: readonly {
  when: string;
  act?: 'claim' | 'relay' | 'take_over';
  why: Refusal;
  card: string | null;
  says: readonly string[];
}[] = [
  { when: 'somebody else has it', why: 'taken', card: '7F3A with=Omar', says: ['no_taken'] },
  { when: 'somebody has it who may not be named', why: 'taken', card: null, says: ['no_taken_unnamed'] },
  { when: 'it was one’s own already', why: 'nothing', card: '7F3A mine', says: ['yours_already'] },
  { when: 'the same mentor comes first', why: 'reserved', card: '7F3A free locked', says: ['no_reserved'] },
  { when: 'this member is on leave', why: 'on_leave', card: '7F3A free locked', says: ['no_on_leave'] },
  { when: 'it is closed', why: 'wrong_state', card: '7F3A closed', says: ['no_wrong_state', 'is_closed'] },
  { when: 'it has expired', why: 'wrong_state', card: '7F3A expired', says: ['no_wrong_state', 'is_expired'] },
  { when: 'it was cancelled', why: 'wrong_state', card: '7F3A cancelled', says: ['no_wrong_state', 'is_cancelled'] },
  { when: 'it moved', why: 'wrong_state', card: '7F3A transferred', says: ['no_wrong_state', 'is_transferred'] },
  { when: 'it is not this person’s', why: 'not_yours', card: null, says: ['no_hidden'] },
  { when: 'another origin is asked for', why: 'needs_declaration', card: '7F3A free origin', says: ['declare_ask'] },
  { when: 'words come too late', act: 'relay', why: 'taken', card: '7F3A with=Omar', says: ['not_sent', 'no_taken'] },
  { when: 'words are for nobody', act: 'relay', why: 'not_yours', card: null, says: ['not_sent', 'no_hidden'] },
  {
    when: 'words are for a closed request',
    act: 'relay',
    why: 'wrong_state',
    card: '7F3A closed',
    says: ['not_sent', 'no_wrong_state', 'is_closed'],
  },
];

describe('a refusal is said in plain words', () => {
  for (const { when, act = 'claim', why, card, says } of REFUSALS)
    it(`when ${when} (${act})`, () => {
      const request = card === null ? null : cardFrom(card);
      const answer: DeskAnswer = { answer: 'refused', act, why, request };
      for (const language of LANGUAGES)
        expectIn(language, linesAfter({ kind: 'desk', answer }, language), says, { code: '7F3A', name: 'Omar' });
    });

  it('shows nothing of a request that is not this person’s', () => {
    const answer: DeskAnswer = { answer: 'refused', act: 'open', why: 'not_yours', request: null };
    for (const language of LANGUAGES)
      expect(linesAfter({ kind: 'desk', answer }, language)).to.deep.equal([translate(language, 'members.no_hidden')]);
  });
});

const NOTICES: readonly { notice: NoticeKind; card: string; by?: string; says: readonly string[] }[] = [
  { notice: 'offered', card: '7F3A free', says: ['offered', 'card_support', 'with_nobody'] },
  { notice: 'offered_again', card: '7F3A free', says: ['offered_again', 'card_support'] },
  { notice: 'reminder', card: '7F3A free origin', says: ['reminder', 'card_origin'] },
  { notice: 'escalated', card: '7F3A free', says: ['escalated', 'card_support'] },
  { notice: 'reopened', card: '7F3A free', says: ['reopened', 'card_support'] },
  { notice: 'reported', card: '7F3A free', says: ['reported', 'card_support'] },
  { notice: 'expires_soon', card: '7F3A free', says: ['expires_soon', 'card_support'] },
  { notice: 'taken', card: '7F3A with=Omar', by: 'Omar', says: ['taken'] },
  { notice: 'taken_over', card: '7F3A with=Omar', by: 'Omar', says: ['taken_over'] },
  { notice: 'handed_back', card: '7F3A free', by: 'Omar', says: ['handed_back'] },
  { notice: 'came_back_unanswered', card: '7F3A free', says: ['came_back_unanswered'] },
  { notice: 'not_yours_any_more', card: '7F3A free locked', says: ['not_yours_any_more'] },
  { notice: 'resolved_by_student', card: '7F3A mine resolved', says: ['resolved_by_student'] },
  { notice: 'cancelled', card: '7F3A cancelled', says: ['cancelled'] },
];

describe('a notice is said in plain words', () => {
  for (const { notice, card, by = null, says } of NOTICES)
    it(notice, () => {
      for (const language of LANGUAGES) {
        const heard: Heard = { kind: 'notice', notice: { notice, request: cardFrom(card), by } };
        expectIn(language, linesAfter(heard, language), says, { code: '7F3A', by: 'Omar' });
      }
    });

  it('with "somebody of the committee" where no name is told', () => {
    const heard: Heard = { kind: 'notice', notice: { notice: 'taken', request: cardFrom('7F3A with=Omar'), by: null } };
    expect(linesAfter(heard, 'en')).to.deep.equal(['Request 7F3A is taken: somebody of the committee has it.']);
  });

  it('and ends what went to that request', () => {
    for (const { notice, card } of NOTICES.filter((one) => ['taken_over', 'cancelled'].includes(one.notice))) {
      const talk = memberSpeaking('it');
      talk.hear({ kind: 'desk', answer: { answer: 'opened', request: cardFrom('7F3A mine') } });
      talk.hear({ kind: 'notice', notice: { notice, request: cardFrom(card), by: null } });
      expect(talk.types('Ci sei?').map((effect) => effect.do)).to.deep.equal(['desk']);
    }
  });
});

describe('after the student erased everything', () => {
  it('the member keeps nothing of it', () => {
    const talk = memberSpeaking('it');
    talk.hear({ kind: 'desk', answer: { answer: 'opened', request: cardFrom('7F3A mine') } });
    talk.types('Ciao', 'mine-1');
    talk.hear({ kind: 'notice', notice: { notice: 'withdrawn', requestId: idOf('7F3A'), code: '7F3A' } });
    expect(JSON.stringify(talk.state?.member)).to.not.include('7F3A').and.not.include(idOf('7F3A'));
  });
});

const DELIVERIES: readonly { outcome: Delivery['outcome']; says: readonly string[] }[] = [
  { outcome: { is: 'delivered' }, says: ['delivered'] },
  { outcome: { is: 'mailed' }, says: ['mailed'] },
  { outcome: { is: 'waiting' }, says: ['waiting'] },
  { outcome: { is: 'refused', why: 'blocked', code: '551' }, says: ['refused_blocked'] },
  { outcome: { is: 'refused', why: 'gone', code: '100' }, says: ['refused_gone'] },
  { outcome: { is: 'refused', why: 'too_late', code: '10' }, says: ['refused_too_late'] },
  { outcome: { is: 'refused', why: 'other', code: '100' }, says: ['refused_unknown'] },
];

describe('what became of the own words is said with the code', () => {
  const heardFor = (outcome: Delivery['outcome']): Heard => ({
    kind: 'delivery',
    delivery: { messageId: 'm1', requestId: idOf('7F3A'), code: '7F3A', to: 'student', outcome },
  });
  for (const { outcome, says } of DELIVERIES)
    it('why' in outcome ? `${outcome.is}: ${outcome.why}` : outcome.is, () => {
      for (const language of LANGUAGES)
        expectIn(language, linesAfter(heardFor(outcome), language), says, { code: '7F3A' });
    });

  it('held: why, and since when', () => {
    const sinceMs = Date.parse('2026-11-24T08:30:00Z');
    expect(linesAfter(heardFor({ is: 'held', sinceMs, mailed: true }), 'it')).to.deep.equal([
      'Non ancora arrivato a 7F3A: da martedì 24 novembre alle ore 09:30 Messenger non lascia passare niente. Succede dopo 24 ore di silenzio, o mentre qualcuno risponde dalla pagina. Lo tengo: parte quando 7F3A scrive di nuovo.',
      "Intanto è partita un'e-mail.",
    ]);
    for (const language of LANGUAGES)
      expect(linesAfter(heardFor({ is: 'held', sinceMs, mailed: false }), language).join('')).to.match(/09:30/);
  });
});

describe('the help names only words that work', () => {
  for (const language of LANGUAGES)
    it(language, () => {
      const { vocabulary, texts } = shippedContent();
      const known = [...vocabulary.memberCommands.values()].flat();
      const named = language === 'ar' ? /«([^»]+)»/g : /(?<!\p{L})(\p{Lu}[\p{Lu} ]+\p{Lu})(?!\p{L})/gu;
      const help = [texts[language]['members.help_requests'], texts[language]['members.help_text']].join('\n');
      const words = [...help.matchAll(named)].map(([, word = '']) => fold(word));
      expect(words.length).to.be.at.least(12);
      expect(words.filter((word) => !known.includes(word))).to.deep.equal([]);
    });
});

describe('an Arabic label that begins with a name', () => {
  for (const key of ['mentor_says', 'mentor_sends', 'mentor_edited', 'mentor_unsent'])
    it(`runs from right to left, whatever letters the name has: ${key}`, () => {
      expect(shippedContent().texts.ar[`common.${key}`]).to.match(/^\u200f\{\{who\}\}/);
    });
});

describe('codes of several requests', () => {
  it('are parted as each language parts them', () => {
    const heard: Heard = { kind: 'desk', answer: { answer: 'paused', untilMs: null, returned: ['7F3A', '9B2C'] } };
    expect(linesAfter(heard, 'ar').join('\n')).to.include('7F3A، 9B2C');
    expect(linesAfter(heard, 'it').join('\n')).to.include('7F3A, 9B2C');
  });
});

describe('words of a student', () => {
  it('longer than Messenger’s button template keep their buttons as quick replies', () => {
    const talk = memberSpeaking('it');
    const effects = talk.hear({
      kind: 'relayed',
      relay: {
        messageId: 'm1',
        requestId: idOf('7F3A'),
        code: '7F3A',
        from: 'student',
        change: 'new',
        part: { kind: 'text', cuts: [1_500] },
        university: null,
        writer: null,
        writtenMs: 0,
      },
    });
    const [letter] = effects.flatMap((effect) => (effect.do === 'say' ? [effect.message] : []));
    expect(letter?.quick_replies?.length).to.equal(2);
    expect(buttonsOf(letter ?? {}).map(({ title }) => title)).to.deep.equal(['Rispondi a 7F3A', 'Fatto 7F3A']);
  });
});

describe('a request taken on the page, while another one is written to here', () => {
  const got = (card: string, onPage: boolean): Heard => {
    const acted = { answer: 'acted', act: 'claim', outcome: null, request: cardFrom(card), words: [] } as const;
    return { kind: 'desk', answer: onPage ? { ...acted, onPage } : acted };
  };

  it('gets no words that were meant for the other: the bot asks to whom', () => {
    const talk = memberSpeaking('it');
    talk.hear(got('7F3A mine', false));
    talk.hear(got('9B2C mine', true));
    const effects = talk.types('Il tuo documento è pronto');
    expect(effects.map((effect) => effect.do)).to.deep.equal(['desk']);
  });

  it('is written to at once when nothing else is', () => {
    const talk = memberSpeaking('it');
    talk.hear(got('9B2C mine', true));
    const [effect] = talk.types('Ciao');
    expect(effect).to.deep.include({ do: 'relay' });
  });
});
