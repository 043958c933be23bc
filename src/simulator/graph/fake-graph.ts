import type { FakeGraph, FakeGraphOptions } from './contract.ts';
import { createWorld } from './create-world.ts';
import { deliver } from './deliver.ts';
import { createEchoes } from './echoes.ts';
import { createFaults } from './faults.ts';
import { createFiles } from './files.ts';
import { createHttp, verifyWebhook } from './http.ts';
import type { Ledger } from './ledger.ts';
import { createLedger } from './ledger.ts';
import { createWaitFor } from './observing.ts';
import { createPageActions } from './page-actions.ts';
import { peopleViews } from './people-views.ts';
import { createPersonActions } from './person-actions.ts';
import type { ErrorLanguage } from './refusal.ts';
import { createHandler } from './server.ts';
import { createWebhookSender, type WebhookSender } from './webhook-sender.ts';
import type { World } from './world.ts';

export type { FakeGraph, FakeGraphOptions, PersonView } from './contract.ts';

/** A strict Graph API for one Page on this machine: what Meta would refuse, it refuses. */
export function createFakeGraph(options: FakeGraphOptions): FakeGraph {
  const { clock, keep = 'everything', random = Math.random } = options;
  const world = createWorld(options);
  const ledger = createLedger(clock.now, options.ledgerFile, keep);
  const faults = createFaults(random, options.faults);
  const files = createFiles();
  let webhookUrl = options.webhookUrl;
  let language: ErrorLanguage = 'en';
  const sender = senderOf(options, world, ledger, () => webhookUrl);
  const echoes = createEchoes(
    options.echoes ?? {},
    random,
    (psid, item) => sender.queue(psid, item, 'messaging'),
    options,
  );
  const http = createHttp(createHandler({ world, ledger, faults, echoes, files, language: () => language }));

  return {
    ...createPersonActions(world, sender, files, http.origin),
    ...createPageActions(world, sender),
    ...peopleViews(world),
    startOver() {
      world.people.clear();
      faults.clear();
    },
    listen: http.listen,
    async close() {
      echoes.close();
      await sender.close();
      await http.close();
      ledger.close();
    },
    setWebhookUrl: (url) => {
      webhookUrl = url;
    },
    verifyWebhook: () => verifyWebhook(webhookUrl, options.verifyToken),
    async webhooksSettled() {
      await echoes.settled();
      await sender.idle();
    },
    deliver: (what, how) => deliver(world, sender, random, what, how),
    acceptedCount: () => world.accepted,
    onAccepted: (listener) => world.events.subscribe((event) => event.kind === 'accepted' && listener(event.message)),
    subscribe: world.events.subscribe,
    waitFor: createWaitFor(world.people, world.events),
    ledger,
    secondsAboveForty: () => world.rates.secondsAboveForty(),
    profileField: (field) => world.profile.get(field),
    upload: world.uploads.find,
    faults,
    echoes: echoes.settings,
    subscription: world.subscription,
    identity: world.identity,
    speak: (next) => {
      language = next;
    },
  };
}

function senderOf(
  options: FakeGraphOptions,
  world: World,
  ledger: Ledger,
  url: () => string | undefined,
): WebhookSender {
  return createWebhookSender({
    pageId: options.pageId,
    clock: options.clock,
    ledger,
    subscription: world.subscription,
    secret: options.appSecrets[0],
    url,
    retryDelaysMs: options.retryDelaysMs ?? [20, 50, 100, 250, 500, 1_000],
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 5_000,
    delivered: (delivery) => world.events.emit({ kind: 'webhook', delivery }),
  });
}
