import { expect } from 'chai';
import type { ContentSet } from '../../../src/flows/model.ts';
import { TestTalk } from '../../support/talk.ts';
import { BEFORE, contentOf, edited, type TextEdit } from './flows.ts';
import { expectNobodyStranded } from './follow.ts';
import { copied, peopleEverywhere } from './people.ts';

/** One change of an administrator, and what somebody in the middle of a conversation must not notice of it, or must. */
interface Story {
  readonly change: string;
  readonly flows?: string;
  readonly texts?: TextEdit;
  /** Answers that the change makes invalid, for some; all others stay. */
  readonly lost?: readonly string[];
  /** What exactly happens to one person. */
  readonly one?: (after: ContentSet) => void;
}

let shipped: ContentSet;
const person = (...words: string[]): TestTalk => {
  const talk = new TestTalk(shipped);
  for (const text of ['ciao', ...words]) {
    talk.types(text);
    talk.waitForAnswer();
  }
  return talk;
};
const WORDS = 'Cerco una stanza per settembre';
const AT_TOPIC = ['Support', 'Palermo'];
const AT_CONSENT = [...AT_TOPIC, 'Permit'];
const AT_DESCRIPTION = [...AT_CONSENT, 'Agree'];
const AT_CONTACT = [...AT_DESCRIPTION, WORDS];
const AT_SUMMARY = [...AT_CONTACT, 'Salta'];

const reload = (talk: TestTalk, after: ContentSet): TestTalk => copied(talk, after);
const lastSaid = (talk: TestTalk, from: number): string[] =>
  talk.letters.slice(from).flatMap(({ body }) => body.flatMap((words) => ('key' in words ? [words.key] : [])));
/** Made-up titles name their language. */
const taps = (talk: TestTalk, title: string): unknown =>
  talk.taps(talk.buttons().some((button) => button.title === title) ? title : `${title} (it)`);
/** Texts that the bot answers with. */
const answerTo = (talk: TestTalk, act: (talk: TestTalk) => unknown): string[] => {
  const from = talk.letters.length;
  act(talk);
  talk.waitForAnswer();
  return lastSaid(talk, from);
};
const rename = (from: string, to: string): string => `renamed: { ${from}: ${to} }\n`;
const remove = (from: string, to: string): string => `removed: { ${from}: ${to} }\n`;
const forwarded = (talk: TestTalk) => {
  const effect = talk.effects.findLast((one) => one.do === 'forward');
  return effect?.do === 'forward' ? effect.request : undefined;
};
const changeText =
  (key: string, text: string): TextEdit =>
  (files) => {
    for (const language of ['it', 'en', 'ar', 'fr']) {
      const name = `locales/${language}/flows.json`;
      const texts = JSON.parse(files.get(name)!) as Record<string, never>;
      const path = key.split('.');
      const last = path.pop()!;
      (path.reduce((node, part) => node[part] as never, texts) as Record<string, string>)[last] =
        language === 'ar' ? `عر ${text}` : text;
      files.set(name, JSON.stringify(texts));
    }
  };

