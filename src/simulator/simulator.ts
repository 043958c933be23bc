import express, { type Request, type Response, type Router } from 'express';
import { html } from '../pages/html.ts';
import {
  type ActParts,
  actOnInbox,
  actOnPhone,
  addPhone,
  clearFault,
  type Fields,
  moveClock,
  type Outcome,
  setFault,
  startOver,
} from './acts.ts';
import { type Asset, type Assets, readAssets } from './assets.ts';
import { addFlowPages } from './flow-pages.ts';
import { headers, loopbackOnly, ownOriginOnly } from './guard.ts';
import { createLive, type Live } from './live.ts';
import { addMember, openLetterLink } from './members.ts';
import { createOnce, type Once } from './once.ts';
import type { SimulatorParts } from './parts.ts';
import { createPhones } from './phones.ts';
import { createRender, type Render } from './render.ts';
import { isSample, sample } from './samples.ts';
import { createSettle } from './settle.ts';
import { createThreads } from './threads.ts';
import type { Frame } from './views/form.ts';
import { PAGE_LANGUAGES, PAGE_WORDS, type PageLanguage } from './words.ts';

export type {
  FlowsLook,
  LabelledValue,
  MenuItemView,
  PhoneProfile,
  RememberedView,
  SimulatorParts,
  StoredRequestView,
} from './parts.ts';

export type SimulatorApp = {
  /** For `app.use('/simulator', router)`. */
  readonly router: Router;
  /** Ends the streams, so that the server can close. */
  close(): void;
};

type Web = { acts: ActParts; render: Render; once: Once; live: Live; settle: () => Promise<void> };

/** Messenger look-alike on this machine. It drives the bot by signed webhooks only, and hears it by the fake Graph API only. */
export function createSimulator(parts: SimulatorParts): SimulatorApp {
  const phones = createPhones(parts.graph);
  const threads = createThreads(parts.graph, () => parts.clock.now().getTime());
  const acts: ActParts = { ...parts, phones, threads };
  const assets = readAssets();
  const live = createLive();
  const stopFollowing = follow(acts, live);
  phones.add('Amina', parts.languages[0]);
  const web: Web = {
    acts,
    live,
    once: createOnce(),
    settle: createSettle(parts.graph),
    render: createRender({ ...acts, assets }),
  };
  const router = express.Router();
  router.use(loopbackOnly, headers(), ownOriginOnly, express.urlencoded({ extended: false, limit: '200kb' }));
  addPages(router, web);
  addForms(router, web);
  const stopFlows = addFlows(router, acts, assets);
  addFiles(router, parts, Object.values(assets));
  return {
    router,
    close() {
      stopFollowing();
      stopFlows();
      threads.close();
      live.close();
    },
  };
}

/** Gives what ends it. */
function addFlows(router: Router, { flows, phones, threads }: ActParts, assets: Assets): () => void {
  if (flows === undefined) return () => {};
  let lastUsed: number | undefined;
  const end = threads.subscribe((psid) => {
    lastUsed = phones.withPsid(psid)?.n ?? lastUsed;
  });
  const { flowStyle: style, flowScript: script, icon } = assets;
  addFlowPages(router, { flows, phones, assets: { style, script, icon }, lastUsed: () => lastUsed });
  return end;
}

/** Tells the open pages what is new. What the database holds follows a moment later than what the phone shows. */
function follow({ graph, threads, phones, mailbox }: ActParts, live: Live): () => void {
  let timer: NodeJS.Timeout | undefined;
  const stored = () => {
    clearTimeout(timer);
    timer = setTimeout(() => live.tell('steps', 'requests', 'memory', 'flow'), 400).unref();
  };
  const ends = [
    threads.subscribe((psid) => {
      const phone = phones.withPsid(psid);
      if (phone !== undefined) live.tell(`phone-${phone.n}-log`, `phone-${phone.n}-head`);
      stored();
    }),
    graph.subscribe((event) => event.kind === 'refused' && event.fault !== undefined && live.tell('faults')),
    mailbox.subscribe(() => {
      live.tell('mailbox');
      stored();
    }),
  ];
  return () => {
    clearTimeout(timer);
    for (const end of ends) end();
  };
}

function addPages(router: Router, { render, once, live }: Web): void {
  router.get('/', async (request, response) => {
    const frame = frameOf(request, once, request.query);
    response.set('cache-control', 'no-store').type('html');
    if (typeof request.query['part'] !== 'string') return void response.send(`${await render.page(frame)}`);
    const names = request.query['part'].split(',').slice(0, 40);
    const found = await Promise.all(names.map((name) => render.part(frame, name)));
    response.send(found.map((part) => `${part ?? ''}`).join('\n'));
  });
  router.get('/stream', (request, response) => live.open(request, response));
}

