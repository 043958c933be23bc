import type { StoredRequestView } from './parts.ts';

export type RequestField = { readonly name: string; readonly value: string; readonly isNew: boolean };
export type MarkedRequest = { readonly request: StoredRequestView; readonly fields: readonly RequestField[] };

const SHOWN = ['state', 'committee', 'kind', 'university', 'topic', 'language', 'description'] as const;
export type ShownField = (typeof SHOWN)[number];

/** Remembers how each request looked, and marks what its last change touched. */
export function createChanges(): (requests: readonly StoredRequestView[]) => readonly MarkedRequest[] {
  const seen = new Map<string, { values: ReadonlyMap<string, string>; changed: ReadonlySet<string> }>();
  return (requests) =>
    requests.map((request) => {
      const values = valuesOf(request);
      const before = seen.get(request.id);
      const changed = new Set([...values.keys()].filter((name) => before?.values.get(name) !== values.get(name)));
      const marks =
        before !== undefined && changed.size === 0
          ? before.changed
          : before === undefined
            ? new Set<string>()
            : changed;
      seen.set(request.id, { values, changed: marks });
      return { request, fields: [...values].map(([name, value]) => ({ name, value, isNew: marks.has(name) })) };
    });
}

function valuesOf(request: StoredRequestView): ReadonlyMap<string, string> {
  const own = SHOWN.map((name): [string, string] => [name, request[name] ?? '']).filter(([, value]) => value !== '');
  return new Map([...own, ...request.more.map(({ label, value }): [string, string] => [label, value])]);
}
