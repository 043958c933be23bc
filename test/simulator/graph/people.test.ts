import { expect } from 'chai';
import { type Item, startBoth, stopEverything } from './support.ts';

describe('a person of the fake', () => {
  afterEach(stopEverything);

  it('taps quick replies and buttons', async () => {
    const { graph, receiver } = await startBoth();
    graph.tapQuickReply('71', 'LANG:it', 'Italiano');
    graph.tapButton('71', 'MENU', 'Menu');
    await graph.webhooksSettled();
    const [quick, button] = receiver.items() as [Item, Item];
    expect(quick['message']).to.deep.include({ text: 'Italiano', quick_reply: { payload: 'LANG:it' } });
    expect(button['postback']).to.deep.include({ title: 'Menu', payload: 'MENU' });
    expect(quick).to.deep.include({ sender: { id: '71' }, recipient: { id: '500' } });
  });

  it('brings the ref of a link with Get Started in a new thread, and as a referral in an old one', async () => {
    const { graph, receiver } = await startBoth();
    graph.addPerson({ psid: '72' });
    expect(graph.openLink('72', 'committee_7f3a')).to.equal(undefined);
    graph.getStarted('72');
    graph.openLink('72', 'other');
    await graph.webhooksSettled();
    const [started, opened] = receiver.items() as [Item, Item];
    expect(started['postback']).to.deep.include({
      payload: 'GET_STARTED',
      referral: { ref: 'committee_7f3a', source: 'SHORTLINK', type: 'OPEN_THREAD' },
    });
    expect(opened['referral']!['ref']).to.equal('other');
    expect(() => graph.openLink('72', 'no spaces')).to.throw();
  });

  it('sends files that the fake itself serves', async () => {
    const types = { image: 'image/png', audio: 'audio/wav', video: 'video/mp4', file: 'application/pdf' } as const;
    const { graph, receiver } = await startBoth();
    for (const type of ['image', 'audio', 'video', 'file'] as const) graph.sendAttachment('71', { type });
    await graph.webhooksSettled();
    for (const item of receiver.items()) {
      const [attachment] = item['message']!['attachments'] as [{ type: keyof typeof types; payload: { url: string } }];
      const file = await fetch(attachment.payload.url);
      expect(file.headers.get('content-type')).to.equal(types[attachment.type]);
      expect((await file.arrayBuffer()).byteLength).to.be.greaterThan(10);
    }
    expect(receiver.items()).to.have.length(4);
  });

  it('sends stickers in both shapes, places, links and what Messenger cannot show', async () => {
    const { graph, receiver } = await startBoth();
    graph.sendAttachment('71', { type: 'sticker' });
    graph.sendAttachment('71', { type: 'sticker', shape: 'old' });
    graph.sendAttachment('71', { type: 'location', coordinates: { lat: 41.9, long: 12.5 } });
    graph.sendAttachment('71', { type: 'fallback', text: 'https://example.org' });
    graph.sendAttachment('71', { type: 'unsupported' });
    await graph.webhooksSettled();
    const messages = receiver.items().map((item) => item['message']!);
    const types = messages.map((message) => (message['attachments'] as { type: string }[] | undefined)?.[0]?.type);
    expect(types).to.deep.equal(['sticker', 'image', 'location', 'fallback', undefined]);
    expect(messages[1]!['sticker_id']).to.equal(369239263222822);
    expect(messages[4]!['is_unsupported']).to.equal(true);
  });

  it('edits at most five times, under the same mid, and takes back', async () => {
    const { graph, receiver } = await startBoth();
    const { mid } = graph.say('71', 'one');
    for (const text of ['2', '3', '4', '5', '6']) graph.edit('71', mid, text);
    expect(() => graph.edit('71', mid, '7')).to.throw();
    graph.unsend('71', mid);
    await graph.webhooksSettled();
    const edits = receiver.items().flatMap((item) => (item['message_edit'] ? [item['message_edit']['num_edit']] : []));
    expect(edits).to.deep.equal([1, 2, 3, 4, 5]);
    expect(receiver.items().at(-1)!['message']).to.deep.equal({ mid, is_deleted: true });
  });
});

describe('the Page inbox of the fake', () => {
  afterEach(stopEverything);

  it('takes the thread by answering: sends are refused and events stand by without payload', async () => {
    const { graph, receiver, send, clock } = await startBoth();
    graph.answerFromPageInbox('71', 'Buongiorno, sono Anna');
    expect((await send('71', { text: 'x' })).body.error).to.include({ code: 10, error_subcode: 2018300 });
    graph.tapButton('71', 'P', 'Menu');
    await graph.webhooksSettled();
    const echo = receiver.items()[0]!;
    expect(echo).to.deep.include({ sender: { id: '500' }, recipient: { id: '71' } });
    expect(echo['message']).to.include({ is_echo: true, app_id: 263902037430900 });
    const standby = receiver.received.at(-1)!.body.entry[0]!;
    expect(standby).not.to.have.property('messaging');
    expect(standby.standby![0]!['postback']).to.have.keys(['mid', 'title']);
    clock.forward(24 * 60 * 60 * 1000 - 1);
    expect(graph.person('71').owner).to.equal('inbox');
    clock.forward(1);
    expect(graph.person('71').owner).to.equal('idle');
  });

  it('hands the thread back with an event', async () => {
    const { graph, receiver, send } = await startBoth();
    graph.inboxTakes('71');
    graph.inboxPassesToBot('71', 'closed');
    await graph.webhooksSettled();
    expect(receiver.items().map((item) => Object.keys(item).at(-1))).to.deep.equal([
      'take_thread_control',
      'pass_thread_control',
    ]);
    expect(receiver.items()[1]!['pass_thread_control']).to.deep.equal({
      previous_owner_app_id: '263902037430900',
      new_owner_app_id: '123',
      metadata: 'closed',
    });
    expect((await send('71', { text: 'x' })).status).to.equal(200);
  });
});

describe('everybody of the fake', () => {
  afterEach(stopEverything);

  it('is forgotten when a run starts over, and faults with them', async () => {
    const { graph, send } = await startBoth({ faults: { '500': {} } });
    expect((await send('71', { text: 'x' })).status).to.equal(500);
    graph.startOver();
    expect(graph.people()).to.deep.equal([]);
    const { psid } = graph.addPerson({ firstName: 'Giulia' });
    graph.interact(psid);
    expect((await send(psid, { text: 'x' })).status).to.equal(200);
    expect(graph.person(psid)).to.deep.include({ firstName: 'Giulia', owner: 'ours', reach: 'reachable' });
  });
});
