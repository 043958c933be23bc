import { WORDS_OF_THE_OTHER_SIDE } from '../conversation/letter.ts';
import type { GraphMessage, LetterToSend } from '../outbox/ports.ts';
import { BUTTON_TEXT_MAX_UNITS, TEXT_SPLIT_UNITS } from './limits.ts';
import { asList, asRaw, asText, inside, own, type Raw } from './raw.ts';

/** The message as it leaves: with the words of the other side in their place, or their file instead of a text. */
export function asSent({ message, words, file }: LetterToSend): GraphMessage {
  if (file !== undefined) return withFile(message, file);
  if (words === undefined) return message;
  const template = templateIn(message);
  if (template === null) return { ...message, text: filled(message.text ?? '', words, TEXT_SPLIT_UNITS) };
  const text = filled(asText(own(template, 'text')) ?? '', words, BUTTON_TEXT_MAX_UNITS);
  if (text.length > BUTTON_TEXT_MAX_UNITS) return { text, ...asQuickReplies(message) };
  return { attachment: { type: 'template', payload: { ...template, text } } };
}

const templateIn = (message: GraphMessage): Raw | null => inside(asRaw(message.attachment ?? null), 'payload');

/** Buttons under more text than a template holds become quick replies: they vanish sooner, but nothing said is lost. */
function asQuickReplies(message: GraphMessage): Pick<GraphMessage, 'quick_replies'> {
  if (message.quick_replies !== undefined) return { quick_replies: message.quick_replies };
  const buttons = asList(own(templateIn(message), 'buttons')).map(asRaw);
  const replies = buttons.flatMap((button) => {
    const [title, payload] = [asText(own(button, 'title')), asText(own(button, 'payload'))];
    return title === null || payload === null ? [] : [{ content_type: 'text' as const, title, payload }];
  });
  return replies.length === 0 ? {} : { quick_replies: replies };
}

const GRAPH_TYPE = { image: 'image', voice: 'audio', video: 'video', file: 'file' } as const;

function withFile(message: GraphMessage, { type, attachmentId }: NonNullable<LetterToSend['file']>): GraphMessage {
  const attachment = { type: GRAPH_TYPE[type], payload: { attachment_id: attachmentId } };
  return { attachment, ...asQuickReplies(message) };
}

const ARABIC = /\p{Script=Arabic}/u;
const FIRST_STRONG_ISOLATE = '\u2068';
const POP_DIRECTIONAL_ISOLATE = '\u2069';

/** Beside Arabic the words are isolated, line by line, so that neither side turns the other round; unless that is too long. */
function filled(text: string, words: string, maxUnits: number): string {
  const [before = '', ...after] = text.split(WORDS_OF_THE_OTHER_SIDE);
  if (after.length === 0) return text;
  const around = (inner: string) => before + inner + after.join('');
  if (!ARABIC.test(text) && !ARABIC.test(words)) return around(words);
  const isolated = words.replace(/[^\n]+/g, (line) => FIRST_STRONG_ISOLATE + line + POP_DIRECTIONAL_ISOLATE);
  return around(isolated).length > maxUnits ? around(words) : around(isolated);
}
