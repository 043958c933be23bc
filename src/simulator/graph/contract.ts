import type { MovableClock } from '../clock.ts';
import type { ProfileField } from './checks/profile.ts';
import type { DeliverOptions } from './deliver.ts';
import type { EchoSettings } from './echoes.ts';
import type { GraphEvent } from './events.ts';
import type { FaultName } from './fault-catalogue.ts';
import type { FaultSetting, Faults } from './faults.ts';
import type { Identity } from './identity.ts';
import type { Ledger } from './ledger.ts';
import type { WaitFor } from './observing.ts';
import type { PageActions } from './page-actions.ts';
import type { AcceptedMessage, Line, NewPerson } from './people.ts';
import type { PersonActions } from './person-actions.ts';
import type { RateLimits } from './rates.ts';
import type { ErrorLanguage } from './refusal.ts';
import type { Fields } from './shape.ts';
import type { Subscription } from './subscription.ts';
import type { ThreadOwner } from './thread.ts';
import type { Upload } from './uploads.ts';
import type { Item } from './webhook-items.ts';
import type { Delivery } from './webhook-sender.ts';

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
  /** Faults that are on from the start. */
  readonly faults?: Readonly<Partial<Record<FaultName, FaultSetting>>>;
  /** `off` for benchmarks. */
  readonly limits?: RateLimits;
  /** Unit in which message texts are counted, until Meta's is known. */
  readonly textUnit?: 'utf-16 units' | 'utf-8 bytes';
  readonly subscribedFields?: readonly string[] | 'every field';
  readonly names?: 'granted' | 'withheld';
  readonly defaultApp?: boolean;
  /** App Review's feature Human Agent; withheld without it. */
  readonly humanAgent?: 'granted' | 'withheld';
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
    /** Forgets everybody and clears the faults; profile, subscription and ledger stay. */
    startOver(): void;
    setReach(psid: string, reach: PersonView['reach']): void;
    /** An interaction without an event: opens the window. */
    interact(psid: string): void;
    /** From now on HUMAN_AGENT is allowed for this person, whatever the app was granted. */
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
    /** What an `attachment_id` stands for. */
    upload(attachmentId: string): Upload | undefined;
    /** The person's own menu, if one was set. */
    menuOf(psid: string): unknown;

    readonly faults: Faults;
    readonly echoes: EchoSettings;
    readonly subscription: Subscription;
    readonly identity: Identity;
    speak(language: ErrorLanguage): void;
  };
