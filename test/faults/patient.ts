import type { GraphMessage } from '../../src/outbox/ports.ts';
import type { FakeGraph } from '../../src/simulator/graph/contract.ts';
import type { AcceptedMessage } from '../../src/simulator/graph/people.ts';
import { buttonsOf, wordsOf } from '../support/messages.ts';

/** Longer than a lease, an unsure letter and a busy machine together. */
const PATIENCE_MS = 60_000;
const shown = ({ message }: AcceptedMessage) => message as unknown as GraphMessage;

/** What a person reads in it, without the invisible marks around what was inserted. */
export const readIn = (message: AcceptedMessage): string => wordsOf(shown(message)).replaceAll(/[\u2066-\u2069]/g, '');

/** Somebody with a phone who waits as long as it takes, and who does everything once. */
export class PatientPerson {
  readonly psid: string;
  readonly #graph: FakeGraph;

  constructor(graph: FakeGraph, psid: string) {
    this.psid = psid;
    this.#graph = graph;
    graph.addPerson({ psid });
  }

  /** @returns the message's mid */
  says(text: string): string {
    return this.#graph.say(this.psid, text).mid;
  }

  edits(mid: string, text: string): void {
    this.#graph.edit(this.psid, mid, text);
  }

  takesBack(mid: string): void {
    this.#graph.unsend(this.psid, mid);
  }

  /** The newest message so far: for waiting for one behind it. */
  get newest(): number {
    return this.#graph.sent(this.psid).at(-1)?.n ?? 0;
  }

  taps(title: string, behind = 0): Promise<void> {
    return this.#taps((one) => one === title, title, behind);
  }

  /** Titles that hold a code are not known beforehand. */
  tapsLike(title: RegExp, behind = 0): Promise<void> {
    return this.#taps((one) => title.test(one), String(title), behind);
  }

  async #taps(isMeant: (title: string) => boolean, what: string, behind: number): Promise<void> {
    const titles = (one: AcceptedMessage) =>
      buttonsOf(shown(one)).map((button) => ({ ...button, plain: button.title.replaceAll(/[\u2066-\u2069]/g, '') }));
    const has = (one: AcceptedMessage) => one.n > behind && titles(one).some(({ plain }) => isMeant(plain));
    const message = this.#graph.sent(this.psid).findLast(has) ?? (await this.#waits(has, what));
    const button = titles(message).find(({ plain }) => isMeant(plain))!;
    const tap = 'quick_replies' in message.message ? this.#graph.tapQuickReply : this.#graph.tapButton;
    tap(this.psid, button.payload, button.title);
  }

  reads(words: RegExp, behind = 0): Promise<AcceptedMessage> {
    return this.#waits((message) => message.n > behind && words.test(readIn(message)), String(words));
  }

  screen(): string[] {
    return this.#graph.sent(this.psid).map(readIn);
  }

  async #waits(fits: (message: AcceptedMessage) => boolean, what: string): Promise<AcceptedMessage> {
    return this.#graph.waitFor(this.psid, fits, PATIENCE_MS).catch((error: Error) => {
      throw new Error(`${this.psid} waited for ${what}: ${error.message}`);
    });
  }
}
