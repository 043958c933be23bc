import { randomBytes } from 'node:crypto';
import type { MovableClock } from '../clock.ts';
import type { ProfileField } from './checks/profile.ts';
import { type DeliverOptions, deliver } from './deliver.ts';
import { createEchoes, type EchoSettings } from './echoes.ts';
import { createEvents, type GraphEvent } from './events.ts';
import { createFaults, type Faults } from './faults.ts';
import { createFiles } from './files.ts';
import { createHttp, verifyWebhook } from './http.ts';
import { createIdentity, type Identity } from './identity.ts';
import { createLedger, type Ledger } from './ledger.ts';
import { createWaitFor, type WaitFor } from './observing.ts';
import { createPageActions, type PageActions } from './page-actions.ts';
import { type AcceptedMessage, createPeople, type Line, type NewPerson } from './people.ts';
import { createPersonActions, type PersonActions } from './person-actions.ts';
import { createRates, type RateLimits } from './rates.ts';
import type { ErrorLanguage } from './refusal.ts';
import { createHandler } from './server.ts';
import { type Fields, utf8Bytes, utf16Units } from './shape.ts';
import { createSubscription, type Subscription } from './subscription.ts';
import { ownerOf, type ThreadOwner } from './thread.ts';
import { createUploads } from './uploads.ts';
import type { Item } from './webhook-items.ts';
import { createWebhookSender, type Delivery } from './webhook-sender.ts';
import { windowEndsAt } from './window.ts';
import type { World } from './world.ts';

export type FakeGraphOptions = {
  readonly pageId: string;
  readonly appId: string;
  /** The first one signs webhooks; a proof may be made with any. */
  readonly appSecrets: readonly [string, ...string[]];
  readonly accessToken: string;
  readonly verifyToken: string;
  /** E.g. `v26.0`; every other version is refused. */
  readonly graphVersion: string;
  readonly clock: MovableClock;
  readonly webhookUrl?: string;
  readonly ledgerFile?: string;
  readonly echoes?: Partial<EchoSettings>;
  /** `off` for benchmarks. */
  readonly limits?: RateLimits;
  /** Unit in which message texts are counted, until Meta's is known. */
  readonly textUnit?: 'utf-16 units' | 'utf-8 bytes';
  readonly subscribedFields?: readonly string[] | 'every field';
  readonly names?: 'granted' | 'withheld';
  readonly defaultApp?: boolean;
  /** Approved utility templates as `name/language`. */
  readonly templates?: readonly string[];
  /** `counts` keeps no messages and no ledger in memory: for long benchmarks. */
  readonly keep?: 'everything' | 'counts';
  /** Real time between tries of a webhook; the last one repeats. */
  readonly retryDelaysMs?: readonly number[];
  /** Real time that the receiver has for its 200. */
  readonly acknowledgeWithinMs?: number;
  /** Chance for faults, echoes and shuffles, 0 to 1. */
  readonly random?: () => number;
};

/** A person as pages and tests see it. */
export type PersonView = {
  readonly psid: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly reach: 'reachable' | 'blocked' | 'deleted';
  /** Undefined for somebody who never interacted. */
  readonly windowEndsAt: Date | undefined;
  readonly owner: ThreadOwner;
  readonly pendingRef: string | undefined;
};

