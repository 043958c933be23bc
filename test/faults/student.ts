import type { GraphMessage } from '../../src/outbox/ports.ts';
import type { FakeGraph } from '../../src/simulator/graph/contract.ts';
import type { AcceptedMessage } from '../../src/simulator/graph/people.ts';
import { buttonsOf, wordsOf } from '../support/messages.ts';

/** Longer than a lease, an unsure letter and a busy machine together. */
const PATIENCE_MS = 60_000;
const shown = ({ message }: AcceptedMessage) => message as unknown as GraphMessage;

/** A student who waits as long as it takes, and who does everything once. */
export class PatientStudent {
  readonly psid: string;
  readonly #graph: FakeGraph;
  /** Set just before the tap on "send". */
  sent = false;

  constructor(graph: FakeGraph, psid: string) {
    this.psid = psid;
    this.#graph = graph;
    graph.addPerson({ psid });
  }

  says(text: string): void {
    this.#graph.say(this.psid, text);
  }

  taps(title: string): Promise<void> {
    return this.#taps((one) => one === title, title);
  }

  /** Titles that hold a code are not known beforehand. */
  tapsLike(title: RegExp): Promise<void> {
    return this.#taps((one) => title.test(one), String(title));
  }

  async #taps(isMeant: (title: string) => boolean, what: string): Promise<void> {
    const has = (one: AcceptedMessage) => buttonsOf(shown(one)).some((button) => isMeant(button.title));
    const message = this.#graph.sent(this.psid).findLast(has) ?? (await this.#waits(has, what));
    const button = buttonsOf(shown(message)).find((one) => isMeant(one.title))!;
    const tap = 'quick_replies' in message.message ? this.#graph.tapQuickReply : this.#graph.tapButton;
    tap(this.psid, button.payload, button.title);
  }

  reads(words: RegExp): Promise<AcceptedMessage> {
    return this.#waits((message) => words.test(wordsOf(shown(message))), String(words));
  }

  /** From the first word up to the confirmation. */
  async asksForSupport(university = 'Roma Tre'): Promise<void> {
    this.says('ciao');
    for (const title of ['Chiedi supporto', university, 'Vita in città', 'Casa e alloggio', 'Sì, continua'])
      await this.taps(title);
    await this.reads(/Raccontaci la tua situazione/);
    this.says('Cerco una stanza');
    await this.taps('Salta');
    await this.reads(/Controlla la tua richiesta/);
    this.sent = true;
    await this.taps('Invia');
    await this.reads(/La richiesta \w+ è arrivata/);
  }

  async #waits(fits: (message: AcceptedMessage) => boolean, what: string): Promise<AcceptedMessage> {
    return this.#graph.waitFor(this.psid, fits, PATIENCE_MS).catch((error: Error) => {
      throw new Error(`${this.psid} waited for ${what}: ${error.message}`);
    });
  }
}
