import type { CheckLanguage } from './messages.ts';
import type { Address, Flows } from './model.ts';

/** What may be known beside the files; a check that needs something unknown is left out. */
export interface Known {
  /** Language of the messages; English when left out. */
  readonly language?: CheckLanguage;
  /** A step without a test is then an error (F903). */
  readonly strict?: boolean;
  /** Conversation tests by name, such as `config/tests/typing.yml`. */
  readonly tests?: ReadonlyMap<string, string>;
  /** What the tests were seen to reach when they ran; without it, what they name. */
  readonly coverage?: Coverage;
  /** Pictures by name, such as `config/media/poster.it.png`. */
  readonly pictures?: ReadonlyMap<string, Picture>;
  /** When a line of a file was last changed, ms since 1970. */
  readonly lastChangedMs?: (file: string, line: number) => number | undefined;
  /** The version that these files are to replace. */
  readonly before?: Flows;
  readonly live?: LiveFacts;
}

export interface Picture {
  readonly bytes: number;
  readonly type: 'png' | 'jpeg' | 'gif' | 'unknown';
}

/** What the database says at this moment. Counts only: nobody is named. */
export interface LiveFacts {
  /** Active members by committee id; a committee that somebody made inactive needs none. */
  readonly members: ReadonlyMap<string, number | 'inactive'>;
  /** People by the step at which they wait, or to which a visit or call will bring them back. */
  readonly people: ReadonlyMap<Address, number>;
  /** Drafts by saved answer, then by the choice that they contain. */
  readonly drafts: ReadonlyMap<string, ReadonlyMap<string, number>>;
}

/** Choices as `flow.step:choice`. */
export interface Coverage {
  readonly steps: ReadonlySet<Address>;
  readonly choices: ReadonlySet<string>;
  readonly languages: ReadonlySet<string>;
}
