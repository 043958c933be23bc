import { expect } from 'chai';
import { LANGUAGE_TITLES, LANGUAGES, type Language } from '../../src/flows/model.ts';
import { composeLetter } from '../../src/mail/compose.ts';
import { committeeLetter } from '../../src/outbox/committee-letters.ts';
import type { LetterFacts } from '../../src/outbox/mail-ports.ts';
import { createSpeaker } from '../../src/texts/speak.ts';
import { shippedContent } from '../support/content.ts';

const FACTS: LetterFacts = {
  kind: 'support',
  destination: 'committee',
  code: '7F3A',
  university: 'palermo',
  topic: 'admin.permit',
  studentLanguage: 'ar',
};
const cases: { what: string; facts: Partial<LetterFacts> }[] = [
  { what: 'a request for help', facts: {} },
  { what: 'a wish to take part', facts: { kind: 'join', topic: 'join.mentor' } },
  { what: 'a request that no committee reads', facts: { destination: 'redirected', university: 'other' } },
  { what: 'a request with a group of topics only', facts: { topic: 'admin' } },
  { what: 'a request without a topic', facts: { topic: null } },
  { what: 'a wish to talk to a person', facts: { destination: 'redirected', university: null, topic: null } },
];

describe('a letter to a member, in the texts that are shipped', () => {
  const missing: string[] = [];
  const { translate } = createSpeaker(shippedContent(), (_, key) => missing.push(key));
  const languageTitle = (language: string) => LANGUAGE_TITLES[language as Language];
  const written = (facts: Partial<LetterFacts>, language: string) =>
    composeLetter(committeeLetter({ ...FACTS, ...facts }, language, { translate, languageTitle }));

  for (const { what, facts } of cases) {
    it(`has every text for ${what} in four languages, on one short line of subject`, () => {
      missing.length = 0;
      for (const language of LANGUAGES) {
        const { subject, text, html } = written(facts, language);
        expect(subject, language).to.contain('7F3A').and.not.contain('\n');
        expect(subject.length, subject).to.be.lessThan(121);
        expect(`${subject}${text}${html}`).not.to.match(/\{\{|…|undefined|null/);
      }
      expect(missing).to.deep.equal([]);
    });
  }

  it('names topic, university and language by their titles', () => {
    const { text } = written({}, 'it');
    expect(text).to.contain(translate('it', 'lists.topics.admin.permit'));
    expect(text).to.contain(translate('it', 'lists.universities.palermo')).and.to.contain('العربية');
  });

  it('differs by what it is about', () => {
    const subjects = ['support', 'join', 'national', 'person'].map((kind) =>
      translate('it', `common.mail_${kind}_subject`, {
        code: '7F3A',
        topic: '–',
        university: '–',
        language: 'العربية',
      }),
    );
    const bare = { university: null, topic: null };
    expect(written(bare, 'it').subject).to.equal(subjects[3]);
    expect(written({ ...bare, kind: 'join' }, 'it').subject).to.equal(subjects[1]);
    expect(new Set(subjects).size).to.equal(4);
  });

  it('is in Italian for a language that we do not have', () => {
    expect(written({}, 'de')).to.deep.equal(written({}, 'it'));
  });
});
