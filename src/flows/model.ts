/**
 * What an administrator's files become once they are checked: names resolved, targets known, words folded.
 * The engine reads only this. See flows.md for the meaning of each verb.
 */
export type Language = 'it' | 'en' | 'ar' | 'fr';
export const LANGUAGES: readonly Language[] = ['it', 'en', 'ar', 'fr'];

/** Each language in its own script, as the built-in list `languages` offers it. */
export const LANGUAGE_TITLES: Record<Language, string> = {
  it: 'Italiano',
  en: 'English',
  ar: 'العربية',
  fr: 'Français',
};

export const COMMANDS = [
  'restart',
  'back',
  'menu',
  'language',
  'help',
  'human',
  'status',
  'data',
  'delete',
  'stop',
] as const;
export type CommandName = (typeof COMMANDS)[number];

/** What members of a committee type instead of tapping; `take`, `reply`, `hand_back` and `done` may name a code behind. */
export const MEMBER_COMMANDS = [
  'mine',
  'free',
  'take',
  'take_over',
  'reply',
  'hand_back',
  'done',
  'look',
  'read',
  'pause',
  'help',
  'language',
  'student',
  'committee',
] as const;
export type MemberCommand = (typeof MEMBER_COMMANDS)[number];

/** `do` names a built-in act; `visit` a flow that is entered and left again. */
export type Command = { do: CommandName; confirm: boolean } | { visit: string };

/** `flow.step`; for an ending too. */
export type Address = string;

/** Where a step leads once the loader has resolved it: always an existing step. */
export type Target = Address;

export type Rung = 'repeat' | 'numbered_list' | 'offer_human';

export interface Flows {
  /** Hash of the structure; texts are not part of it. */
  readonly version: string;
  readonly start: string;
  readonly languages: readonly Language[];
  readonly commands: ReadonlyMap<CommandName, Command>;
  readonly menu: readonly string[];
  readonly ladder: readonly Rung[];
  readonly silence: { readonly remindAfterMs: number; readonly closeAfterMs: number; readonly forgetAfterMs: number };
  readonly lists: ReadonlyMap<string, ListModel>;
  readonly flows: ReadonlyMap<string, FlowModel>;
  readonly steps: ReadonlyMap<Address, Step>;
  /** Old name to new name, and a step that is gone to the one that takes its people; only written where needed. */
  readonly renamed: ReadonlyMap<string, string>;
  readonly removed: ReadonlyMap<string, string>;
}

export interface FlowModel {
  readonly name: string;
  readonly steps: readonly Step[];
  /** Names of its `end` steps. */
  readonly endings: readonly string[];
}

/** `universities` is a flat list whose items have a committee; `topics` has two levels. */
export type ListModel =
  | { readonly kind: 'flat'; readonly name: string; readonly items: readonly ListItem[] }
  | {
      readonly kind: 'groups';
      readonly name: string;
      readonly groups: readonly { id: string; items: readonly string[] }[];
    };

export interface ListItem {
  readonly id: string;
  /** Committee id of a university. */
  readonly committee?: string;
}

interface StepBase {
  readonly address: Address;
  readonly flow: string;
  readonly name: string;
  /** Verb, choice ids, type, length, save, personal; never texts or targets. */
  readonly fingerprint: string;
}

/** One offered choice: `id` is saved and stands in payloads, `titleKey` is the text key of its title. */
export interface ChoiceModel {
  readonly id: string;
  readonly titleKey: string;
  /** Where choosing it leads. */
  readonly to: Target;
}

/** What a `choose` offers. In a two-level list ids are `group` and `group.item`. */
export type Choices =
  | { readonly kind: 'flat'; readonly list?: string; readonly items: readonly ChoiceModel[] }
  | { readonly kind: 'languages'; readonly items: readonly ChoiceModel[] }
  | {
      readonly kind: 'groups';
      readonly list: string;
      readonly groups: readonly {
        readonly choice: ChoiceModel;
        readonly items: readonly ChoiceModel[];
        readonly leaves: boolean;
      }[];
    };

