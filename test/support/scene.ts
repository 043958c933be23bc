import { createHash } from 'node:crypto';
import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import type { GraphMessage } from '../../src/outbox/ports.ts';
import type { AcceptedMessage } from '../../src/simulator/graph/people.ts';
import { createCommitteeStore } from '../../src/storage/committee-store.ts';
import { sideBySide } from './columns.ts';
import { joined } from './members.ts';
import { buttonsOf, wordsOf } from './messages.ts';
import { until } from './until.ts';
import { startWholeBot, type WholeBot } from './whole-bot.ts';

/**
 * A scene is both the script and the expectation: what several people do at the real webhook, and below each act what came
 * to everybody's phone and mailbox, side by side. `UPDATE_GOLDEN=1 npm test` rewrites what came; it is reviewed like code.
 *
 *   at       2026-11-27T19:00:00Z          when it begins
 *   setting  MESSENGER_HUMAN_AGENT granted
 *   student  Amina
 *   member   Omar bicocca mentor ar        with the bot in Messenger; `by mail` after it: with a mailbox only
 *   Amina    says  ciao                    (a line break is written \n)
 *   Amina    taps  Chiedi supporto         the newest button of that title
 *   Amina    asks  Roma Tre: Cerco casa    the whole support conversation in Italian, of which the end is shown
 *   Amina    sends image                   image, voice, file, sticker, expired file
 *   Amina    edits 2: new words            the second message of that person; `unsends 2`
 *   Omar     opens the link                of the newest e-mail, and presses its button
 *   inbox    speaks to Amina
 *   together Omar taps Prendi & Chiara taps Prendi
 *   hours    bicocca mon tue wed thu fri 09:00 18:00
 *   moves    Anna palermo romatre          the operator moves a member
 *   wait     8 seconds
 */
export async function expectScene(file: string): Promise<void> {
  const kept = readFileSync(file, 'utf8');
  const played = await playScene(kept.split('\n'));
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, played);
  else expect(played, `${file} (UPDATE_GOLDEN=1 npm test rewrites it)`).to.equal(kept);
}

/** The scene that comes of what its people do. */
export async function playScene(lines: readonly string[]): Promise<string> {
  const head = lines.slice(
    0,
    lines.findIndex((line) => /^\w+\s+(says|taps|asks|starts|sends|opens)\b/.test(line)),
  );
  const stage = await openStage(head);
  try {
    const out: string[] = [];
    for (const line of lines.filter((one) => !one.startsWith('  | '))) {
      if (line !== '' || out.at(-1) !== '') out.push(line);
      if (line.trim() !== '' && !line.startsWith('#')) out.push(...(await stage.play(line)));
    }
    return `${out.join('\n').trimEnd()}\n`;
  } finally {
    await stage.close();
  }
}

/** Messages shown after a whole conversation. */
const LAST = 2;

interface Player {
  name: string;
  psid: string;
  email: string | null;
  /** Mids of what this person wrote. */
  mids: string[];
}

interface Stage {
  play(line: string): Promise<string[]>;
  close(): Promise<void>;
}

async function openStage(head: readonly string[]): Promise<Stage> {
  const whole = await startWholeBot({ members: [], ...stageOptions(head) });
  const players: Player[] = [];
  const codes = createCodes(whole);
  const mailSeen = { count: 0 };

  const act = async (line: string): Promise<void> => {
    const [, who = '', verb = '', rest = ''] = /^(\S+)\s+(\S+)\s*(.*)$/.exec(line) ?? [];
    if (who === 'at' || who === 'setting') return;
    if (who === 'student' || who === 'member') return void players.push(await introduce(whole, who, `${verb} ${rest}`));
    if (who === 'hours') return worksAt(whole, `${verb} ${rest}`);
    if (who === 'moves') return moves(whole, `${verb} ${rest}`);
    if (who === 'wait') return whole.clock.forward(millisecondsIn(`${verb} ${rest}`));
    if (who === 'inbox')
      return void (await whole.graph.answerFromPageInbox(
        playerIn(players, rest.replace('to ', '')).psid,
        'Ciao, sono una persona',
      ).delivered);
    await perform(whole, playerIn(players, who), verb, rest.replaceAll('\\n', '\n'), codes);
  };
  return {
    async play(line) {
      const before = players.map(({ psid }) => whole.graph.sent(psid).length);
      if (line.startsWith('together'))
        await Promise.all(
          line
            .replace(/^together\s+/, '')
            .split(' & ')
            .map(act),
        );
      else await act(line);
      await quiet(whole);
      await codes.look();
      const since = /\sasks\s/.test(line) ? -LAST : 0;
      const columns = players.map(({ psid, email }, at) => [
        ...lettersTo(whole, email, mailSeen.count).map(codes.hide),
        ...whole.graph
          .sent(psid)
          .slice(before[at] ?? 0)
          .slice(since)
          .map(shown)
          .map(codes.hide),
      ]);
      mailSeen.count = whole.mail.received.length;
      if (/^member\s/.test(line)) return [];
      return columns.some(({ length }) => length > 0) ? sideBySide(columns) : [];
    },
    close: whole.stop,
  };
}

