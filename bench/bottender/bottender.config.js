const { MessengerClient } = require('bottender');
const MongoSessionStore = require('bottender/dist/session/MongoSessionStore').default;
const { MongoClient } = require('mongodb');

// Bottender's own store, only connected by today's driver, which refuses the option that the store passes. The index
// is a kindness: without it every read walks through all sessions.
class TodaysMongoSessionStore extends MongoSessionStore {
  async init() {
    this._connection = (await MongoClient.connect(process.env.MONGODB_URI)).db();
    await this._connection.collection('sessions').createIndex({ id: 1 });
    return this;
  }
}

const { MESSENGER_ACCESS_TOKEN: accessToken, MESSENGER_APP_SECRET: appSecret, GRAPH_API_ORIGIN: origin } = process.env;

module.exports = {
  session: { driver: 'todays', stores: { todays: new TodaysMongoSessionStore(process.env.MONGODB_URI, 0) } },
  channels: {
    messenger: {
      enabled: true,
      path: '/webhooks/messenger',
      pageId: process.env.MESSENGER_PAGE_ID,
      accessToken,
      appId: process.env.MESSENGER_APP_ID,
      appSecret,
      verifyToken: process.env.MESSENGER_VERIFY_TOKEN,
      client: new MessengerClient({ accessToken, appSecret, origin, version: 'v26.0' }),
    },
  },
};
