import type { Answer, Decision } from '../answer.ts';
import { type Call, callOf, formFields } from '../call.ts';
import { decide } from '../decide.ts';
import { BATCH_MOST } from '../limits.ts';
import { badParameter, errorBody } from '../refusal.ts';
import { type Fields, listAt, objectAt, oneOf, onlyFields, textAt } from '../shape.ts';
import type { World } from '../world.ts';

/** Up to 50 calls in one; each is checked and counted by itself. */
export function batch(world: World, call: Call): Answer {
  onlyFields(call.params, new Set(['batch', 'include_headers']), 'body');
  const requests = listAt(call.params['batch'], 'batch', BATCH_MOST).map((item, index) =>
    requestOf(objectAt(item, `batch[${index}]`), `batch[${index}]`, call),
  );
  if (!['typing_on', 'typing_off'].some((action) => !requests.some(({ params }) => params['sender_action'] === action)))
    throw badParameter('batch', 'must not hold typing_on and typing_off together.');
  const parts = requests.map((request) => decide(world, request));
  return { body: parts.map(resultOf), parts };
}

function requestOf(item: Fields, where: string, outer: Call): Call {
  onlyFields(item, new Set(['method', 'relative_url', 'body', 'name', 'omit_response_on_success']), where);
  const method = oneOf(item['method'], ['GET', 'POST', 'DELETE'], `${where}[method]`);
  const url = textAt(item['relative_url'], `${where}[relative_url]`, 10_000);
  const body = item['body'] === undefined ? {} : formFields(new URLSearchParams(String(item['body'])));
  const call = callOf(method, url, body);
  if (call.path.length === 0) throw badParameter(`${where}[relative_url]`, 'must not be a batch.');
  return {
    ...call,
    version: call.version ?? outer.version ?? '',
    token: call.token ?? outer.token,
    proof: call.proof ?? outer.proof,
  };
}

function resultOf(decision: Decision): Fields {
  if (decision.kind === 'answered') return { code: 200, body: JSON.stringify(decision.answer.body) };
  const { refusal } = decision;
  return { code: refusal.status, body: JSON.stringify(errorBody(refusal, 'en', 'batch')) };
}
