import { expect } from 'chai';
import { REQUEST_LETTERS } from '../../src/committees/acts.ts';
import { LANGUAGE_TITLES, LANGUAGES, type Language } from '../../src/flows/model.ts';
import { composeLetter } from '../../src/mail/compose.ts';
import { LETTER_KINDS, type LetterContent, type LetterFacts } from '../../src/outbox/mail-ports.ts';
import { writtenLetter } from '../../src/outbox/mail-words.ts';
import { createSpeaker } from '../../src/texts/speak.ts';
import { shippedContent } from '../support/content.ts';
import { LINKS } from './forward-world.ts';

const FACTS: LetterFacts = {
  kind: 'support',
  destination: 'committee',
  code: '7F3A',
  university: 'palermo',
  topic: 'admin.permit',
  studentLanguage: 'ar',
  otherOrigin: false,
};
const about = (facts: Partial<LetterFacts> = {}, kind: (typeof REQUEST_LETTERS)[number] = 'new'): LetterContent => ({
  kind,
  facts: { ...FACTS, ...facts },
  token: 'TOKEN',
});
const NOTHING_WAITS = { open: 0, unclaimed: 0, overdue: 0, refusedMail: 0, blocked: 0, pending: 0 };
const counts = { open: 5, unclaimed: 3, overdue: 2, refusedMail: 1, blocked: 1, pending: 4 };
const reply: LetterContent = { kind: 'reply', code: '7F3A', university: 'palermo', words: 'CANARY words', more: true };
const invitation: LetterContent = {
  kind: 'invitation',
  committee: 'Palermo',
  role: 'mentor',
  code: 'K7Q2-M9XR-4TFB',
  token: 'TOKEN',
};

const contents: { what: string; content: LetterContent }[] = [
  { what: 'a wish to take part', content: about({ kind: 'join', topic: 'join.mentor' }) },
  { what: 'a request that no committee reads', content: about({ destination: 'redirected', university: 'other' }) },
  { what: 'a request with a group of topics only', content: about({ topic: 'admin' }) },
  { what: 'a request without a topic', content: about({ topic: null }) },
  { what: 'a wish to talk to a person', content: about({ destination: 'redirected', university: null, topic: null }) },
  { what: 'a request for a mentor of another origin', content: about({ otherOrigin: true }) },
  ...REQUEST_LETTERS.map((kind) => ({ what: kind, content: about({}, kind) })),
  ...(['words_waiting', 'safety'] as const).map((kind) => ({
    what: kind,
    content: { kind, requestId: 'r1', code: '7F3A' },
  })),
  { what: 'reply', content: reply },
  { what: 'a reply of the national coordination', content: { ...reply, university: null, more: false } },
  { what: 'invitation', content: invitation },
  ...(['coordinator', 'focal_point'] as const).map((role) => ({
    what: `an invitation as ${role}`,
    content: { ...invitation, role },
  })),
  { what: 'pending_member', content: { kind: 'pending_member', committee: 'Palermo', role: 'mentor', name: 'Anna' } },
  { what: 'wrong_codes', content: { kind: 'wrong_codes', committee: 'Palermo' } },
  { what: 'mail_refused', content: { kind: 'mail_refused', committee: 'Palermo', name: 'Anna' } },
  { what: 'digest', content: { kind: 'digest', committee: 'Palermo', date: '2026-11-24', counts } },
];

