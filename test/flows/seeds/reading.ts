import { addText, COMMITTEES, change, EMERGENCIES, FLOWS, type Seed, seed, setText, yml } from './seed.ts';

const json = (from: string, to: string) => change('locales/fr/flows.json', from, to);

/** Files that cannot be read, and names that are written twice. */
export const READING: readonly Seed[] = [
  seed('F101', 'a tab as indentation', yml('    - choose: topic', '▸\t- choose: topic')),
  seed('F101', 'a tab behind spaces', yml('    - choose: topic', '  ▸\t- choose: topic')),
  seed('F101', 'a tab in the committees', change(COMMITTEES, '    name: Palermo', '▸\tname: Palermo')),
  seed('F101', 'a quote left open', yml('type: text', 'type: ▸"text', 'person')),
  seed('F101', 'a quote left open before other quotes', yml('start: welcome', 'start: ▸"welcome')),
  seed('F101', 'an alias', yml('start: welcome', 'start: ▸*welcome')),
  seed('F101', 'an anchor', yml('start: welcome', 'start: ▸&first welcome')),
  seed('F101', 'an anchor at a block', yml('  help:\n', '  help: ▸&h\n')),
  seed('F101', 'a merge', yml('back: { do: back }', 'back: { <<: ▸*x, do: back }')),
  seed('F101', 'a tag', yml('start: welcome', 'start: ▸!!str welcome')),
  seed('F101', 'a tag of our own', yml('start: welcome', 'start: ▸!flow welcome')),
  seed('F101', 'a second document', yml('start: welcome', '▸---\nstart: welcome')),
  seed('F101', 'a sign that no text begins with', yml('start: welcome', 'start: ▸@welcome')),
  seed('F101', 'two colons on a line', yml('- say: hello', '- say: ▸hello: there')),
  seed('F101', 'a line too far to the left', yml('  back: { do: back }', ' ▸back: { do: back }')),
  seed('F101', 'a line without colon', yml('  back: { do: back }', '  ▸back')),
  seed('F101', 'a bracket left open', yml('offered: [it, en, ar, fr]', 'offered: ▸[it, en, ar, fr')),
  seed('F101', 'a brace left open', yml('help: { visit: help }', 'help: ▸{ visit: help')),
  seed('F101', 'a bracket too many', yml('offered: [it, en, ar, fr]', 'offered: [it, en, ar, fr]▸]')),
  seed('F101', 'a backslash in quotes', yml('start: welcome', 'start: "wel▸\\qcome"')),
  seed('F101', 'quotes of a text program', yml('start: welcome', 'start: ▸“welcome”')),
  seed('F101', 'a name in quotes of a text program', yml('  back: { do: back }', '  ▸“back”: { do: back }')),
  seed('F101', 'a space of a text program', yml('    - choose: topic', '  ▸\u00a0 - choose: topic')),
  seed('F101', 'a merge that was not decided', yml('start: welcome', '▸<<<<<<< HEAD\nstart: welcome')),
  seed('F101', 'a control character', yml('start: welcome', 'start: wel▸\u0007come')),
  seed('F101', 'a file of another encoding', change(COMMITTEES, 'name: Palermo', 'name: Citt▸\ufffd')),
  seed('F101', 'a comma missing', json('"support": "Dem', '"support" ▸"Dem'), {}),
  seed('F101', 'a comma too many', change('locales/en/flows.json', '\n  }\n}', '▸,\n  }\n}')),
  seed('F101', 'a text without its last quote', setText('fr', 'help/how_it_works/text', '"Tu peux')),
  seed('F101', 'a text in single quotes', setText('fr', 'help/how_it_works/text', "'Tu peux'")),
  seed('F101', 'a text in curly quotes', setText('it', 'help/how_it_works/text', '“Tu puoi”')),
  seed('F101', 'a comment in JSON', json('  "support": {', '  ▸// the main flow\n  "support": {')),
  seed('F101', 'a name without quotes', json('  "support": {', '  ▸support: {')),
  seed('F101', 'a brace too many', change('locales/ar/common.json', '"\n}', '"\n}\n▸}')),
  seed('F101', 'a backslash in JSON', setText('en', 'help/how_it_works/text', '"C:\\Users"')),
  seed('F101', 'a text without quotes', setText('en', 'help/how_it_works/text', 'hello')),

  seed('F102', 'a university twice', yml('    palermo: {', '    bicocca: {'), {
    at: { file: FLOWS, text: '▸bicocca: {', after: 'bicocca: { committee: bicocca' },
  }),
  seed('F102', 'a flow twice', yml('  help:\n', '  ▸language:\n')),
  seed('F102', 'a field twice', yml('      save: topic\n', '      save: topic\n      ▸save: topic\n')),
  seed('F102', 'a command twice', yml('  help: { visit', '  ▸language: { visit')),
  seed('F102', 'a choice twice', yml('info: info, person', 'join: info, person'), {
    at: { file: FLOWS, text: '▸join: info' },
  }),
  seed('F102', 'a topic twice', yml('enrol, fees', 'enrol, fees, ▸fees')),
  seed('F102', 'a menu entry twice', yml('menu: [support, join', 'menu: [support, ▸support, join')),
  seed('F102', 'a language twice', yml('offered: [it, en', 'offered: [it, ▸it, en')),
  seed('F102', 'a text twice', addText('fr', 'support/topic', '"ask": "?"'), {
    at: { file: 'locales/fr/flows.json', text: '▸"ask"', after: '"ask": "?"' },
  }),
  seed('F102', 'a sentence of the bot twice', addText('it', 'common', '"repeat": "?"'), {
    at: { file: 'locales/it/common.json', text: '▸"repeat"', after: '"repeat": "?"' },
  }),
  seed('F102', 'a committee twice', change(COMMITTEES, '  palermo:', '  ▸bicocca:')),
  seed('F102', 'a telephone number twice', change(EMERGENCIES, '  "1522":', '  ▸"112":')),
];
