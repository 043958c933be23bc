import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { expect } from 'chai';
import { until } from '../support/until.ts';

const QUICK = '{ looks: 10, lookEveryMs: 20 }';

/** A process of its own that starts the watchdog and then does `work`. */
function watched(work: string): ChildProcess {
  const code = `import { startWatchdog } from './src/app/watchdog.ts'; const stop = startWatchdog(${QUICK}); ${work}`;
  return spawn(process.execPath, ['--input-type=module', '--eval', code], { stdio: ['ignore', 'pipe', 'pipe'] });
}

describe('the watchdog', () => {
  it('ends a process whose event loop stands still, and says so', async () => {
    const child = watched('setTimeout(() => { for (;;); }, 100);');
    const [said, [, signal]] = await Promise.all([text(child.stderr!), once(child, 'exit')]);
    expect(signal).to.equal('SIGKILL');
    expect(said).to.equal('the event loop stood still for 0.2 s: the process ends\n');
  });

  it('lets a busy one live, holds nobody back from ending, and can be stopped', async () => {
    const busy = 'let n = 0; const timer = setInterval(() => ++n === 20 && clearInterval(timer), 20);';
    const stopped = 'stop(); const until = Date.now() + 500; while (Date.now() < until);';
    const codes = await Promise.all([busy, stopped].map(async (work) => (await once(watched(work), 'exit'))[0]));
    expect(codes).to.deep.equal([0, 0]);
  });

  it('lets one go on that was suspended', async () => {
    const child = watched("setTimeout(() => process.exit(7), 1_000); console.log('up');");
    let isUp = false;
    child.stdout?.on('data', () => (isUp = true));
    await until(() => isUp, 'the child to run');
    child.kill('SIGSTOP');
    await new Promise((resolve) => setTimeout(resolve, 500));
    child.kill('SIGCONT');
    expect((await once(child, 'exit'))[0]).to.equal(7);
  });
});
