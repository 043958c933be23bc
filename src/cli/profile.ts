import type { Command } from 'commander';
import { profileTexts } from '../app/profile-texts.ts';
import { BotError } from '../errors.ts';
import { loadContent } from '../flows/load.ts';
import type { ContentSet } from '../flows/model.ts';
import { channel } from '../messenger/channel.ts';
import type { Page } from '../messenger/page.ts';
import { profileFrom } from '../messenger/profile.ts';
import { readContentFolder } from '../settings/content-folder.ts';
import type { Settings } from '../settings/settings.ts';
import type { CliContext } from './output.ts';
import { pageOf } from './page.ts';

/** The Page's Get Started, greeting and menu. Deployed with a command, never at a start: Meta allows ten calls in ten minutes. */
export function addProfileCommands(program: Command, context: CliContext): void {
  const profile = program.command('profile').description("the Page's Get Started button, greeting and menu");
  profile
    .command('set')
    .description('sends them to the Page, in four languages, and subscribes the app to its events')
    .action(() =>
      withPage(context, async (page) => {
        await page.setProfile(profileFrom(profileTexts(checkedContent(context.settings())), channel));
        await page.subscribe();
        context.print(
          'The Page has the profile, and the app is subscribed. In Messenger a change may take a day to show.',
        );
      }),
    );
  profile
    .command('get')
    .description('shows what the Page has')
    .action(() => withPage(context, async (page) => context.print(JSON.stringify(await page.getProfile(), null, 2))));
}

async function withPage(context: CliContext, act: (page: Page) => Promise<void>): Promise<void> {
  const settings = context.settings();
  const { messenger } = settings;
  if (messenger === null)
    throw new BotError(
      'S103',
      'there is no Page to talk to',
      'Set the MESSENGER_… settings: docs/operators.md says where to find each.',
    );
  const page = pageOf(messenger, settings);
  try {
    await act(page);
  } finally {
    await page.close();
  }
}

function checkedContent(settings: Settings): ContentSet {
  const { content } = loadContent(readContentFolder(settings));
  if (content === null) throw new BotError('F000', 'the conversation files have errors', 'Run `bot flows check`.');
  return content;
}