function addForms(router: Router, web: Web): void {
  const { acts, live } = web;
  const on = (
    path: string,
    act: (fields: Fields, request: Request) => Outcome | Promise<Outcome>,
    news: readonly string[],
  ): void => {
    router.post(path, async (request, response) => {
      const fields = (request.body ?? {}) as Fields;
      await answer(web, request, response, fields, () => act(fields, request));
      live.tell(...news);
    });
  };
  on('/phones', (fields) => addPhone(acts, fields), ['inbox', 'memory']);
  on('/members', (fields) => addMember(acts, fields), ['inbox', 'memory', 'mailbox']);
  on('/letters/:n/open', (fields, { params }) => openLetterLink(acts, Number(params['n']), fields), [
    'inbox',
    'memory',
    'mailbox',
  ]);
  on('/clock', (fields) => moveClock(acts, fields), ['clock', ...heads(acts)]);
  on('/faults', (fields) => setFault(acts, fields), ['faults']);
  on('/faults/clear', (fields) => clearFault(acts, fields), ['faults']);
  on('/inbox', (fields) => actOnInbox(acts, fields), heads(acts));
  on('/start-over', () => startOver(acts), ['steps', 'mailbox', 'faults', 'memory', 'inbox']);
  on('/phones/:n/:act', (fields, request) => phoneAct(acts, fields, request), []);
}

const heads = ({ phones }: ActParts): readonly string[] => phones.all().map(({ n }) => `phone-${n}-head`);

function phoneAct(acts: ActParts, fields: Fields, { params }: Request): Outcome {
  const phone = acts.phones.find(Number(params['n']));
  if (phone === undefined) return { did: 'nothing', why: 'gone', field: 'add' };
  return actOnPhone(acts, phone, String(params['act']), fields);
}

/** After these the bot answers on some phone. */
const SETTLES = /^\/(phones|letters)\//;

/** POST, then 303: a reload repeats nothing. A script says `x-live` and hears of the answer by its stream. */
async function answer(
  web: Web,
  request: Request,
  response: Response,
  fields: Fields,
  act: () => Outcome | Promise<Outcome>,
): Promise<void> {
  const frame = frameOf(request, web.once, fields);
  const isOurs = web.once.isOurs(fields['t']);
  const settled = request.headers['x-live'] === undefined && SETTLES.test(request.path) ? web.settle() : undefined;
  const outcome: Outcome = !isOurs
    ? { did: 'nothing', why: 'stale', field: 'main' }
    : web.once.first(fields['once'] ?? '')
      ? await act()
      : { did: 'something' };
  if (outcome.did === 'nothing') {
    const problem = { field: outcome.field, words: frame.words.problems[outcome.why] };
    return void response
      .status(422)
      .set('cache-control', 'no-store')
      .type('html')
      .send(`${await web.render.page(frame, problem)}`);
  }
  await settled;
  const focus = outcome.phone === undefined ? '' : `&phone=${outcome.phone}`;
  response.redirect(303, `/simulator?lang=${frame.language}${focus}`);
}

function addFiles(router: Router, { mailbox, graph }: SimulatorParts, assets: readonly Asset[]): void {
  for (const { url, type, body } of assets) {
    router.get(url.replace('/simulator', ''), (_request, response) => {
      response.set({ 'content-type': type, 'cache-control': 'public, max-age=31536000, immutable' }).send(body);
    });
  }
  router.get('/samples/:name', (request, response) => {
    const { name } = request.params;
    if (!isSample(name)) return void response.status(404).end();
    const { bytes, contentType } = sample(name);
    response.set({ 'content-type': contentType, 'cache-control': 'private, max-age=3600' }).send(bytes);
  });
  router.get('/uploads/:id', (request, response) => {
    const file = graph.upload(request.params.id)?.file;
    if (file === undefined) return void response.status(404).end();
    // Somebody's file: shown as what it was uploaded as, and never as a page.
    const type = SHOWN_TYPES.test(file.contentType) ? file.contentType : 'application/octet-stream';
    response.set({ 'content-type': type, 'content-security-policy': "default-src 'none'; sandbox" });
    response.set({ 'cache-control': 'private, no-store' }).send(file.bytes);
  });
  router.get('/letters/:n', (request, response) => {
    const letter = mailbox.letter(Number(request.params.n));
    if (letter === undefined) return void response.status(404).end();
    // A letter is a stranger's page: no script, nothing from elsewhere, its own inline styles.
    response.set({
      'content-security-policy':
        "default-src 'none'; style-src 'unsafe-inline'; img-src data:; frame-ancestors 'self'; sandbox",
      'cache-control': 'no-store',
      'content-type': 'text/html; charset=utf-8',
    });
    response.send(letter.mail.html === '' ? `${html`<pre>${letter.mail.text}</pre>`}` : letter.mail.html);
  });
}

const SHOWN_TYPES = /^(image\/(png|jpeg|gif|webp)|audio\/[\w.+-]+|video\/[\w.+-]+|application\/pdf)$/;

function frameOf(request: Request, { token }: Once, { lang, phone }: Readonly<Record<string, unknown>>): Frame {
  const language: PageLanguage =
    PAGE_LANGUAGES.find((one) => one === lang) ??
    ((request.acceptsLanguages(...PAGE_LANGUAGES) || 'en') as PageLanguage);
  const focus = typeof phone === 'string' && /^\d{1,4}$/.test(phone) ? Number(phone) : undefined;
  return { language, words: PAGE_WORDS[language], token, focus };
}
