import { expect } from 'chai';
import { MEMBER_TEXTS } from '../../../src/flows/engine-texts/members.ts';
import { LANGUAGES, type Language } from '../../../src/flows/model.ts';
import { createSpeaker } from '../../../src/texts/speak.ts';
import { shippedContent } from '../../support/content.ts';
import { TestTalk } from '../../support/talk.ts';
import { playMember, shown } from './script.ts';

const { translate } = createSpeaker(shippedContent(), (what, key) => {
  throw new Error(`${what}: ${key}`);
});

/** What leads to the buttons, as in a transcript; `tap` is a payload, because titles differ by language. */
interface Screen {
  when: string;
  lines: readonly string[];
  tap?: string;
  next?: readonly string[];
  titles: readonly string[];
}
const SCREENS: readonly Screen[] = [
  {
    when: 'nothing is open',
    lines: [],
    titles: ['mine', 'free', 'pause', 'help', 'language', 'student_side'],
  },
  { when: 'on a pause', lines: ['desk     paused 2030-12-08T09:00:00Z'], tap: 'm1:help', titles: ['end_pause'] },
  { when: 'on the student side', lines: [], tap: 'm1:student', titles: ['committee_side'] },
  { when: 'a request is free', lines: ['notice   offered 7F3A free'], titles: ['take'] },
  { when: 'somebody else has it', lines: ['desk     opened 7F3A with=Omar'], titles: ['take_over'] },
  { when: 'it is one’s own', lines: ['desk     opened 7F3A mine'], titles: ['reply', 'done', 'hand_back'] },
  { when: 'it was handed back', lines: ['notice   handed_back 7F3A free'], titles: ['look'] },
  {
    when: 'there is more to read',
    lines: [`desk     claim 7F3A mine${' | 7F3A before 30'.repeat(6)}`],
    titles: ['read_on'],
  },
  {
    when: 'it is asked for whom words are',
    lines: ['person   7up', 'desk     mine 7F3A mine, 9B2C mine'],
    titles: ['to_nobody'],
  },
  {
    when: 'another origin is asked for',
    lines: ['notice   offered 7F3A free origin'],
    tap: 'm1:declare:r7f3a',
    titles: ['another_origin'],
  },
  {
    when: 'it is asked how it ended',
    lines: ['desk     opened 7F3A mine'],
    tap: 'm1:done:r7f3a',
    next: ['desk     opened 7F3A mine'],
    titles: ['solved', 'signposted', 'no_answer', 'not_yet'],
  },
  {
    when: 'it is asked how a wish to take part ended',
    lines: ['desk     opened 7F3A join mine'],
    tap: 'm1:done:r7f3a',
    next: ['desk     opened 7F3A join mine'],
    titles: ['accepted', 'declined', 'waitlist', 'not_yet'],
  },
  {
    when: 'it is asked for how long',
    lines: [],
    tap: 'm1:pause',
    titles: ['one_week', 'two_weeks', 'one_month'],
  },
  { when: 'somebody waits for a yes', lines: ['notice   pending_member Omar'], titles: ['confirm', 'refuse'] },
];

function talkAt(language: Language, { lines, tap, next = [] }: Screen): TestTalk {
  const talk = new TestTalk();
  playMember(['link     join-0123456789', `desk     joined Anna ${language} palermo:active`, ...lines], talk);
  if (tap !== undefined) talk.tapsPayload(tap);
  playMember(next, talk);
  return talk;
}

describe('what a button says can be typed', () => {
  for (const language of LANGUAGES)
    for (const screen of SCREENS)
      for (const name of screen.titles)
        it(`${language}: ${translate(language, `members.${name}`, { code: '7F3A' })}, when ${screen.when}`, () => {
          const title = translate(language, `members.${name}`, { code: '7F3A' });
          const typed = talkAt(language, screen).types(title).flatMap(shown);
          expect(typed).to.deep.equal(talkAt(language, screen).taps(title).flatMap(shown));
          expect(typed, 'something came of it').to.not.deep.equal([]);
        });

  it('every one of them', () => {
    const titles = Object.keys(MEMBER_TEXTS).filter((key) => MEMBER_TEXTS[key]?.maxUnits !== undefined);
    expect([...new Set(SCREENS.flatMap((screen) => screen.titles))].sort()).to.deep.equal(titles.sort());
  });

  it('in another language than the one this person reads', () => {
    for (const language of LANGUAGES) {
      const talk = talkAt('it', SCREENS[5] as Screen);
      const [effect] = talk.types(translate(language, 'members.hand_back', { code: '7F3A' }));
      expect(effect).to.deep.include({ do: 'desk' });
    }
  });
});

describe('a line that begins like a command and names a code', () => {
  const words = ['take', 'take_over', 'reply', 'done', 'hand_back', 'look'];
  const ways = ['{} 4XYZ', '{} 7F3O', '{} 4XYZ, thanks', 'Hello\n{} 4xyz', '{}: 4XYZ!'];
  for (const language of LANGUAGES)
    it(`goes to no student where the code is not known (${language})`, () => {
      for (const word of words)
        for (const way of ways) {
          const talk = talkAt(language, SCREENS[5] as Screen);
          const title = translate(language, `members.${word}`, { code: '' }).trim();
          const effects = talk.types(way.replace('{}', title));
          expect(
            effects.filter((effect) => effect.do === 'relay'),
            way,
          ).to.deep.equal([]);
          const said = effects.flatMap(shown).join('\n');
          expect(said).to.match(/4XYZ|7F3O/);
        }
    });
});
