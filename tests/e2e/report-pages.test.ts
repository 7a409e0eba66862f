/** The report as pages: on screen while one works, and printed as PDF by the application itself. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { flowOf } from '../../src/domain/report/flow.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { shellValue, value } from '../support/bridge-in-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { willSaveAs } from '../support/will-save-as.ts';

const run = (tool: string, ...args: readonly string[]): string => execFileSync(tool, args, { encoding: 'utf8' });
const plain = (text: string): string => text.replace(/\s+/g, ' ').trim();

async function openReport(window: Page): Promise<void> {
  await window.getByRole('button', { name: es.start.sample }).first().click();
  await window
    .getByRole('navigation', { name: es.shell.places })
    .getByRole('button', { name: es.report.title })
    .click();
  await expect(window.locator('.sheet').nth(2)).toBeAttached({ timeout: 30_000 });
}

test('the pages follow what is written elsewhere, and keep their place', async ({ launch }) => {
  test.setTimeout(120_000);
  const { window } = await launch({ size: { width: 1280, height: 800 } });
  await openReport(window);
  await window.getByRole('button', { name: es.report['section.priorities'], exact: true }).click();
  const pages = window.getByRole('region', { name: es.report.pagesLabel });
  const place = await pages.evaluate((desk) => desk.scrollTop);
  expect(place).toBeGreaterThan(1000);

  const { findings } = await value(window, 'workspace.read', {});
  const finding = findings.findLast(({ status }) => status === 'accepted');
  if (!finding) throw new Error('the sample has accepted findings');
  const { id, soWhat, severity, evidence } = finding;
  await value(window, 'findings.update', { id, title: 'La llamada que nadie devolvió', soWhat, severity, evidence });
  const row = pages.locator(`[data-about="finding:${id}"]`).filter({ hasText: 'La llamada que nadie devolvió' });
  await expect(row.first()).toBeVisible({ timeout: 20_000 });
  expect(Math.abs((await pages.evaluate((desk) => desk.scrollTop)) - place)).toBeLessThan(40);

  await pages.focus();
  await window.keyboard.press('Home');
  await expect.poll(() => pages.evaluate((desk) => desk.scrollTop)).toBe(0);
  await pages.locator('[data-section="contents"]').getByRole('link').last().click();
  await expect.poll(() => pages.evaluate((desk) => desk.scrollTop)).toBeGreaterThan(place);
});

test('the edition for the board is one page, in both languages and kits', async ({ launch }) => {
  test.setTimeout(120_000);
  const { window } = await launch({ size: { width: 1280, height: 800 } });
  await openReport(window);
  const sheets = window.locator('.sheet');
  await window.getByText(es.report['edition.board'], { exact: true }).click();
  await expect(sheets).toHaveCount(1, { timeout: 30_000 });
  await expect(sheets).toContainText('Tres decisiones que se piden');
  for (const kit of ['Estilo BLGroup', 'Neutro']) {
    await window.getByText(kit, { exact: true }).click();
    await window.getByText(es.common['language.en'], { exact: true }).click();
    await expect(sheets.first()).toContainText('Three decisions asked for', { timeout: 30_000 });
    await expect(sheets).toHaveCount(1);
    await window.getByText(es.common['language.es'], { exact: true }).click();
    await expect(sheets.first()).toContainText('Tres decisiones que se piden', { timeout: 30_000 });
    await expect(sheets).toHaveCount(1);
  }
});

test('a PDF with the same pages, figures and contents', async ({ launch }) => {
  test.setTimeout(180_000);
  const folder = await mkdtemp(join(tmpdir(), 'respiro-pdf-'));
  const path = join(folder, 'Informe «Ñ».pdf');
  const { app, window } = await launch({ size: { width: 1280, height: 800 } });
  await openReport(window);
  const shown = await window.locator('.sheet').count();
  await willSaveAs(app, path);
  await window.getByText(es.report['output.report-pdf']).click();
  await window.getByRole('button', { name: es.report['export.report-pdf'] }).click();
  await expect(window.getByText(path)).toBeVisible({ timeout: 90_000 });

  const info = run('pdfinfo', path);
  expect(info).toMatch(/^Title: +Informe de experiencia del cliente · Muebles Alborada$/m);
  expect(info).toMatch(/^Author: +\S/m);
  expect(info).toMatch(/^Subject: +.*Propuesta de valor/m);
  expect(info).toMatch(/^Keywords: +.*Propuesta de valor/m);
  expect(info).toMatch(/^Metadata Stream: +yes$/m);
  expect(info).toMatch(/^Tagged: +yes$/m);
  expect(run('pdfinfo', '-struct-text', path)).toMatch(/^ *H1\b/m);
  expect(info).toMatch(new RegExp(`^Pages: +${shown}$`, 'm'));
  expect(info).toMatch(/^Page size: +612 x 792 pts \(letter\)$/m);
  const fonts = run('pdffonts', path).split('\n').slice(2).filter(Boolean);
  expect(fonts.length).toBeGreaterThan(1);
  for (const font of fonts) expect(font).toMatch(/ yes (yes|no) +(yes|no) +\d+ +\d+$/);

  const waveId = (await value(window, 'workspace.read', {})).waves.at(-1)?.id ?? '';
  const choice = { waveId, language: 'es', edition: 'complete', brandKitId: 'neutral', tightness: 0 } as const;
  const { model } = await value(window, 'report.preview', choice);
  // In the order it was drawn: a title of two lines comes before its page.
  const texts = run('pdftotext', '-raw', path, '-').split('\f').slice(0, -1);
  expect(texts).toHaveLength(shown);
  const { contents, blocks } = flowOf(model);
  expect(contents.length).toBeGreaterThan(15);
  // A long list goes on over the page.
  const listed = plain(texts.slice(2, 4).join(' '));
  for (const { number, text } of contents) {
    const entry = new RegExp(`${number} ${escape(text)} (\\d+)`).exec(` ${listed}`);
    expect(entry, text).not.toBeNull();
    const page = Number(entry?.[1]);
    expect(plain(texts[page - 1] ?? ''), `${text} on ${page}`).toContain(plain(text).split(' ').slice(0, 5).join(' '));
  }
  const printed = plain(texts.join(' '));
  const cells = blocks.flatMap(({ block }) =>
    block.kind === 'table' ? block.rows.flatMap((row) => ('cells' in row ? row.cells : [])) : [],
  );
  const figures = cells.filter((cell) => typeof cell === 'string' && /^[\d.,+−%-]+$/.test(cell));
  expect(figures.length).toBeGreaterThan(100);
  for (const figure of figures) expect(printed).toContain(figure as string);
  expect(await readdir(folder)).toHaveLength(1);
  await rm(folder, { recursive: true });
});

test('cancelled, the PDF leaves nothing behind', async ({ launch }) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'respiro-pdf-'));
  const path = join(folder, 'Informe.pdf');
  const { app, window } = await launch({ size: { width: 1280, height: 800 } });
  await openReport(window);
  await willSaveAs(app, path);
  await shellValue(window, 'shell.chooseSave', { kind: 'pdf', suggestedName: 'Informe' });
  const waveId = (await value(window, 'workspace.read', {})).waves.at(-1)?.id ?? '';
  const code = await window.evaluate(
    async (order) => {
      const { respiro } = globalThis as unknown as { respiro: { shell(name: string, input: unknown): Promise<never> } };
      const printing = respiro.shell('shell.writePdf', order);
      await respiro.shell('shell.cancelPdf', {});
      return ((await printing) as { error?: { code: string } }).error?.code;
    },
    { waveId, path, language: 'es', edition: 'complete', brandKitId: 'neutral' },
  );
  expect(code).toBe('cancelled');
  expect(await readdir(folder)).toEqual([]);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const refused = await window.evaluate(async () => {
    const { respiro } = globalThis as unknown as {
      respiro: { request(name: string, input: unknown): Promise<{ ok: boolean }> };
    };
    return (await respiro.request('report.keep', { path: '/tmp/x.pdf', bytes: new TextEncoder().encode('%PDF-') })).ok;
  });
  expect(refused).toBe(false);
  await rm(folder, { recursive: true });
});

function escape(text: string): string {
  return plain(text).replace(/[.*+?^${}()|[\]\\]/g, '\\$&');
}
