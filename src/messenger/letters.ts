import type { Letter, LetterChoice, Words } from '../conversation/letter.ts';
import type { GraphMessage } from '../outbox/ports.ts';
import { cutTitle, openIsolates, piecesOf } from './cut.ts';
import {
  BUTTON_TEXT_MAX_UNITS,
  BUTTON_TITLE_MAX_UNITS,
  BUTTONS_MAX,
  QUICK_REPLIES_MAX,
  QUICK_REPLY_TITLE_MAX_UNITS,
  TEXT_SPLIT_UNITS,
} from './limits.ts';

type Language = Exclude<Letter['language'], 'every'>;
/** `translate`, seen from here. */
export type SayWords = (words: Words, language: Language) => string;

const EVERY: readonly Language[] = ['it', 'en', 'ar', 'fr'];

/** Turns a letter into the messages that carry it, in order. A letter without a word in it gives none. */
export function renderLetter(letter: Letter, say: SayWords): GraphMessage[] {
  const text = textOf(letter, say);
  const choices = choicesOf(letter, say);
  if (choices.length === 0) return piecesOf(text, TEXT_SPLIT_UNITS).map((piece) => ({ text: piece }));
  const asButtons = letter.choices?.style === 'buttons' && choices.length <= BUTTONS_MAX;
  return asButtons ? withButtons(text, choices) : withQuickReplies(text, choices);
}

function textOf(letter: Letter, say: SayWords): string {
  const { language } = letter;
  if (language !== 'every') return letter.body.map((words) => say(words, language)).join('\n');
  return letter.body.flatMap((words) => EVERY.map((each) => say(words, each))).join('\n');
}

interface SaidChoice {
  title: string;
  payload: string;
}

/** Titles of a letter in every language name languages, each in its own script. */
function choicesOf(letter: Letter, say: SayWords): SaidChoice[] {
  const language = letter.language === 'every' ? 'it' : letter.language;
  const said = ({ payload, title }: LetterChoice) => ({ payload, title: say(title, language).trim() || NOTHING });
  return (letter.choices?.items ?? []).map(said);
}

/** Messenger wants a text beside choices and in every title. */
const NOTHING = '…';

/** Also for more than three buttons: quick replies vanish sooner, but none of the choices is lost. */
function withQuickReplies(text: string, choices: readonly SaidChoice[]): GraphMessage[] {
  const pieces = piecesOf(text, TEXT_SPLIT_UNITS);
  const last = pieces.pop() ?? NOTHING;
  const quickReplies = choices.slice(0, QUICK_REPLIES_MAX).map(({ title, payload }) => ({
    content_type: 'text' as const,
    title: cutTitle(title, QUICK_REPLY_TITLE_MAX_UNITS),
    payload,
  }));
  return [...pieces.map((piece) => ({ text: piece })), { text: last, quick_replies: quickReplies }];
}

/** A body over the template's length goes ahead as texts, and its last lines carry the buttons. */
function withButtons(text: string, choices: readonly SaidChoice[]): GraphMessage[] {
  const { ahead, last } = partedForButtons(text.trim());
  const buttons = choices.map(({ title, payload }) => ({
    type: 'postback',
    title: cutTitle(title, BUTTON_TITLE_MAX_UNITS),
    payload,
  }));
  const payload = { template_type: 'button', text: last === '' ? NOTHING : last, buttons };
  return [...ahead.map((piece) => ({ text: piece })), { attachment: { type: 'template', payload } }];
}

function partedForButtons(text: string): { ahead: string[]; last: string } {
  if (text.length <= BUTTON_TEXT_MAX_UNITS) return { ahead: [], last: text };
  const at = startOfLastLines(text);
  if (at !== null) return { ahead: piecesOf(text.slice(0, at), TEXT_SPLIT_UNITS), last: text.slice(at).trim() };
  const pieces = piecesOf(text, BUTTON_TEXT_MAX_UNITS);
  return { ahead: pieces.slice(0, -1), last: pieces.at(-1) ?? '' };
}

/** Where as many whole lines begin as fit beside buttons; null when even the last one is too long. */
function startOfLastLines(text: string): number | null {
  const from = text.length - BUTTON_TEXT_MAX_UNITS - 1;
  for (let at = text.indexOf('\n', Math.max(from, 0)); at !== -1; at = text.indexOf('\n', at + 1)) {
    if (openIsolates(text.slice(0, at)) === 0) return at + 1;
  }
  return null;
}
