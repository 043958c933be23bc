import { stageFor } from '../../src/cli/stage.ts';
import { loadContent } from '../../src/flows/load.ts';
import type { ContentSet } from '../../src/flows/model.ts';
import { asText, formatProblems, worded } from '../../src/flows/problem.ts';
import { readTests } from '../../src/flows/try/read-tests.ts';
import { Play } from '../../src/trying/play.ts';
import { failureText, runTests } from '../../src/trying/run-tests.ts';
import { shippedContent } from '../support/content.ts';
import { completed } from './complete.ts';
import type { Block } from './guide.ts';

/** `you > …` lines are typed; everything else is what `flows play` answers. */
export function playedInTerminal(parts: readonly Block[], { body }: Block): string {
  const play = new Play(stageFor(contentOf(parts)).parts, 'en');
  const typed = body.split('\n').filter((line) => line.startsWith('you > '));
  const begun = play.begin();
  const answers = typed.flatMap((line) => [line, ...play.enter(line.slice('you > '.length))]);
  return `${[...begun, ...answers].join('\n')}\n`;
}

/** What `flows test` says about an example conversation; empty when all goes as written. */
export function outputOfTest(parts: readonly Block[], { body, options }: Block): string {
  const content = contentOf(parts);
  const { tests, findings } = readTests(new Map([[`config/tests/${options['example']}.yml`, body]]), content);
  const { failures } = runTests(stageFor(content), tests);
  return [...findings.map((one) => asText(worded(one, 'en'))), ...failures.map(failureText)]
    .map((line) => `${line}\n`)
    .join('');
}

/** The example's own flows, or those that are shipped. */
function contentOf(parts: readonly Block[]): ContentSet {
  if (!parts.some(({ kind }) => kind === 'flows')) return shippedContent();
  const { content, problems } = loadContent(completed(parts));
  if (content === null) throw new Error(formatProblems(problems));
  return content;
}
