import { type Command, Option } from 'commander';
import { type ContentSet, LANGUAGES, type Language } from '../flows/model.ts';
import { type StepPlaces, stepPlaces } from '../flows/try/step-places.ts';
import {
  BUTTON_TEXT_MAX_UNITS,
  BUTTONS_MAX,
  QUICK_REPLIES_MAX,
  QUICK_REPLY_TITLE_MAX_UNITS,
  TEXT_MAX_UNITS,
} from '../messenger/limits.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import { type Exploration, explore, type Trouble } from '../trying/explore/explore.ts';
import type { MessageLimits } from '../trying/explore/limits.ts';
import { contentFor } from './content.ts';
import type { CliContext } from './output.ts';
import { stageFor } from './stage.ts';

export const LIMITS: MessageLimits = {
  textUnits: TEXT_MAX_UNITS,
  buttonTextUnits: BUTTON_TEXT_MAX_UNITS,
  buttons: BUTTONS_MAX,
  quickReplies: QUICK_REPLIES_MAX,
  titleUnits: QUICK_REPLY_TITLE_MAX_UNITS,
};

export function addExploreCommand(flows: Command, context: CliContext): void {
  const command = flows
    .command('explore')
    .description('walks every path of the conversation and names what nobody should meet')
    .addOption(new Option('--lang <language>', 'in one language only').choices(LANGUAGES))
    .action(({ lang }: { lang?: Language }) => walk(contentFor(command, context), context, lang));
}

function walk(content: ContentSet, context: CliContext, only: Language | undefined): void {
  const languages = only === undefined ? content.flows.languages : [only];
  const walks = languages.map((language) => explore(stageFor(content), language, LIMITS));
  const places = stepPlaces(readContentFolder(context.settings()));
  const troubles = Map.groupBy(
    walks.flatMap((walked) => walked.troubles),
    ({ step, what }) => `${step} ${what}`,
  );
  for (const same of troubles.values()) context.print(troubleText(same, content, places));
  const errors = [...troubles.values()].filter(([first]) => first!.severity === 'error').length;
  context.print(summary(walks, languages, errors));
  if (errors > 0) context.exitCode = 1;
}

/** As the check writes it, with the way there below; the same in several languages once. */
function troubleText(same: readonly Trouble[], { flows }: ContentSet, places: StepPlaces): string {
  const { severity, step, what, trail } = same[0]!;
  const asked = flows.steps.get(step ?? '') ?? flows.flows.get(flows.start)!.steps[0]!;
  const { file, line, column } = places.ofStep(asked);
  const languages = same.map(({ language }) => language).join(', ');
  const at = step === null ? 'where no step is asked' : `at "${step}"`;
  return `${file}:${line}:${column} ${severity} ${at} ${what} (${languages})\n    ${trail.join(' → ')}`;
}

function summary(walks: readonly Exploration[], languages: readonly Language[], errors: number): string {
  const turns = walks.reduce((sum, one) => sum + one.turns, 0);
  const places = walks.reduce((sum, one) => sum + one.positions, 0);
  const found = errors === 0 ? 'nothing that nobody should meet' : `${errors} places to mend`;
  return `${turns} turns at ${places} places in ${languages.join(', ')}: ${found}.`;
}
