/** Tolerant reads of what Meta sends: a wrong shape is absent, never an exception. */
export type Raw = Readonly<Record<string, unknown>>;

export const asRaw = (value: unknown): Raw | null =>
  typeof value === 'object' && value !== null && !Array.isArray(value) ? (value as Raw) : null;

export const asList = (value: unknown): readonly unknown[] => (Array.isArray(value) ? value : []);

/** A text with something in it. */
export const asText = (value: unknown): string | null => (typeof value === 'string' && value !== '' ? value : null);

/** Ids come as strings on one page of Meta's and as numbers on another. */
export function asId(value: unknown): string | null {
  if (typeof value === 'number') return Number.isSafeInteger(value) && value >= 0 ? String(value) : null;
  return typeof value === 'string' && /^[\x21-\x7e]{1,100}$/.test(value) ? value : null;
}

const LATEST_DATE_MS = 8.64e15;

/** Milliseconds since 1970; some referral events carry seconds. */
export function asTimeMs(value: unknown): number | null {
  const number = typeof value === 'string' && /^\d{1,16}$/.test(value) ? Number(value) : value;
  if (typeof number !== 'number' || !Number.isFinite(number) || number <= 0 || number > LATEST_DATE_MS) return null;
  return Math.floor(number < 1e12 ? number * 1_000 : number);
}

/** The member of an object that is itself an object. */
export const inside = (raw: Raw | null, name: string): Raw | null => asRaw(own(raw, name));

/** Own members only: a body may well hold `__proto__` or be asked for `constructor`. */
export const own = (raw: Raw | null, name: string): unknown =>
  raw !== null && Object.hasOwn(raw, name) ? raw[name] : undefined;
