import { readFileSync, writeFileSync } from 'node:fs';
import { expect } from 'chai';
import type { Routed } from '../../src/conversation/heard.ts';
import type { NewEffect } from '../../src/inbox/ports.ts';
import { Committee } from './committee-lines.ts';
import { buttonsOf, wordsOf } from './messages.ts';
import { TestTalk } from './talk.ts';

/**
 * A transcript is both the script and the expectation. Lines of the person are played, everything else is what must come
 * of it. `UPDATE_GOLDEN=1 npm test` rewrites the other lines; they are reviewed like code.
 *
 *   person   ciao                 types these words (a line break is written \n)
 *   taps     Chiedi supporto      taps the newest button of that title
 *   sends    voice                voice, image, file, sticker, thumb, location
 *   edits    2: new words         edits the person's second message
 *   unsends  2
 *   wait     8 seconds            seconds, minutes, hours, days; timers ring on the way
 *   mail     silent               what the committee's mail server does next: silent, none, nobody
 *   inbox    speaks               somebody of the page writes; `inbox  returns`
 *   mentor, news, delivery, permission: what the committee does (committee-lines.ts); `passed` is what it lets arrive
 */
export function expectTranscript(file: string): void {
  const kept = readFileSync(file, 'utf8');
  const played = play(kept.split('\n'));
  if (process.env['UPDATE_GOLDEN']) writeFileSync(file, played);
  else expect(played, `${file} (UPDATE_GOLDEN=1 npm test rewrites it)`).to.equal(kept);
}

const ACTS = [
  'person',
  'taps',
  'sends',
  'edits',
  'unsends',
  'wait',
  'mail',
  'inbox',
  'mentor',
  'news',
  'delivery',
  'permission',
] as const;
type Act = (typeof ACTS)[number];

/** The transcript that comes of the person's lines. */
export function play(lines: readonly string[], talk = new TestTalk()): string {
  const mids: string[] = [];
  const committee = new Committee();
  const out: string[] = [];
  for (const line of lines) {
    const [, act = '', rest = ''] = /^(\w+)\s+(.*)$/.exec(line) ?? [];
    if (line.startsWith('#') || line.trim() === '') keepOnce(out, line);
    else if (ACTS.includes(act as Act)) {
      const effects = perform(talk, act as Act, rest, mids, committee);
      out.push(line, ...effects.flatMap((effect) => shown(effect, committee)));
    }
  }
  return `${out.join('\n').trimEnd()}\n`;
}

/** Comments and blank lines stay; a blank line is never doubled. */
function keepOnce(out: string[], line: string): void {
  if (line !== '' || out.at(-1) !== '') out.push(line);
}

function perform(talk: TestTalk, act: Act, rest: string, mids: string[], committee: Committee): readonly NewEffect[] {
  const mid = `p${mids.length + 1}`;
  switch (act) {
    case 'person':
      mids.push(mid);
      return talk.types(rest.replaceAll('\\n', '\n'), mid);
    case 'taps':
      return rest.startsWith('menu:') || rest === 'GET_STARTED' ? tapMenu(talk, rest) : talk.taps(rest);
    case 'sends':
      mids.push(mid);
      return send(talk, rest, mid);
    case 'edits': {
      const [, number, text] = /^(\d+): (.*)$/.exec(rest) ?? [];
      return talk.hear({ kind: 'edited', mid: mids[Number(number) - 1]!, text: text!, revision: 1 });
    }
    case 'unsends':
      return talk.hear({ kind: 'unsent', mid: mids[Number(rest) - 1]! });
    case 'wait':
      return talk.wait(millisecondsIn(rest));
    case 'mail':
      talk.outcome = outcomeFor(rest);
      return [];
    case 'inbox':
      return talk.hear(rest === 'returns' ? { kind: 'thread_passed', to: 'bot' } : { kind: 'page_inbox_spoke' });
    case 'mentor':
    case 'news':
    case 'delivery':
      return talk.hear(committee.hears(talk, act, rest));
    case 'permission':
      talk.humanAgent = rest === 'granted';
      return [];
  }
}

function tapMenu(talk: TestTalk, payload: string): readonly NewEffect[] {
  return payload === 'GET_STARTED' ? talk.hear({ kind: 'started' }) : talk.tapsPayload(payload);
}

function send(talk: TestTalk, what: string, mid: string): readonly NewEffect[] {
  const url = 'https://scontent.example.fbcdn.net/file';
  if (what === 'thumb')
    return talk.hear({ kind: 'attachments', mid, attachments: [{ type: 'sticker', stickerId: '369239263222822' }] });
  const type = what as 'voice' | 'image' | 'file' | 'sticker' | 'location';
  return talk.hear({
    kind: 'attachments',
    mid,
    attachments: [type === 'sticker' || type === 'location' ? { type } : { type, url }],
  });
}

const UNITS: Record<string, number> = { second: 1_000, minute: 60_000, hour: 3_600_000, day: 86_400_000 };

function millisecondsIn(text: string): number {
  const [, number, unit] = /^(\d+) (\w+?)s?$/.exec(text) ?? [];
  return Number(number) * UNITS[unit!]!;
}

function outcomeFor(word: string): Routed | null | 'committee' {
  if (word === 'silent') return null;
  return word === 'nobody' ? { result: 'failed' } : 'committee';
}

function shown(effect: NewEffect, committee: Committee): string[] {
  switch (effect.do) {
    case 'say': {
      if (effect.picture !== undefined) return [`bot      [picture ${effect.picture.name}]`];
      const text = wordsOf(effect.message);
      const said = effect.words === undefined ? text : committee.filled(text, effect.words);
      const [first = '', ...more] = visible(said).split('\n');
      const who = effect.words === undefined ? 'bot      ' : effect.humanAgent ? 'tagged   ' : 'passed   ';
      const buttons = buttonsOf(effect.message).map(({ title }) => `[${visible(title)}]`);
      return [
        `${who}${first}`,
        ...more.map((line) => `         ${line}`),
        ...(buttons.length > 0 ? [`         ${buttons.join(' ')}`] : []),
      ];
    }
    case 'forward': {
      const { committee, topic, kind, personal, answers } = effect.request;
      const names = [...Object.keys(answers), ...Object.keys(personal)].join(', ');
      return [`forward  ${kind} to ${committee}${topic ? ` about ${topic}` : ''} (${names})`];
    }
    case 'erase':
      return [
        'erase    everything',
        ...effect.farewell.flatMap((message) => [`bot      ${visible(wordsOf(message))}`]),
      ];
    case 'add_to_request':
      return [`add      ${effect.words.length} to the request`];
    case 'relay':
      return [
        `relay    ${effect.relay.words.length} ${effect.relay.change} to ${effect.relay.from === 'student' ? 'the mentor' : 'the student'}`,
      ];
    case 'desk':
      return [`desk     ${effect.ask.ask}`];
    case 'act':
      return [`request  ${effect.act.kind}`];
    case 'hold_words':
      return ["hold     the mentor's words"];
    case 'call_member':
      return ['call     the mentor by e-mail'];
    case 'tell_holder':
      return [`tell     the mentor: ${effect.what}`];
    case 'count_missed':
      return [`missed   ${effect.question}`];
    case 'keep_file':
      return [`keep     ${effect.type}`];
    case 'drop_files':
      return [`drop     ${effect.fileIds.length} of the files`];
    case 'alarm':
      return [`alarm    ${effect.code}`];
  }
}

/** Direction isolates are invisible; here they are shown. */
function visible(text: string): string {
  return text.replaceAll('\u2068', '⟨').replaceAll('\u2069', '⟩');
}
