import { baseOf } from './locale.ts';

/** A sentence or title of the engine itself, under this key in `common.json`. */
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

const says = (...variables: string[]): EngineText => ({ variables });
const TITLE: EngineText = { variables: [], maxUnits: MAX_TITLE_UNITS };

export const ENGINE_TEXTS: Readonly<Record<string, EngineText>> = {
  greeting: { variables: [], maxUnits: 160 },
  repeat: says(),
  numbered_list: says(),
  offer_human: says(),
  did_you_mean: says('choice'),
  please_tap: says(),
  yes: TITLE,
  no: TITLE,
  skip: TITLE,
  more: TITLE,
  other_group: TITLE,
  edit: TITLE,
  resume: says(),
  resume_yes: TITLE,
  resume_no: TITLE,
  change_language: TITLE,
  back_to_summary: TITLE,
  old_button: says(),
  attachment_not_here: says(),
  updated: says(),
  restart_sure: says(),
  stop_sure: says(),
  delete_sure: says(),
  erased: says(),
  add_to: says('code'),
  reminder: says(),
};

/**
 * Titles of the engine's own buttons: people may type them, in any language;
 * match.json gives them more words under `options`, as `common.edit`.
 */
export const ENGINE_TITLES: readonly string[] = Object.entries(ENGINE_TEXTS).flatMap(([key, text]) =>
  text === TITLE ? [key] : [],
);

/** The wish for a full key, `common.` and plural form included. */
export function engineText(key: string): EngineText | undefined {
  const name = key.replace(/^common\./, '');
  return ENGINE_TEXTS[name] ?? ENGINE_TEXTS[baseOf(name)];
}
