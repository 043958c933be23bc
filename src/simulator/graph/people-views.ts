import type { PersonView } from './contract.ts';
import type { NewPerson } from './people.ts';
import { ownerOf } from './thread.ts';
import { windowEndsAt } from './window.ts';
import type { World } from './world.ts';

/** What others may see of people, and the few things a test may declare about them. */
export function peopleViews(world: World) {
  const { people, clock } = world;
  const view = (psid: string): PersonView => {
    const person = people.get(psid);
    const endsAt = windowEndsAt(person);
    return {
      psid,
      firstName: person.firstName,
      lastName: person.lastName,
      reach: person.reach,
      windowEndsAt: endsAt === undefined ? undefined : new Date(endsAt),
      owner: ownerOf(person.thread, clock.now().getTime()),
      pendingRef: person.pendingRef,
    };
  };
  return {
    addPerson: (person?: NewPerson) => view(people.add(person).psid),
    person: view,
    people: () => people.all().map(({ psid }) => view(psid)),
    setReach(psid: string, reach: PersonView['reach']): void {
      people.get(psid).reach = reach;
    },
    interact: (psid: string) => people.interacted(people.get(psid)),
    declareHumanAuthor(psid: string): void {
      people.get(psid).humanAuthor = true;
    },
    sent: (psid: string) => people.get(psid).sent,
    lines: (psid: string) => people.get(psid).lines,
    menuOf: (psid: string) => people.get(psid).menu,
  };
}
