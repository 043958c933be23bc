import type { Step } from '../flows/model.ts';
import type { DropOff, Shown } from './people.ts';

/** What the drawing itself says; titles come from the texts of the conversation. */
export const DRAWING_LANGUAGES = ['en', 'it'] as const;
export type DrawingLanguage = (typeof DRAWING_LANGUAGES)[number];

const en = {
  flow: (name: string) => `Flow ${name}`,
  verbs: {
    say: 'says',
    choose: 'choice',
    ask: 'free answer',
    review: 'summary',
    call: 'uses',
    route: 'sends',
    end: 'ending',
  } satisfies Record<Step['verb'], string>,
  answers: (count: number) => `${count} answers`,
  step: 'Step',
  here: 'Here now',
  dropOff: 'Drop-off',
  leadsTo: 'Leads to',
  again: 'asks again',
  nobody: 'Nobody yet',
  few: 'fewer than 5',
  atLeast: (count: number) => `${count} or more`,
  hereNow: (count: string) => `${count} here`,
  leaves: (share: string) => `${share} stop here`,
  is: (name: string) => `${name} is here`,
  graph: (name: string) => `Graph of flow ${name}`,
  graphHint: 'The graph shows the same steps as the table, with the ways between them.',
  counting:
    'Unfinished conversations only. Drop-off: of all who came as far as a step, those who then wrote nothing until the reminder was due. Numbers from 1 to 4 are never told.',
  noCounts: 'Without numbers: no database was asked.',
  none: 'none',
  flows: 'Flows',
  title: 'The conversation, drawn',
};

export type DrawingWords = typeof en;

const it: DrawingWords = {
  flow: (name) => `Flusso ${name}`,
  verbs: {
    say: 'dice',
    choose: 'scelta',
    ask: 'risposta libera',
    review: 'riepilogo',
    call: 'usa',
    route: 'invia',
    end: 'fine',
  },
  answers: (count) => `${count} risposte`,
  step: 'Passo',
  here: 'Qui ora',
  dropOff: 'Si ferma',
  leadsTo: 'Porta a',
  again: 'chiede di nuovo',
  nobody: 'Ancora nessuno',
  few: 'meno di 5',
  atLeast: (count) => `${count} o più`,
  hereNow: (count) => `${count} qui`,
  leaves: (share) => `${share} si ferma qui`,
  is: (name) => `${name} è qui`,
  graph: (name) => `Grafo del flusso ${name}`,
  graphHint: 'Il grafo mostra gli stessi passi della tabella, con le strade tra l’uno e l’altro.',
  counting:
    'Solo conversazioni non finite. «Si ferma»: tra chi è arrivato fino a un passo, chi poi non ha scritto più fino al promemoria. I numeri da 1 a 4 non si dicono mai.',
  noCounts: 'Senza numeri: nessun database è stato interrogato.',
  none: 'nessuno',
  flows: 'Flussi',
  title: 'La conversazione, disegnata',
};

export const DRAWING_WORDS: Readonly<Record<DrawingLanguage, DrawingWords>> = { en, it };

/** Empty for nobody: where nothing is, nothing is written. */
export function countInWords(words: DrawingWords, shown: Shown): string {
  switch (shown.say) {
    case 'nobody':
      return '';
    case 'few':
      return words.few;
    case 'number':
      return String(shown.number);
    case 'at_least':
      return words.atLeast(shown.number);
  }
}

export function shareInWords(words: DrawingWords, share: DropOff): string {
  if (share.say === 'none') return '';
  return share.say === 'few' ? words.few : `${share.percent} %`;
}

/** Labels of an arrow in a line; many become their number. */
export function labelInWords(words: DrawingWords, labels: readonly string[]): string {
  const line = labels.join(' · ');
  return labels.length > 1 && line.length > MOST_LETTERS ? words.answers(labels.length) : shortened(line, MOST_LETTERS);
}

const MOST_LETTERS = 34;

export const shortened = (text: string, most: number): string =>
  text.length > most ? `${text.slice(0, most - 1).trimEnd()}…` : text;
