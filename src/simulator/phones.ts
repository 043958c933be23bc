import { randomInt } from 'node:crypto';
import type { FakeGraph } from './graph/fake-graph.ts';
import type { MemberRole } from './parts.ts';

/** Somebody's phone. `n` counts from 1 and stands in addresses, where an identity must not. */
export type Phone = {
  readonly n: number;
  readonly psid: string;
  readonly name: string;
  readonly language: string;
  /** Null for a student. */
  readonly member: PhoneMember | null;
};

/** Whose letters come to this address; role and committee as they were when the phone was added. */
export type PhoneMember = {
  readonly email: string;
  readonly role: MemberRole | null;
  readonly committee: string | null;
};

export type Phones = {
  add(name: string, language: string, member?: PhoneMember): Phone;
  /** Those in use, in the order they came. */
  all(): readonly Phone[];
  find(n: number): Phone | undefined;
  withPsid(psid: string): Phone | undefined;
  /** The newest phone of whoever gets letters there. */
  withEmail(email: string): Phone | undefined;
  /** Everybody leaves Messenger; the bot keeps what it knows, as it would of real people. */
  leave(): void;
};

const NAME_MOST = 40;
export const PHONES_MOST = 12;

export function createPhones(graph: FakeGraph): Phones {
  let inUse: Phone[] = [];
  let count = 0;
  return {
    add(name, language, member) {
      count += 1;
      const firstName = name.trim().slice(0, NAME_MOST) || `Student ${count}`;
      // New at every start: the database outlives this process, and an old conversation does not belong to a new phone.
      const psid = `71${randomInt(10_000_000_000_000, 100_000_000_000_000)}`;
      graph.addPerson({ psid, firstName, lastName: '' });
      const phone = { n: count, psid, name: firstName, language, member: member ?? null };
      inUse.push(phone);
      return phone;
    },
    all: () => inUse,
    find: (n) => inUse.find((phone) => phone.n === n),
    withEmail: (email) => inUse.findLast((phone) => phone.member?.email === email),
    withPsid: (psid) => inUse.find((phone) => phone.psid === psid),
    leave() {
      for (const { psid } of inUse) graph.setReach(psid, 'deleted');
      inUse = [];
    },
  };
}
