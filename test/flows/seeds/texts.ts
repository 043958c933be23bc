import { addText, dropText, everywhere, FLOWS, inText, type Seed, seed, setText, yml } from './seed.ts';

const long = (units: number): string => `"${'parola '.repeat(units / 7)}"`;
const items = Array.from({ length: 14 }, (_, index) => `new${'abcdefghijklmn'[index]}`);

/** Texts: there, whole, in the right language, short enough, and words people type. */
export const TEXTS: readonly Seed[] = [
  seed('F401', 'a title', dropText('ar', 'consent/privacy/options/refuse')),
  seed('F401', 'a question', dropText('en', 'support/topic/ask')),
  seed('F401', 'a whole step', dropText('fr', 'consent/privacy'), {}),
  seed('F401', 'a whole flow', dropText('ar', 'help')),
  seed('F401', 'a title of a list', dropText('it', 'lists/universities/romatre')),
  seed('F401', 'a name of an answer', dropText('en', 'answers/topic')),
  seed('F401', 'a title of the menu', dropText('fr', 'menu/delete')),
  seed('F401', 'a sentence of the bot', dropText('fr', 'common/repeat')),
  seed('F401', 'a sentence for members', dropText('ar', 'members/welcome')),
  seed('F401', 'a sentence of an e-mail', dropText('en', 'letters/footer')),
  seed('F401', 'a telephone number that nobody explains', dropText('it', 'common/number_112')),
  seed('F401', 'a new step without texts', yml('    - say: hello', '    - say: hello\n    - say: news'), {
    at: { file: 'locales/it/flows.json', text: '▸"welcome"' },
  }),
  seed('F402', 'a title', setText('fr', 'welcome/intent/options/join', '""')),
  seed('F402', 'a message of spaces', setText('en', 'help/how_it_works/text', '"  "')),
  seed('F402', 'a sentence of the bot', setText('ar', 'common/repeat', '""')),
  seed('F402', 'a title of the menu', setText('it', 'menu/status', '""')),
  seed('F403', 'a topic misspelt', addText('it', 'lists/topics/life', '"housin": "Casa"')),
  seed('F403', 'a step that is gone', addText('en', 'support', '"faculty": "Which faculty?"')),
  seed('F403', 'a plural form of what has none', addText('fr', 'support/topic', '"ask_few": "Quoi donc maintenant ?"')),
  seed(
    'F403',
    'words of a choice that is gone',
    addText('it', 'match/options', '"welcome.intent.options.suport": ["ciao a voi"]'),
  ),
  seed('F403', 'words of a topic that is gone', addText('fr', 'match/lists', '"topics.life.housin": ["mon logis"]')),
  seed('F404', 'a code', inText('fr', 'support/sent_national/text', '{{code}}', 'XX')),
  seed('F404', 'a code in Arabic', inText('ar', 'support/on_its_way/text', '{{code}}', '؟')),
  seed('F404', 'the telephone numbers', inText('en', 'urgent/numbers/text', '{{numbers}}', '112')),
  seed('F404', 'a variable of the bot', inText('fr', 'common/did_you_mean', '{{choice}}', 'ça')),
  seed('F405', 'a variable misspelt', setText('en', 'help/how_it_works/text', '"Tap, {{univerity}}."')),
  seed('F405', 'a name, which nobody has', setText('it', 'welcome/hello/text', '"Ciao {{name}}"')),
  seed('F405', 'a code before the request', setText('fr', 'welcome/hello/text', '"Bonjour {{code}}"')),
  seed('F405', 'a variable of another sentence', setText('ar', 'common/repeat', '"لم نفهم {{choice}}"')),
  seed('F406', 'one', dropText('it', 'support/description/too_short_one'), {
    at: { file: 'locales/it/flows.json', text: '▸"too_short_other"' },
  }),
  seed('F406', 'few in Arabic', dropText('ar', 'support/description/too_short_few'), {
    at: { file: 'locales/ar/flows.json', text: '▸"too_short_zero"' },
  }),
  seed('F406', 'other in English', dropText('en', 'support/description/too_short_other'), {
    at: { file: 'locales/en/flows.json', text: '▸"too_short_one"' },
  }),
  seed('F406', 'a form of what follows a route', dropText('ar', 'support/sent/text_two'), {
    at: { file: 'locales/ar/flows.json', text: '▸"text_zero"' },
  }),
  seed('F407', 'an Arabic title in Italian', setText('ar', 'lists/topics/life/housing', '"Alloggio"')),
  seed('F407', 'an Arabic message in English', setText('ar', 'help/how_it_works/text', '"Tap or type a word."')),
  seed('F407', 'a French message in Italian', setText('fr', 'support/topic/ask', '"Di che cosa hai bisogno?"')),
  seed('F407', 'an English message in French', setText('en', 'support/topic/ask', '"De quoi as-tu besoin ?"'), {
    at: { file: 'locales/fr/flows.json', text: '"ask": ▸"De quoi as-tu' },
  }),
  seed('F409', 'a mark that is not closed', setText('ar', 'support/topic/ask', '"\u2067ما هو الموضوع؟"')),
  seed('F409', 'a mark that closes nothing', setText('ar', 'support/topic/ask', '"ما هو الموضوع؟\u2069"')),
  seed('F409', 'an embedding closed by an isolate', setText('ar', 'support/topic/ask', '"\u202bما هو الموضوع؟\u2069"')),
  seed('F409', 'a space without width', setText('fr', 'support/topic/ask', '"De quoi\u200b as-tu besoin ?"')),
  seed('F409', 'a hyphen nobody sees', setText('it', 'common/repeat', '"Non ho ca\u00adpito."')),
  seed('F409', 'a mark written as a number', setText('ar', 'common/repeat', '"\\u2068لم نفهم"')),

  seed('F501', 'a title', setText('fr', 'lists/topics/admin/permit', '"Permis et titre de séjour"')),
  seed('F501', 'a title of a review', setText('it', 'person/summary/options/send', '"Invia adesso la richiesta"')),
  seed('F501', 'a title with emoji', setText('en', 'welcome/intent/options/info', '"About 👩‍🎓👩‍🎓👩‍🎓 us"')),
  seed('F501', 'a title of the bot', setText('it', 'common/skip', '"Salta questa domanda qui"')),
  seed('F501', 'a title of the menu', setText('en', 'menu/support', '"Ask your own committee for support"')),
  seed('F501', 'a name of an answer', setText('it', 'answers/topic', '"L’argomento della richiesta"')),
  seed(
    'F502',
    'fourteen topics',
    [
      yml('comm: [events, project', `comm: [${items.join(', ')}, events, project`),
      ...items.flatMap((name, index) => everywhere('lists/topics/comm', name, ` ${index + 100}`)),
    ],
    { at: { file: FLOWS, text: '- choose: ▸topic', after: '\n  support:' } },
  ),
  seed(
    'F502',
    'four choices of a review',
    [
      yml(
        'options: { send: next, cancel: cancelled }',
        'options: { send: next, later: cancelled, never: cancelled, cancel: cancelled }',
        'person',
      ),
      ...everywhere('person/summary/options', 'later', ' 1'),
      ...everywhere('person/summary/options', 'never', ' 2'),
    ],
    { at: { file: FLOWS, text: '- review: ▸summary', after: '\n  person:' } },
  ),
  seed('F503', 'a message', setText('it', 'consent/full_text/text', long(2100))),
  seed('F503', 'a question with buttons', setText('en', 'consent/privacy/ask', long(700))),
  seed('F503', 'a sentence of the bot', setText('fr', 'common/apology', long(2100)), {}),
  seed('F504', 'two choices', setText('en', 'welcome/intent/options/info', '"Ask for support"'), {}),
  seed('F504', 'two topics', setText('fr', 'lists/topics/life/job', '"Logement"')),
  seed('F505', 'a menu', menuOf21(), { at: { file: FLOWS, text: '▸menu: [' } }),
];

/** Fourteen flows more, each with a title in the menu. */
function menuOf21() {
  const names = items.map((name) => `${name}_flow`);
  const flows = names.map((name) => `  ${name}:\n    - end: done\n`).join('');
  return [
    yml('menu: [support,', `menu: [${names.join(', ')}, support,`),
    yml('  help:\n    - say', `${flows}  help:\n    - say`),
    ...names.flatMap((name, index) => everywhere('menu', name, ` ${index}`)),
  ];
}
