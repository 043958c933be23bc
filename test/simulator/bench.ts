import { createHmac } from 'node:crypto';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import express from 'express';
import { type MovableClock, movableClock } from '../../src/simulator/clock.ts';
import { createFakeGraph, type FakeGraph } from '../../src/simulator/graph/fake-graph.ts';
import { createMailbox } from '../../src/simulator/mailbox.ts';
import type { StoredRequestView } from '../../src/simulator/parts.ts';
import { createSimulator } from '../../src/simulator/simulator.ts';

const TOKEN = 'token';
const SECRET = 'secret';
const PROOF = createHmac('sha256', SECRET).update(TOKEN).digest('hex');

export type Bench = {
  /** Address of the simulator's page. */
  readonly url: string;
  readonly graph: FakeGraph;
  readonly clock: MovableClock;
  readonly mailbox: ReturnType<typeof createMailbox>;
  readonly requests: StoredRequestView[];
  /** The bot uploads a file and sends it; gives its id. */
  sendUpload(psid: string, type: string, file: { bytes: Buffer; contentType: string }): Promise<string>;
  close(): Promise<void>;
};

type Heard = {
  sender: { id: string };
  message?: { text?: string; is_echo?: boolean; is_deleted?: boolean };
  postback?: { title: string; referral?: { ref: string } };
  referral?: { ref: string };
};

/** A simulator on a free port, with a bot that says back what it hears, through the real webhook and the fake Graph API. */
export async function startSimulator(): Promise<Bench> {
  const clock = movableClock(() => new Date());
  const graph = createFakeGraph({
    pageId: '500',
    appId: '123',
    appSecrets: [SECRET],
    accessToken: TOKEN,
    verifyToken: 'verify',
    graphVersion: 'v26.0',
    clock,
  });
  const origin = await graph.listen();
  const bot = await listening(echoBot(origin));
  graph.setWebhookUrl(bot.url);
  const mailbox = createMailbox(clock.now);
  const requests: StoredRequestView[] = [];
  const simulator = createSimulator({
    graph,
    mailbox,
    clock,
    languages: ['it', 'en', 'ar', 'fr'],
    look: {
      requests: async () => requests,
      remembered: async () => ({ values: [{ label: 'language', value: 'it' }] }),
    },
    members: {
      committees: async () => [
        { id: 'bicocca', name: 'Milano-Bicocca' },
        { id: 'romatre', name: 'Roma Tre' },
      ],
      add: async (committee, role) =>
        committee === 'romatre'
          ? { name: 'Giulia', email: `giulia.${role}@example.org`, committee: 'Roma Tre', token: 'tok-EN_1' }
          : null,
    },
    profile: (language) => ({
      greeting: GREETINGS[language] ?? '',
      menu: [
        { title: 'Ricomincia', payload: 'restart' },
        { title: 'Parla con una persona', payload: 'human' },
      ],
    }),
  });
  const web = await listening(createServer(express().use('/simulator', simulator.router)));
  return {
    url: `${web.url}/simulator`,
    graph,
    clock,
    mailbox,
    requests,
    sendUpload: (psid, type, file) => sendUpload(origin, psid, type, file),
    async close() {
      simulator.close();
      await web.close();
      await graph.close();
      await bot.close();
    },
  };
}

const GREETINGS: Readonly<Record<string, string>> = {
  it: 'Assistente automatico di Mentorship in Italian Universities. Scrivi in italiano, inglese, arabo o francese. Può risponderti anche una persona.',
  ar: 'مساعد آلي لمشروع Mentorship in Italian Universities. اكتب بالإيطالية أو الإنجليزية أو العربية أو الفرنسية.',
};

function echoBot(origin: string): Server {
  return createServer(async (request, response) => {
    const chunks: Buffer[] = [];
    for await (const chunk of request) chunks.push(chunk as Buffer);
    response.writeHead(200).end();
    const { entry = [] } = JSON.parse(Buffer.concat(chunks).toString()) as { entry?: { messaging?: Heard[] }[] };
    for (const item of entry.flatMap(({ messaging = [] }) => messaging)) await answerTo(origin, item);
  });
}

async function answerTo(origin: string, { sender, message, postback, referral }: Heard): Promise<void> {
  const ref = referral?.ref ?? postback?.referral?.ref;
  if (ref !== undefined)
    return send(origin, sender.id, { messaging_type: 'RESPONSE', message: { text: `Link: ${ref}` } });
  if (message?.is_echo === true || message?.is_deleted === true || (message ?? postback) === undefined) return;
  const text = message?.text ?? postback?.title ?? 'file';
  await send(origin, sender.id, { sender_action: 'typing_on' });
  for (const reply of repliesTo(text)) await send(origin, sender.id, { messaging_type: 'RESPONSE', message: reply });
}

