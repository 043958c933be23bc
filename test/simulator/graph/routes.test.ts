import { expect } from 'chai';
import { MINUTE_MS } from '../../../src/simulator/graph/limits.ts';
import { PROOF, startGraph, stopEverything, TOKEN, VERSION } from './support.ts';

describe('the Messenger profile of the fake', () => {
  afterEach(stopEverything);

  const menu = (count: number) => [
    {
      locale: 'default',
      call_to_actions: Array(count).fill({ type: 'postback', title: 'x'.repeat(30), payload: 'P' }),
    },
  ];
  const get_started = { payload: 'GET_STARTED' };

  it('is set, read in parts and deleted', async () => {
    const { call, graph } = await startGraph();
    const greeting = [
      { locale: 'default', text: 'Ciao' },
      { locale: 'ar_AR', text: 'مرحبا' },
    ];
    const profile = { get_started, greeting, persistent_menu: menu(20) };
    expect((await call('POST', 'me/messenger_profile', profile)).body).to.deep.equal({ result: 'success' });
    const read = await call('GET', 'me/messenger_profile?fields=greeting,get_started');
    expect(read.body).to.deep.equal({ data: [{ greeting, get_started }] });
    await call('DELETE', 'me/messenger_profile', { fields: ['persistent_menu'] });
    expect(graph.profileField('persistent_menu')).to.equal(undefined);
    const europe = await call('GET', 'me/messenger_profile?fields=subject_to_new_eu_privacy_rules');
    expect(europe.body).to.deep.equal({ data: [{ subject_to_new_eu_privacy_rules: true }] });
  });

  const wrong: { what: string; profile: Record<string, unknown> }[] = [
    { what: 'a greeting of 161', profile: { greeting: [{ locale: 'default', text: 'x'.repeat(161) }] } },
    { what: 'no default locale', profile: { greeting: [{ locale: 'it_IT', text: 'x' }] } },
    { what: 'a locale twice', profile: { greeting: Array(2).fill({ locale: 'default', text: 'x' }) } },
    { what: '21 menu items', profile: { get_started, persistent_menu: menu(21) } },
    { what: 'a menu without Get Started', profile: { persistent_menu: menu(1) } },
    {
      what: 'a nested menu item',
      profile: {
        get_started,
        persistent_menu: [{ locale: 'default', call_to_actions: [{ type: 'nested', title: 'x' }] }],
      },
    },
    {
      what: 'five ice breakers',
      profile: {
        ice_breakers: [{ locale: 'default', call_to_actions: Array(5).fill({ question: 'x', payload: 'x' }) }],
      },
    },
    { what: 'an unknown field', profile: { home_url: {} } },
  ];
  for (const { what, profile } of wrong)
    it(`refuses ${what} and sets nothing`, async () => {
      const { call, graph } = await startGraph();
      expect((await call('POST', 'me/messenger_profile', profile)).body.error?.code).to.equal(100);
      expect(graph.profileField('get_started')).to.equal(undefined);
    });

  it('takes ten calls in ten minutes', async () => {
    const { call, clock } = await startGraph();
    const statuses: number[] = [];
    for (let n = 0; n < 11; n += 1) statuses.push((await call('GET', 'me/messenger_profile?fields=greeting')).status);
    expect(statuses).to.deep.equal([...Array(10).fill(200), 400]);
    clock.forward(10 * MINUTE_MS);
    expect((await call('GET', 'me/messenger_profile?fields=greeting')).status).to.equal(200);
  });

  it('can be overridden for one person', async () => {
    const { call, graph } = await startGraph();
    await call('POST', 'me/custom_user_settings', { psid: '71', persistent_menu: menu(1) });
    expect(graph.menuOf('71')).to.deep.equal(menu(1));
    const read = await call('GET', 'me/custom_user_settings?psid=71');
    expect(read.body).to.deep.equal({ data: [{ user_level_persistent_menu: menu(1) }] });
    await call('DELETE', 'me/custom_user_settings?psid=71&params=[%22persistent_menu%22]');
    expect(graph.menuOf('71')).to.equal(undefined);
  });
});

