import { createPage, type Page } from '../messenger/page.ts';
import type { MessengerSettings, Settings } from '../settings/settings.ts';

/** The real Page of the settings. */
export function pageOf(messenger: MessengerSettings, { graphOrigin, graphVersion }: Settings): Page {
  const { accessToken, appSecrets } = messenger;
  return createPage({ accessToken, appSecret: appSecrets[0] ?? '', origin: graphOrigin, version: graphVersion });
}
