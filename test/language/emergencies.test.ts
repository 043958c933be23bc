import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect } from 'chai';
import fc from 'fast-check';
import { type EmergencyRow, evaluateEmergencies } from '../../src/cli/evaluate-emergencies.ts';
import { emergencyIn, readEmergency } from '../../src/conversation/safety.ts';
import {
  EMERGENCY_KINDS,
  type EmergencyKind,
  LANGUAGES,
  type Vocabulary,
  type WordList,
} from '../../src/flows/model.ts';
import { heardWords } from '../../src/language/emergency/heard-words.ts';
import { folded, rulesFrom } from '../../src/language/emergency/rule.ts';
import { hitsIn, ruleIndex } from '../../src/language/emergency/rule-index.ts';
import { stemOfRule } from '../../src/language/emergency/stems.ts';
import { fold } from '../../src/language/fold.ts';

const ROOT = join(import.meta.dirname, '../..');
const vocabulary = shippedPhrases();

describe('a cry for help', () => {
  const cries: readonly (readonly [string, EmergencyKind])[] = [
    ['mio marito mi pichia', 'violence'],
    ['he hits me every time he drinks', 'violence'],
    ['rajli kaydrabni', 'violence'],
    ['my boss took my passport and wont give it back', 'trafficking'],
    ["je n'en peux plus, je veux en finir", 'selfharm'],
    ['i wish i would not wake up tomorow', 'selfharm'],
    ['ما عندي مكان أنام فيه الليلة', 'homeless'],
    ['mi stanno seguendo, ho paura', 'danger'],
  ];
  for (const [text, kind] of cries) {
    it(`of ${kind} is heard in "${text}"`, () => expect(emergencyIn(text, vocabulary)).to.equal(kind));
  }

  it('of suicide comes before every other', () => {
    expect(emergencyIn('mio marito mi picchia e voglio morire', vocabulary)).to.equal('selfharm');
  });

  it('is heard at the end of a long letter', () => {
    const letter = `${'Vorrei parlare del mio piano di studi e degli esami. '.repeat(300)} mio marito mi picchia`;
    expect(emergencyIn(letter, vocabulary)).to.equal('violence');
  });

  it('is heard in a phrase that only the content folder has', () => {
    const own: Pick<Vocabulary, 'emergencies'> = {
      emergencies: new Map<EmergencyKind, WordList>([['danger', { words: ['codice viola'], not: [], cities: [] }]]),
    };
    expect(emergencyIn('Codice viola!', own)).to.equal('danger');
    expect(emergencyIn('Codice viola!', vocabulary)).to.equal(null);
  });
});

describe('strong words that are no cry', () => {
  for (const text of ['questo esame mi uccide', 'this exam is killing me', 'cet examen me tue', 'أموت من الضحك']) {
    it(`are hyperbole: "${text}"`, () => expect(readEmergency(text, vocabulary)).to.deep.equal({ hyperbole: true }));
  }

  it('do not cover a cry beside them', () => {
    expect(emergencyIn('questo esame mi uccide, voglio morire', vocabulary)).to.equal('selfharm');
  });

  it('are neither where somebody studies or helps', () => {
    for (const text of [
      'la mia tesi è sulla violenza domestica',
      'i volunteer at a homeless shelter',
      'Ciao, come va?',
    ]) {
      expect(readEmergency(text, vocabulary), text).to.equal(null);
    }
  });

  it('are not seen where a flat ends at the end of the month', () => {
    for (const text of ['my landlord wants to kick me out tomorrow', 'devo lasciare la stanza a giugno']) {
      expect(readEmergency(text, vocabulary), text).to.equal(null);
    }
  });
});

