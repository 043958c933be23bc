import { randomBytes } from 'node:crypto';

/** One Page for all bots of a run; nothing of it exists outside this machine. */
export const CREDENTIALS = {
  pageId: '500',
  appId: '900',
  accessToken: 'bench-page-token-0123456789',
  appSecret: 'bench-app-secret-0123456789',
  verifyToken: 'bench-verify-token-0123456789',
  graphVersion: 'v26.0',
};

export function environmentFor(graphOrigin: string, mongodbUri: string): Record<string, string> {
  return {
    LOG_LEVEL: 'warn',
    PORT: '0',
    MONGODB_URI: mongodbUri,
    MESSENGER_PAGE_ID: CREDENTIALS.pageId,
    MESSENGER_ACCESS_TOKEN: CREDENTIALS.accessToken,
    MESSENGER_APP_ID: CREDENTIALS.appId,
    MESSENGER_APP_SECRET: CREDENTIALS.appSecret,
    MESSENGER_VERIFY_TOKEN: CREDENTIALS.verifyToken,
    GRAPH_API_ORIGIN: graphOrigin,
    DATA_KEYS: `bench:${randomBytes(32).toString('base64')}`,
    ID_KEY: randomBytes(32).toString('base64'),
  };
}
