import { DATE_LOCALES } from '../conversation/locales.ts';
import { assertNever } from '../errors.ts';
import {
  knownLanguage,
  type LetterLanguage,
  type LetterTexts,
  requestLetter,
  type Say,
  sayIn,
  type Words,
  type WrittenLetter,
} from './committee-letters.ts';
import type { DigestCounts, LetterContent } from './mail-ports.ts';

/** A letter in the language of its reader. */
export function writtenLetter(content: LetterContent, readerLanguage: string, texts: LetterTexts): WrittenLetter {
  const language = knownLanguage(readerLanguage);
  const say = sayIn(language, texts);
  const footer = say(content.kind === 'reply' ? 'footer_student' : 'footer');
  return { language, ...wordsOf(content, say, texts, language), footer };
}

function wordsOf(content: LetterContent, say: Say, texts: LetterTexts, language: LetterLanguage): Words {
  switch (content.kind) {
    case 'words_waiting':
    case 'safety':
      return inChat(say, texts, content.kind, { code: content.code }, `open-${content.requestId}`);
    case 'reply':
      return reply(content, say, texts);
    case 'invitation':
      return invitation(content, say, texts);
    case 'pending_member': {
      const { name, committee, role } = content;
      return inChat(say, texts, content.kind, { name, committee, role: say(`role_${role}`) }, null);
    }
    case 'wrong_codes':
      return note(say, content.kind, { committee: content.committee });
    case 'mail_refused':
      return note(say, content.kind, { committee: content.committee, name: content.name });
    case 'digest':
      return digest(content, say, texts, language);
    case 'new':
    case 'again':
    case 'reminder':
    case 'escalated':
    case 'coordinator':
    case 'expires_soon':
    case 'reported':
      return requestLetter(content, say, texts);
    default:
      return assertNever(content);
  }
}

/** A letter of one paragraph, which names a member perhaps: the preview does not. */
function note(say: Say, kind: string, values: Record<string, string>): Words {
  const subject = say(`${kind}_subject`, values);
  return { subject, preview: subject, body: say(`${kind}_body`, values), link: null, after: '' };
}

/** … with the way to the chat. */
function inChat(say: Say, texts: LetterTexts, kind: string, values: Record<string, string>, ref: string | null): Words {
  return { ...note(say, kind, values), link: { title: say('chat_button'), url: texts.links.chat(ref) } };
}

type Of<Kind extends LetterContent['kind']> = Extract<LetterContent, { kind: Kind }>;

/** The only letter with somebody's words: the student asked for them. Subject and preview stay neutral. */
function reply({ code, university, words, more }: Of<'reply'>, say: Say, { links }: LetterTexts): Words {
  const from =
    university === null
      ? say('reply_from_national', { code })
      : say('reply_from', { code, university: say(`lists.universities.${university}`) });
  return {
    subject: say('reply_subject'),
    preview: say('reply_preview'),
    body: [from, words, ...(more ? [say('reply_file')] : []), say('reply_answer')].join('\n\n'),
    link: { title: say('chat_button'), url: links.chat(null) },
    after: '',
  };
}

function invitation({ committee, role, code, token }: Of<'invitation'>, say: Say, { links }: LetterTexts): Words {
  const values = { committee, role: say(`role_${role}`) };
  return {
    subject: say('invitation_subject', values),
    preview: say('invitation_preview'),
    body: say('invitation_body', values),
    link: { title: say('chat_button'), url: links.chat(`join-${token}`) },
    after: say('invitation_code', { code }),
  };
}

const COUNTED: readonly (keyof DigestCounts)[] = ['open', 'unclaimed', 'overdue', 'refusedMail', 'blocked', 'pending'];

function digest({ committee, date, counts }: Of<'digest'>, say: Say, { links }: LetterTexts, language: LetterLanguage) {
  const values = { committee, date: dayInWords(date, language) };
  const lines = COUNTED.filter((name) => counts[name] > 0).map((name) =>
    say(`digest_${name}`, { number: String(counts[name]) }),
  );
  return {
    subject: say('digest_subject', values),
    preview: say('digest_intro', values),
    body: [say('digest_intro', values), lines.join('\n'), say('digest_what_to_do')].join('\n\n'),
    link: { title: say('chat_button'), url: links.chat(null) },
    after: '',
  };
}

function dayInWords(date: string, language: LetterLanguage): string {
  const format = { weekday: 'long', day: 'numeric', month: 'long', timeZone: 'UTC' } as const;
  return new Intl.DateTimeFormat(DATE_LOCALES[language], format).format(Date.parse(date));
}
