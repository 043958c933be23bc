import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const AXE = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');
const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'];

/** What axe-core finds against WCAG 2.2 AA, each with where; `frames`: letters of strangers are looked at, too. */
export async function axeFaults(page: Page, { frames = false } = {}): Promise<string[]> {
  await page.evaluate(AXE);
  const results = await page.evaluate(`axe.run(document,{runOnly:${JSON.stringify(TAGS)},iframes:${frames}})`);
  const { violations } = results as { violations: { id: string; nodes: { html: string }[] }[] };
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html.slice(0, 120)).join(' | ')}`);
}
