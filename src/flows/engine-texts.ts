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
  which_of_these: says(),
  numbered_line: says('number', 'title'),
  number_too_high: says(),
  please_tap: says(),
  yes: TITLE,
  no: TITLE,
  skip: TITLE,
  more: TITLE,
  other_group: TITLE,
  edit: TITLE,
  back_to_summary: TITLE,
  edit_which: says(),
  resume: says(),
  resume_yes: TITLE,
  resume_no: TITLE,
  change_language: TITLE,
  old_button: says(),
  honest_new_start: says(),
  updated: says(),
  reminder: says(),
  bot_again: says(),
  attachment_not_here: says(),
  attachment_received: says(),
  attachment_not_accepted: says(),
  voice_received: says(),
  voice_at_choice: says(),
  sticker_hint: says(),
  thumbs_up_confirm: says('choice'),
  voice_message: says(),
  picture: says(),
  video_file: says(),
  document: says(),
  restart_sure: says(),
  stop_sure: says(),
  delete_sure: says(),
  restarted: says(),
  stopped: says(),
  kept_on: says(),
  erased: says(),
  back_at_start: says(),
  sent_cannot_undo: says(),
  earlier_answer: says('answer'),
  changed_answer: says('label', 'before', 'after'),
  answer_line: says('label', 'value'),
  only_spaces: says(),
  edited_in_draft: says(),
  edited_after_sending: says(),
  unsent_in_draft: says(),
  unsent_after_sending: says(),
  forwarding_now: says(),
  working_hours: says('hours'),
  add_to: says('code'),
  add_to_ask: says('code'),
  add_which: says(),
  too_many_requests: says(),
  stopped_by_limit: says(),
  apology: says(),
  thanks_answer: says(),
  safety_line: says(),
  readers_committee: says('university'),
  readers_coordinators: says('university'),
  readers_national: says(),
  status_none: says(),
  status_draft: says(),
  status_new: says('code'),
  status_forwarded: says('code', 'university'),
  status_national: says('code'),
  status_failed: says('code'),
  data_intro: says(),
  data_language: says('language'),
  data_answers: says('answers'),
  data_requests: says('codes'),
  data_consent: says('date'),
  data_identity: says(),
  data_delete: says(),
  lang_it: says(),
  lang_en: says(),
  lang_ar: says(),
  lang_fr: says(),
  mail_support_subject: says('code', 'topic', 'university', 'language'),
  mail_support_body: says('code', 'topic', 'university', 'language'),
  mail_join_subject: says('code', 'topic', 'university', 'language'),
  mail_join_body: says('code', 'topic', 'university', 'language'),
  mail_national_subject: says('code', 'topic', 'university', 'language'),
  mail_national_body: says('code', 'topic', 'university', 'language'),
  mail_person_subject: says('code', 'language'),
  mail_person_body: says('code', 'language'),
  mail_footer: says(),
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