export type FakeGraph = PersonActions &
  PageActions & {
    /** @returns the origin to hand to the client; also where `/files/…` are served */
    listen(port?: number): Promise<string>;
    close(): Promise<void>;
    setWebhookUrl(url: string | undefined): void;
    /** Meta's handshake; true when the receiver gives the challenge back. */
    verifyWebhook(): Promise<boolean>;
    /** Resolves when every webhook on its way is settled. */
    webhooksSettled(): Promise<void>;
    deliver(what: Fields | readonly Item[], options?: DeliverOptions): Promise<readonly Delivery[]>;

    addPerson(person?: NewPerson): PersonView;
    person(psid: string): PersonView;
    people(): readonly PersonView[];
    setReach(psid: string, reach: PersonView['reach']): void;
    /** An interaction without an event: opens the window. */
    interact(psid: string): void;
    /** From now on HUMAN_AGENT is allowed for this person. */
    declareHumanAuthor(psid: string): void;

    /** Accepted messages to this person, in Graph's order. */
    sent(psid: string): readonly AcceptedMessage[];
    /** Both sides of the thread as the Page's inbox shows it, the last 100. */
    lines(psid: string): readonly Line[];
    acceptedCount(): number;
    onAccepted(listener: (message: AcceptedMessage) => void): () => void;
    subscribe(listener: (event: GraphEvent) => void): () => void;
    readonly waitFor: WaitFor;
    readonly ledger: Ledger;
    /** Seconds with more than 40 messages: a test keeps this at zero. */
    secondsAboveForty(): number;
    profileField(field: ProfileField): unknown;
    /** The person's own menu, if one was set. */
    menuOf(psid: string): unknown;

    readonly faults: Faults;
    readonly echoes: EchoSettings;
    readonly subscription: Subscription;
    readonly identity: Identity;
    speak(language: ErrorLanguage): void;
  };

/** A strict Graph API for one Page on this machine: what Meta would refuse, it refuses. */
export function createFakeGraph(options: FakeGraphOptions): FakeGraph {
  const { clock, keep = 'everything', random = Math.random } = options;
  const world = createWorld(options);
  const ledger = createLedger(clock.now, options.ledgerFile, keep);
  const faults = createFaults(random);
  const files = createFiles();
  let webhookUrl = options.webhookUrl;
  let language: ErrorLanguage = 'en';
  const sender = createWebhookSender({
    pageId: options.pageId,
    clock,
    ledger,
    subscription: world.subscription,
    secret: options.appSecrets[0],
    url: () => webhookUrl,
    retryDelaysMs: options.retryDelaysMs ?? [20, 50, 100, 250, 500, 1_000],
    acknowledgeWithinMs: options.acknowledgeWithinMs ?? 5_000,
    delivered: (delivery) => world.events.emit({ kind: 'webhook', delivery }),
  });
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
    webhooksSettled: () => sender.idle(),
    deliver: (what, how) => deliver(world, sender, random, what, how),
    acceptedCount: () => world.accepted,
    onAccepted: (listener) => world.events.subscribe((event) => event.kind === 'accepted' && listener(event.message)),
    subscribe: world.events.subscribe,
    waitFor: createWaitFor(world.people, world.events),
    ledger,
    secondsAboveForty: () => world.rates.secondsAboveForty(),
    profileField: (field) => world.profile.get(field),
    faults,
    echoes: echoes.settings,
    subscription: world.subscription,
    identity: world.identity,
    speak: (next) => {
      language = next;
    },
  };
}

function createWorld(options: FakeGraphOptions): World {
  const { clock, pageId, appId, graphVersion, limits = 'meta', keep = 'everything', defaultApp = true } = options;
  const people = createPeople(clock);
  const run = randomBytes(4).toString('hex');
  let mids = 0;
  return {
    pageId,
    appId,
    graphVersion,
    clock,
    people,
    rates: createRates(clock, people, limits, pageId),
    identity: createIdentity(options.accessToken, options.appSecrets),
    subscription: createSubscription(options.subscribedFields ?? 'every field'),
    uploads: createUploads(clock),
    events: createEvents(),
    profile: new Map(),
    templates: new Set(options.templates ?? []),
    measure: options.textUnit === 'utf-8 bytes' ? utf8Bytes : utf16Units,
    keep,
    defaultApp,
    names: options.names ?? 'granted',
    nextMid: () => {
      mids += 1;
      return `m_${run}${mids.toString(36)}`;
    },
    accepted: 0,
  };
}

function peopleViews(world: World) {
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
