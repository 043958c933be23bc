import { setTimeout as after } from 'node:timers/promises';
import { textOf } from '../support/links.ts';
import { until } from '../support/until.ts';
import type { Cluster } from './cluster.ts';
import { type CommitteeMember, isTheirs } from './member.ts';

const TRIES = 200;

/** Presses the button of the page behind the e-mail's link: again, as a person does, until the page answers. */
export async function takesByMail(cluster: Cluster, member: CommitteeMember, code: string): Promise<void> {
  await until(() => linkTo(cluster, member, code) !== undefined, `a letter about ${code}`, 60_000);
  const before = member.newest;
  const body = new URLSearchParams({ once: `tap-${code}` });
  for (let tries = 1; !(await isTaken(cluster, linkTo(cluster, member, code) ?? '', body)); tries += 1) {
    if (tries === TRIES) throw new Error(`the page of ${code} did not answer`);
    await after(250);
  }
  await member.reads(isTheirs(code), before);
  await member.readsAll(code, before);
}

/** Of the newest letter: one that came twice has two. */
function linkTo({ mail }: Cluster, { email }: CommitteeMember, code: string): string | undefined {
  return mail.received
    .filter(({ to, raw }) => to.includes(email) && textOf(raw).includes(code))
    .flatMap(({ raw }) => /\/claim\/[\w-]+/.exec(raw.replaceAll(/=\r?\n/g, ''))?.[0] ?? [])
    .at(-1);
}

async function isTaken(cluster: Cluster, path: string, body: URLSearchParams): Promise<boolean> {
  const [url] = cluster.urls();
  if (url === undefined) return false;
  return fetch(url + path, { method: 'POST', redirect: 'manual', body }).then(
    ({ status }) => status === 303,
    () => false,
  );
}
