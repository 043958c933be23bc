import type { Decision } from './answer.ts';
import type { Reply } from './misbehave.ts';
import { type ErrorLanguage, errorBody, type Refusal } from './refusal.ts';
import type { World } from './world.ts';

export type Replies = {
  of(decision: Decision): Reply;
  refusing(refusal: Refusal, language?: ErrorLanguage): Reply;
};

/** Answers in Graph's words, each with the usage header while rates are kept. */
export function createReplies(world: World, language: () => ErrorLanguage): Replies {
  let traces = 0;
  const withUsage = (reply: Reply): Reply => {
    const usage = world.rates.usageHeader();
    return usage === undefined ? reply : { ...reply, headers: { [USAGE_HEADER]: usage } };
  };
  const refusing = (refusal: Refusal, spoken = language()): Reply => {
    traces += 1;
    return withUsage({ status: refusal.status, body: errorBody(refusal, spoken, `T${traces}`) });
  };
  return {
    refusing,
    of: (decision) =>
      decision.kind === 'refused' ? refusing(decision.refusal) : withUsage({ status: 200, body: decision.answer.body }),
  };
}

const USAGE_HEADER = 'x-business-use-case-usage';

/** The reply with a header that says how many minutes to stay away. */
export function askingToWait(reply: Reply, pageId: string, minutes: number): Reply {
  const usage = { type: 'messenger', call_count: 100, total_cputime: 0, total_time: 0 };
  const header = { [pageId]: [{ ...usage, estimated_time_to_regain_access: minutes }] };
  return { ...reply, headers: { [USAGE_HEADER]: JSON.stringify(header) } };
}
