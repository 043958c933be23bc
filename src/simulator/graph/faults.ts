import { FAULTS, type Fault, type FaultName } from './fault-catalogue.ts';
import type { ErrorLanguage } from './refusal.ts';

export type FaultSetting = {
  /** 0 to 1; 1 without it. */
  readonly probability?: number;
  /** Only this call, counted from 1 since the fault was set. */
  readonly atCall?: number;
  /** Goes away after so many strikes. */
  readonly times?: number;
  /** Letters only, everything under /messages (also typing), or any call. `messages` without it. */
  readonly on?: 'messages' | 'sends' | 'all';
  /** Only calls about this person. */
  readonly psid?: string;
  /** Language of Graph's words. */
  readonly language?: ErrorLanguage;
  /** How late a `late reply` comes. */
  readonly lateMs?: number;
  /** Minutes that the usage header of a rate limit asks to wait. */
  readonly regainMinutes?: number;
};

export type Strike = { readonly name: FaultName; readonly fault: Fault; readonly setting: FaultSetting };
export type Struck = { readonly name: FaultName; readonly calls: number; readonly strikes: number };
export type CallTraits = { readonly kind: 'message' | 'action' | 'other'; readonly psid: string | undefined };

export type Faults = {
  set(name: FaultName, setting?: FaultSetting): void;
  /** Takes one fault away, or all of them. */
  clear(name?: FaultName): void;
  /** Those that are on, with how often they struck. */
  list(): readonly Struck[];
  /** The first fault that strikes this call. */
  next(traits: CallTraits): Strike | undefined;
};

type Armed = { setting: FaultSetting; calls: number; strikes: number };

export function createFaults(random: () => number, initial: Partial<Record<FaultName, FaultSetting>> = {}): Faults {
  const armed = new Map<FaultName, Armed>();
  const faults: Faults = {
    set: (name, setting = {}) => void armed.set(name, { setting, calls: 0, strikes: 0 }),
    clear: (name) => (name === undefined ? armed.clear() : void armed.delete(name)),
    list: () => [...armed].map(([name, { calls, strikes }]) => ({ name, calls, strikes })),
    next(traits) {
      for (const [name, arms] of armed) {
        if (!strikes(arms, traits, random)) continue;
        arms.strikes += 1;
        if (arms.strikes === arms.setting.times || arms.setting.atCall !== undefined) armed.delete(name);
        return { name, fault: FAULTS[name], setting: arms.setting };
      }
      return undefined;
    },
  };
  for (const [name, setting] of Object.entries(initial)) faults.set(name as FaultName, setting);
  return faults;
}

function strikes(arms: Armed, traits: CallTraits, random: () => number): boolean {
  const { on = 'messages', psid, atCall, probability = 1 } = arms.setting;
  if (on === 'messages' && traits.kind !== 'message') return false;
  if (on === 'sends' && traits.kind === 'other') return false;
  if (psid !== undefined && psid !== traits.psid) return false;
  arms.calls += 1;
  if (atCall !== undefined) return arms.calls === atCall;
  return probability >= 1 || random() < probability;
}
