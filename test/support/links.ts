import { until } from './until.ts';
import type { WholeBot } from './whole-bot.ts';

/** The path of the newest claim link that this address got; waits until there are `letters` of them. */
export async function claimPath({ mail }: Pick<WholeBot, 'mail'>, email: string, letters = 1): Promise<string> {
  const paths = () =>
    mail.received
      .filter(({ to }) => to.includes(email))
      .flatMap(({ raw }) => /\/claim\/[\w-]+/.exec(raw.replaceAll(/=\r?\n/g, ''))?.[0] ?? []);
  await until(() => paths().length >= letters, `${letters} letters with a link`);
  return paths().at(-1) ?? '';
}

/** What a letter says in plain text, however it was encoded for the wire. */
export function textOf(raw: string): string {
  const [head = '', body = ''] = partOf(raw);
  if (/transfer-encoding: base64/i.test(head)) return Buffer.from(body, 'base64').toString();
  const bytes = body
    .replaceAll(/=\r?\n/g, '')
    .replaceAll(/=([0-9A-F]{2})/g, (_, hex: string) => String.fromCharCode(Number.parseInt(hex, 16)));
  return Buffer.from(bytes, 'latin1').toString();
}

function partOf(raw: string): [string, string] {
  const start = raw.search(/content-type: text\/plain/i);
  const end = raw.indexOf('\r\n\r\n', start);
  return [raw.slice(start, end), raw.slice(end + 4).split(/\r\n--[^\r\n]+\r\n/)[0] ?? ''];
}
