import { BotError } from '../errors.ts';
import { NoReply } from './over-pool.ts';
import { asId, asRaw, inside, own } from './raw.ts';

/** A call to Graph failed that is not a letter. Holds codes only: never address, token or text. */
export class GraphError extends BotError {
  /** Graph's `code/subcode`, `http_<status>`, or a network code. */
  readonly graphCode: string;

  constructor(what: string, graphCode: string) {
    super('G101', `Facebook did not ${what}: error ${graphCode}`, 'docs/errors.md lists what each code of Graph means');
    this.name = 'GraphError';
    this.graphCode = graphCode;
  }
}

/**
 * Runs a call of Bottender's client; what it throws shows address, token and text when printed, so only codes get out.
 *
 * @param what completes "Facebook did not …"
 */
export async function viaGraph<Answer>(what: string, call: () => Promise<Answer>): Promise<Answer> {
  try {
    return await call();
  } catch (error) {
    throw new GraphError(what, graphCodeOf(error));
  }
}

function graphCodeOf(thrown: unknown): string {
  if (thrown instanceof NoReply) return thrown.code;
  const error = thrown instanceof Error ? asRaw({ ...thrown }) : null;
  const response = inside(error, 'response');
  const body = inside(inside(response, 'data'), 'error');
  const code = asId(own(body, 'code'));
  const subcode = asId(own(body, 'errorSubcode') ?? own(body, 'error_subcode'));
  if (code !== null) return subcode === null ? code : `${code}/${subcode}`;
  const status = asId(own(response, 'status'));
  if (status !== null) return `http_${status}`;
  // Bottender keeps the words of our own `NoReply`, whose only word is the code.
  return /^no reply: (\w+)$/.exec((thrown as Error)?.message ?? '')?.[1] ?? 'unknown';
}
