import type { Stores } from '../inbox/stores.ts';
import type { Db } from './connect.ts';
import { createConversationStore } from './conversation-store.ts';
import { createDeadStore } from './dead-store.ts';
import { createErasureStore } from './erasures.ts';
import { createIdentityStore } from './identity-store.ts';
import { createInboxStore } from './inbox-store.ts';
import { createLeaseStore } from './lease-store.ts';
import type { Sealer } from './seal.ts';
import { sealedJson } from './sealed-json.ts';

/** Everything the engine keeps in MongoDB. */
export function createStores(db: Db, sealer: Pick<Sealer, 'seal' | 'open'>): Stores {
  const sealed = sealedJson(sealer);
  return {
    inbox: createInboxStore(db, sealed),
    conversations: createConversationStore(db, sealed),
    lease: createLeaseStore(db),
    identities: createIdentityStore(db, sealed),
    dead: createDeadStore(db, sealed),
    erasures: createErasureStore(db),
  };
}
