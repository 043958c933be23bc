import { fold } from '../language/fold.ts';
import { begin } from './beginning.ts';
import type { SpokenPart } from './effect.ts';
import { hasDraft } from './focus.ts';
import type { Heard } from './heard.ts';
import { saysWhichLanguages } from './not-understood.ts';
import { universityOf } from './reports.ts';
import type { SentRequest } from './state.ts';
import { common, say, spokenIn, type Talk } from './talk.ts';
import { isSign } from './thumbs.ts';
import { requestIn, smallTalkIn } from './understanding.ts';
import { askWhichCity, tellRequest } from './whole-request.ts';
import { askRequest } from './with-mentor/acts.ts';
import { isWithMentor, mayReopen, mayTakeWords } from './with-mentor/candidates.ts';
import { askAbout } from './with-mentor/questions.ts';
import { giveWords } from './with-mentor/relay.ts';

type Text = Extract<Heard, { kind: 'text' }>;

/** Words go to the mentor who has the request; else to one that waits or ended lately, unless they only greet or thank. */
export function nothingOpen(talk: Talk, heard: Text): void {
  const { content } = talk.world;
  const text = heard.text.trim();
  const said = fold(text);
  const named = talk.state.student.requests.find(({ code }) => fold(code) === said);
  if (named !== undefined) return askRequest(talk, named);
  const candidates = mayTakeWords(talk);
  const words: SpokenPart = { kind: 'text', mid: heard.mid, text };
  if (text !== '' && candidates.some(isWithMentor)) return giveWords(talk, [words]);
  const small = smallTalkIn(spokenIn(talk, text), content);
  if (small === 'thanks' || (candidates.length > 0 && isSign(text))) return say(talk, common('thanks_answer'));
  if (candidates.some((one) => mayReopen(talk, one)) && content.vocabulary.answers.get('yes')?.includes(said))
    return say(talk, common('thanks_answer'));
  if (candidates.length > 0 && small === 'robot') return say(talk, common('robot_answer'));
  const isForTheBot = candidates.length === 0 || small === 'greetings' || said === '';
  if (isForTheBot || (talk.state.student.draft.aside && hasDraft(talk)))
    return beginWith(talk, heard, small === 'robot');
  const [only] = candidates;
  if (candidates.length === 1 && only !== undefined && wentElsewhere(talk, only, heard)) return;
  giveWords(talk, [words]);
}

/** A first message may hold the whole request. */
function beginWith(talk: Talk, heard: Text, asksWho: boolean): void {
  const isAside = talk.state.student.draft.aside && hasDraft(talk);
  const told = isAside || asksWho ? null : tellRequest(talk, heard);
  if (talk.state.language === null) saysWhichLanguages(talk, heard.text);
  begin(talk, heard.text);
  if (told !== null) askWhichCity(talk, told.request);
}

/** "No, Roma Tre!" after the request has gone to another committee: told honestly, with the way out. */
function wentElsewhere(talk: Talk, request: SentRequest, { text }: Text): boolean {
  const { corrects, university } = requestIn(spokenIn(talk, text), talk.world.content);
  if (!corrects || university === null || university === request.university || request.university === null)
    return false;
  const where = request.national ? common('readers_national') : universityOf(talk, request);
  const values = { code: request.code, university: where };
  askAbout(talk, 'request', request, [common('sent_elsewhere', values)], 'cancel');
  return true;
}
