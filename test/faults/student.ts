import { PatientPerson, readIn } from './patient.ts';

/** It is with the committee, or the mail server is slow. */
const SENT = /La richiesta (\w+) (è arrivata|è salva)/;

/** A student who asks for help. */
export class PatientStudent extends PatientPerson {
  /** Set just before the tap on "send". */
  sent = false;

  /** From the first word up to the confirmation. @returns the request's code */
  async asksForSupport(university = 'Roma Tre', words = 'Cerco una stanza'): Promise<string> {
    this.says('ciao');
    for (const title of ['Chiedi supporto', university, 'Vita in città', 'Casa e alloggio', 'Sì, continua'])
      await this.taps(title);
    await this.reads(/Raccontaci la tua situazione/);
    this.says(words);
    await this.taps('Salta');
    await this.reads(/Controlla la tua richiesta/);
    this.sent = true;
    await this.taps('Invia');
    return SENT.exec(readIn(await this.reads(SENT)))?.[1] ?? '';
  }

  /** Through the own status: it is solved for this student. */
  async ends(code: string): Promise<void> {
    const before = this.newest;
    this.says('stato');
    await this.taps(code, before);
    await this.taps('È risolta', before);
    await this.reads(new RegExp(`Fatto: la richiesta ${code} è chiusa`), before);
  }

  async rates(title: string): Promise<void> {
    await this.taps(title);
    await this.reads(/Grazie, ci aiuta a migliorare/);
  }
}
