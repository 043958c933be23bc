import { addWord, change, dropText, FLOWS, type Seed, seed, setText, yml } from './seed.ts';

/** Words people type, consent, and where requests go. */
export const WORDS_AND_PRIVACY: readonly Seed[] = [
  seed(
    'F601',
    'a word for a choice and for help',
    addWord('it', 'options', 'welcome.intent.options.join', 'istruzioni'),
  ),
  seed(
    'F601',
    'a word for a choice and for a person',
    addWord('en', 'options', 'welcome.intent.options.join', 'a person'),
    {},
  ),
  seed('F602', 'a word for two topics', addWord('it', 'lists', 'topics.life.housing', 'permesso di soggiorno')),
  seed('F602', 'a word in two languages', addWord('fr', 'lists', 'topics.life.job', 'casa'), {}),
  seed('F602', 'a word for two choices', addWord('en', 'options', 'welcome.intent.options.join', 'assistenza'), {}),
  seed('F603', 'two titles', setText('fr', 'lists/topics/life/job', '"Logements"')),
  seed('F603', 'two letters swapped', setText('it', 'lists/topics/life/job', '"Casa e allogigo"')),
  seed('F604', 'a number', addWord('it', 'options', 'welcome.intent.options.join', '2')),
  seed('F604', 'a letter', addWord('fr', 'commands', 'help', 'h')),
  seed('F604', 'an Arabic number', addWord('ar', 'options', 'welcome.intent.options.join', '٢')),
  seed('F605', 'a command without word', dropText('ar', 'match/commands/back'), {
    at: { file: 'locales/ar/match.json', text: '▸"commands"' },
  }),
  seed('F605', 'a command whose words are gone', setText('en', 'match/commands/stop', '[]'), {
    at: { file: 'locales/en/match.json', text: '▸"stop"' },
  }),

  seed('F701', 'no consent at all', yml('      consent: agree # choosing "agree" is the consent\n', ''), {
    at: { file: FLOWS, text: '▸ask: description' },
  }),
  seed(
    'F701',
    'a way around consent',
    yml('then: { other: no_committee }', 'then: { other: no_committee, unknown: description }'),
    { at: { file: FLOWS, text: '▸ask: description' } },
  ),
  seed(
    'F701',
    'a refusal that goes on',
    yml('then: { agreed: description, refused: refused }', 'then: { agreed: description, refused: description }'),
    { at: { file: FLOWS, text: '▸ask: description' } },
  ),
  seed(
    'F701',
    'a way around the review',
    yml('- call: delicate\n      then: { agreed: description', '- call: delicate\n      then: { agreed: deliver'),
    { at: { file: FLOWS, text: '▸route: deliver' } },
  ),
  seed('F701', 'a personal question before consent', [
    yml('    - say: hello', '    - ▸ask: city\n      save: city\n      personal: true\n    - say: hello'),
    ...askTexts('welcome', 'city'),
  ]),
  seed('F702', 'a university', yml('palermo: { committee: palermo }', '▸palermo: {}')),
  seed('F702', 'a university with nothing behind it', yml('palermo: { committee: palermo }', '▸palermo:')),
  seed(
    'F702',
    'a list without committees',
    yml('otherwise: committee of university', 'otherwise: ▸committee of topic'),
  ),
  seed(
    'F704',
    'a failure',
    yml('then: { delivered: someone_will_write, failed: not_sent }', '▸then: { delivered: someone_will_write }'),
  ),
  seed(
    'F704',
    'a success',
    yml('then: { delivered: someone_will_write, failed: not_sent }', '▸then: { failed: not_sent }'),
  ),
  seed('F704', 'requests that no rule names', yml('      otherwise: national\n', ''), {
    at: { file: FLOWS, text: '- route: ▸deliver', after: '\n  person:' },
  }),
  seed('F705', 'a university never asked', yml('otherwise: national', 'otherwise: ▸committee of university')),
  seed(
    'F705',
    'a university passed over',
    yml('    - choose: university\n      list: universities\n      save: university\n', '', 'join'),
    { at: { file: FLOWS, text: 'otherwise: ▸committee of university', after: '\n  join:' } },
  ),
  seed('F706', 'a topic', yml('when: { topic: comm.media }', 'when: { topic: ▸comm.medias }')),
  seed('F706', 'a topic without its group', yml('when: { topic: comm.media }', 'when: { topic: ▸media }')),
  seed('F706', 'one of several', yml('when: { topic: comm.media }', 'when: { topic: ▸[comm.media, comm.vents] }')),
];

function askTexts(block: string, step: string) {
  return ['it', 'en', 'ar', 'fr'].map((language) =>
    change(
      `locales/${language}/flows.json`,
      `"${block}": {`,
      `"${block}": { "${step}": { "ask": "${language === 'ar' ? 'أين؟' : `${language}?`}" },`,
    ),
  );
}
