// Installs the packages when they are missing or older than the lockfile. Runs before `npm start` and `npm test`
// on whatever Node the machine has, so it imports nothing but Node itself.
import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';

const INSTALLED = 'node_modules/.package-lock.json';

function isReady() {
  return existsSync(INSTALLED) && statSync(INSTALLED).mtimeMs >= statSync('package-lock.json').mtimeMs;
}

if (!isReady()) {
  console.log('Installing packages (npm ci) …');
  const { status } = spawnSync('npm', ['ci'], { stdio: 'inherit', shell: process.platform === 'win32' });
  if (status !== 0) {
    console.error('npm ci failed. Look at the lines above; most often the network or the registry is out of reach.');
    process.exit(status ?? 1);
  }
}
