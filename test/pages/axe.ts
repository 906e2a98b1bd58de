import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** What axe finds on the page as it stands, its best practices too; in the dark only what the dark changes. Stock Web Chat is not ours. */
export async function faults(page: Page, only?: string[]): Promise<string[]> {
  await page.evaluate(axe);
  const found = await page.evaluate((runOnly) => {
    const { axe } = window as unknown as { axe: { run(context: object, options: object): Promise<AxeResults> } };
    return axe.run({ exclude: ['.stock'] }, runOnly ? { runOnly } : {});
  }, only);
  return found.violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' | ')}`);
}
