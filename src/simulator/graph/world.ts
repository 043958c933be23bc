import type { MovableClock } from '../clock.ts';
import type { ProfileField } from './checks/profile.ts';
import type { Events } from './events.ts';
import type { Identity } from './identity.ts';
import type { People } from './people.ts';
import type { Rates } from './rates.ts';
import type { Measure } from './shape.ts';
import type { Subscription } from './subscription.ts';
import type { Uploads } from './uploads.ts';

/** Everything that Graph knows about one Page; routes read and change it. */
export type World = {
  readonly pageId: string;
  readonly appId: string;
  readonly graphVersion: string;
  readonly clock: MovableClock;
  readonly people: People;
  readonly rates: Rates;
  readonly identity: Identity;
  readonly subscription: Subscription;
  readonly uploads: Uploads;
  readonly events: Events;
  readonly profile: Map<ProfileField, unknown>;
  /** `name/language` of approved utility templates. */
  readonly templates: Set<string>;
  readonly measure: Measure;
  readonly keep: 'everything' | 'counts';
  /** Whether our app is the Page's default app: without it `take_thread_control` is blocked. */
  readonly defaultApp: boolean;
  readonly names: 'granted' | 'withheld';
  readonly humanAgent: 'granted' | 'withheld';
  nextMid(): string;
  /** Messages taken so far. */
  accepted: number;
};
