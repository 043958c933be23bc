import type { Letter } from '../conversation/letter.ts';
import type { Language } from '../flows/model.ts';
import type { Act } from '../flows/try/test-file.ts';
import { buttonName } from './actor.ts';
import { keysOf, nameOf, stepSaying } from './said.ts';
import type { TriedTalk } from './tried-talk.ts';

/** Writes a talk down as a test of `config/tests/` while it is played. */
export class WrittenTest {
  readonly #language: Language | null;
  readonly #lines: string[] = [];

  constructor(language: Language | null) {
    this.#language = language;
  }

  acts(act: Act): void {
    this.#lines.push(`  - ${actLine(act)}`);
  }

  taps(payload: string): void {
    this.#lines.push(`  - tap: ${buttonName(payload)}`);
  }

  says(letters: readonly Letter[]): void {
    for (const letter of letters) this.#lines.push(`  - bot: ${nameOfLetter(letter)}`);
    if (letters.length === 0) this.#lines.push('  - bot: nothing');
  }

  lines({ effects }: TriedTalk): string[] {
    const sent = effects.findLast((effect) => effect.do === 'forward');
    return [
      'test: say here in a few words what happens',
      ...(this.#language === null ? [] : [`start_language: ${this.#language}`]),
      'talk:',
      ...this.#lines,
      ...(sent?.do === 'forward' ? ['expect:', `  forwarded: ${sent.request.committee}`] : []),
    ];
  }
}

/** By the step, if it is one's own text; hints stand before it in the same letter. */
function nameOfLetter(letter: Letter): string {
  const keys = keysOf(letter);
  return nameOf(keys.findLast((key) => stepSaying(key) !== null) ?? keys[0] ?? 'nothing');
}

function actLine(act: Act): string {
  switch (act.do) {
    case 'user':
      return `user: ${quoted(act.text)}`;
    case 'tap':
      return `tap: ${act.choice}`;
    case 'menu':
      return `menu: ${act.entry}`;
    case 'send':
      return `send: ${act.what}`;
    case 'wait':
      return `wait: ${durationText(act.ms)}`;
    case 'delivery':
      return `delivery: ${act.outcome}`;
    case 'start':
    case 'repeat_last':
      return `${act.do}: true`;
  }
}

/** What YAML would read as something else than words stands in quotes. */
function quoted(text: string): string {
  return /^[\p{L}][\p{L}\p{N} ,.!?’']*$/u.test(text) && !/^(?:true|false|null)$/i.test(text)
    ? text
    : JSON.stringify(text);
}

const UNITS: readonly (readonly [string, number])[] = [
  ['day', 86_400_000],
  ['hour', 3_600_000],
  ['minute', 60_000],
  ['second', 1_000],
];

function durationText(ms: number): string {
  const [name, unit] = UNITS.find(([, one]) => ms % one === 0 && ms >= one) ?? ['second', 1_000];
  const amount = Math.round(ms / unit);
  return `${amount} ${name}${amount === 1 ? '' : 's'}`;
}
