import type { Letter } from '../conversation/letter.ts';
import type { ContentSet, Language } from '../flows/model.ts';
import { createSpeaker } from '../texts/speak.ts';
import { type Coverage, newCoverage, noteChoice, noteStep } from './coverage.ts';
import { keysOf, stepSaying } from './said.ts';
import type { TryingParts } from './tried-talk.ts';
import { watchedContent } from './watched.ts';

/** Where conversations are tried: one content, and what all of them together touched of it. */
export interface Stage {
  readonly parts: TryingParts;
  readonly coverage: Coverage;
  /** Texts and values that were missing since `noted` was last called. */
  readonly missing: string[];
  /** Adds what a turn touched to the coverage. */
  noted(turn: TurnSeen): { ended: string | null };
}

export interface TurnSeen {
  readonly letters: readonly Letter[];
  /** Of the conversation before and after; null: not chosen yet, so that all are shown. */
  readonly before: Language | null;
  readonly after: Language | null;
  /** Steps that this talk has said so far; grows. */
  readonly asked: Set<string>;
}

/** @param outside how letters are put into Messenger's form, and where seeds come from */
export function createStage(content: ContentSet, outside: Pick<TryingParts, 'render' | 'seed'>): Stage {
  const steps = new Set<string>();
  const choices: [string, string][] = [];
  const watched = watchedContent(content, {
    step: (address) => void steps.add(address),
    choice: (address, id) => void choices.push([address, id]),
  });
  const missing: string[] = [];
  const { speak } = createSpeaker(content, (_, key) => void missing.push(key));
  const coverage = newCoverage();
  return {
    parts: { content: watched, speak, ...outside },
    coverage,
    missing,
    noted({ letters, before, after, asked }) {
      const all = (language: Language | 'every' | null) =>
        language === null || language === 'every' ? content.flows.languages : [language];
      // A way behind a choice is also looked up where an answer stands already: then nobody was asked.
      for (const [address, id] of choices) {
        const language = isOfLanguages(content, address) ? 'every' : before;
        if (asked.has(address)) noteChoice(coverage, address, id, all(language));
      }
      const passed = [...steps].filter((address) => isPassed(content, address));
      for (const address of passed) noteStep(coverage, address, all(after));
      for (const letter of letters) {
        for (const address of stepsSaying(letter, content)) {
          noteStep(coverage, address, all(letter.language));
          asked.add(address);
        }
      }
      steps.clear();
      choices.length = 0;
      return { ended: passed.findLast((address) => content.flows.steps.get(address)?.verb === 'end') ?? null };
    },
  };
}

function stepsSaying(letter: Letter, { flows }: ContentSet): string[] {
  return keysOf(letter).flatMap((key) => {
    const step = stepSaying(key);
    return step !== null && flows.steps.has(step) ? [step] : [];
  });
}

/** Each language is offered in its own script, whatever the present one is. */
function isOfLanguages({ flows }: ContentSet, address: string): boolean {
  const step = flows.steps.get(address);
  return step?.verb === 'choose' && step.choices.kind === 'languages';
}

/** Steps that say nothing themselves: looked up means entered. */
function isPassed({ flows }: ContentSet, address: string): boolean {
  const verb = flows.steps.get(address)?.verb;
  return verb === 'call' || verb === 'route' || verb === 'end';
}
