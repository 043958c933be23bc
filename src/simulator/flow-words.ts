import type { PageLanguage } from './words.ts';

const en = {
  title: 'The conversation, drawn',
  open: 'See the conversation drawn',
  back: 'Back to the phones',
  update: 'Update',
  flows: 'Flows',
  isAt: (name: string, step: string) => `${name} is at ${step}.`,
  isNowhere: (name: string) => `${name} is at no step: nothing is being asked.`,
  nobody: 'There is no phone to follow. Add a student in the simulator.',
  follows: (name: string) => `The page follows ${name} from flow to flow.`,
  stays: (flow: string) => `The page stays at flow ${flow}.`,
  follow: (name: string) => `Follow ${name}`,
  following: (name: string) => `Following ${name}`,
  phones: 'Whom the page follows',
  refused: 'The newer files have mistakes, so the version before goes on. It is the one drawn here.',
  offline: 'Not live: reload to see what is new.',
};
export type FlowWords = typeof en;

const it: FlowWords = {
  title: 'La conversazione, disegnata',
  open: 'Guarda la conversazione disegnata',
  back: 'Torna ai telefoni',
  update: 'Aggiorna',
  flows: 'Flussi',
  isAt: (name, step) => `${name} è a ${step}.`,
  isNowhere: (name) => `${name} non è a nessun passo: il bot non chiede niente.`,
  nobody: 'Non c’è un telefono da seguire. Aggiungi uno studente nel simulatore.',
  follows: (name) => `La pagina segue ${name} di flusso in flusso.`,
  stays: (flow) => `La pagina resta al flusso ${flow}.`,
  follow: (name) => `Segui ${name}`,
  following: (name) => `Segue ${name}`,
  phones: 'Chi segue la pagina',
  refused: 'I file più nuovi hanno errori, quindi continua la versione di prima. È quella disegnata qui.',
  offline: 'Non in diretta: ricarica per vedere le novità.',
};

export const FLOW_WORDS: Readonly<Record<PageLanguage, FlowWords>> = { en, it };
