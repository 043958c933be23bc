import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';

/**
 * What understanding costs, in a process of its own (run with --expose-gc): CPU per message over all development sets,
 * memory that the indexes of a content set take, and how much longer the worst long text takes than the usual message.
 */
const SETS = ['language-dev', 'match-dev', 'requests-dev', 'emergencies'];
const ROUNDS = 5;
const LONG = 20_000;
const before = memory();
const { choiceIn, commandMeant, namesFor, offeredIn, prepareUnderstanding, requestIn } = await import(
  '../src/conversation/understanding.ts'
);
const { listOf } = await import('../src/conversation/choices.ts');
const { detectLanguage } = await import('../src/language/detect.ts');
const { readCry } = await import('../src/language/emergency/read-emergency.ts');
const { spoken } = await import('../src/language/spoken.ts');
const { loadContent } = await import('../src/flows/load.ts');
const { readContentFolder } = await import('../src/settings/content-folder.ts');
const { content } = loadContent(readContentFolder({ configDir: 'config', localesDir: 'locales' }));
if (content === null) throw new Error('the conversation has errors');
const texts = SETS.flatMap((name) =>
  readFileSync(`test/language/sets/${name}.jsonl`, 'utf8')
    .split('\n')
    .filter((line) => line !== '')
    .map((line) => (JSON.parse(line) as { text: string }).text),
);

const startedMs = performance.now();
prepareUnderstanding(content);
const prepareMs = performance.now() - startedMs;

const lists = [...content.flows.steps.values()]
  .filter((step) => step.verb === 'choose')
  .filter((step) => ['support.university', 'support.topic'].includes(step.address))
  .map((step) => ({ list: listOf(step), offered: offeredIn(step) }));
const names = namesFor(content);
const acts = {
  detection: (text: string) => void detectLanguage(text, names),
  matching: (text: string) => {
    for (const { list, offered } of lists) choiceIn(text, offered, offered, content, list);
  },
  commands: (text: string) => void commandMeant(text, content),
  emergencies: (text: string) => void readCry(text, content.vocabulary.emergencies),
  request: (text: string) => void requestIn(text, content),
  everything: (text: string) => {
    const said = spoken(text);
    detectLanguage(text, names);
    readCry(text, content.vocabulary.emergencies);
    commandMeant(said, content);
    for (const { list, offered } of lists) choiceIn(said, offered, offered, content, list);
    requestIn(said, content);
  },
};
const microseconds = Object.fromEntries(Object.entries(acts).map(([name, act]) => [name, perMessage(act)]));
const usual = microseconds['everything']!;
const costs = longTexts().map((text) => once(acts.everything, text));
const slowest = Math.max(...costs);
if (process.argv.includes('--each')) console.log(costs.map((cost) => Math.round(cost)).join(' '));
console.log(JSON.stringify({ microseconds, megabytes: memory() - before, prepareMs, timesUsual: slowest / usual }));

function perMessage(act: (text: string) => void): number {
  for (const text of texts) act(text);
  const { user, system } = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) for (const text of texts) act(text);
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / (ROUNDS * texts.length);
}

/** CPU alone: other processes do not count. */
function once(act: (text: string) => void, text: string): number {
  const { user, system } = process.cpuUsage();
  for (let round = 0; round < ROUNDS; round += 1) act(text);
  const spent = process.cpuUsage({ user, system });
  return (spent.user + spent.system) / ROUNDS;
}

function memory(): number {
  global.gc?.();
  const { heapUsed, external } = process.memoryUsage();
  return (heapUsed + external) / 2 ** 20;
}

/** One word again and again, real messages in a row, noise of many scripts, and letters without a space. */
function longTexts(): string[] {
  const words = [
    'permesso ',
    'شقة ',
    'bicocca ',
    'a ',
    '1 ',
    '👩‍👩‍👧 ',
    'مرحبا',
    'x',
    'é',
    'ﷺ',
    '\u0301',
    'voglio ',
    'roma tre ',
  ];
  const noise = Array.from({ length: LONG }, (_, at) => {
    const byte = createHash('sha256').update(String(at)).digest().readUInt16BE(0);
    return String.fromCodePoint(0x20 + (byte % 0x2fff));
  }).join('');
  const row = texts.join(' ');
  return [
    ...words.map((word) => word.repeat(LONG / word.length)),
    noise,
    row.slice(0, LONG),
    row.slice(LONG, 2 * LONG),
  ];
}
if (process.argv.includes('--each'))
  for (const text of longTexts().slice(-3))
    console.log(
      Object.entries(acts)
        .map(([name, act]) => `${name} ${Math.round(once(act, text))}`)
        .join(' · '),
    );
