import { randomBytes } from 'node:crypto';
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Settings } from './settings.ts';

/** Keys for a machine without settings: made once, kept under `.data/`, so that its data opens again tomorrow. */
export function developmentKeys(dataDir: string): NonNullable<Settings['keys']> {
  const file = join(dataDir, 'keys.json');
  const { data, id } = kept(file) ?? made(dataDir, file);
  return { data: [{ id: 'dev', bytes: Buffer.from(data, 'base64') }], id: Buffer.from(id, 'base64') };
}

function kept(file: string): { data: string; id: string } | null {
  try {
    return JSON.parse(readFileSync(file, 'utf8')) as { data: string; id: string };
  } catch {
    return null;
  }
}

function made(dataDir: string, file: string): { data: string; id: string } {
  const keys = { data: randomBytes(32).toString('base64'), id: randomBytes(32).toString('base64') };
  mkdirSync(dataDir, { recursive: true });
  writeFileSync(file, JSON.stringify(keys), { mode: 0o600 });
  return keys;
}