const stories: Story[] = [
  {
    change: 'a sentence is said in other words',
    texts: changeText('support.topic.ask', 'What is it about?'),
    one: (after) => {
      const talk = reload(person(...AT_TOPIC), after);
      expect(answerTo(talk, (one) => one.types('Permit'))).to.deep.equal([
        'consent.who_reads.text',
        'consent.privacy.ask',
      ]);
    },
  },
  {
    change: 'a button has another title; the button on the phone and the old title’s number work',
    texts: changeText('lists.topics.life.title', 'Living here'),
    one: (after) => {
      const talk = reload(person(...AT_TOPIC), after);
      expect(answerTo(talk, (one) => taps(one, 'Life'))).to.deep.equal(['support.topic.ask_item']);
    },
  },
  {
    change: 'the privacy text changes: consent is asked again before the summary, not in mid-sentence',
    texts: changeText('consent.who_reads.text', 'Others read it now'),
    one: (after) => {
      const talk = reload(person(...AT_DESCRIPTION), after);
      expect(answerTo(talk, (one) => one.types(WORDS))).to.deep.equal(['support.contact.ask']);
      expect(answerTo(talk, (one) => one.types('salta'))).to.deep.equal([
        'consent.who_reads.text',
        'consent.privacy.ask',
      ]);
      expect(answerTo(talk, (one) => taps(one, 'Agree'))).to.include('support.summary.ask');
      expect(answerTo(talk, (one) => taps(one, 'Send'))).to.include('support.sent.text');
      expect(talk.effects.filter(({ do: what }) => what === 'forward')).to.have.length(1);
    },
  },
  {
    change: 'the privacy text changes while the summary is on the screen: "Send" asks first',
    texts: changeText('consent.full_text.text', 'All of it, anew'),
    one: (after) => {
      const talk = reload(person(...AT_SUMMARY), after);
      expect(answerTo(talk, (one) => taps(one, 'Send'))).to.deep.equal([
        'consent.who_reads.text',
        'consent.privacy.ask',
      ]);
      expect(forwarded(talk)).to.equal(undefined);
      taps(talk, 'Agree');
      taps(talk, 'Send');
      expect(forwarded(talk)?.personal['description']?.map((part) => 'text' in part && part.text)).to.deep.equal([
        WORDS,
      ]);
    },
  },
  {
    change: 'the privacy text changes and the person refuses: nothing is sent, nothing stays',
    texts: changeText('consent.privacy.ask', 'Do you really agree?'),
    one: (after) => {
      const talk = reload(person(...AT_SUMMARY), after);
      taps(talk, 'Send');
      expect(answerTo(talk, (one) => taps(one, 'Refuse'))).to.include('support.refused.text');
      expect(forwarded(talk)).to.equal(undefined);
      expect(talk.state!.student.draft.answers).to.deep.equal({});
    },
  },
  {
    change: 'a step is renamed',
    flows: `${edited(['- choose: topic\n', '- choose: subject\n'], ['next: topic\n', 'next: subject\n'])}${rename('support.topic', 'support.subject')}`,
    one: (after) => {
      const talk = reload(person(...AT_TOPIC), after);
      expect(answerTo(talk, (one) => taps(one, 'Admin'))).to.deep.equal(['support.subject.ask_item']);
      expect(answerTo(talk, (one) => taps(one, 'Permit'))).to.include('consent.privacy.ask');
      expect(talk.answer('topic')).to.equal('admin.permit');
    },
  },
  {
    change: 'a step is renamed by hand, without a word in the table: the way goes on behind the last answer',
    flows: edited(['- choose: topic\n', '- choose: subject\n'], ['next: topic\n', 'next: subject\n']),
    one: (after) => {
      const talk = reload(person(...AT_TOPIC), after);
      expect(answerTo(talk, (one) => taps(one, 'Admin'))).to.deep.equal(['common.updated', 'support.subject.ask']);
      expect(talk.answer('university')).to.equal('palermo');
    },
  },
  {
    change: 'the step of the long description is renamed while somebody writes it',
    flows: `${edited(['- ask: description', '- ask: story'], ['agreed: description, refused: refused }\n    - call: delicate', 'agreed: story, refused: refused }\n    - call: delicate'], ['agreed: description, refused: refused }\n    - ask', 'agreed: story, refused: refused }\n    - ask'])}${rename('support.description', 'support.story')}`,
    one: (after) => {
      const writing = person(...AT_DESCRIPTION);
      writing.types('Cerco una stanza');
      const talk = reload(writing, after);
      expect(answerTo(talk, (one) => one.types('per settembre'))).to.deep.equal(['support.contact.ask']);
      expect(talk.answer('description')).to.equal('Cerco una stanza\nper settembre');
    },
  },
  {
    change: 'a flow is renamed',
    flows: `${BEFORE.replaceAll('  support:\n', '  ask_us:\n').replace('{ support: support,', '{ support: ask_us,').replace('[support, human', '[ask_us, human')}${rename('support', 'ask_us')}`,
    one: (after) => {
      const talk = reload(person(...AT_CONTACT), after);
      expect(answerTo(talk, (one) => taps(one, 'Salta'))).to.include('ask_us.summary.ask');
      expect(answerTo(reload(person('Info'), after), (one) => one.tapsPayload('menu:support'))).to.deep.equal([
        'ask_us.university.ask',
      ]);
    },
  },
  {
    change: 'a called flow is renamed while somebody is in it',
    flows: `${BEFORE.replaceAll('call: consent', 'call: privacy_question').replace('  consent:\n', '  privacy_question:\n')}${rename('consent', 'privacy_question')}`,
    one: (after) => {
      const talk = reload(person(...AT_CONSENT), after);
      expect(answerTo(talk, (one) => taps(one, 'Agree'))).to.deep.equal(['support.description.ask']);
    },
  },
  {
    change: 'an answer is saved under another name',
    flows: `${BEFORE.replaceAll('save: topic', 'save: subject').replaceAll('university_name, topic,', 'university_name, subject,')}${rename('answers.topic', 'answers.subject')}`,
    lost: ['topic'],
    one: (after) => {
      const talk = reload(person(...AT_SUMMARY), after);
      talk.hear({ kind: 'referral' });
      taps(talk, 'Send');
      expect(forwarded(talk)?.answers).to.deep.equal({ university: 'palermo', subject: 'admin.permit' });
    },
  },
  {
    change: 'a topic is renamed',
    flows: `${BEFORE.replace('[permit, fees]', '[residence, fees]')}${rename('lists.topics.admin.permit', 'lists.topics.admin.residence')}`,
    one: (after) => {
      expect(answerTo(reload(person(...AT_TOPIC, 'Admin'), after), (one) => taps(one, 'Permit'))).to.include(
        'consent.privacy.ask',
      );
      const talk = reload(person(...AT_CONTACT), after);
      talk.hear({ kind: 'referral' });
      expect(talk.answer('topic')).to.equal('admin.residence');
    },
  },
  {
    change: 'a choice of a step’s own is renamed: its button works',
    flows: `${BEFORE.replace('{ support: support,', '{ ask_for_help: support,')}${rename('welcome.intent.options.support', 'welcome.intent.options.ask_for_help')}`,
    one: (after) =>
      expect(answerTo(reload(person(), after), (one) => taps(one, 'Support'))).to.deep.equal([
        'support.university.ask',
      ]),
  },
  {
    change: 'a topic is removed: who had chosen it is asked again, the rest stays',
    flows: BEFORE.replace('[permit, fees]', '[fees]'),
    lost: ['topic'],
    one: (after) => {
      const talk = reload(person(...AT_CONTACT), after);
      expect(answerTo(talk, (one) => one.types('salta'))).to.deep.equal(['common.updated', 'support.topic.ask']);
      taps(talk, 'Admin');
      expect(answerTo(talk, (one) => taps(one, 'Fees'))).to.include('support.summary.ask');
      expect(talk.answer('description')).to.equal(WORDS);
    },
  },
  {
    change: 'a topic is removed while it is on the screen: its button says so, once',
    flows: BEFORE.replace('[permit, fees]', '[fees]'),
    lost: ['topic'],
    one: (after) => {
      const talk = reload(person(...AT_TOPIC, 'Admin'), after);
      expect(answerTo(talk, (one) => taps(one, 'Permit'))).to.deep.equal(['common.updated', 'support.topic.ask_item']);
      expect(answerTo(talk, (one) => taps(one, 'Fees'))).to.include('consent.privacy.ask');
    },
  },
  {
    change: 'a topic is removed: a button for another one is taken without a word',
    flows: BEFORE.replace('[permit, fees]', '[fees]'),
    lost: ['topic'],
    one: (after) =>
      expect(answerTo(reload(person(...AT_TOPIC, 'Admin'), after), (one) => taps(one, 'Fees'))).to.include(
        'consent.privacy.ask',
      ),
  },
  {
    change: 'a university is removed and another one takes its people',
    flows: `${BEFORE.replace('    palermo: { committee: palermo }\n', '')}${remove('lists.universities.palermo', 'lists.universities.other')}`,
    one: (after) => {
      const talk = reload(person(...AT_CONTACT), after);
      talk.hear({ kind: 'referral' });
      expect(talk.answer('university')).to.equal('other');
    },
  },
  {
    change: 'a university is added',
    flows: BEFORE.replace(
      '    other: { committee: national }\n',
      '    bicocca: { committee: national }\n    other: { committee: national }\n',
    ),
    one: (after) => {
      expect(answerTo(reload(person('Support'), after), (one) => one.types('Palermo'))).to.deep.equal([
        'support.topic.ask',
      ]);
      expect(answerTo(reload(person('Support'), after), (one) => one.types('Bicocca'))).to.deep.equal([
        'support.topic.ask',
      ]);
      expect(answerTo(reload(person('Support'), after), (one) => one.types('boh'))).to.deep.equal([
        'common.updated',
        'support.university.ask',
      ]);
    },
  },
  {
    change: 'choices stand in another order: that is no change',
    flows: BEFORE.replace('[permit, fees]', '[fees, permit]').replace(
      '{ agree: agreed, read: full_text, refuse: refused }',
      '{ read: full_text, agree: agreed, refuse: refused }',
    ),
    one: (after) => {
      const talk = reload(person(...AT_CONSENT), after);
      expect(answerTo(talk, (one) => taps(one, 'Agree'))).to.deep.equal(['support.description.ask']);
      expect(talk.state!.student.version?.told).to.equal(false);
    },
  },
  {
    change: 'two questions stand in another order',
    flows: edited(
      [
        `    - choose: university
      list: universities
      then: { other: no_committee }
      save: university
    - choose: topic
      list: topics
      then: { sos: urgent, life.health: delicate }
      save: topic
`,
        `    - choose: topic
      list: topics
      then: { sos: urgent, life.health: delicate }
      save: topic
    - choose: university
      list: universities
      then: { other: no_committee }
      save: university
`,
      ],
      ['      next: topic\n', '      next: consent_now\n'],
      [
        '    - call: consent\n      then: { agreed: description, refused: refused }\n    - call: delicate',
        '    - call: consent_now\n      then: { agreed: description, refused: refused }\n    - call: delicate',
      ],
    )
      .replace('call: consent_now', 'call: consent')
      .replace('next: consent_now', 'next: support.consent')
      .replace('life.health: delicate }', 'sos.danger: urgent }')
      .replace('{ sos: urgent, sos.danger: urgent }', '{ sos: urgent }')
      .replace('    - call: delicate\n      then: { agreed: description, refused: refused }\n', '')
      .replace(/ {2}delicate:\n[\s\S]*?(?= {2}language:)/, '')
      .replace(', mentor_origin,', ','),
    lost: ['mentor_origin'],
  },
  {
    change: 'a question is added before the present one: it waits for the summary',
    flows: edited([
      '      save: university\n    - choose: topic',
      '      save: university\n    - ask: year\n      type: number\n      save: year\n    - choose: topic',
    ]).replace('university_name, topic,', 'university_name, year, topic,'),
    one: (after) => {
      const talk = reload(person(...AT_DESCRIPTION), after);
      expect(answerTo(talk, (one) => one.types(WORDS))).to.deep.equal(['support.contact.ask']);
      expect(answerTo(talk, (one) => one.types('salta'))).to.deep.equal(['common.updated', 'support.year.ask']);
      expect(answerTo(talk, (one) => one.types('2'))).to.include('support.summary.ask');
      taps(talk, 'Send');
      expect(Object.keys(forwarded(talk)!.personal)).to.have.members(
        ['year', 'description', 'contact'].filter((name) => name !== 'contact'),
      );
    },
  },
  {
    change: 'a question is added while the summary is on the screen: "Send" asks it first',
    flows: edited([
      '      save: university\n    - choose: topic',
      '      save: university\n    - choose: degree\n      options: { bachelor: next, master: next }\n      save: degree\n    - choose: topic',
    ]).replace('university_name, topic,', 'university_name, degree, topic,'),
    one: (after) => {
      const talk = reload(person(...AT_SUMMARY), after);
      expect(answerTo(talk, (one) => taps(one, 'Send'))).to.include('support.degree.ask');
      expect(answerTo(talk, (one) => taps(one, 'Master'))).to.include('support.summary.ask');
      taps(talk, 'Send');
      expect(forwarded(talk)?.answers['degree']).to.equal('master');
    },
  },
  {
    change: 'two questions are added: they come one at a time',
    flows: edited([
      '      save: university\n    - choose: topic',
      '      save: university\n    - ask: year\n      type: number\n      save: year\n    - ask: course\n      save: course\n    - choose: topic',
    ]),
    one: (after) => {
      const talk = reload(person(...AT_CONTACT), after);
      expect(answerTo(talk, (one) => one.types('salta'))).to.deep.equal(['common.updated', 'support.year.ask']);
      expect(answerTo(talk, (one) => one.types('3'))).to.deep.equal(['support.course.ask']);
      expect(answerTo(talk, (one) => one.types('Lettere'))).to.include('support.summary.ask');
    },
  },
  {
    change: 'a question is added behind the present one: it comes in its turn',
    flows: edited([
      '    - review: summary\n      show: [university, university',
      '    - ask: phone\n      type: phone\n      optional: true\n      save: phone\n      personal: true\n    - review: summary\n      show: [university, university',
    ]),
    one: (after) =>
      expect(answerTo(reload(person(...AT_CONTACT), after), (one) => one.types('salta'))).to.deep.equal([
        'support.phone.ask',
      ]),
  },
  {
    change: 'the open question is removed, another step takes its people',
    flows: `${edited(['    - ask: contact\n      type: email\n      optional: true\n      save: contact\n      personal: true\n', '']).replace(', contact]', ']')}${remove('support.contact', 'support.summary')}`,
    lost: ['contact'],
    one: (after) => {
      const talk = reload(person(...AT_CONTACT), after);
      expect(answerTo(talk, (one) => one.types('anna@example.org'))[0]).to.equal('common.updated');
      expect(talk.lastWords()).to.include('Summary');
      expect(talk.answer('description')).to.equal(WORDS);
    },
  },
  {
    change: 'the open question is removed and nobody says where to',
    flows: edited([
      '    - ask: contact\n      type: email\n      optional: true\n      save: contact\n      personal: true\n',
      '',
    ]).replace(', contact]', ']'),
    lost: ['contact'],
    one: (after) => {
      const talk = reload(person(...AT_CONTACT), after);
      expect(answerTo(talk, (one) => one.types('ok'))).to.include.members(['common.updated', 'support.summary.ask']);
    },
  },
  {
    change:
      'the long description is not asked any more: the words stay with the draft, and come back with the question',
    flows: edited([
      '    - ask: description\n      type: text\n      length: 15..1500\n      join_messages: 8 seconds\n      save: description\n      personal: true\n',
      '',
    ])
      .replaceAll('agreed: description', 'agreed: contact')
      .replace(' description, contact]', ' contact]'),
    lost: ['description'],
    one: (after) => {
      const without = reload(person(...AT_CONTACT), after);
      without.hear({ kind: 'referral' });
      expect(without.answer('description')).to.equal(null);
      const again = reload(without, shipped);
      again.hear({ kind: 'referral' });
      expect(again.answer('description')).to.equal(WORDS);
    },
  },
  {
    change: 'the description may be shorter: words that were accepted stay whole',
    flows: edited(['length: 15..1500', 'length: 5..20']),
    one: (after) => {
      const talk = reload(person(...AT_CONTACT), after);
      expect(answerTo(talk, (one) => one.types('salta'))).to.include('support.summary.ask');
      expect(talk.answer('description')).to.equal(WORDS);
      expect(answerTo(reload(person(...AT_DESCRIPTION), after), (one) => one.types('Cerco casa'))).to.deep.equal([
        'support.contact.ask',
      ]);
    },
  },
  {
    change: 'the description wants another kind of answer: the words are not thrown away',
    flows: edited([
      '      type: text\n      length: 15..1500\n      join_messages: 8 seconds\n      save: description',
      '      type: number\n      save: description',
    ]),
    lost: ['description'],
    one: (after) => {
      const talk = reload(person(...AT_CONTACT), after);
      talk.hear({ kind: 'referral' });
      expect(JSON.stringify(talk.state)).to.include(WORDS);
    },
  },
  {
    change: 'a question of choices becomes one of words',
    flows: edited([
      '    - choose: intent\n      options: { support: support, info: info, person: person }',
      '    - ask: intent\n      save: intent\n      next: support',
    ]),
    one: (after) => {
      const talk = reload(person(), after);
      expect(answerTo(talk, (one) => taps(one, 'Info'))).to.deep.equal(['common.updated', 'welcome.intent.ask']);
      expect(answerTo(talk, (one) => one.types('vorrei sapere una cosa'))).to.deep.equal(['support.university.ask']);
    },
  },
  {
    change: 'a question becomes a sentence',
    flows: edited([
      '    - choose: intent\n      options: { support: support, info: info, person: person }',
      '    - say: intent\n      next: support',
    ])
      .replace(', info: info', '')
      .replace('menu: [support,', 'menu: [support, info,'),
    one: (after) =>
      expect(answerTo(reload(person(), after), (one) => taps(one, 'Support'))).to.deep.equal([
        'common.updated',
        'welcome.intent.text',
        'support.university.ask',
      ]),
  },
  {
    change: 'a question becomes personal: consent comes first',
    flows: edited(
      [
        '      length: 2..80\n      save: university_name\n      next: topic',
        '      length: 2..80\n      save: university_name\n      personal: true\n      next: topic',
      ],
      [
        '    - say: no_committee\n',
        '    - say: no_committee\n    - call: before_name\n      then: { agreed: next, refused: refused }\n',
      ],
      [
        '  urgent:\n',
        '  before_name:\n    - call: consent\n      then: { agreed: next, refused: refused }\n    - end: agreed\n    - end: refused\n  urgent:\n',
      ],
    ),
    one: (after) => {
      const talk = reload(person('Support', 'Other'), after);
      const said = answerTo(talk, (one) => one.types('Salerno'));
      expect(said).to.include('common.updated');
      expect(JSON.stringify(talk.state)).to.not.include('Salerno');
    },
  },
  {
    change: 'the summary shows more: what was on the screen is not sent unread',
    flows: edited(
      ['show: [message]', 'show: [message, language_wish]'],
      [
        '      save: message\n      personal: true\n',
        '      save: message\n      personal: true\n    - ask: language_wish\n      optional: true\n      save: language_wish\n',
      ],
    ),
    one: (after) => {
      const talk = reload(person('Person', 'Agree', 'Vorrei parlare'), after);
      expect(answerTo(talk, (one) => taps(one, 'Send'))).to.include('person.language_wish.ask');
      expect(forwarded(talk)).to.equal(undefined);
    },
  },
  {
    change: 'a caller is renamed by removing it and writing it anew, while somebody is in the called flow',
    flows: `${BEFORE.replace('    - call: delicate\n      then: { agreed: description, refused: refused }\n', '')
      .replace('life.health: delicate', 'life.health: description')
      .replace(/ {2}delicate:\n[\s\S]*?(?= {2}language:)/, '')
      .replace(', mentor_origin,', ',')
      .replace('{ sos: urgent, life.health: description }', '{ sos: urgent }')}`,
    lost: ['mentor_origin'],
    one: (after) => {
      const talk = reload(person(...AT_TOPIC, 'Health'), after);
      expect(answerTo(talk, (one) => taps(one, 'Agree'))).to.include('support.description.ask');
    },
  },
  {
    change: 'the flow that somebody visits is gone: what waited below comes again',
    flows: BEFORE.replace('  help: { visit: help }\n', '').replace(/ {2}help:\n[\s\S]*?(?= {2}person:)/, ''),
    one: (after) => {
      const talk = reload(person(...AT_TOPIC, 'aiuto'), after);
      expect(answerTo(talk, (one) => taps(one, 'Contact'))).to.deep.equal([
        'common.old_button',
        'common.updated',
        'support.topic.ask',
      ]);
    },
  },
  {
    change: 'the question under a visit is renamed',
    flows: `${edited(['- choose: topic\n', '- choose: subject\n'], ['next: topic\n', 'next: subject\n'])}${rename('support.topic', 'support.subject')}`,
    one: (after) => {
      const talk = reload(person(...AT_TOPIC, 'lingua'), after);
      expect(answerTo(talk, (one) => taps(one, 'English'))).to.deep.equal(['support.subject.ask']);
    },
  },
  {
    change: 'the question in a visit and the one below it are both renamed',
    flows: `${edited(['- choose: topic\n', '- choose: subject\n'], ['next: topic\n', 'next: subject\n'], ['- choose: pick', '- choose: which'])}renamed: { support.topic: support.subject, language.pick: language.which }\n`,
    one: (after) => {
      const talk = reload(person(...AT_TOPIC, 'lingua'), after);
      expect(answerTo(talk, (one) => taps(one, 'English'))).to.deep.equal(['support.subject.ask']);
    },
  },
  {
    change: 'the way on from an answer is another one',
    flows: edited([
      '{ sos: urgent, life.health: delicate }',
      '{ sos: urgent, life.health: delicate, life.housing: delicate }',
    ]),
    one: (after) =>
      expect(answerTo(reload(person(...AT_CONSENT), after), (one) => taps(one, 'Agree'))).to.deep.equal([
        'support.description.ask',
      ]),
  },
  {
    change: 'the start is another flow',
    flows: edited(['start: welcome', 'start: support']).replace('menu: [support,', 'menu: [support, welcome,'),
    one: (after) =>
      expect(answerTo(reload(person(), after), (one) => taps(one, 'Info'))).to.deep.equal(['info.about.ask']),
  },
  {
    change: 'the language of the conversation is not offered any more',
    flows: edited(['offered: [it, en, ar, fr]', 'offered: [en, ar, fr]']),
    one: (after) =>
      expect(answerTo(reload(person(...AT_TOPIC), after), (one) => one.types('Permit'))).to.include(
        'consent.privacy.ask',
      ),
  },
  {
    change: 'the delivery is renamed while a request is on its way: its outcome is told',
    flows:
      BEFORE.replaceAll('route: deliver', 'route: hand_over').replaceAll('again: deliver', 'again: hand_over') +
      rename('support.deliver', 'support.hand_over')
        .replace('}', ', person.deliver: person.hand_over }')
        .replace(' , ', ', '),
    one: (after) => {
      const sending = person(...AT_SUMMARY);
      sending.outcome = null;
      taps(sending, 'Send');
      const { requestId, code } = forwarded(sending)!;
      const talk = reload(sending, after);
      const said = answerTo(talk, (one) =>
        one.hear({
          kind: 'routed',
          requestId,
          outcome: { result: 'delivered', code, committee: 'palermo', reached: 2, languages: [] },
        }),
      );
      expect(said).to.include('support.sent.text');
    },
  },
  {
    change: 'a request that was sent keeps the name of its university',
    flows: BEFORE.replace('    palermo: { committee: palermo }\n', ''),
    lost: ['university'],
    one: (after) => {
      const sent = person(...AT_SUMMARY);
      taps(sent, 'Send');
      const talk = reload(sent, after);
      talk.types('stato');
      expect(JSON.stringify(talk.said.at(-1))).to.include('Palermo');
    },
  },
  {
    change: 'a version is taken back: answers that it had no place for are there again',
    flows: BEFORE.replace('[permit, fees]', '[fees]'),
    lost: ['topic'],
    one: (after) => {
      const bad = reload(person(...AT_CONTACT), after);
      bad.hear({ kind: 'referral' });
      expect(bad.answer('topic')).to.equal(null);
      const talk = reload(bad, shipped);
      expect(answerTo(talk, (one) => one.types('salta'))).to.include('support.summary.ask');
      expect(talk.answer('topic')).to.equal('admin.permit');
    },
  },
  {
    change: 'nobody is contacted because of it: a timer says what it always said',
    flows: `${edited(['- choose: topic\n', '- choose: subject\n'], ['next: topic\n', 'next: subject\n'])}`,
    one: (after) => {
      const talk = reload(person(...AT_CONTACT), after);
      const said = answerTo(talk, (one) => one.wait(20 * 3_600_000 + 60_000));
      expect(said).to.deep.equal(['common.reminder']);
    },
  },
];

describe('an administrator edits the flows while people talk', function () {
  this.timeout(60_000);
  let people: TestTalk[];
  before(() => {
    shipped = contentOf(BEFORE);
    people = peopleEverywhere(shipped);
  });

  it('people stand at every question', () => {
    const places = new Set(
      people.flatMap(({ state }) => ('step' in state!.student.focus ? [state!.student.focus.step] : [])),
    );
    const questions = [...shipped.flows.steps.values()].filter(({ verb }) =>
      ['choose', 'ask', 'review'].includes(verb),
    );
    const reached = questions.map(({ address }) => address).filter((address) => places.has(address));
    expect(reached).to.include.members([
      'support.university_name',
      'delicate.mentor_origin',
      'support.summary',
      'help.more',
    ]);
    expect(stories.length).to.be.at.least(40);
  });

  for (const [at, { change, flows, texts, lost = [], one }] of stories.entries()) {
    it(change, () => {
      const after = contentOf(flows ?? BEFORE, texts);
      expectNobodyStranded(people, after, (name) => lost.includes(name), at);
      one?.(after);
    });
  }
});