export interface SayStep extends StepBase {
  readonly verb: 'say';
  /** Name of a picture: `config/media/<name>.<language>.png`, sent before the text. */
  readonly media?: string;
  readonly next: Target;
}
export interface ChooseStep extends StepBase {
  readonly verb: 'choose';
  readonly choices: Choices;
  readonly save?: string;
  /** Id of the choice that is the consent. */
  readonly consent?: string;
  readonly paged: boolean;
}
export interface AskStep extends StepBase {
  readonly verb: 'ask';
  readonly type: 'text' | 'email' | 'phone' | 'email_or_phone' | 'number' | 'date';
  readonly length?: { readonly min: number; readonly max: number };
  readonly accept: readonly ('text' | 'voice' | 'image' | 'video' | 'file')[];
  /** 0: every message is an answer of its own. */
  readonly joinMessagesMs: number;
  readonly optional: boolean;
  readonly save?: string;
  readonly personal: boolean;
  readonly next: Target;
}
export interface ReviewStep extends StepBase {
  readonly verb: 'review';
  readonly show: readonly string[];
  readonly options: readonly ChoiceModel[];
}
export interface CallStep extends StepBase {
  readonly verb: 'call';
  readonly callee: string;
  readonly then: ReadonlyMap<string, Target>;
}
export type RouteOutcome = 'delivered' | 'redirected' | 'queued' | 'failed';
export interface RouteStep extends StepBase {
  readonly verb: 'route';
  readonly kind: 'support' | 'join';
  /** First rule whose conditions all hold; a group covers its items. */
  readonly rules: readonly { readonly when: ReadonlyMap<string, readonly string[]>; readonly to: string }[];
  /** A committee id, or the committee of the saved answer with this name (`committee of university`). */
  readonly otherwise: { readonly committee: string } | { readonly ofAnswer: string };
  readonly then: ReadonlyMap<RouteOutcome, Target>;
}
export interface EndStep extends StepBase {
  readonly verb: 'end';
}
export type Step = SayStep | ChooseStep | AskStep | ReviewStep | CallStep | RouteStep | EndStep;

/** Words of one choice, command or emergency, folded (`language/fold`), from titles and match.json in all languages. */
export interface WordList {
  readonly words: readonly string[];
  /** Words that veto the choice. */
  readonly not: readonly string[];
  /** Cities: lead to a question, never to a match. */
  readonly cities: readonly string[];
}

export type EmergencyKind = 'danger' | 'violence' | 'trafficking' | 'selfharm' | 'homeless';
export const EMERGENCY_KINDS: readonly EmergencyKind[] = ['selfharm', 'violence', 'trafficking', 'danger', 'homeless'];
export type AnswerWord = 'yes' | 'no' | 'skip' | 'more' | 'thanks' | 'greetings' | 'robot' | 'insults';

/** What the words of a first message show about what somebody wants; `requests.intents` in match.json. */
export const INTENT_WORDS = ['support', 'join', 'info', 'privacy', 'follow_up', 'human', 'thanks', 'greeting'] as const;
export type IntentWord = (typeof INTENT_WORDS)[number];

/**
 * The same words as an administrator wrote them: whoever looks for near spellings must see them whole (`الرمو` is no
 * spelling of باليرمو).
 */
export interface WrittenWords {
  /** By title key, as in `Vocabulary.choices`. */
  readonly choices: ReadonlyMap<string, WordList>;
  readonly commands: ReadonlyMap<CommandName, readonly string[]>;
  readonly answers: ReadonlyMap<AnswerWord, readonly string[]>;
  readonly decoys: ReadonlyMap<string, readonly string[]>;
  readonly intents: ReadonlyMap<IntentWord, readonly string[]>;
}

export interface Vocabulary {
  readonly written: WrittenWords;
  /** By title key of the choice (`lists.universities.romatre`, `welcome.intent.options.support`, `lists.topics.admin.title`). */
  readonly choices: ReadonlyMap<string, WordList>;
  readonly commands: ReadonlyMap<CommandName, readonly string[]>;
  readonly memberCommands: ReadonlyMap<MemberCommand, readonly string[]>;
  readonly emergencies: ReadonlyMap<EmergencyKind, WordList>;
  /** Phrases of all kinds by language: somebody who cries for help is answered in the language of the cry. */
  readonly cries: ReadonlyMap<Language, readonly string[]>;
  readonly answers: ReadonlyMap<AnswerWord, readonly string[]>;
  /** Greetings by language: the first, careful language detection. */
  readonly greetings: ReadonlyMap<Language, readonly string[]>;
  readonly decoys: ReadonlyMap<string, readonly string[]>;
}

export interface EmergencyNumber {
  readonly number: string;
  readonly for: readonly (EmergencyKind | 'legal')[];
  readonly languages: readonly Language[];
  readonly verifiedOn: string | null;
}

/** Facts about committees that flows and texts need; members live in MongoDB. */
export interface CommitteeSeed {
  readonly id: string;
  readonly name: string;
  readonly active: boolean;
  readonly languages: readonly Language[];
  readonly hours?: CommitteeHours;
  readonly reminders?: Readonly<Record<string, string>>;
}
export interface CommitteeHours {
  readonly timeZone: string;
  readonly days: readonly string[];
  readonly from: string;
  readonly to: string;
  readonly closed: readonly string[];
}

/** All of it: one set, loaded together, swapped in one go. */
export interface ContentSet {
  readonly flows: Flows;
  readonly vocabulary: Vocabulary;
  readonly emergencies: { readonly warnAfterDays: number; readonly numbers: readonly EmergencyNumber[] };
  readonly committees: readonly CommitteeSeed[];
  /** Every text by language and full dotted key: `support.topic.ask`, `common.repeat`, plural suffixes kept (`…_few`). */
  readonly texts: Readonly<Record<Language, Readonly<Record<string, string>>>>;
  /** Hash of structure and texts together. */
  readonly version: string;
}
