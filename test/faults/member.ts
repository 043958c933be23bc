import type { FakeGraph } from '../../src/simulator/graph/contract.ts';
import { PatientPerson, readIn } from './patient.ts';

export interface MemberFacts {
  psid: string;
  email: string;
  committee: string;
  personId: string;
}

/** "It is yours now", however it stands beside the code. */
export const isTheirs = (code: string): RegExp => new RegExp(`${code} adesso è tua|^Adesso è tua[^]*${code}`);
const MORE = 'Continua a leggere';

/** A member of a committee with the bot in Messenger. What takes several taps is not mixed with anything else. */
export class CommitteeMember extends PatientPerson {
  readonly email: string;
  readonly committee: string;
  readonly personId: string;
  #busy: Promise<unknown> = Promise.resolve();

  constructor(graph: FakeGraph, { psid, email, committee, personId }: MemberFacts) {
    super(graph, psid);
    this.email = email;
    this.committee = committee;
    this.personId = personId;
  }

  /** True: it is this member's now. False: somebody was faster. */
  claims(code: string): Promise<boolean> {
    return this.alone(async () => {
      const before = this.newest;
      await this.tapsLike(new RegExp(`^Prendo ${code}$`));
      const answer = await this.reads(new RegExp(`${isTheirs(code).source}|${code} è già presa`), before);
      const isMine = isTheirs(code).test(readIn(answer));
      if (isMine) await this.readsAll(code, before);
      return isMine;
    });
  }

  /** Chooses the request and writes to its student; asked "to whom?", because another student wrote, says so. @returns the mid */
  writes(code: string, text: string): Promise<string> {
    return this.alone(async () => {
      const before = this.newest;
      this.says(`rispondi a ${code}`);
      await this.reads(new RegExp(`adesso arriva a ${code}`), before);
      const chosen = this.newest;
      const mid = this.says(text);
      const answer = await this.reads(new RegExp(`Arrivato a ${code}|A chi va quello`), chosen);
      if (!readIn(answer).includes('A chi va')) return mid;
      await this.taps(code, chosen);
      await this.reads(new RegExp(`Arrivato a ${code}`), chosen);
      return mid;
    });
  }

  /** Writes to a student whom somebody else has: held, asked, taken over. */
  takesOver(code: string, text: string): Promise<void> {
    return this.alone(async () => {
      const before = this.newest;
      this.says(`rispondi a ${code}`);
      await this.reads(/Ce l'ha/, before);
      const chosen = this.newest;
      this.says(text);
      await this.reads(/quello che hai scritto non è partito/, chosen);
      await this.taps('Sì', chosen);
      await this.reads(isTheirs(code), chosen);
      await this.readsAll(code, chosen);
      await this.reads(new RegExp(`Arrivato a ${code}`), chosen);
    });
  }

  handsBack(code: string): Promise<void> {
    return this.alone(async () => {
      const before = this.newest;
      await this.taps(`Restituisci ${code}`);
      await this.reads(new RegExp(`Hai restituito ${code}`), before);
    });
  }

  ends(code: string, outcome: string): Promise<void> {
    return this.alone(async () => {
      const before = this.newest;
      await this.taps(`Fatto ${code}`);
      await this.taps(outcome, before);
      await this.reads(new RegExp(`${code} è conclusa`), before);
    });
  }

  /** What was said before, to its end: from then on this member's words go to that request. */
  async readsAll(code: string, behind: number): Promise<void> {
    const end = new RegExp(`adesso arriva a ${code}`);
    const answer = await this.reads(new RegExp(`${end.source}|da leggere`), behind);
    if (end.test(readIn(answer))) return;
    const more = this.newest;
    await this.taps(MORE, behind);
    await this.readsAll(code, more);
  }

  /** Nothing else of this member's goes on meanwhile. */
  alone<Result>(work: () => Promise<Result>): Promise<Result> {
    const mine = this.#busy.then(work);
    this.#busy = mine.catch(() => undefined);
    return mine;
  }
}
