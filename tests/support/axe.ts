/** What axe-core finds on the page as it stands: names, roles, contrast, structure. */
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from '@playwright/test';
import type { AxeResults, RunOptions } from 'axe-core';

const source = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

/** Experimental in axe: it wants every visible text in the name; marks of a chart and letters of a code are told in words. */
const leftOut = { 'label-content-name-mismatch': { enabled: false } };

const options: RunOptions = {
  rules: leftOut,
  resultTypes: ['violations'],
  runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa', 'best-practice'],
};

/**
 * One line a violation and element, empty when there is none: `color-contrast (serious): <button …> — what is wrong`.
 *
 * @param leaving selectors of parts that were looked at before
 */
export async function violations(page: Page, leaving: readonly string[] = []): Promise<string[]> {
  // Evaluated by the debugger, since the page's own policy rightly runs no foreign script.
  if (!(await page.evaluate('typeof axe === "object"'))) await page.evaluate(source);
  const found = (await page.evaluate(
    ([context, given]) =>
      (globalThis as unknown as { axe: { run(c: unknown, o: unknown): unknown } }).axe.run(context, given),
    [{ exclude: leaving.map((selector) => [selector]) }, options] as const,
  )) as AxeResults;
  return found.violations.flatMap(({ id, impact, nodes }) =>
    nodes.map(({ html, failureSummary }) => {
      const why = (failureSummary ?? '').split('\n').slice(1).join(' ').trim();
      return `${id} (${impact ?? 'minor'}): ${html.slice(0, 160)} — ${why.slice(0, 240)}`;
    }),
  );
}
