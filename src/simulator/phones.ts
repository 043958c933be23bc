import { randomInt } from 'node:crypto';
import type { FakeGraph } from './graph/fake-graph.ts';

/** A student's phone. `n` counts from 1 and stands in addresses, where an identity must not. */
export type Phone = { readonly n: number; readonly psid: string; readonly name: string; readonly language: string };

export type Phones = {
  add(name: string, language: string): Phone;
  /** Those in use, in the order they came. */
  all(): readonly Phone[];
  find(n: number): Phone | undefined;
  withPsid(psid: string): Phone | undefined;
  /** Everybody leaves Messenger; the bot keeps what it knows, as it would of real people. */
  leave(): void;
};

const NAME_MOST = 40;
export const PHONES_MOST = 12;

export function createPhones(graph: FakeGraph): Phones {
  let inUse: Phone[] = [];
  let count = 0;
  return {
    add(name, language) {
      count += 1;
      const firstName = name.trim().slice(0, NAME_MOST) || `Student ${count}`;
      // New at every start: the database outlives this process, and an old conversation does not belong to a new phone.
      const psid = `71${randomInt(10_000_000_000_000, 100_000_000_000_000)}`;
      graph.addPerson({ psid, firstName, lastName: '' });
      const phone = { n: count, psid, name: firstName, language };
      inUse.push(phone);
      return phone;
    },
    all: () => inUse,
    find: (n) => inUse.find((phone) => phone.n === n),
    withPsid: (psid) => inUse.find((phone) => phone.psid === psid),
    leave() {
      for (const { psid } of inUse) graph.setReach(psid, 'deleted');
      inUse = [];
    },
  };
}
