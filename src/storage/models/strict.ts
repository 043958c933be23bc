/**
 * Of every schema: an unknown field throws instead of vanishing, in filters too; nothing waits for a connection that is not
 * there; empty objects stay; `v` of our own is the version.
 */
export const STRICT = {
  strict: 'throw',
  strictQuery: 'throw',
  bufferCommands: false,
  autoCreate: false,
  autoIndex: false,
  minimize: false,
  versionKey: false,
  writeConcern: { w: 'majority' },
} as const;
