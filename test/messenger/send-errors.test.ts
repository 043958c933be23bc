import { expect } from 'chai';
import { resultOf, resultOfSilence, traceIdIn, waitMsIn } from '../../src/messenger/send-errors.ts';
import type { SendResult } from '../../src/outbox/ports.ts';

type Brief = 'retry' | 'give_up' | 'give_up!' | 'pause' | 'pause!' | 'unsure' | 'accepted';

/** `!`: somebody is told. */
function brief(result: SendResult): Brief {
  if (result.result === 'refused') return result.then === 'retry' ? 'retry' : result.alarm ? 'give_up!' : 'give_up';
  if (result.result === 'page_paused') return result.alarm ? 'pause!' : 'pause';
  return result.result;
}
const reply = (code: number, subcode?: number, more: object = {}) =>
  JSON.stringify({
    error: {
      message: 'Le texte est traduit',
      type: 'OAuthException',
      code,
      error_subcode: subcode,
      fbtrace_id: 'Ab1',
      ...more,
    },
  });

const table: { when: string; code: number; subcode?: number; becomes: Brief; status?: number; more?: object }[] = [
  { when: 'the token is invalid', code: 190, becomes: 'pause!' },
  { when: 'the token expired', code: 190, subcode: 463, becomes: 'pause!' },
  { when: 'a permission is missing', code: 3, becomes: 'give_up!' },
  { when: 'a permission is missing', code: 10, becomes: 'give_up!' },
  { when: 'the app is not live', code: 200, becomes: 'give_up!' },
  { when: 'the person has no role on the app', code: 200, subcode: 2018028, becomes: 'give_up!' },
  { when: 'the window is closed', code: 10, subcode: 2018278, becomes: 'give_up' },
  { when: 'the window is closed', code: 10, subcode: 2018065, becomes: 'give_up' },
  { when: 'the window is closed', code: 10, subcode: 2534022, becomes: 'give_up' },
  { when: 'the person cannot receive now', code: 10, subcode: 2018108, becomes: 'give_up' },
  { when: 'the Page is restricted', code: 10, subcode: 1893063, becomes: 'pause!' },
  { when: 'European rules forbid it', code: 10, subcode: 2018336, becomes: 'give_up' },
  { when: 'the person is not available', code: 551, becomes: 'give_up' },
  { when: 'the person blocked the Page', code: 551, subcode: 1545041, becomes: 'give_up' },
  { when: 'the person blocked the Page', code: 200, subcode: 1545041, becomes: 'give_up' },
  { when: 'there is no such person', code: 100, subcode: 2018001, becomes: 'give_up' },
  { when: 'a parameter is bad or a tag dead', code: 100, becomes: 'give_up!' },
  { when: 'media cannot be fetched', code: 100, subcode: 2018008, becomes: 'give_up!' },
  { when: 'an attachment id expired', code: 100, subcode: 2018074, becomes: 'give_up!' },
  { when: 'the object is missing', code: 100, subcode: 33, becomes: 'give_up!' },
  { when: 'Graph is out of order', code: 1, becomes: 'unsure', status: 500 },
  { when: 'Graph is out of order', code: 2, becomes: 'unsure', status: 500 },
  { when: 'Graph is out of order', code: 1200, becomes: 'unsure', status: 400 },
  { when: 'a batch claims to have failed', code: 1, subcode: 1357046, becomes: 'unsure' },
  { when: 'terms are not accepted', code: 2, subcode: 2018344, becomes: 'give_up!' },
  { when: 'calls come too fast', code: 4, becomes: 'pause' },
  { when: 'calls come too fast', code: 17, becomes: 'pause' },
  { when: 'calls come too fast', code: 32, becomes: 'pause' },
  { when: 'calls come too fast', code: 613, becomes: 'pause' },
  { when: 'calls come too fast', code: 80001, becomes: 'pause' },
  { when: 'calls come too fast', code: 80006, becomes: 'pause' },
  { when: 'tags are judged a nuisance', code: 613, subcode: 2018338, becomes: 'give_up!' },
  { when: 'another app controls the thread', code: 10, subcode: 2018300, becomes: 'give_up' },
  { when: 'a subcode arrives as the code', code: 2018300, becomes: 'give_up' },
  { when: 'a subcode arrives as the code', code: 2018278, becomes: 'give_up' },
  { when: 'Messenger asks its own questions', code: 2018321, becomes: 'retry' },
  { when: 'policy blocks for a while', code: 368, becomes: 'pause!' },
  { when: 'a feature was taken away', code: 2022, becomes: 'pause!' },
  { when: 'there is no profile', code: 2018218, becomes: 'give_up' },
  { when: 'nobody knows the code', code: 4711, becomes: 'give_up!' },
  {
    when: 'nobody knows the code, but Graph calls it transient',
    code: 4711,
    more: { is_transient: true },
    becomes: 'retry',
  },
  { when: 'nobody knows the code and the status is 500', code: 4711, status: 500, becomes: 'unsure' },
];

describe('what became of a letter', () => {
  for (const { when, code, subcode, becomes, status = 400, more } of table) {
    it(`is ${becomes} when ${when} (${code}${subcode === undefined ? '' : `/${subcode}`})`, () => {
      const result = resultOf({ status, body: reply(code, subcode, more) });
      expect(brief(result)).to.equal(becomes);
      expect(result).to.have.property('code', subcode === undefined ? String(code) : `${code}/${subcode}`);
    });
  }

  const bare: { when: string; status: number; body: string; becomes: Brief }[] = [
    { when: 'Graph took it', status: 200, body: '{"recipient_id":"71","message_id":"m_1"}', becomes: 'accepted' },
    { when: '200 comes without a message id', status: 200, body: '{"recipient_id":"71"}', becomes: 'unsure' },
    { when: '200 comes with a page', status: 200, body: '<html>', becomes: 'unsure' },
    { when: '200 comes cut off', status: 200, body: '{"message_id":"m', becomes: 'unsure' },
    { when: '429 comes alone', status: 429, body: '', becomes: 'pause' },
    { when: '500 comes alone', status: 500, body: '', becomes: 'unsure' },
    { when: '503 comes with a page', status: 503, body: '<html>', becomes: 'unsure' },
    { when: 'a stranger on the way answers 404', status: 404, body: '<html>', becomes: 'retry' },
    { when: 'somebody redirects', status: 302, body: '', becomes: 'retry' },
  ];
  for (const { when, status, body, becomes } of bare) {
    it(`is ${becomes} when ${when}`, () => expect(brief(resultOf({ status, body }))).to.equal(becomes));
  }

  it('is unsure when the request had begun to leave, and free to repeat when it had not', () => {
    expect(resultOfSilence('UND_ERR_SOCKET', true)).to.deep.equal({ result: 'unsure', code: 'UND_ERR_SOCKET' });
    expect(brief(resultOfSilence('ECONNREFUSED', false))).to.equal('retry');
  });

  it('obeys the longest wait that Meta names, in minutes', () => {
    const usage = JSON.stringify({
      1: [{ type: 'messenger', estimated_time_to_regain_access: 3 }],
      2: [{ type: 'pages', estimated_time_to_regain_access: 7 }, null, 'x'],
      3: 'nonsense',
    });
    expect(resultOf({ status: 400, usage, body: reply(80006) })).to.have.property('waitMs', 7 * 60_000);
    expect([waitMsIn(undefined), waitMsIn('{'), waitMsIn('{"1":[{}]}')]).to.deep.equal([null, null, null]);
  });

  it('keeps the id under which Meta can look up the failure', () => {
    expect(traceIdIn(reply(100))).to.equal('Ab1');
  });
});
