import { LANGUAGE_TITLES, type Language } from '../flows/model.ts';
import { offersSwitch } from '../language/detect.ts';
import { MAX_ON_SCREEN } from './choices.ts';
import type { Effect } from './effect.ts';
import { openQuestion, stepOf } from './focus.ts';
import type { LetterChoice } from './letter.ts';
import { common, letter, MAX_LETTERS_PER_TURN, quick, say, type Talk } from './talk.ts';
import { namesFor } from './understanding.ts';

type Said = Extract<Effect, { do: 'say' }>;

export const TALK_TO_A_PERSON: LetterChoice = { payload: 'menu:human', title: { key: 'menu.human' } };

/** Strong words that are no emergency ("this exam kills me"): the conversation goes on, and a person is a tap away. */
export function offerToTalk(talk: Talk): void {
  const choice = { payload: 'menu:human', title: common('need_to_talk') };
  talk.offers.push({ choice, alone: common('talk_offer') });
}

/** A chosen language always wins. Another one that the person writes in is offered, once. */
export function noteLanguage(talk: Talk, text: string): void {
  const { language, student } = talk.state;
  if (language === null) return;
  const other = offersSwitch(language, text, namesFor(talk.world.content));
  if (other === null || student.offered?.includes(other) || !talk.world.content.flows.languages.includes(other)) return;
  student.switchTo = other;
}

/** At the end of a turn: the buttons that go with its last question, and the language that may be another one. */
export function addOffers(talk: Talk): void {
  const question = lastQuestion(talk);
  for (const { choice, alone } of talk.offers.splice(0)) {
    if (question !== null && hasRoom(question)) add(question, choice);
    else if (alone !== null && talk.owner.by === 'bot') say(talk, alone, { choices: quick([choice]) });
  }
  if (question !== null) offerSwitch(talk, question);
}

function offerSwitch(talk: Talk, question: Said): void {
  const { student, language } = talk.state;
  const to = student.switchTo;
  if (to === undefined) return;
  if (to === language) delete student.switchTo;
  const said = talk.effects.filter((effect) => effect.do === 'say').length;
  if (to === language || language === null || !hasRoom(question) || said >= MAX_LETTERS_PER_TURN) return;
  delete student.switchTo;
  student.offered = [...(student.offered ?? []), to];
  talk.effects.splice(talk.effects.indexOf(question), 0, {
    do: 'say',
    letter: letter(talk, common('switch_offer'), { language: to }),
  });
  add(question, { payload: languageTap(to), title: { own: LANGUAGE_TITLES[to] } });
}

/** The letter that asks the open question, when it is the last of the turn and takes more buttons. */
function lastQuestion(talk: Talk): Said | null {
  const open = openQuestion(talk);
  const last = talk.effects.findLast((effect) => effect.do === 'say');
  if (open === null || last === undefined || last.letter.author !== 'bot') return null;
  const isFree = stepOf(talk, open)?.verb === 'ask' && last.letter.choices === null;
  return isFree || last.letter.choices?.style === 'quick' ? last : null;
}

const hasRoom = ({ letter: { choices } }: Said): boolean => (choices?.items.length ?? 0) < MAX_ON_SCREEN;

function add({ letter: asking }: Said, choice: LetterChoice): void {
  const items = asking.choices?.items ?? [];
  if (!items.some(({ payload }) => payload === choice.payload)) asking.choices = quick([...items, choice]);
}

const LANGUAGE_TAP = 'language.';
const languageTap = (language: Language): string => `menu:${LANGUAGE_TAP}${language}`;

/** The language of an offer's button; null for other buttons of the menu. */
export function languageTapped(talk: Talk, name: string): Language | null {
  if (!name.startsWith(LANGUAGE_TAP)) return null;
  return talk.world.content.flows.languages.find((code) => code === name.slice(LANGUAGE_TAP.length)) ?? null;
}