describe('the figures of the safety check', () => {
  // Each set was written before it was looked at, by the hand that wrote the rules, and served for better rules afterwards.
  // What it showed at first is what to expect of new wording: recall 97 % (rows kept back), 46 %, 67 %, and 38 % on the
  // last, which is unusual wording throughout; 1 to 3 in 50 harmless rows raised the card.
  //
  // The three fresh sets (70 cries and 62 harmless rows each) were written by another hand before it read the rules. First
  // figures, cries heard and harmless rows that raised the card:
  //   set 1: 44 of 70, 4 of 62 (danger 6, violence 7, trafficking 9, selfharm 9, homeless 13 of 14; it 10, en 10, fr 11,
  //          ar 7 of 15, Arabizi 6 of 10)
  //   set 2: 48 of 70, 4 of 62 (8, 10, 12, 10, 8 of 14; it 9, en 8, fr 11, ar 12 of 15, Arabizi 8 of 10)
  //   set 3: 49 of 70, 3 of 62 (10, 9, 8, 12, 10 of 14; it 11, en 10, fr 13, ar 11 of 15, Arabizi 4 of 10)
  // After the scenes were written with set 1 before the eyes: set 2 69 of 70 and 3 of 62, set 3 70 of 70 and 3 of 62. That
  // is too good: the hand that wrote the scenes had written these sets an hour before and remembered them.
  //
  // What to expect of wording that nobody here wrote was taken on single sentences of people who told their story on public
  // pages (long, literary, often indirect; not kept here), three times, each before its mending: 44 of 70 (41 with the rules
  // as they were), 17 of 32 (12), 27 of 47 (23). So about 55 to 65 % of single indirect sentences; a whole message has
  // several. 3 of 65 harmless sentences beside them raised the card.
  const floors = [
    {
      name: 'the rows that rules were first tuned on',
      rows: rowsOf('emergencies.jsonl', isTuned),
      recall: 1,
      alarms: 0,
    },
    {
      name: 'the rows first kept back',
      rows: rowsOf('emergencies.jsonl', (row) => !isTuned(row)),
      recall: 1,
      alarms: 0,
    },
    { name: 'other wording', rows: rowsOf('emergencies-cross.jsonl'), recall: 1, alarms: 0 },
    { name: 'other wording again', rows: rowsOf('emergencies-third.jsonl'), recall: 1, alarms: 0 },
    { name: 'unusual wording', rows: rowsOf('emergencies-fourth.jsonl'), recall: 0.98, alarms: 0 },
    { name: 'fresh wording', rows: rowsOf('emergencies-fresh-1.jsonl'), recall: 1, alarms: 0 },
    { name: 'fresh wording again', rows: rowsOf('emergencies-fresh-2.jsonl'), recall: 1, alarms: 0 },
    { name: 'fresh wording a third time', rows: rowsOf('emergencies-fresh-3.jsonl'), recall: 1, alarms: 0 },
  ];
  for (const { name, rows, recall, alarms } of floors) {
    it(`hold on ${name}`, function () {
      const { rows: cries, right, rightKind, harmless, recall: reached } = evaluateEmergencies(rows, vocabulary);
      const test = this.test as Mocha.Runnable;
      test.title += `: ${right} of ${cries} heard (${rightKind} as their kind), ${harmless.falseAlarms} of ${harmless.rows} harmless raised the card`;
      expect(reached).to.be.at.least(recall);
      expect(harmless.falseAlarms).to.be.at.most(alarms);
    });
  }

  it('hold on questions that look like a cry: owners, permits, cold rooms, relatives', () => {
    const rows = rowsOf('emergencies-fresh-harmless.jsonl');
    // First figure: 4 of 62 raised the card.
    expect(
      rows.filter(({ text }) => emergencyIn(text, vocabulary) !== null).map(({ text }) => text).length,
    ).to.be.at.most(1);
  });

  it('hold on what students write about everything else: no other set raises the card', () => {
    const harmless = ['language-dev', 'match-dev', 'match-cross', 'requests-dev', 'requests-cross'];
    const rows = harmless.flatMap((name) => rowsOf(`${name}.jsonl`, ({ intent }) => intent !== 'emergency'));
    const alarms = rows.filter(({ text }) => emergencyIn(text, vocabulary) !== null).map(({ text }) => text);
    expect(rows.length).to.be.above(700);
    expect(alarms).to.deep.equal([]);
  });

  it('are taken on 300 rows and more, half of them harmless, in all kinds, languages and Arabizi', () => {
    const rows = rowsOf('emergencies.jsonl');
    expect(rows.length).to.be.above(300);
    expect(rows.filter(({ kind }) => kind === null).length / rows.length).to.be.within(0.4, 0.6);
    for (const kind of EMERGENCY_KINDS) {
      const heard = rows.filter((row) => row.kind === kind);
      for (const language of LANGUAGES) expect(heard.some(({ lang }) => lang === language)).to.equal(true);
      expect(heard.some(({ note }) => note === 'arabizi')).to.equal(true);
    }
  });
});

