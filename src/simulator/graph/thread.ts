import { PAGE_INBOX_APP_ID, THREAD_IDLE_MS } from './limits.ts';
import { threadHeldByOther } from './refusal.ts';

/** `app`: some other app than ours and the Page inbox. */
export type ThreadOwner = 'idle' | 'ours' | 'inbox' | 'app';

export type Thread = {
  owner: ThreadOwner;
  /** Last message or change of hands, fake clock in ms. */
  activeAt: number;
  /** `extend_thread_control` holds it this long at least. */
  heldUntil: number;
};

/** Who controls the thread; control lapses after 24 idle hours. */
export function ownerOf(thread: Thread, now: number): ThreadOwner {
  if (thread.owner !== 'idle' && now - thread.activeAt >= THREAD_IDLE_MS && now >= thread.heldUntil)
    thread.owner = 'idle';
  return thread.owner;
}

/** We are the default app, so an idle thread is open to us. @throws Refusal 10/2018300 */
export function mustBeOpenToUs(thread: Thread, now: number): void {
  const owner = ownerOf(thread, now);
  if (owner === 'inbox' || owner === 'app') throw threadHeldByOther();
}

export function giveTo(thread: Thread, owner: ThreadOwner, now: number): void {
  thread.owner = owner;
  thread.activeAt = now;
  thread.heldUntil = 0;
}

/** The echo page writes the inbox's id with one digit fewer, so Meta may mean either. */
export function ownerWithId(appId: string, ourAppId: string): ThreadOwner {
  if (appId === ourAppId) return 'ours';
  return appId === PAGE_INBOX_APP_ID || appId === PAGE_INBOX_APP_ID.slice(0, -1) ? 'inbox' : 'app';
}