describe('other routes of the fake', () => {
  afterEach(stopEverything);

  it('read a thread back, newest first and without metadata', async () => {
    const { call, graph, send } = await startGraph();
    const { mid } = graph.say('71', 'ciao');
    const { body } = await send('71', { text: 'Grazie!', metadata: 'out:1' });
    const read = await call('GET', '500/conversations?user_id=71&fields=messages{id,message,from,to,created_time}');
    const [page, person] = [{ id: '500' }, { id: '71' }];
    const created_time = '2026-11-24T10:00:00+0000';
    expect(read.body['data']).to.deep.equal([
      {
        id: 't_71',
        messages: {
          data: [
            { id: body['message_id'], message: 'Grazie!', from: page, to: { data: [person] }, created_time },
            { id: mid, message: 'ciao', from: person, to: { data: [page] }, created_time },
          ],
        },
      },
    ]);
    expect((await call('GET', 'me/conversations?user_id=71&fields=messages{metadata}')).status).to.equal(400);
  });

  it('move thread control as its owner may', async () => {
    const { call, graph } = await startGraph();
    const recipient = { id: '71' };
    expect((await call('POST', 'me/release_thread_control', { recipient })).body.error?.error_subcode).to.equal(
      2018300,
    );
    await call('POST', 'me/pass_thread_control', { recipient, target_app_id: 263902037430900 });
    expect(graph.person('71').owner).to.equal('inbox');
    await call('POST', 'me/take_thread_control', { recipient });
    expect(graph.person('71').owner).to.equal('ours');
    expect((await call('POST', 'me/extend_thread_control', { recipient, duration: 604_801 })).status).to.equal(400);
    expect((await call('POST', 'me/extend_thread_control', { recipient, duration: 3_600 })).status).to.equal(200);
    await call('POST', 'me/release_thread_control', { recipient });
    expect(graph.person('71').owner).to.equal('idle');
  });

  it('tell names, unless they are withheld, and never the language', async () => {
    const open = await startGraph();
    expect((await open.call('GET', '71?fields=first_name')).body).to.deep.equal({ id: '71', first_name: 'Amal' });
    expect((await open.call('GET', '71?fields=locale')).body.error?.error_subcode).to.equal(2018247);
    expect((await open.call('GET', '99?fields=first_name')).body.error?.error_subcode).to.equal(33);
    const shut = await startGraph({ names: 'withheld' });
    expect((await shut.call('GET', '71?fields=first_name')).body).to.deep.equal({});
  });

  it('take a file in a form', async () => {
    const { graph, origin, call, send } = await startGraph();
    const form = new FormData();
    form.append('message', JSON.stringify({ attachment: { type: 'file', payload: { is_reusable: true } } }));
    form.append('filedata', new Blob(['%PDF-1.4'], { type: 'application/pdf' }), 'a.pdf');
    const url = `${origin}/${VERSION}/me/message_attachments?access_token=${TOKEN}&appsecret_proof=${PROOF}`;
    const upload = (await (await fetch(url, { method: 'POST', body: form })).json()) as { attachment_id: string };
    const payload = { attachment_id: upload.attachment_id };
    expect((await send('71', { attachment: { type: 'file', payload } })).status).to.equal(200);
    expect((await send('71', { attachment: { type: 'image', payload } })).status).to.equal(400);
    expect(graph.upload(upload.attachment_id)?.file?.bytes.toString()).to.equal('%PDF-1.4');
    const once = { attachment: { type: 'file', payload: { url: 'https://example.org/a.pdf', is_reusable: false } } };
    expect((await call('POST', 'me/message_attachments', { message: once })).status).to.equal(400);
  });

  it('answer a batch call by call', async () => {
    const { call, graph } = await startGraph();
    const letter = (psid: string) => ({
      method: 'POST',
      relative_url: 'me/messages',
      body: new URLSearchParams({
        recipient: JSON.stringify({ id: psid }),
        messaging_type: 'UPDATE',
        message: JSON.stringify({ text: 'x' }),
      }).toString(),
    });
    const { body } = await call('POST', '', { batch: [letter('71'), letter('99')] });
    expect((body as unknown as { code: number }[]).map(({ code }) => code)).to.deep.equal([200, 400]);
    expect(graph.sent('71')).to.have.length(1);
    expect((await call('POST', '', { batch: Array(51).fill(letter('71')) })).body.error?.code).to.equal(100);
  });
});

describe('the rates of the fake', () => {
  afterEach(stopEverything);

  it('allow 200 calls a day for each engaged person, and say when to come back', async () => {
    const { send, clock, graph } = await startGraph();
    for (let n = 0; n < 200; n += 1) expect((await send('71', { text: 'x' })).status).to.equal(200);
    const refused = await send('71', { text: 'x' });
    expect(refused.body.error?.code).to.equal(80006);
    expect(refused.headers.get('x-business-use-case-usage')).to.match(/"estimated_time_to_regain_access":1440/);
    graph.addPerson({ psid: '72' });
    graph.interact('72');
    expect((await send('71', { text: 'x' })).status).to.equal(200);
    clock.forward(25 * 60 * MINUTE_MS);
    graph.interact('71');
    expect((await send('71', { text: 'x' })).status).to.equal(200);
  });

  it('allow ten heavy messages a second and count seconds above forty', async () => {
    const { send, graph, clock } = await startGraph();
    const video = { attachment: { type: 'video', payload: { url: 'https://example.org/a.mp4' } } };
    for (let n = 0; n < 10; n += 1) expect((await send('71', video)).status).to.equal(200);
    expect((await send('71', video)).body.error?.code).to.equal(613);
    expect(graph.secondsAboveForty()).to.equal(0);
    for (let n = 0; n < 40; n += 1) await send('71', { text: 'x' });
    expect(graph.secondsAboveForty()).to.equal(1);
    clock.forward(1_000);
    expect((await send('71', video)).status).to.equal(200);
  });

  it('can be switched off', async () => {
    const { send } = await startGraph({ limits: 'off' });
    const replies = await Promise.all(Array.from({ length: 310 }, () => send('71', { text: 'x' })));
    expect(replies.every(({ status }) => status === 200)).to.equal(true);
    expect(replies[0]!.headers.has('x-business-use-case-usage')).to.equal(false);
  });
});
