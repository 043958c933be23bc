import type { IncomingMessage, ServerResponse } from 'node:http';
import type { Strike } from './faults.ts';
import { isReusedSocket, type Reply, writeReply, writeSpoilt } from './misbehave.ts';
import { Refusal } from './refusal.ts';
import { askingToWait, type Replies } from './replies.ts';

/** Later than any patient client's time-out. */
const LATE_MS = 12_000;
const RATE_CODES = new Set([4, 17, 32, 613, 80001, 80006]);

type Exchange = { readonly request: IncomingMessage; readonly response: ServerResponse };

/** A fresh connection cannot be one that was closed while idle. */
export const hitsBeforeAccepting = ({ fault }: Strike, request: IncomingMessage): boolean =>
  fault.when === 'instead' && (fault.does !== 'close idle socket' || isReusedSocket(request));

/** Instead of an answer by Graph. */
export function strikeInstead({ request, response }: Exchange, strike: Strike, replies: Replies, pageId: string): void {
  const { fault, setting } = strike;
  switch (fault.does) {
    case 'refuse': {
      const reply = replies.refusing(new Refusal(fault.code, fault.subcode, strike.name), setting.language);
      const isBusy = RATE_CODES.has(fault.code);
      writeReply(response, isBusy ? askingToWait(reply, pageId, setting.regainMinutes ?? 1) : reply);
      break;
    }
    case 'status':
      writeReply(response, { status: fault.status, body: {} });
      break;
    case 'reset':
      request.socket.resetAndDestroy();
      break;
    case 'close idle socket':
      request.socket.destroy();
      break;
    default: // Silence: the client's own time-out must end it.
  }
}

/** Graph accepted; `reply` is what the client should have got. */
export function strikeAfter({ request, response }: Exchange, strike: Strike, replies: Replies, reply: Reply): void {
  const { fault, setting } = strike;
  switch (fault.does) {
    case 'spoil':
      writeSpoilt(response, reply, fault.how, setting.lateMs ?? LATE_MS);
      break;
    case 'reset':
      request.socket.resetAndDestroy();
      break;
    case 'refuse':
      writeReply(response, replies.refusing(new Refusal(fault.code, fault.subcode, strike.name), setting.language));
      break;
    default: // Silence.
  }
}
