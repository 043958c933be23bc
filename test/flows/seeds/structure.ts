import { FLOWS, type Seed, seed, yml } from './seed.ts';

/** Names of other things, and ways through the steps. */
export const STRUCTURE: readonly Seed[] = [
  seed('F201', 'an ending that leads nowhere', yml('refused: refused }', 'refused: ▸refussed }', 'support')),
  seed('F201', 'a choice that leads nowhere', yml('info: info, person', 'info: ▸infos, person')),
  seed('F201', 'a next that leads nowhere', yml('next: topic', 'next: ▸topics')),
  seed('F201', 'an exception that leads nowhere', yml('sos: urgent', 'sos: ▸urgnt')),
  seed('F201', 'a step of another flow', yml('menu: welcome.intent', 'menu: ▸welcome.intnt')),
  seed('F201', 'a start', yml('start: welcome', 'start: ▸welcom')),
  seed('F201', 'a menu entry', yml('menu: [support, join', 'menu: [support, ▸jion')),
  seed('F201', 'a called flow', yml('- call: consent', '- call: ▸consnt')),
  seed('F201', 'an outcome that leads nowhere', yml('redirected: sent_national', 'redirected: ▸sent_nationl')),
  seed('F202', 'a list', yml('list: topics\n', 'list: ▸topic\n')),
  seed('F202', 'a group of a list', yml('list: topics.join', 'list: ▸topics.joyn')),
  seed('F202', 'a list of languages', yml('list: languages', 'list: ▸langages')),
  seed('F203', 'a line too far to the right', yml('      save: topic\n    - call', '        ▸save: topic\n    - call')),
  seed('F203', 'a group', yml('        sos: urgent', '        ▸soss: urgent')),
  seed('F203', 'an item', yml('admin.asylum: legal_help', '▸admin.asilum: legal_help')),
  seed('F203', 'a university', yml('then: { other: no_committee }', 'then: { ▸othr: no_committee }')),
  seed('F204', 'an answer of a review', yml('show: [message]', 'show: [▸mesage]')),
  seed('F204', 'an answer of a rule', yml('when: { topic:', 'when: { ▸topik:')),
  seed(
    'F204',
    'an answer that decides the committee',
    yml('otherwise: committee of university', 'otherwise: ▸committee of univrsity'),
  ),
  seed('F205', 'a committee of a university', yml('{ committee: palermo }', '{ committee: ▸palermoo }')),
  seed('F205', 'a committee of a rule', yml('to: national', 'to: ▸nacional')),
  seed('F205', 'a committee of everything else', yml('otherwise: national', 'otherwise: ▸nationl')),
  seed('F206', 'a command', yml('help: { visit: help }', 'help: { visit: ▸halp }')),
  seed('F206', 'another command', yml('human: { visit: person }', 'human: { visit: ▸persona }')),
  seed('F207', 'a consent', yml('consent: agree ', 'consent: ▸accept ')),
  seed('F207', 'a consent that is the question', yml('consent: agree ', 'consent: ▸privacy ')),
  seed(
    'F208',
    'an ending forgotten',
    yml('then: { agreed: next, refused: refused }', '▸then: { agreed: next }', 'join'),
  ),
  seed('F208', 'an ending that is new', yml('    - end: agreed', '    - end: agreed\n    - end: later', 'delicate'), {
    at: { file: FLOWS, text: '▸then: { agreed', after: '- call: delicate' },
  }),
  seed('F209', 'an ending misspelt', yml('then: { agreed: next,', 'then: { ▸accepted: next,', 'join')),
  seed(
    'F209',
    'an ending that was never there',
    yml('then: { agreed: next,', 'then: { ▸later: next, agreed: next,', 'join'),
  ),

  seed('F301', 'a step', yml('then: { other: no_committee }', 'then: { other: topic }'), {
    at: { file: FLOWS, text: '- say: ▸no_committee' },
  }),
  seed(
    'F301',
    'a step behind an ending',
    yml('    - say: cancelled', '    - end: ▸lost\n    - say: cancelled', 'person'),
  ),
  seed('F302', 'a flow', yml('  help:\n', '  ▸lost:\n    - end: done\n  help:\n')),
  seed('F302', 'a flow whose command is gone', yml('  help: { visit: help }', '  help: { visit: language }'), {
    at: { file: FLOWS, text: '  ▸help:\n' },
  }),
  seed('F303', 'the last step', yml('    - say: how_it_works\n    - end: done', '    - say: ▸how_it_works')),
  seed(
    'F303',
    'a call at the end',
    yml(
      '    - say: how_it_works\n    - end: done',
      '    - say: how_it_works\n    - call: ▸consent\n      then: { agreed: next, refused: next }',
    ),
  ),
  seed('F304', 'two messages', [
    yml('    - say: committees\n      next: about', '    - say: committees\n      next: project', 'info'),
    yml('    - say: project\n      next: about', '    - say: ▸project\n      next: committees', 'info'),
  ]),
  seed(
    'F304',
    'a message and itself',
    yml('    - say: full_text\n      next: privacy', '    - say: ▸full_text\n      next: full_text'),
  ),
  seed('F305', 'a flow without way out', yml('menu: welcome.intent', 'menu: about', 'info'), {
    at: { file: FLOWS, text: '- choose: ▸about' },
  }),
  seed(
    'F306',
    'a flow that calls itself',
    yml('    - say: how_it_works', '    - call: ▸help\n      then: { done: next }\n    - say: how_it_works'),
  ),
  seed(
    'F306',
    'two flows that call each other',
    yml(
      '    - say: who_reads',
      '    - call: ▸delicate\n      then: { agreed: next, refused: refused }\n    - say: who_reads',
    ),
    {},
  ),
  seed('F307', 'two steps', yml('- say: no_committee', '- say: ▸sent')),
  seed('F307', 'two endings', yml('- end: dropped', '- end: ▸done', 'join')),
  seed(
    'F308',
    'a rule under the same rule',
    yml(
      '          to: national',
      '          to: national\n        - ▸when: { topic: comm.media }\n          to: national',
    ),
  ),
  seed(
    'F308',
    'a rule for an item under the rule for its group',
    yml(
      '        - when: { topic: comm.media }',
      '        - when: { topic: comm }\n          to: national\n        - ▸when: { topic: comm.media }',
    ),
  ),
];
