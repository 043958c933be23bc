import { expect } from 'chai';
import { fetchJson, PROOF, startGraph, stopEverything, TOKEN, VERSION } from './support.ts';

describe('the fake Graph API refuses', () => {
  afterEach(stopEverything);

  const letter = { recipient: { id: '71' }, messaging_type: 'RESPONSE', message: { text: 'ciao' } };
  const strangers = [
    { what: 'a wrong token', path: `${VERSION}/me/messages?access_token=other&appsecret_proof=${PROOF}`, code: 190 },
    { what: 'no token', path: `${VERSION}/me/messages?appsecret_proof=${PROOF}`, code: 190 },
    { what: 'no proof', path: `${VERSION}/me/messages?access_token=${TOKEN}`, code: 100 },
    { what: 'a wrong proof', path: `${VERSION}/me/messages?access_token=${TOKEN}&appsecret_proof=00`, code: 100 },
    { what: 'an old version', path: `v6.0/me/messages?access_token=${TOKEN}&appsecret_proof=${PROOF}`, code: 100 },
    { what: 'no version', path: `me/messages?access_token=${TOKEN}&appsecret_proof=${PROOF}`, code: 100 },
    { what: 'another Page', path: `${VERSION}/501/messages?access_token=${TOKEN}&appsecret_proof=${PROOF}`, code: 100 },
    {
      what: 'an unknown route',
      path: `${VERSION}/me/labels?access_token=${TOKEN}&appsecret_proof=${PROOF}`,
      code: 100,
    },
  ];
  for (const { what, path, code } of strangers)
    it(`${what} with error ${code}, in Graph's shape`, async () => {
      const { origin, graph } = await startGraph();
      const { status, body } = await fetchJson(`${origin}/${path}`, 'POST', letter);
      expect(status).to.be.at.least(400);
      expect(body.error).to.include({ code, type: 'OAuthException' });
      expect(body.error).to.have.keys(['message', 'type', 'code', 'fbtrace_id']);
      expect(graph.sent('71')).to.deep.equal([]);
    });

  const button = { type: 'postback', title: 'Sì', payload: 'YES' };
  const template = (payload: object) => ({ attachment: { type: 'template', payload } });
  const quickReply = { content_type: 'text', title: 'Sì', payload: 'YES' };
  const badMessages: { what: string; message: Record<string, unknown>; subcode?: number }[] = [
    { what: 'a text of 2,000 characters', message: { text: 'x'.repeat(2_000) } },
    { what: 'an empty text', message: { text: '' } },
    { what: 'metadata of 1,000 characters', message: { text: 'x', metadata: 'm'.repeat(1_000) } },
    { what: 'fourteen quick replies', message: { text: 'x', quick_replies: Array(14).fill(quickReply) } },
    { what: 'no quick reply in a list', message: { text: 'x', quick_replies: [] } },
    {
      what: 'a quick reply of 21 letters',
      message: { text: 'x', quick_replies: [{ ...quickReply, title: 'x'.repeat(21) }] },
    },
    { what: 'a long payload', message: { text: 'x', quick_replies: [{ ...quickReply, payload: 'x'.repeat(1_001) }] } },
    { what: 'a location quick reply', message: { text: 'x', quick_replies: [{ content_type: 'location' }] } },
    { what: 'an unknown field', message: { text: 'x', dynamic_text: {} } },
    {
      what: 'a text beside a template',
      message: { text: 'x', ...template({ template_type: 'button', text: 'x', buttons: [button] }) },
    },
    { what: 'neither text nor attachment', message: { metadata: 'x' } },
    { what: 'four buttons', message: template({ template_type: 'button', text: 'x', buttons: Array(4).fill(button) }) },
    {
      what: 'a button text of 641',
      message: template({ template_type: 'button', text: 'x'.repeat(641), buttons: [button] }),
    },
    {
      what: 'a button title of 21',
      message: template({ template_type: 'button', text: 'x', buttons: [{ ...button, title: 'x'.repeat(21) }] }),
    },
    {
      what: 'eleven elements',
      message: template({ template_type: 'generic', elements: Array(11).fill({ title: 'x', subtitle: 'y' }) }),
    },
    {
      what: 'an element title of 81',
      message: template({ template_type: 'generic', elements: [{ title: 'x'.repeat(81), subtitle: 'y' }] }),
    },
    { what: 'an unknown template', message: template({ template_type: 'list', elements: [] }) },
    { what: 'a template nobody approved', message: { template: { name: 'news', language: { code: 'it' } } } },
    {
      what: 'a picture by plain http',
      message: { attachment: { type: 'image', payload: { url: 'http://example.org/a.png' } } },
      subcode: 2018008,
    },
    {
      what: 'an unknown attachment id',
      message: { attachment: { type: 'image', payload: { attachment_id: '9' } } },
      subcode: 2018074,
    },
  ];
  for (const { what, message, subcode } of badMessages)
    it(`${what} with error 100${subcode === undefined ? '' : `/${subcode}`}`, async () => {
      const { send, graph } = await startGraph();
      const { body } = await send('71', message);
      expect(body.error?.code).to.equal(100);
      expect(body.error?.error_subcode).to.equal(subcode);
      expect(graph.sent('71')).to.deep.equal([]);
    });

  const badEnvelopes: { what: string; body: Record<string, unknown> }[] = [
    { what: 'a missing messaging_type', body: { recipient: { id: '71' }, message: { text: 'x' } } },
    { what: 'an unknown messaging_type', body: { ...letter, messaging_type: 'NEWS' } },
    { what: 'a number as recipient', body: { ...letter, recipient: { id: 71 } } },
    { what: 'an unknown field beside the message', body: { ...letter, persona_id: '1' } },
    { what: 'a tag without MESSAGE_TAG', body: { ...letter, tag: 'HUMAN_AGENT' } },
    { what: 'a sender action beside a message', body: { ...letter, sender_action: 'typing_on' } },
    {
      what: 'a sender action with a type',
      body: { recipient: { id: '71' }, messaging_type: 'RESPONSE', sender_action: 'typing_on' },
    },
    { what: 'an unknown sender action', body: { recipient: { id: '71' }, sender_action: 'wave' } },
    { what: 'an answer to an unknown message', body: { ...letter, reply_to: { mid: 'm_nobody' } } },
    ...['CONFIRMED_EVENT_UPDATE', 'ACCOUNT_UPDATE', 'POST_PURCHASE_UPDATE'].map((tag) => ({
      what: `the dead tag ${tag}`,
      body: { ...letter, messaging_type: 'MESSAGE_TAG', tag },
    })),
  ];
  for (const { what, body } of badEnvelopes)
    it(`${what} with error 100`, async () => {
      const { call, graph } = await startGraph();
      expect((await call('POST', 'me/messages', body)).body.error?.code).to.equal(100);
      expect(graph.sent('71')).to.deep.equal([]);
    });

  it('a stranger, and somebody who left or blocked the Page', async () => {
    const { graph, send } = await startGraph();
    graph.addPerson({ psid: '72' });
    expect((await send('99', { text: 'x' })).body.error).to.include({ code: 100, error_subcode: 2018001 });
    graph.setReach('72', 'deleted');
    expect((await send('72', { text: 'x' })).body.error).to.include({ code: 100, error_subcode: 2018001 });
    graph.setReach('72', 'blocked');
    expect((await send('72', { text: 'x' })).body.error).to.include({ code: 551, error_subcode: 1545041 });
  });

  it('a body that is not JSON', async () => {
    const { origin } = await startGraph();
    const reply = await fetch(`${origin}/${VERSION}/me/messages`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{"recipient":',
    });
    expect(reply.status).to.equal(400);
  });

  it('everything once the token is revoked, until it is renewed', async () => {
    const { graph, send, origin } = await startGraph();
    graph.identity.revoke();
    expect((await send('71', { text: 'x' })).body.error?.code).to.equal(190);
    graph.identity.renew(TOKEN);
    expect((await send('71', { text: 'x' })).status).to.equal(200);
    const bare = await fetchJson(`${origin}/${VERSION}/me/messages?appsecret_proof=${PROOF}`, 'POST', letter, {
      authorization: `Bearer ${TOKEN}`,
    });
    expect(bare.status).to.equal(200);
  });

  it('speaks other languages without changing the codes', async () => {
    const { graph, send } = await startGraph();
    graph.speak('ar');
    const { body } = await send('99', { text: 'x' });
    expect(body.error).to.include({ code: 100, error_subcode: 2018001 });
    expect(body.error?.message).to.match(/[\u0600-\u06ff]/);
  });
});
