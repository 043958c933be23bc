import { writeFileSync } from 'node:fs';
import { type Command, Option } from 'commander';
import { drawingOf } from '../drawing/layout.ts';
import { mermaidOf } from '../drawing/mermaid.ts';
import { flowsFile } from '../drawing/page.ts';
import type { PeopleCounts } from '../drawing/people.ts';
import { pictureOf } from '../drawing/picture.ts';
import { svgFile } from '../drawing/svg.ts';
import { DRAWING_WORDS, type DrawingLanguage } from '../drawing/words.ts';
import { BotError } from '../errors.ts';
import { type ContentSet, type Flows, LANGUAGES, type Language } from '../flows/model.ts';
import { nearest } from '../flows/near.ts';
import { contentFor } from './content.ts';
import { type CliContext, withDatabase } from './output.ts';

const FORMATS = { '.html': 'html', '.svg': 'svg', '.mmd': 'mermaid' } as const;
type Format = (typeof FORMATS)[keyof typeof FORMATS];

interface Options {
  format?: Format;
  flow?: string;
  lang: Language;
  live?: boolean;
}

export function addGraphCommand(flows: Command, context: CliContext): void {
  flows
    .command('graph')
    .argument('[file]', 'where to write; - prints', 'flows.html')
    .description('draws the conversation: an HTML page, SVG or Mermaid, by the ending of the file (.html, .svg, .mmd)')
    .addOption(new Option('--format <format>', 'when the ending does not say it').choices(Object.values(FORMATS)))
    .option('--flow <name>', 'only this flow')
    .addOption(new Option('--lang <language>', 'language of the titles').choices(LANGUAGES).default('it'))
    .option('--live', 'counts people in the database, also in the one of this folder')
    .option('--no-live', 'asks no database, though MONGODB_URI names one')
    .action((file: string, options: Options, command: Command) => graph(command, context, file, options));
}

async function graph(command: Command, context: CliContext, file: string, options: Options): Promise<void> {
  const format = options.format ?? formatOf(file) ?? command.error(`No picture is called so: "${file}". ${ENDINGS}`);
  const content = contentFor(command, context);
  const names = flowNames(command, content, options.flow);
  const counts = await countsFor(context, content.flows, options.live);
  const drawn = drawnAs(format, content, names, options.lang, counts);
  if (file === '-') return context.print(drawn.trimEnd());
  write(file, drawn);
  context.print(`${file}: ${names.length} flows${counts === null ? ', without numbers of people' : ''}.`);
}

const ENDINGS = 'Its name ends with .html, .svg or .mmd; or say --format.';

function formatOf(file: string): Format | undefined {
  return Object.entries(FORMATS).find(([ending]) => file.endsWith(ending))?.[1];
}

function flowNames(command: Command, { flows }: ContentSet, only: string | undefined): string[] {
  const all = [...flows.flows.keys()];
  if (only === undefined || all.includes(only)) return only === undefined ? all : [only];
  const near = nearest(only, all);
  return command.error(`There is no flow "${only}".${near === undefined ? '' : ` Did you mean "${near}"?`}`);
}

/** Only a database that is named is asked without being told to; one that does not answer is then no reason to draw nothing. */
async function countsFor(context: CliContext, flows: Flows, live: boolean | undefined): Promise<PeopleCounts | null> {
  if (live === false || (live === undefined && context.settings().mongodbUri === null)) return null;
  // Loaded only when called for: without a database the picture comes sooner.
  const { countPeople } = await import('../app/people.ts');
  let counts: PeopleCounts | null = null;
  try {
    await withDatabase(context, async (database, keys) => {
      counts = await countPeople(database, keys, flows, new Date());
    });
  } catch (error) {
    if (live === true || !(error instanceof BotError)) throw error;
    context.print(`${error.code} ${error.message}`);
  }
  return counts;
}

function drawnAs(
  format: Format,
  content: ContentSet,
  names: readonly string[],
  titles: Language,
  counts: PeopleCounts | null,
): string {
  const language: DrawingLanguage = titles === 'it' ? 'it' : 'en';
  if (format === 'html') return flowsFile(content, names, { language, titles, counts });
  const words = DRAWING_WORDS[language];
  const pictures = names.map((name) => pictureOf(content, name, titles));
  if (format === 'mermaid') return mermaidOf(pictures, words, counts);
  return svgFile(
    pictures.map((picture) => drawingOf(picture, words, counts)),
    words,
  );
}

function write(file: string, text: string): void {
  try {
    writeFileSync(file, text);
  } catch (cause) {
    throw new BotError('F010', `"${file}" cannot be written`, 'Is the folder there, and may you write in it?', {
      cause,
    });
  }
}
