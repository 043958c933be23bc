import { randomBytes } from 'node:crypto';
import type { SendMail } from '../outbox/mail-ports.ts';
import type { MessengerSettings, Settings } from '../settings/settings.ts';
import { type MovableClock, movableClock } from '../simulator/clock.ts';
import { createFakeGraph, type FakeGraph } from '../simulator/graph/fake-graph.ts';
import { createMailbox, type Mailbox } from '../simulator/mailbox.ts';

export interface Simulated {
  graph: FakeGraph;
  mailbox: Mailbox & { send: SendMail };
  clock: MovableClock;
}

/** A Messenger and a mail server of our own on loopback, with credentials made up for this start. */
export async function openSimulated({
  graphVersion,
  humanAgent,
}: Settings): Promise<Simulated & { messenger: MessengerSettings; graphOrigin: string }> {
  const clock = movableClock();
  const word = () => randomBytes(16).toString('hex');
  const secret = word();
  const messenger = { pageId: '500', appId: '900', accessToken: word(), appSecrets: [secret], verifyToken: word() };
  const graph = createFakeGraph({
    ...messenger,
    appSecrets: [secret],
    graphVersion,
    clock,
    humanAgent: humanAgent ? 'granted' : 'withheld',
  });
  return { messenger, graphOrigin: await graph.listen(0), graph, mailbox: createMailbox(clock.now), clock };
}
