import { clientOver, type GraphAccess, graphPool } from './bottender.ts';
import { viaGraph } from './graph-error.ts';
import { PAGE_INBOX_APP_IDS } from './limits.ts';
import type { PageProfile } from './profile.ts';
import { asList, asRaw, asText, own } from './raw.ts';

/** Events that the bot reads. `response_feedback` would put rating buttons under every message. */
export const SUBSCRIBED_FIELDS: readonly string[] = [
  'messages',
  'messaging_postbacks',
  'messaging_referrals',
  'message_deliveries',
  'message_reads',
  'message_reactions',
  'message_edits',
  'message_echoes',
  'messaging_handovers',
  'standby',
  'messaging_policy_enforcement',
];

/** Everything asked of Graph that is not a letter. Each rejects with a `GraphError`. */
export interface Page {
  setProfile: (profile: PageProfile) => Promise<void>;
  getProfile: () => Promise<unknown>;
  subscribe: () => Promise<void>;
  /** Fields that some app of ours is subscribed to; empty when Meta has unsubscribed us. */
  subscribedFields: (appId: string) => Promise<readonly string[]>;
  passToPageInbox: (psid: string) => Promise<void>;
  close: () => Promise<void>;
}

export function createPage(access: GraphAccess): Page {
  const pool = graphPool(access);
  const client = clientOver(pool, access);
  const token = `access_token=${encodeURIComponent(access.accessToken)}`;
  return {
    setProfile: async (profile) => {
      await viaGraph('take the profile', () => client.setMessengerProfile(profile));
    },
    getProfile: () => {
      const fields = ['get_started', 'greeting', 'persistent_menu'];
      return viaGraph('tell the profile', () => client.getMessengerProfile(fields));
    },
    subscribe: async () => {
      const path = `/me/subscribed_apps?subscribed_fields=${SUBSCRIBED_FIELDS.join(',')}&${token}`;
      await viaGraph('subscribe the app to the Page', () => client.axios.post(path));
    },
    subscribedFields: async (appId) => {
      const reply = await viaGraph('tell its subscriptions', () => client.axios.get(`/me/subscribed_apps?${token}`));
      return fieldsOf(reply.data, appId);
    },
    passToPageInbox: async (psid) => {
      const inbox = Number(PAGE_INBOX_APP_IDS[0]);
      await viaGraph('pass the thread to the Page inbox', () => client.passThreadControl(psid, inbox));
    },
    close: () => pool.close(),
  };
}

function fieldsOf(data: unknown, appId: string): string[] {
  const apps = asList(own(asRaw(data), 'data')).map(asRaw);
  const ours = apps.find((app) => String(own(app, 'id')) === appId);
  return asList(own(ours ?? null, 'subscribedFields')).flatMap((field) => asText(field) ?? []);
}