describe('a letter, in the texts that are shipped', () => {
  const missing: string[] = [];
  const { translate } = createSpeaker(shippedContent(), (_, key) => missing.push(key));
  const languageTitle = (language: string) => LANGUAGE_TITLES[language as Language];
  const written = (content: LetterContent, language: string) =>
    composeLetter(writtenLetter(content, language, { translate, languageTitle, links: LINKS }));

  for (const { what, content } of contents) {
    it(`has every text for ${what} in four languages, on one short line of subject`, () => {
      missing.length = 0;
      for (const language of LANGUAGES) {
        const { subject, text, html } = written(content, language);
        expect(subject, language).not.to.contain('\n');
        if ('facts' in content) expect(subject, language).to.contain('7F3A');
        expect(subject.length, subject).to.be.lessThan(141);
        expect(`${subject}${text}${html}`).not.to.match(/\{\{|…|undefined|null|letters\./);
      }
      expect(missing).to.deep.equal([]);
    });
  }

  it('exists for every kind', () => {
    expect(new Set(contents.map(({ content }) => content.kind))).to.deep.equal(new Set(LETTER_KINDS));
  });

  it('names topic, university and language by their titles', () => {
    const { text } = written(about(), 'it');
    expect(text).to.contain(translate('it', 'lists.topics.admin.permit'));
    expect(text).to.contain(translate('it', 'lists.universities.palermo')).and.to.contain('العربية');
  });

  it('differs by what it is about', () => {
    const bare = { university: null, topic: null };
    const some = [about(), about({ kind: 'join' }), about({ destination: 'redirected' }), about(bare)];
    const subjects = some.map((content) => written(content, 'it').subject);
    expect(new Set(subjects).size).to.equal(4);
    expect(written(about({ ...bare, kind: 'join' }), 'it').subject).to.match(/^Vuole partecipare/);
    const others = REQUEST_LETTERS.map((kind) => written(about({}, kind), 'it').subject);
    expect(new Set(others).size).to.equal(REQUEST_LETTERS.length);
  });

  it('asks for another origin only where the student does', () => {
    const text = translate('it', 'letters.other_origin');
    expect(written(about({ otherOrigin: true }), 'it').text).to.contain(text);
    expect(written(about(), 'it').text).not.to.contain(text);
  });

  it('leads to the claim page, or to the chat', () => {
    expect(written(about(), 'it').text).to.contain('https://bot.example.org/claim/TOKEN\n');
    const waiting: LetterContent = { kind: 'words_waiting', requestId: 'r1', code: '7F3A' };
    expect(written(waiting, 'it').html).to.contain('https://m.me/4711?ref=open-r1"');
    expect(written(invitation, 'it').text).to.contain('ref=join-TOKEN\n').and.to.contain('K7Q2-M9XR-4TFB');
  });

  it('keeps a mentor’s words out of subject and preview', () => {
    for (const language of LANGUAGES) {
      const { subject, html, text } = written(reply, language);
      expect(text).to.contain('CANARY words');
      const preview = html.slice(0, html.indexOf('</div>'));
      expect(`${subject}${preview}`).not.to.match(/CANARY|7F3A|mentor|Palermo/i);
    }
  });

  it('keeps a member’s name out of subject and preview', () => {
    for (const { what, content } of contents.filter(({ content }) => 'name' in content)) {
      const { subject, html } = written(content, 'en');
      expect(html, what).to.contain('Anna');
      expect(`${subject}${html.slice(0, html.indexOf('</div>'))}`).not.to.contain('Anna');
    }
  });

  it('keeps a code out of subject and preview', () => {
    const { subject, html } = written(invitation, 'en');
    expect(`${subject}${html.slice(0, html.indexOf('</div>'))}`).not.to.contain('K7Q2');
  });

  it('counts in a digest only what waits', () => {
    const digest = (some: Partial<typeof counts>): LetterContent => ({
      kind: 'digest',
      committee: 'Palermo',
      date: '2026-11-24',
      counts: { ...NOTHING_WAITS, ...some },
    });
    const { subject, text } = written(digest({ pending: 4 }), 'en');
    expect(subject).to.contain('Palermo').and.to.contain('Tuesday 24 November');
    expect(text).to.contain('New members who wait for your yes: 4').and.not.to.match(/: 0/);
    expect(written(digest(counts), 'ar').text).to.match(/24 نوفمبر/);
  });

  it('is in Italian for a language that we do not have', () => {
    expect(written(about(), 'de')).to.deep.equal(written(about(), 'it'));
  });
});
