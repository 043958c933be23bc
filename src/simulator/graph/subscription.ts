import { badParameter } from './refusal.ts';
import { WEBHOOK_FIELDS } from './webhook-items.ts';

/** What the app hears of the Page. */
export type Subscription = {
  has(field: string): boolean;
  fields(): readonly string[];
  /** @throws Refusal 100 for a field that does not exist */
  start(fields: readonly string[]): void;
  end(): void;
};

export function createSubscription(initial: readonly string[] | 'every field'): Subscription {
  let fields: ReadonlySet<string> = initial === 'every field' ? WEBHOOK_FIELDS : new Set(initial);
  return {
    has: (field) => fields.has(field),
    fields: () => [...fields],
    start(wanted) {
      const stranger = wanted.find((field) => !WEBHOOK_FIELDS.has(field));
      if (stranger !== undefined || wanted.length === 0)
        throw badParameter('subscribed_fields', 'must be known fields.');
      fields = new Set(wanted);
    },
    end() {
      fields = new Set();
    },
  };
}
