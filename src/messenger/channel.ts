import { z } from 'zod';

const Language = z.enum(['it', 'en', 'ar', 'fr']);

const Channel = z.object({
  channels: z.object({
    messenger: z.object({
      path: z.string().startsWith('/'),
      profile: z.object({ getStarted: z.object({ payload: z.string().min(1) }) }),
    }),
  }),
  locales: z.record(z.string(), Language).refine((locales) => 'default' in locales, 'locales need a "default"'),
});

export interface Channel {
  /** Where Meta posts to. */
  path: string;
  getStartedPayload: string;
  /** Messenger's locale → our language; `default` is among them. */
  locales: Readonly<Record<string, z.infer<typeof Language>>>;
}

// Read by its address, because a JavaScript file without types cannot be imported by name under strict checking.
const config = Channel.parse(await import(new URL('../../bottender.config.js', import.meta.url).href));

/** What `bottender.config.js` says about the channel. */
export const channel: Channel = {
  path: config.channels.messenger.path,
  getStartedPayload: config.channels.messenger.profile.getStarted.payload,
  locales: config.locales,
};