function stageOptions(head: readonly string[]): { env: Record<string, string>; startsAt?: Date } {
  const key = (name: string) => createHash('sha256').update(name).digest('base64');
  const settings = head.flatMap((line) =>
    /^setting\s+(\S+)\s+(\S+)/.exec(line) ? [line.split(/\s+/).slice(1, 3) as [string, string]] : [],
  );
  const at = head.map((line) => /^at\s+(\S+)/.exec(line)?.[1]).find((one) => one !== undefined);
  const env = { ...Object.fromEntries(settings), ID_KEY: key('scene'), DATA_KEYS: `scene:${key('data')}` };
  return { env, startsAt: new Date(at ?? '2026-11-24T09:00:00Z') };
}

async function introduce(whole: WholeBot, as: 'student' | 'member', rest: string): Promise<Player> {
  const [name = '', ...facts] = rest.trim().split(/\s+/);
  const psid = String(7_000 + ([...name].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 0) % 1_000_000));
  whole.graph.addPerson({ psid, firstName: name });
  if (as === 'student') return { name, psid, email: null, mids: [] };
  const [committee = '', role = '', languages = 'it'] = facts;
  const email = `${name.toLowerCase()}@example.org`;
  await joined(whole, {
    psid,
    name,
    email,
    committee,
    role,
    languages: languages.split(','),
    inMessenger: !rest.endsWith('by mail'),
  });
  return { name, psid, email, mids: [] };
}

/** Working hours of a committee, in Rome. */
async function worksAt({ bot }: WholeBot, words: string): Promise<void> {
  const [id = '', ...facts] = words.split(/\s+/);
  const [from = '', to = ''] = facts.slice(-2);
  const hours = { time_zone: 'Europe/Rome', days: facts.slice(0, -2), from, to, closed: [] };
  await bot.around.database.models.committees.updateOne({ _id: id }, { $set: { hours } });
}

/** A change of the operator: from one committee to another. */
async function moves({ bot }: WholeBot, words: string): Promise<void> {
  const [name = '', from = '', to = ''] = words.split(/\s+/);
  const { database, keys } = bot.around;
  const store = createCommitteeStore(database.models, keys.sealer, keys.emailHash);
  await store.move(`${name.toLowerCase()}@example.org`, from, to);
}

function playerIn(players: readonly Player[], name: string): Player {
  const player = players.find((one) => one.name === name);
  if (player === undefined) throw new Error(`nobody called "${name}" is in this scene`);
  return player;
}

async function perform(whole: WholeBot, player: Player, verb: string, rest: string, codes: Codes): Promise<void> {
  const { psid, mids } = player;
  const { graph, mail, bot } = whole;
  switch (verb) {
    case 'says': {
      const done = graph.say(psid, codes.reveal(rest));
      mids.push(done.mid);
      return void (await done.delivered);
    }
    case 'taps':
      return void (await tap(graph, psid, codes.reveal(rest)));
    case 'asks': {
      const [, university = '', words = ''] = /^(.*?): (.*)$/.exec(rest) ?? [];
      return asksForSupport(whole, player, university, words);
    }
    case 'starts':
      return void (await graph.getStarted(psid).delivered);
    case 'sends': {
      const done = graph.sendAttachment(psid, enclosure(rest));
      mids.push(done.mid);
      return void (await done.delivered);
    }
    case 'edits': {
      const [, number, text = ''] = /^(\d+): (.*)$/.exec(rest) ?? [];
      return void (await graph.edit(psid, mids[Number(number) - 1]!, text).delivered);
    }
    case 'unsends':
      return void (await graph.unsend(psid, mids[Number(rest) - 1]!).delivered);
    case 'blocks':
      return graph.setReach(psid, 'blocked');
    case 'opens':
      return claimByLink(mail.received.findLast(({ to }) => to.includes(player.email ?? ''))?.raw ?? '', bot.url ?? '');
    default:
      throw new Error(`no such act: ${verb}`);
  }
}

async function asksForSupport(
  whole: WholeBot,
  { psid, mids }: Player,
  university: string,
  words: string,
): Promise<void> {
  const { graph, clock } = whole;
  const says = async (text: string) => {
    const done = graph.say(psid, text);
    mids.push(done.mid);
    await done.delivered;
    await quiet(whole);
  };
  const taps = async (title: string) => {
    await tap(graph, psid, title);
    await quiet(whole);
  };
  await says('ciao');
  for (const title of ['Chiedi supporto', university, 'Vita in città', 'Casa e alloggio', 'Sì, continua'])
    await taps(title);
  await says(words);
  clock.forward(8_000);
  await quiet(whole);
  for (const title of ['Salta', 'Invia']) await taps(title);
}

