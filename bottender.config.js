/**
 * The Messenger channel, in Bottender's own shape. `src/messenger/channel.ts` reads path and profile from here; credentials
 * are checked by the settings, and stand here by name for Bottender's own tools only.
 */
export const channels = {
  messenger: {
    enabled: true,
    path: '/webhooks/messenger',
    pageId: process.env.MESSENGER_PAGE_ID,
    accessToken: process.env.MESSENGER_ACCESS_TOKEN,
    appId: process.env.MESSENGER_APP_ID,
    appSecret: process.env.MESSENGER_APP_SECRET?.split(',')[0],
    verifyToken: process.env.MESSENGER_VERIFY_TOKEN,
    origin: process.env.GRAPH_API_ORIGIN,
    skipAppSecretProof: false,
    profile: {
      getStarted: { payload: 'GET_STARTED' },
    },
  },
};

/** Messenger's locales and the language each one is greeted in; `default` is everybody else. */
export const locales = { default: 'en', it_IT: 'it', en_US: 'en', ar_AR: 'ar', fr_FR: 'fr' };

const config = { channels, locales };

export { config as 'module.exports' };
