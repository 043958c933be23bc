import type { MovableClock } from '../clock.ts';
import type { MessageWeight } from './checks/message.ts';
import {
  CALLS_A_DAY_PER_ENGAGED_PERSON,
  HEAVY_SENDS_A_SECOND,
  HOUR_MS,
  INBOX_BLIND_ABOVE_A_SECOND,
  LIGHT_SENDS_A_SECOND,
  PROFILE_CALLS_MOST,
  PROFILE_CALLS_SPAN_MS,
} from './limits.ts';
import type { People } from './people.ts';
import { messengerBusy, pageBusy } from './refusal.ts';

/** `off` is for benchmarks: nothing is refused, but seconds above 40 messages are still counted. */
export type RateLimits = 'meta' | 'off';

export type Rates = {
  /** @throws Refusal 80006 above 200 calls a day for each engaged person */
  countCall(): void;
  /** @throws Refusal 613 above 300 light or 10 heavy messages a second */
  countSend(weight: MessageWeight): void;
  /** @param who `page`, or a psid for the person's own menu. @throws Refusal 613 above 10 in 10 minutes */
  countProfileCall(who: string): void;
  usageHeader(): string | undefined;
  /** Seconds in which the Page's inbox would have gone blind: a test keeps this at zero. */
  secondsAboveForty(): number;
};

export function createRates(clock: MovableClock, people: People, limits: RateLimits, pageId: string): Rates {
  const second = createSecond();
  const day = createDay();
  const profileCalls = new Map<string, number[]>();
  const callsAllowed = () => CALLS_A_DAY_PER_ENGAGED_PERSON * people.engaged();
  return {
    countCall() {
      const calls = day.count(clock.now().getTime());
      if (limits === 'meta' && calls > callsAllowed()) throw messengerBusy();
    },
    countSend(weight) {
      const sent = second.count(clock.now().getTime(), weight);
      const most = weight === 'heavy' ? HEAVY_SENDS_A_SECOND : LIGHT_SENDS_A_SECOND;
      if (limits === 'meta' && sent > most) throw pageBusy();
    },
    countProfileCall(who) {
      const now = clock.now().getTime();
      const recent = (profileCalls.get(who) ?? []).filter((at) => now - at < PROFILE_CALLS_SPAN_MS);
      profileCalls.set(who, [...recent, now]);
      if (limits === 'meta' && recent.length >= PROFILE_CALLS_MOST) throw pageBusy();
    },
    usageHeader() {
      if (limits === 'off') return undefined;
      const allowed = callsAllowed();
      const percent = Math.floor((100 * day.total()) / allowed);
      const regainMinutes = day.total() > allowed ? day.minutesToRegain(clock.now().getTime()) : 0;
      return `{"${pageId}":[{"type":"messenger","call_count":${percent},"total_cputime":0,"total_time":0,"estimated_time_to_regain_access":${regainMinutes}}]}`;
    },
    secondsAboveForty: () => second.above(),
  };
}

function createSecond() {
  let current = -1;
  let above = 0;
  let counts = { light: 0, heavy: 0 };
  return {
    count(now: number, weight: MessageWeight): number {
      const second = Math.floor(now / 1_000);
      if (second !== current) {
        current = second;
        counts = { light: 0, heavy: 0 };
      }
      counts[weight] += 1;
      if (counts.light + counts.heavy === INBOX_BLIND_ABOVE_A_SECOND + 1) above += 1;
      return counts[weight];
    },
    above: () => above,
  };
}

/** Rolling 24 hours in steps of an hour. */
function createDay() {
  const hours = new Map<number, number>();
  let total = 0;
  let newest = -1;
  const forgetBefore = (hour: number) => {
    for (const [then, calls] of hours) {
      if (then > hour - 24) break;
      hours.delete(then);
      total -= calls;
    }
  };
  return {
    count(now: number): number {
      const hour = Math.floor(now / HOUR_MS);
      if (hour !== newest) {
        newest = hour;
        forgetBefore(hour);
      }
      hours.set(hour, (hours.get(hour) ?? 0) + 1);
      total += 1;
      return total;
    },
    total: () => total,
    minutesToRegain(now: number): number {
      const [oldest = newest] = hours.keys();
      return Math.max(1, Math.ceil(((oldest + 24) * HOUR_MS - now) / 60_000));
    },
  };
}