describe('hearing any text', () => {
  it('never fails', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 500 }), (text) => {
        readEmergency(text, vocabulary);
      }),
      { numRuns: 100 },
    );
  });

  it('hears a cry whatever stands around it', () => {
    const around = fc
      .string({ unit: 'grapheme', maxLength: 60 })
      .filter((text) => readEmergency(text, vocabulary) === null);
    fc.assert(
      fc.property(around, around, (before, after) => {
        // A stop on both sides, so that what stands around is another sentence.
        expect(emergencyIn(`${before} . mio marito mi picchia . ${after}`, vocabulary)).to.not.equal(null);
      }),
      { numRuns: 100 },
    );
  });

  it('reads a word once, however often it stands there', () => {
    const { known } = ruleIndex(rulesFrom('danger: coltello ~2 gola', folded));
    const words = heardWords('coltelo '.repeat(2_500), known);
    expect(words.length).to.equal(2_500);
    expect(new Set(words).size).to.equal(1);
  });

  it('finds no more for each word of a long text than of a short one', () => {
    const rules = rulesFrom('danger: he|she ~3 hit ~1 me|us', folded);
    const index = ruleIndex(rules);
    const found = (times: number) => hitsIn(heardWords('he hit me '.repeat(times), index.known), index).length;
    expect(found(2_000)).to.equal(10 * found(200));
  });
});

describe('the stem of an Arabic verb', () => {
  const heard = (text: string, rule: string) => {
    const index = ruleIndex(rulesFrom(rule, stemOfRule));
    return hitsIn(heardWords(text, index.known), index).length > 0;
  };

  for (const text of ['بيضربها', 'كيضربني', 'ضربوني', 'عم يضربهم', 'وضربت']) {
    it(`is heard in "${text}"`, () => expect(heard(text, 'violence: ضرب')).to.equal(true));
  }

  it('is heard in Latin letters, in a text that shows to be Arabizi', () => {
    expect(heard('rajli kaydrabni kol youm', 'violence: ضرب')).to.equal(true);
    expect(heard('il derubano e la drabna', 'violence: ضرب')).to.equal(false);
  });

  it('that is done to the speaker is another rule', () => {
    expect(heard('بيضربني', 'violence: ضربني')).to.equal(true);
    expect(heard('بيضربها', 'violence: ضربني')).to.equal(false);
  });

  it('is not looked for where a rule has the whole word', () => {
    expect(heard('بيضربها', 'violence: ضرب0')).to.equal(false);
    expect(heard('ضرب', 'violence: ضرب0')).to.equal(true);
  });
});

describe('a rule', () => {
  it('has concepts, alternatives of several words, and gaps', () => {
    const rules = rulesFrom('ARMS = lama spada\ndanger: ARMS|un sasso ~1 mi - cucina', folded);
    expect(
      rules.map(({ steps }) => steps.map(({ gap, words }) => [gap, ...words].join(' ')).join(' > ')),
    ).to.deep.equal(['0 lama spada > 1 mi', '0 un > 0 sasso > 1 mi']);
    expect([...rules[0]!.unless]).to.deep.equal(['cucina']);
  });

  it('is not stretched across a sentence', () => {
    const index = ruleIndex(rulesFrom('danger: coltello ~1 gola', folded));
    const found = (text: string) => hitsIn(heardWords(text, index.known), index).length;
    expect(found('un coltello alla gola')).to.equal(1);
    expect(found('un coltello. gola')).to.equal(0);
  });

  it('holds in either order where it says so', () => {
    const index = ruleIndex(rulesFrom('danger: coltello &2 gola', folded));
    const found = (text: string) => hitsIn(heardWords(text, index.known), index).length;
    expect([found('coltello alla gola'), found('alla gola un coltello')]).to.deep.equal([1, 1]);
  });
});

interface SetRow extends EmergencyRow {
  readonly half?: string;
  readonly intent?: string;
  readonly note: string;
}

function isTuned({ half }: SetRow): boolean {
  return half === 'tuned';
}

function rowsOf(name: string, wanted: (row: SetRow) => boolean = () => true): SetRow[] {
  const lines = readFileSync(join(import.meta.dirname, 'sets', name), 'utf8')
    .trim()
    .split('\n');
  return lines.map((line) => JSON.parse(line) as SetRow).filter(wanted);
}

/** The phrases of the shipped locale files, folded as the compiler folds them. */
function shippedPhrases(): Pick<Vocabulary, 'emergencies'> {
  type Section = Partial<Record<EmergencyKind, { words: string[]; not: string[] }>>;
  const sections = LANGUAGES.map(
    (language) =>
      (JSON.parse(readFileSync(join(ROOT, 'locales', language, 'match.json'), 'utf8')) as { emergencies: Section })
        .emergencies,
  );
  const phrases = (kind: EmergencyKind, list: 'words' | 'not') =>
    sections.flatMap((section) => section[kind]?.[list] ?? []).map(fold);
  return {
    emergencies: new Map(
      EMERGENCY_KINDS.map((kind) => [kind, { words: phrases(kind, 'words'), not: phrases(kind, 'not'), cities: [] }]),
    ),
  };
}
