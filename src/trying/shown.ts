import type { ForwardedRequest, SpokenPart } from '../conversation/effect.ts';
import type { Answer, ConversationState } from '../conversation/state.ts';
import type { ContentSet } from '../flows/model.ts';
import type { NewEffect } from '../inbox/ports.ts';

/** What is stored about a person, in an administrator's words: one line for each thing. */
export function storedLines(state: ConversationState | null, { flows }: ContentSet): Map<string, string> {
  if (state === null) return new Map();
  const personal = new Set(
    [...flows.steps.values()].flatMap((step) => (step.verb === 'ask' && step.personal && step.save ? [step.save] : [])),
  );
  const { draft, consent } = state.student;
  const answers = Object.entries(draft.answers).map(([name, answer]): [string, string] => {
    const value = answerText(answer);
    return [name, personal.has(name) ? `${value}   (personal: sealed)` : value];
  });
  return new Map([
    ...(state.language === null ? [] : [['language', state.language] as const]),
    ...(consent === null ? [] : [['consent', 'given'] as const]),
    ...answers,
  ]);
}

/** What one turn changed of it. */
export function storedChanges(before: ReadonlyMap<string, string>, after: ReadonlyMap<string, string>): string[] {
  const stored = [...after].filter(([name, value]) => before.get(name) !== value);
  const deleted = [...before.keys()].filter((name) => !after.has(name));
  return [
    ...stored.map(([name, value]) => `stored   ${name}: ${value}`),
    ...(deleted.length === 0 ? [] : [`deleted  ${deleted.join(', ')}`]),
  ];
}

function answerText(answer: Answer): string {
  if (answer.kind === 'skipped') return '– (left out)';
  return answer.kind === 'choice' ? answer.choice : partsText(answer.parts);
}

const partsText = (parts: readonly SpokenPart[]): string =>
  parts.map((part) => (part.kind === 'text' ? part.text.replaceAll('\n', ' / ') : `[${part.type}]`)).join(' / ');

/** What a turn does besides speaking. */
export function effectLines(effects: readonly NewEffect[]): string[] {
  return effects.flatMap((effect): string[] => {
    switch (effect.do) {
      case 'forward':
        return forwardLines(effect.request);
      case 'erase':
        return ['deleted  everything about this person'];
      case 'keep_file':
        return [`stored   a file (${effect.type}, sealed)`];
      case 'drop_files':
        return [`deleted  ${effect.fileIds.length} files`];
      case 'add_to_request':
      case 'relay':
        return ['forwarded more words to the request'];
      case 'alarm':
        return [`alarm    ${effect.code} for whoever looks after the bot`];
      default:
        return [];
    }
  });
}

function forwardLines({ kind, committee, code, answers, personal }: ForwardedRequest): string[] {
  const lines = [
    ...Object.entries(answers),
    ...Object.entries(personal).map(([name, parts]): [string, string] => [name, partsText(parts)]),
  ];
  return [
    `forwarded to ${committee}, a request for ${kind} with the code ${code}`,
    ...lines.map(([name, value]) => `           ${name}: ${value}`),
  ];
}
