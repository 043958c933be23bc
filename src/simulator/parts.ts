import type { PeopleCounts } from '../drawing/people.ts';
import type { Drawable } from '../drawing/picture.ts';
import type { MovableClock } from './clock.ts';
import type { FakeGraph } from './graph/fake-graph.ts';
import type { Mailbox } from './mailbox.ts';

export interface LabelledValue {
  label: string;
  value: string;
}

/** A request as the database has it, opened: this page is for loopback only. */
export interface StoredRequestView {
  id: string;
  code: string;
  committee: string;
  kind: string;
  state: string;
  university: string | null;
  topic: string | null;
  language: string;
  urgent: boolean;
  /** What the student wrote, opened; null when there is none. */
  description: string | null;
  createdAt: Date;
  /** Whatever else is worth seeing: name, contact, letters, events. */
  more: readonly LabelledValue[];
}

/** What the bot keeps about one conversation, as a list to read. */
export interface RememberedView {
  values: readonly LabelledValue[];
}

export interface MenuItemView {
  title: string;
  payload: string;
}

/** What Messenger shows around a conversation while no profile is set at the Graph API. */
export interface PhoneProfile {
  greeting: string;
  menu: readonly MenuItemView[];
}

export const MEMBER_ROLES = ['mentor', 'coordinator', 'focal_point'] as const;
export type MemberRole = (typeof MEMBER_ROLES)[number];

/** Members of committees, made by a click. */
export interface SimulatedMembers {
  committees(): Promise<readonly { id: string; name: string }[]>;
  /**
   * Invites somebody made up, who is active as soon as the link is opened: nobody confirms.
   *
   * @returns null when there is no such committee
   */
  add(committee: string, role: MemberRole, language: string): Promise<AddedMember | null>;
}
export interface AddedMember {
  name: string;
  email: string;
  committee: string;
  /** Of the m.me link: `join-<token>`. */
  token: string;
}

/** The conversation as it runs, to be drawn. */
export interface FlowsLook {
  current(): Drawable;
  people(): Promise<PeopleCounts>;
  /** The step at which somebody is; null: at none. */
  placeOf(psid: string): Promise<string | null>;
  /** Mistakes of newer files that were refused, each with its place. */
  refused(): readonly string[];
}

export interface SimulatorParts {
  graph: FakeGraph;
  mailbox: Mailbox;
  clock: MovableClock;
  look: {
    /** Newest first. */
    requests(): Promise<readonly StoredRequestView[]>;
    remembered(psid: string): Promise<RememberedView | null>;
  };
  /** Languages that a phone can be set to, e.g. `['it', 'en', 'ar', 'fr']`. */
  languages: readonly [string, ...string[]];
  profile(language: string): PhoneProfile;
  /** Left out where nothing is to be drawn. */
  flows?: FlowsLook;
  /** Left out where the database may be somebody's real one. */
  members?: SimulatedMembers;
  /** What is missing before the real Page is connected, e.g. `{ done: 2, of: 7 }`; left out: nothing is said about it. */
  setup?: { done: number; of: number };
}
