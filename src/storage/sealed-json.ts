import type { Sealer } from './seal.ts';

/** Values of ours as sealed JSON in which dates stay dates. */
export interface SealedJson {
  seal(aad: string, value: unknown): Buffer;
  open(aad: string, sealed: Uint8Array): unknown;
}

export function sealedJson(sealer: Pick<Sealer, 'seal' | 'open'>): SealedJson {
  return {
    seal: (aad, value) => sealer.seal(aad, jsonOf(value)),
    open: (aad, sealed) => JSON.parse(sealer.open(aad, sealed), readDates) as unknown,
  };
}

/** A function beside it slows `JSON.stringify` down several times, and most values hold no date. */
function jsonOf(value: unknown): string {
  return holdsDate(value) ? JSON.stringify(value, markDates) : JSON.stringify(value);
}

function holdsDate(value: unknown): boolean {
  if (typeof value !== 'object' || value === null) return false;
  return value instanceof Date || Object.values(value).some(holdsDate);
}

// `toJSON` has already run on `value`; only the holder still has the date itself.
function markDates(this: Record<string, unknown>, name: string, value: unknown): unknown {
  if (typeof value !== 'string') return value;
  const original = this[name];
  return original instanceof Date ? { $date: original.getTime() } : value;
}

function readDates(_name: string, value: unknown): unknown {
  if (typeof value !== 'object' || value === null || !('$date' in value)) return value;
  return typeof value.$date === 'number' && Object.keys(value).length === 1 ? new Date(value.$date) : value;
}
