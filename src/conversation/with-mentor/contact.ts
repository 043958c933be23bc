import { payloadOf } from '../payload.ts';
import { statusLine } from '../reports.ts';
import { common, say, type Talk } from '../talk.ts';
import { openRequests } from './candidates.ts';
import { aboutRequest } from './questions.ts';
import { mayTellOf } from './window.ts';
import { showHeldWords } from './words.ts';

/** "Nobody has taken it yet" is said about hour 22 after the last message: never after hour 24. */
const UNCLAIMED_MS = 22 * 3_600_000;

/** The person is here again: first what waited, then, where the bot speaks, what became of the requests meanwhile. */
export function greetAgain(talk: Talk): void {
  showHeldWords(talk);
  const news = talk.state.student.requests.filter((one) => one.untold && mayTellOf(talk, one));
  for (const request of news) request.untold = false;
  const lines = news.filter(({ state }) => state !== 'expired').map((request) => statusLine(talk, request));
  if (lines.length > 0) say(talk, lines);
  for (const request of news.filter(({ state }) => state === 'expired').slice(-2)) {
    const payload = payloadOf(aboutRequest(talk, 'request', request), 'again');
    // A button that stays: the bot says more in this turn.
    say(talk, statusLine(talk, request), {
      choices: { style: 'buttons', items: [{ payload, title: common('request_again') }] },
    });
  }
}

/** One timer while something waits for a mentor and that was not said; each message of the person moves it. */
export function watchUnclaimed(talk: Talk): void {
  const { lastHeardMs, dropped } = talk.state.student;
  const at = new Date(lastHeardMs + UNCLAIMED_MS);
  const isDue = dropped !== 'stopped' && at > talk.moment.now && unclaimed(talk).length > 0;
  const wanted = isDue ? `unclaimed.${lastHeardMs}` : null;
  if (talk.timers.some(({ id }) => id === wanted)) return;
  talk.timers = talk.timers.filter(({ type }) => type !== 'unclaimed');
  if (wanted !== null) talk.timers = [...talk.timers, { id: wanted, type: 'unclaimed', at }];
}

/** Silent while a mentor of another request holds the thread. */
export function sayUnclaimed(talk: Talk): void {
  const waiting = unclaimed(talk).filter((request) => mayTellOf(talk, request));
  if (waiting.length === 0) return;
  for (const request of waiting) request.toldUnclaimed = true;
  const codes = { list: waiting.map(({ code }) => ({ own: code })) };
  say(talk, common('unclaimed', { codes }), { unsure: 'skip' });
}

function unclaimed(talk: Talk) {
  return openRequests(talk).filter(
    ({ state, toldUnclaimed }) => !toldUnclaimed && ['delivered', 'redirected', 'queued'].includes(state),
  );
}
