import { spoken } from '../../pages/components/bubble.ts';
import { icon } from '../../pages/components/icons.ts';
import { typingDots } from '../../pages/components/typing-dots.ts';
import { directionOf } from '../../pages/document.ts';
import { type Html, html, type Piece } from '../../pages/html.ts';
import { type Entry, quickReplies, type System } from '../entries.ts';
import type { PersonView } from '../graph/fake-graph.ts';
import { languageName } from '../phone-words.ts';
import type { ProfileShown } from '../profile.ts';
import type { Thread } from '../threads.ts';
import { form } from './form.ts';
import { mineView, type PhoneFrame, theirsView } from './message.ts';
import { clockTime, spanOf } from './time.ts';

export type PhoneFacts = {
  readonly thread: Thread;
  readonly person: PersonView;
  readonly profile: ProfileShown;
  readonly now: number;
};

export function phoneView(frame: PhoneFrame, facts: PhoneFacts, next: number | undefined): Html {
  const { phone, words } = frame;
  return html`<section class="phone" id="phone-${phone.n}" aria-labelledby="name-${phone.n}">
${headView(frame, facts)}
<div class="screen" lang="${phone.language}" dir="${directionOf(phone.language)}">
${barView(frame)}
${logView(frame, facts)}
${composerView(frame, facts)}
</div>
<p class="onward"><a class="button quiet" href="#tools">${words.toTools}</a>${
    next !== undefined && html`<a class="button quiet" href="#phone-${next}">${words.next} ${icon('next')}</a>`
  }</p>
</section>`;
}

/** Whose phone it is and what the page may still send to it. */
export function headView({ phone, words }: PhoneFrame, { person, now }: PhoneFacts): Html {
  const leftMs = person.windowEndsAt === undefined ? undefined : person.windowEndsAt.getTime() - now;
  const window =
    person.reach === 'blocked'
      ? words.blocked
      : leftMs === undefined
        ? words.windowNever
        : leftMs <= 0
          ? words.windowClosed
          : words.windowLeft(spanOf(words, leftMs));
  return html`<div class="phone-head" id="phone-${phone.n}-head">
<h2 id="name-${phone.n}"><bdi translate="no">${phone.name}</bdi> <span class="muted small">· ${roleOf(phone, words)} · <span lang="${phone.language}">${languageName(phone.language)}</span></span></h2>
<p class="small muted">${window}${person.owner === 'inbox' && html`<br><b>${words.withStaff}</b>`}</p></div>`;
}

/** Which side this person is on: a mentor of Roma Tre, or a student. */
function roleOf({ member }: PhoneFrame['phone'], words: PhoneFrame['words']): Piece {
  if (member === null) return words.student;
  const role = member.role === null ? words.member : words.roles[member.role];
  return html`<b>${role}</b>${member.committee !== null && html`, <bdi translate="no">${member.committee}</bdi>`}`;
}

function barView({ say }: PhoneFrame): Html {
  return html`<div class="bar"><span class="avatar" aria-hidden="true">M</span><div><p class="page-name" lang="en"><bdi>${say.page}</bdi></p><p class="about">${say.about}</p></div></div>`;
}

export function logView(frame: PhoneFrame, facts: PhoneFacts): Html {
  const { phone, say, focus } = frame;
  const { thread } = facts;
  const { entries } = thread;
  const isNew = !entries.some(({ kind }) => kind !== 'system');
  const live = focus === undefined || focus === phone.n ? 'polite' : 'off';
  return html`<div class="log" id="phone-${phone.n}-log" role="log" aria-live="${live}" aria-label="${say.conversation}" tabindex="0"><div class="inner">
${isNew && welcomeView(frame, facts)}
<ol>${entries.map((entry, at) => entryView(frame, entries, entry, at))}</ol>
<div class="after">${thread.typing === 'on' && typingDots(say.writing)}${offerView(frame, thread)}</div>
</div></div>`;
}

function welcomeView(frame: PhoneFrame, { profile, person }: PhoneFacts): Html {
  const { phone, say, words, language } = frame;
  const start = form(frame, {
    action: `phones/${phone.n}/start`,
    once: `start-${phone.n}`,
    body: html`<button class="button primary wide">${say.start}</button>`,
  });
  return html`<div class="welcome" id="welcome-${phone.n}"><span class="avatar large" aria-hidden="true">M</span><p class="page-name">${say.page}</p>${spoken(profile.greeting)}${start}${
    person.pendingRef !== undefined && html`<p class="small" lang="${language}" dir="ltr">${words.linkOpened}</p>`
  }</div>`;
}

const GAP_MS = 10 * 60_000;

