/** A sentence or title of the engine itself, under this key in its file. */
export interface EngineText {
  /** What the engine fills in; another variable in the text would stay as `{{name}}`. */
  readonly variables: readonly string[];
  /** Needs every plural form of its language; `count` is then among the variables. */
  readonly plural?: boolean;
  /** Limit in UTF-16 units; 20 for what becomes a button. */
  readonly maxUnits?: number;
}

/** Messenger, "Quick replies" and "Button template": titles are cut after 20. */
export const MAX_TITLE_UNITS = 20;

export const says = (...variables: string[]): EngineText => ({ variables });
/** A button: people may type it, too. */
export const TITLE: EngineText = { variables: [], maxUnits: MAX_TITLE_UNITS };
