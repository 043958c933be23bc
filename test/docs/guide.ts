import { readFileSync } from 'node:fs';

export const GUIDE = 'docs/administrators.md';

/** One fenced block of the guide: ```yaml flows example=menu refused=F201 */
export interface Block {
  /** `flows`, `texts`, `talk` …: the second word behind the fence; empty where nothing is checked. */
  readonly kind: string;
  /** `yaml`, `json` …: the first. */
  readonly syntax: string;
  readonly options: Readonly<Record<string, string>>;
  readonly body: string;
  /** Line of the fence in the guide. */
  readonly line: number;
}

export const guideText = (): string => readFileSync(GUIDE, 'utf8');

const FENCE = /^```(\S*) ?(.*)\n([\s\S]*?)^```$/gm;

export function blocksIn(guide: string): Block[] {
  return [...guide.matchAll(FENCE)].map((found) => {
    const [, syntax = '', info = '', body = ''] = found;
    const words = info.split(' ').filter((word) => word !== '');
    const options = Object.fromEntries(words.filter((word) => word.includes('=')).map((word) => word.split('=')));
    const kind = words.find((word) => !word.includes('=')) ?? '';
    return { kind, syntax, options, body, line: guide.slice(0, found.index).split('\n').length };
  });
}

/** Blocks of one example stand together: the flow, its texts, a talk. */
export function examplesIn(blocks: readonly Block[]): Map<string, Block[]> {
  const named = blocks.filter(({ options }) => options['example'] !== undefined);
  return Map.groupBy(named, ({ options }) => options['example']!);
}

/** Text of the section under the heading that begins so, up to the next heading of the same or a higher level. */
export function sectionOf(guide: string, heading: string): string | undefined {
  const start = guide.split('\n').findIndex((line) => line.startsWith(heading));
  if (start < 0) return undefined;
  const level = /^#+/.exec(heading)![0].length;
  const lines = guide.split('\n').slice(start + 1);
  const end = lines.findIndex((line) => new RegExp(`^#{1,${level}} `).test(line));
  return lines.slice(0, end < 0 ? undefined : end).join('\n');
}