function entryView(frame: PhoneFrame, entries: readonly Entry[], entry: Entry, at: number): Html {
  const before = entries[at - 1];
  const isLater = before === undefined || entry.at - before.at > GAP_MS;
  const time =
    isLater &&
    html`<li class="time" id="t-${frame.phone.n}-${entry.mid}">${clockTime(frame.phone.language, entry.at)}</li>`;
  return html`${time}${oneView(frame, entries, entry, at, before)}`;
}

function oneView(
  frame: PhoneFrame,
  entries: readonly Entry[],
  entry: Entry,
  at: number,
  before: Entry | undefined,
): Html {
  if (entry.kind === 'system') return systemView(frame, entry);
  if (entry.kind === 'mine')
    return mineView(frame, entry, !entries.slice(at + 1).some(({ kind }) => kind !== 'system'));
  const isRunStart = before?.kind !== 'theirs' || before.author !== entry.author;
  return theirsView(frame, entry, isRunStart);
}

function systemView({ words, language, phone }: PhoneFrame, { mid, note, times }: System): Html {
  const tone = note.is === 'refused' ? 'failed' : '';
  return html`<li class="system ${tone}" id="m-${phone.n}-${mid}" lang="${language}" dir="ltr">${noteWords(words, note)}${times > 1 && html` <b>(${words.times(times)})</b>`}</li>`;
}

function noteWords(words: PhoneFrame['words'], note: System['note']): Piece {
  switch (note.is) {
    case 'refused': {
      if (note.fault !== undefined) return words.fault(note.fault);
      return words.refused(note.subcode === undefined ? `${note.code ?? '?'}` : `${note.code}/${note.subcode}`);
    }
    case 'owner':
      return words.ownerNote[note.owner];
    case 'link':
      return words.linkNote;
    case 'clock':
      return words.clockNote(spanOf(words, note.ms));
    case 'reach':
      return words.reachNote[note.reach];
  }
}

/** Pills that vanish: one answer each time. */
function offerView(frame: PhoneFrame, { offer }: Thread): Piece {
  if (offer === undefined) return false;
  const pills = quickReplies(offer.message).map(
    ({ title }, place) => html`<button class="pill" name="place" value="${place}"><bdi>${title}</bdi></button>`,
  );
  return form(frame, {
    action: `phones/${frame.phone.n}/quick`,
    once: `quick-${offer.mid}`,
    look: 'pills',
    body: html`<input type="hidden" name="mid" value="${offer.mid}"><fieldset><legend class="hidden">${frame.say.answers}</legend>${pills}</fieldset>`,
  });
}

function composerView(frame: PhoneFrame, { profile, thread }: PhoneFacts): Html {
  const { phone, say, focus } = frame;
  const field = `say-${phone.n}`;
  const area = html`<textarea id="${field}" name="text" rows="1" maxlength="20000" dir="auto" autocomplete="off" placeholder="${say.message}"${
    focus === phone.n && html` autofocus`
  }></textarea>`;
  return html`<div class="composer">${menuView(frame, profile)}${attachView(frame)}
${form(frame, {
  action: `phones/${phone.n}/say`,
  once: `say-${phone.n}-${thread.entries.length}-${thread.entries.at(-1)?.at ?? 0}`,
  look: 'say',
  body: html`<label class="hidden" for="${field}">${say.message}</label>${area}<button class="round" aria-label="${say.send}">${icon('send')}</button>`,
})}${form(frame, {
  action: `phones/${phone.n}/attach`,
  look: 'liking',
  body: html`<button class="round" name="what" value="thumb" aria-label="${say.thumb}">${icon('thumb')}</button>`,
})}</div>`;
}

function menuView(frame: PhoneFrame, { menu }: ProfileShown): Piece {
  if (menu.length === 0) return false;
  const { phone, say } = frame;
  const items = menu.map((item, place) =>
    item.is === 'postback'
      ? html`<button name="place" value="${place}"><bdi>${item.title}</bdi></button>`
      : html`<span class="inert"><bdi>${item.title}</bdi></span>`,
  );
  return html`<details class="pop"><summary class="round" aria-label="${say.menu}">${icon('menu')}</summary><div class="sheet">${form(
    frame,
    {
      action: `phones/${phone.n}/menu`,
      look: 'buttons',
      body: items,
    },
  )}</div></details>`;
}

function attachView(frame: PhoneFrame): Html {
  const { phone, say } = frame;
  const kinds = [
    ['photo', 'photo', say.photo],
    ['voice', 'voice', say.voice],
    ['file', 'file', say.file],
    ['location', 'place', say.location],
  ] as const;
  return html`<details class="pop"><summary class="round" aria-label="${say.more}">${icon('plus')}</summary><div class="sheet">${form(
    frame,
    {
      action: `phones/${phone.n}/attach`,
      look: 'buttons',
      body: kinds.map(([what, sign, name]) => html`<button name="what" value="${what}">${icon(sign)} ${name}</button>`),
    },
  )}</div></details>`;
}
