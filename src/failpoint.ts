/**
 * Places where tests let the process die, stall or fail: `FAILPOINT=name:action@n` with action `kill`, `stall:<ms>` or
 * `throw`, at the n-th passing (1 when left out). Several with commas. Costs one comparison when the variable is not set.
 */
interface Planted {
  name: string;
  action: string;
  /** Passings that are still let through, this one included. */
  left: number;
}

const planted = (process.env['FAILPOINT'] ?? '').split(',').filter(Boolean).map(parse);

export function failpoint(name: string): Promise<void> | void {
  if (planted.length === 0) return;
  const hit = planted.find((point) => point.name === name);
  if (hit === undefined || --hit.left !== 0) return;
  return act(hit);
}

function act({ name, action }: Planted): Promise<void> | void {
  if (action === 'kill') process.kill(process.pid, 'SIGKILL');
  if (action === 'throw') throw new Error(`failpoint ${name}`);
  const [, stallMs] = /^stall:(\d+)$/.exec(action) ?? [];
  if (stallMs !== undefined) return new Promise((resolve) => setTimeout(resolve, Number(stallMs)));
}

function parse(text: string): Planted {
  const [, name, action, times] = /^([^:]+):([^@]+)(?:@(\d+))?$/.exec(text) ?? [];
  if (name === undefined || action === undefined) throw new Error('FAILPOINT reads name:action or name:action@n');
  return { name, action, left: Number(times ?? 1) };
}