/** Presses the button of the page behind the newest letter's link. */
async function claimByLink(raw: string, url: string): Promise<void> {
  const path = /\/claim\/[\w-]+/.exec(raw.replaceAll(/=\r?\n/g, ''))?.[0];
  if (path === undefined) throw new Error('the newest letter has no link to claim');
  await fetch(url + path, { method: 'POST', redirect: 'manual' });
}

async function tap(graph: WholeBot['graph'], psid: string, title: string): Promise<unknown> {
  const buttons = graph
    .sent(psid)
    .flatMap((message) => buttonsOf(message.message as GraphMessage).map((button) => ({ ...button, message })));
  const found = buttons.findLast((one) => plain(one.title) === plain(title));
  if (found === undefined)
    throw new Error(`no button "${title}"; there are: ${buttons.map((one) => one.title).join(' | ')}`);
  const press = 'quick_replies' in found.message.message ? graph.tapQuickReply : graph.tapButton;
  return press(psid, found.payload, found.title).delivered;
}

/** Without the invisible marks around what was inserted. */
const plain = (text: string): string => text.replaceAll(/[\u2066-\u2069]/g, '');

function enclosure(what: string): Parameters<WholeBot['graph']['sendAttachment']>[1] {
  if (what === 'sticker') return { type: 'sticker' };
  if (what === 'expired file') return { type: 'fallback', title: 'Attachment Unavailable' };
  return { type: what === 'voice' ? 'audio' : (what as 'image' | 'file') };
}

/** Everything that was set going has come to its end: turns, effects, letters, consequences, timers that are due. */
async function quiet({ graph, bot, clock }: WholeBot): Promise<void> {
  const { db } = bot.around.database;
  const isStill = async () => {
    await graph.webhooksSettled();
    const now = clock.now();
    const left = await Promise.all([
      db.collection('inbox').countDocuments({ s: 0 }),
      db.collection('conv').countDocuments({ due: { $lte: now } }),
      db.collection('mail').countDocuments({ nextAt: { $lte: now } }),
      db
        .collection('requests')
        .countDocuments({ $or: [{ 'todo.0': { $exists: true } }, { nextDueAt: { $lte: now } }] }),
    ]);
    return left.every((count) => count === 0);
  };
  // Twice in a row: between two looks a thing may pass from one place to the next.
  await until(async () => (await isStill()) && (await isStill()), 'everything to be quiet', 20_000);
}

function shown({ message }: AcceptedMessage): string {
  const graphMessage = message as unknown as GraphMessage;
  const words = wordsOf(graphMessage);
  const what =
    words === '' ? `(${(graphMessage.attachment as { type?: string } | undefined)?.type ?? 'nothing'})` : words;
  const buttons = buttonsOf(graphMessage).map(({ title }) => `[${title}]`);
  return plain([what, ...(buttons.length > 0 ? [buttons.join(' ')] : [])].join('\n'));
}

function lettersTo({ mail }: WholeBot, email: string | null, from: number): string[] {
  return mail.received
    .slice(from)
    .filter(({ to }) => to.includes(email ?? ''))
    .map(({ raw }) => `(e-mail) ${subjectOf(raw)}`);
}

function subjectOf(raw: string): string {
  const [, subject = ''] = /^Subject: ((?:.*\r?\n[ \t])*.*)$/m.exec(raw) ?? [];
  return subject
    .replaceAll(/\r?\n[ \t]/g, '')
    .replaceAll(/\?=\s*=\?/g, '?==?')
    .replaceAll(/=\?UTF-8\?([BQ])\?(.*?)\?=/gi, (_, how: string, text: string) =>
      how.toUpperCase() === 'B' ? Buffer.from(text, 'base64').toString() : quoted(text),
    );
}

const quoted = (text: string): string =>
  Buffer.from(
    text
      .replaceAll('_', ' ')
      .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16))),
    'latin1',
  ).toString();

interface Codes {
  /** Learns the codes of new requests. */
  look(): Promise<void>;
  hide(text: string): string;
  reveal(text: string): string;
}

/** Requests are called 7F3A, 7F3B … in a scene, whatever their codes are. */
function createCodes({ bot }: WholeBot): Codes {
  const names = new Map<string, string>();
  return {
    async look() {
      const rows = await bot.around.database.models.requests.find({}, { code: 1 }).sort({ createdAt: 1 }).lean();
      for (const { code } of rows) if (!names.has(code)) names.set(code, `7F3${'ABCDEFG'[names.size]}`);
    },
    hide: (text) =>
      [...names]
        .reduce((said, [code, name]) => said.replaceAll(code, name), text)
        .replaceAll(/\b[2-9A-Z]{4}-[2-9A-Z]{4}-[2-9A-Z]{4}\b/g, 'K7Q2-M9XR-4TFB'),
    reveal: (text) => [...names].reduce((said, [code, name]) => said.replaceAll(name, code), text),
  };
}

const UNITS: Record<string, number> = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function millisecondsIn(text: string): number {
  const [, number, unit] = /^(\d+) (\w+?)s?$/.exec(text.trim()) ?? [];
  return Number(number) * UNITS[unit!]!;
}
