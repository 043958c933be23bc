import { newState } from '../conversation/state.ts';
import type { ContentSet, Language } from '../flows/model.ts';
import { durationMs } from '../flows/schema.ts';
import type { Act, Sendable } from '../flows/try/test-file.ts';
import { OUTCOMES, SENDABLE } from '../flows/try/test-schema.ts';
import type { NewEffect } from '../inbox/ports.ts';
import { heardOf } from './actor.ts';
import { bubble } from './bubble.ts';
import { type Button, buttonsOf, wordsOf } from './messages.ts';
import { effectLines, storedChanges, storedLines } from './shown.ts';
import { TriedTalk, type TryingParts } from './tried-talk.ts';
import { WrittenTest } from './written-test.ts';

/** What whoever plays can type besides words for the bot. */
export const PLAY_HELP: readonly string[] = [
  'Type what a person would type. A number, or the title of a button, taps it.',
  '  wait 3 hours      also seconds, minutes, days: the clock goes on, reminders come',
  '  /menu support     an entry of the menu in Messenger',
  `  /send voice       ${SENDABLE.join(', ')}`,
  `  /delivery failed  what becomes of the next request: ${OUTCOMES.join(', ')}`,
  '  /stored           everything that is stored about this person',
  '  /test             this talk as a test for config/tests',
  '  /quit',
];

/** A conversation in a terminal: a line goes in, lines come out. */
export class Play {
  readonly #content: ContentSet;
  readonly #talk: TriedTalk;
  readonly #test: WrittenTest;
  #buttons: Button[] = [];
  #mids = 0;
  isOver = false;

  constructor(parts: TryingParts, language: Language | null) {
    this.#content = parts.content;
    this.#talk = new TriedTalk(parts);
    this.#test = new WrittenTest(language);
    if (language !== null) this.#talk.state = { ...newState(), language };
  }

  /** The person presses "Get started". */
  begin(): string[] {
    return this.#act({ do: 'start' });
  }

  enter(line: string): string[] {
    const said = line.trim();
    if (said === '') return [];
    const duration = /^\/?wait (\d{1,4} (?:second|minute|hour|day)s?)$/.exec(said)?.[1];
    if (duration !== undefined) return this.#act({ do: 'wait', ms: durationMs(duration) });
    if (said.startsWith('/')) return this.#command(said.slice(1));
    const button = this.#buttonFor(said);
    return button === undefined ? this.#act({ do: 'user', text: said }) : this.#tap(button);
  }

  #command(words: string): string[] {
    const [name = '', rest = ''] = words.split(/\s+/);
    switch (name) {
      case 'menu':
        return rest === ''
          ? [`The menu: ${this.#content.flows.menu.join(', ')}.`]
          : this.#act({ do: 'menu', entry: rest });
      case 'send':
        return isOneOf(SENDABLE, rest) ? this.#act({ do: 'send', what: rest as Sendable }) : oneOf(SENDABLE);
      case 'delivery':
        return isOneOf(OUTCOMES, rest) ? this.#act({ do: 'delivery', outcome: rest }) : oneOf(OUTCOMES);
      case 'stored':
        return this.#stored();
      case 'test':
        return this.#test.lines(this.#talk);
      case 'quit':
        this.isOver = true;
        return [];
      default:
        return [...PLAY_HELP];
    }
  }

  #stored(): string[] {
    const lines = [...storedLines(this.#talk.state, this.#content)].map(([name, value]) => `${name}: ${value}`);
    return lines.length === 0 ? ['Nothing is stored about this person.'] : lines;
  }

  #buttonFor(said: string): Button | undefined {
    const byNumber = /^\d{1,2}$/.test(said) ? this.#buttons[Number(said) - 1] : undefined;
    return byNumber ?? this.#buttons.find(({ title }) => title.toLowerCase() === said.toLowerCase());
  }

  #tap({ payload, title }: Button): string[] {
    this.#test.taps(payload);
    return this.#turn(() => this.#talk.hear({ kind: 'tap', mid: this.#mid(), payload, title }));
  }

  #act(act: Act): string[] {
    this.#test.acts(act);
    if (act.do === 'delivery') {
      this.#talk.outcome = act.outcome;
      return [`The next request will be ${act.outcome}.`];
    }
    if (act.do === 'wait') return this.#turn(() => this.#talk.wait(act.ms));
    const heard = heardOf(act, this.#mid());
    return heard === null ? [] : this.#turn(() => this.#talk.hear(heard));
  }

  #turn(take: () => readonly NewEffect[]): string[] {
    const before = storedLines(this.#talk.state, this.#content);
    const [said, letters] = [this.#talk.said.length, this.#talk.letters.length];
    const effects = [...take(), ...this.#talk.waitForAnswer()];
    const messages = this.#talk.said.slice(said);
    this.#test.says(this.#talk.letters.slice(letters));
    this.#buttons = messages.map(buttonsOf).findLast((buttons) => buttons.length > 0) ?? this.#buttons;
    const changes = storedChanges(before, storedLines(this.#talk.state, this.#content));
    return [
      ...messages.flatMap((message) =>
        bubble(
          wordsOf(message),
          buttonsOf(message).map(({ title }) => title),
          this.#isArabic(),
        ),
      ),
      ...(messages.length === 0 ? ['      (the bot says nothing)'] : []),
      ...[...changes, ...effectLines(effects)].map((line) => `    · ${line}`),
    ];
  }

  #isArabic(): boolean {
    return this.#talk.state?.language === 'ar';
  }

  #mid(): string {
    this.#mids += 1;
    return `p${this.#mids}`;
  }
}

function isOneOf<Word extends string>(words: readonly Word[], word: string): word is Word {
  return (words as readonly string[]).includes(word);
}

const oneOf = (words: readonly string[]): string[] => [`One of: ${words.join(', ')}.`];