function repliesTo(text: string): readonly object[] {
  if (text === 'consenso' || text === 'الموافقة')
    return [
      { attachment: { type: 'template', payload: { template_type: 'button', text: CONSENT, buttons: BUTTONS } } },
    ];
  if (text === 'Get Started' || text === 'aiuto') return [{ text: HELLO }, { text: ASK, quick_replies: UNIVERSITIES }];
  if (text === 'مرحبا') return [{ text: HELLO_AR }, { text: 'في أي جامعة تدرس؟', quick_replies: UNIVERSITIES }];
  return [{ text: `Hai scritto: ${text}`.slice(0, 1_900) }];
}

const HELLO =
  'Ciao! Sono l’assistente automatico di «Mentorship in Italian Universities», non una persona. Ti porto al comitato giusto.';
const ASK = 'In quale università studi?';
const HELLO_AR = 'مرحبًا! أنا مساعد آلي ولست شخصًا. اتصل بالرقم +39 06 1234 5678 من 9:00-13:00 أو اكتب هنا.';
const CONSENT = 'Prima di continuare: quello che scrivi lo leggono solo i mentori del tuo comitato. Va bene?';
const BUTTONS = [
  { type: 'postback', title: 'Sì, continua', payload: 'yes' },
  { type: 'postback', title: 'No', payload: 'no' },
];
const UNIVERSITIES = ['Milano-Bicocca', 'Palermo', 'Roma Tre', 'Un’altra', 'Non lo so'].map((title) => ({
  content_type: 'text',
  title,
  payload: title,
}));

async function send(origin: string, psid: string, what: object): Promise<void> {
  await fetch(`${origin}/v26.0/me/messages?access_token=${TOKEN}&appsecret_proof=${PROOF}`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ recipient: { id: psid }, ...what }),
  });
}

async function sendUpload(
  origin: string,
  psid: string,
  type: string,
  { bytes, contentType }: { bytes: Buffer; contentType: string },
): Promise<string> {
  const form = new FormData();
  form.append('message', JSON.stringify({ attachment: { type, payload: { is_reusable: true } } }));
  form.append('filedata', new Blob([new Uint8Array(bytes)], { type: contentType }), 'file');
  const url = `${origin}/v26.0/me/message_attachments?access_token=${TOKEN}&appsecret_proof=${PROOF}`;
  const reply = (await (await fetch(url, { method: 'POST', body: form })).json()) as { attachment_id: string };
  const attachment = { type, payload: { attachment_id: reply.attachment_id } };
  await send(origin, psid, { messaging_type: 'RESPONSE', message: { attachment } });
  return reply.attachment_id;
}

async function listening(server: Server): Promise<{ url: string; close(): Promise<void> }> {
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  return {
    url: `http://127.0.0.1:${(server.address() as AddressInfo).port}`,
    async close() {
      const closed = new Promise<void>((resolve) => server.close(() => resolve()));
      server.closeAllConnections();
      await closed;
    },
  };
}

export const A_REQUEST: StoredRequestView = {
  id: 'r1',
  code: '7F3A',
  committee: 'romatre',
  kind: 'support',
  state: 'forwarded',
  university: 'Roma Tre',
  topic: 'admin.permit',
  language: 'it',
  urgent: false,
  description: 'Il permesso di soggiorno scade il 30/11/2026 e non ho ancora un appuntamento.',
  createdAt: new Date('2026-11-24T15:00:00Z'),
  more: [{ label: 'Contact', value: '+39 06 1234 5678' }],
};

export const A_LETTER = {
  id: 'l1',
  to: 'mentore.romatre@example.org',
  subject: 'Nuova richiesta 7F3A: Roma Tre, permesso di soggiorno',
  text: 'Una nuova richiesta aspetta il vostro comitato.\n\nCodice 7F3A\nUniversità: Roma Tre',
  html: '<!doctype html><html lang="it"><title>Lettera</title><body style="font-family:sans-serif;padding:16px"><h1 style="font-size:20px">Nuova richiesta 7F3A</h1><p>Una nuova richiesta aspetta il vostro comitato.</p><p><b>Università:</b> Roma Tre</p></body></html>',
};
