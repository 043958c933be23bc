import { MessengerClient } from 'bottender';
import { expect } from 'chai';
import { SECRET, startGraph, stopEverything, TOKEN } from './support.ts';

describe('the library that the bot sends with', () => {
  afterEach(stopEverything);

  const start = async (version: string) => {
    const bench = await startGraph();
    const { origin } = bench;
    const settings = { accessToken: TOKEN, appSecret: SECRET, version, origin, skipAppSecretProof: false };
    return { ...bench, client: new MessengerClient(settings) };
  };

  it('is understood by the fake', async () => {
    const { client, graph } = await start('v26.0');
    await client.sendRawBody({ recipient: { id: '71' }, messagingType: 'RESPONSE', message: { text: 'ciao' } });
    await client.typingOn('71');
    await client.setMessengerProfile({ getStarted: { payload: 'GET_STARTED' } });
    expect(graph.sent('71')[0]!.message).to.deep.equal({ text: 'ciao' });
    expect(graph.profileField('get_started')).to.deep.equal({ payload: 'GET_STARTED' });
    await client.passThreadControlToPageInbox('71');
    expect((await client.getThreadOwner('71')).appId).to.equal('263902037430900');
  });

  it('uploads, and sends a batch', async () => {
    const { client, graph } = await start('v26.0');
    const { attachmentId } = await client.uploadImage(Buffer.from('png'), { isReusable: true, filename: 'a.png' });
    await client.sendImage('71', { attachmentId });
    const message = { recipient: { id: '71' }, messagingType: 'UPDATE', message: { text: 'x' } };
    await client.sendBatch([{ method: 'POST', relativeUrl: 'me/messages', body: message }] as never);
    expect(graph.sent('71')).to.have.length(2);
  });

  it('is refused with its old default version', async () => {
    const { client, graph } = await start('v6.0');
    let refused = false;
    await client.sendText('71', 'ciao').catch(() => {
      refused = true;
    });
    expect({ refused, sent: graph.sent('71') }).to.deep.equal({ refused: true, sent: [] });
  });
});
