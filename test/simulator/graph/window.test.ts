import { expect } from 'chai';
import { DAY_MS } from '../../../src/simulator/graph/limits.ts';
import { startGraph, stopEverything } from './support.ts';

describe('the window of the fake Graph API', () => {
  afterEach(stopEverything);

  const human = { messaging_type: 'MESSAGE_TAG', tag: 'HUMAN_AGENT' };

  it('is open for 24 hours after an interaction and then shut for answers and updates', async () => {
    const { clock, send } = await startGraph();
    clock.forward(DAY_MS - 1);
    expect((await send('71', { text: 'in time' })).status).to.equal(200);
    clock.forward(1);
    for (const messaging_type of ['RESPONSE', 'UPDATE'])
      expect((await send('71', { text: 'late' }, { messaging_type })).body.error).to.include({
        code: 10,
        error_subcode: 2018278,
      });
  });

  it('is shut for somebody who never wrote', async () => {
    const { graph, send } = await startGraph();
    graph.addPerson({ psid: '72' });
    expect((await send('72', { text: 'hello' })).body.error?.error_subcode).to.equal(2018278);
  });

  const renewing = ['say', 'tapButton', 'react', 'openLink', 'sendAttachment'];
  const idle = ['read', 'edit', 'unsend', 'receive'];
  for (const action of [...renewing, ...idle])
    it(`${renewing.includes(action) ? 'opens again' : 'stays shut'} when the person does: ${action}`, async () => {
      const { graph, clock, send } = await startGraph();
      const { mid } = graph.say('71', 'ciao');
      clock.forward(2 * DAY_MS);
      const actions: Record<string, () => unknown> = {
        say: () => graph.say('71', 'again'),
        tapButton: () => graph.tapButton('71', 'P', 'title'),
        react: () => graph.react('71', mid),
        openLink: () => graph.openLink('71', 'committee_7f3a'),
        sendAttachment: () => graph.sendAttachment('71', { type: 'image' }),
        read: () => graph.read('71'),
        edit: () => graph.edit('71', mid, 'other'),
        unsend: () => graph.unsend('71', mid),
        receive: () => graph.receive('71', [mid]),
      };
      actions[action]!();
      expect((await send('71', { text: 'x' })).status).to.equal(renewing.includes(action) ? 200 : 403);
    });

  it('lets a declared human answer for 7 days, and nobody else', async () => {
    const { graph, clock, send } = await startGraph();
    clock.forward(2 * DAY_MS);
    expect((await send('71', { text: 'x' }, human)).body.error?.code).to.equal(10);
    graph.declareHumanAuthor('71');
    expect((await send('71', { text: 'x' }, human)).status).to.equal(200);
    clock.forward(5 * DAY_MS);
    expect((await send('71', { text: 'x' }, human)).body.error?.error_subcode).to.equal(2018278);
  });

  it('lets an app with Human Agent answer for 7 days, with a person’s own words and nothing beside them', async () => {
    const { clock, send } = await startGraph({ humanAgent: 'granted' });
    clock.forward(2 * DAY_MS);
    expect((await send('71', { text: 'x' }, human)).status).to.equal(200);
    const buttons = { text: 'x', quick_replies: [{ content_type: 'text', title: 'Sì', payload: 'p' }] };
    expect((await send('71', buttons, human)).body.error?.code).to.equal(100);
    expect((await send('71', { text: 'x' })).body.error?.error_subcode).to.equal(2018278);
  });

  it('does not bind an approved utility template', async () => {
    const { clock, send } = await startGraph({ templates: ['request_update/it'] });
    clock.forward(9 * DAY_MS);
    const message = { template: { name: 'request_update', language: { code: 'it' } } };
    expect((await send('71', message, { messaging_type: 'UTILITY' })).status).to.equal(200);
  });

  it('forgets an uploaded attachment after 90 days', async () => {
    const { graph, clock, call, send } = await startGraph();
    const payload = { url: 'https://example.org/a.png', is_reusable: true };
    const upload = await call('POST', 'me/message_attachments', {
      message: { attachment: { type: 'image', payload } },
    });
    const picture = { attachment: { type: 'image', payload: { attachment_id: upload.body['attachment_id'] } } };
    expect((await send('71', picture)).status).to.equal(200);
    clock.forward(90 * DAY_MS);
    graph.interact('71');
    expect((await send('71', picture)).body.error?.error_subcode).to.equal(2018074);
  });
});
