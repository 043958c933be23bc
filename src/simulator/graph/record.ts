import type { Decision } from './answer.ts';
import type { Call } from './call.ts';
import type { Strike } from './faults.ts';
import type { Ledger, RequestEntry } from './ledger.ts';
import type { World } from './world.ts';

/** Writes a decision into the ledger before the reply leaves; a batch writes each of its parts too. */
export function record(world: World, ledger: Ledger, decision: Decision, strike: Strike | undefined): void {
  const { call } = decision;
  const fault = strike === undefined ? {} : { fault: strike.name };
  if (decision.kind === 'refused') {
    const { code, subcode } = decision.refusal;
    ledger.add({
      ...head(call),
      decision: 'refused',
      ...psidOf(call),
      code,
      ...(subcode === undefined ? {} : { subcode }),
    });
    world.events.emit({ kind: 'refused', psid: psidOf(call).psid, code, subcode, fault: undefined });
    return;
  }
  const { accepted, action, psid, parts = [] } = decision.answer;
  const sends = accepted !== undefined || action !== undefined;
  ledger.add({
    ...head(call),
    decision: !sends ? 'answered' : strike === undefined ? 'accepted' : 'accepted without reply',
    ...(psid === undefined ? {} : { psid }),
    ...(action === undefined ? {} : { action }),
    ...(accepted === undefined ? {} : { mid: accepted.mid }),
    ...(accepted?.metadata === undefined ? {} : { metadata: accepted.metadata }),
    ...fault,
  });
  for (const part of parts) record(world, ledger, part, strike);
}

/** A request that a fault kept from Graph. */
export function recordStruck(world: World, ledger: Ledger, call: Call, { name, fault }: Strike): void {
  const isRefusal = fault.does === 'refuse' || fault.does === 'status';
  const code = fault.does === 'refuse' ? fault.code : undefined;
  const subcode = fault.does === 'refuse' ? fault.subcode : undefined;
  ledger.add({
    ...head(call),
    decision: isRefusal ? 'refused' : 'no reply',
    ...psidOf(call),
    ...metadataOf(call),
    ...(code === undefined ? {} : { code }),
    ...(subcode === undefined ? {} : { subcode }),
    fault: name,
  });
  world.events.emit({ kind: 'refused', psid: psidOf(call).psid, code, subcode, fault: name });
}

const head = ({ method, path }: Call): Pick<RequestEntry, 'kind' | 'method' | 'route'> => ({
  kind: 'request',
  method,
  route: path[1] ?? (path.length === 0 ? 'batch' : 'object'),
});

export function psidOf({ params, path }: Call): { psid?: string } {
  const id = (params['recipient'] as { id?: unknown } | undefined)?.id ?? params['psid'] ?? params['user_id'];
  if (typeof id === 'string') return { psid: id };
  return path.length === 1 && path[0] !== 'me' ? { psid: path[0]! } : {};
}

function metadataOf({ params }: Call): { metadata?: string } {
  const metadata = (params['message'] as { metadata?: unknown } | undefined)?.metadata;
  return typeof metadata === 'string' ? { metadata } : {};
}
