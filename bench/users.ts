import type { FakeGraph } from '../src/simulator/graph/fake-graph.ts';
import type { Script } from './jobs.ts';
import { type Action, answerTo, FIRST } from './script.ts';

/** One person, who waits for the bot's question before going on. */
export class User {
  readonly psid: string;
  next: Action;
  #turn: { answered: () => void } | undefined;

  constructor(psid: string, script: Script) {
    this.psid = psid;
    this.next = FIRST[script];
  }

  /** The answer to what is said now. Made before it is said: it may come before the 200. */
  answer(withinMs: number): Promise<'answered' | 'nothing came'> {
    return new Promise((resolve) => {
      const timer = setTimeout(() => resolve('nothing came'), withinMs);
      const answered = () => {
        clearTimeout(timer);
        resolve('answered');
      };
      this.#turn = { answered };
    });
  }

  reads(message: Record<string, unknown>, script: Script): void {
    const action = answerTo(message, script);
    if (action === undefined) return;
    this.next = action;
    this.#turn?.answered();
  }
}

/** People of the fake Graph, each with a place in the conversation that outlives a measurement. */
export class Users {
  readonly #graph: FakeGraph;
  readonly #script: Script;
  readonly #byPsid = new Map<string, User>();
  #idle: User[] = [];

  constructor(graph: FakeGraph, script: Script) {
    this.#graph = graph;
    this.#script = script;
    graph.onAccepted(({ psid, message }) => this.#byPsid.get(psid)?.reads(message, script));
  }

  take(count: number): User[] {
    while (this.#idle.length < count) this.#idle.push(this.#somebodyNew());
    return this.#idle.splice(0, count);
  }

  /** Whoever waits in vain for an answer is not asked again. */
  giveBack(users: readonly User[]): void {
    this.#idle.unshift(...users);
  }

  #somebodyNew(): User {
    const user = new User(this.#graph.addPerson().psid, this.#script);
    this.#byPsid.set(user.psid, user);
    return user;
  }
}
