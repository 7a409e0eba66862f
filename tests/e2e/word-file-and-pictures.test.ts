/** In the real application: the firm's own Word file, and every chart as a picture. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { Visitor } from '../../build/demo/visitor.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { openPackage, part, textOf } from '../support/docx/package.ts';
import { expect, test } from '../support/fixtures.ts';

/** Every dialog answers with this path. */
async function dialogsChoose(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

test('the sample template is saved, added and filled; then every chart leaves as PNG and as SVG', async ({
  launch,
}) => {
  test.setTimeout(240_000);
  const folder = await mkdtemp(join(tmpdir(), 'respiro-word-'));
  const { app, window } = await launch({ size: { width: 1280, height: 800 } });
  const visitor = new Visitor(window, '');
  await visitor.press(es.start.sample);
  await expect(window.getByText('Muebles Alborada').first()).toBeVisible();
  await visitor.choose(es.report.title);
  const panel = window.getByRole('main');

  const template = join(folder, 'Plantilla de la casa.docx');
  await dialogsChoose(app, template);
  await panel.getByRole('button', { name: es.report.wordFileSample }).click();
  await expect(window.getByText(es.report.wordFileSampleSaved)).toBeVisible();
  await panel.getByRole('button', { name: es.report.wordFileAdd }).click();
  await expect(panel.getByRole('combobox', { name: es.report.wordFile })).toBeVisible();

  const report = join(folder, 'Informe.docx');
  await dialogsChoose(app, report);
  await panel.getByText(es.report['edition.executive'], { exact: true }).click();
  await panel.getByRole('button', { name: es.report['export.report'] }).click();
  await expect(panel.getByText(report)).toBeVisible({ timeout: 60_000 });
  const written = textOf(part(openPackage(new Uint8Array(await readFile(report))), 'word/document.xml'));
  expect(written).toContain('Muebles Alborada, Querétaro');
  expect(written).not.toContain('{{');

  const names: string[][] = [];
  for (const format of ['png', 'svg'] as const) {
    const path = join(folder, `${format}.zip`);
    await dialogsChoose(app, path);
    await panel.getByRole('radio', { name: es.report[`output.charts-${format}`] }).check();
    await panel.getByRole('button', { name: es.report[`export.charts-${format}`] }).click();
    await expect(panel.getByText(path)).toBeVisible({ timeout: 60_000 });
    const files = Object.entries(unzipSync(new Uint8Array(await readFile(path))));
    names.push(files.map(([name]) => name.replace(/\.[a-z]+$/, '')));
    for (const [name, bytes] of files) {
      if (format === 'svg') {
        const svg = strFromU8(bytes);
        expect(svg, name).toMatch(/^<svg [^>]*xmlns="http:\/\/www\.w3\.org\/2000\/svg"/);
        expect(svg, name).not.toMatch(/NaN|undefined|var\(|class=/);
      } else {
        const header = new DataView(bytes.buffer, bytes.byteOffset + 16, 8);
        expect(header.getUint32(0), name).toBeGreaterThan(1_200);
        expect(header.getUint32(4), name).toBeGreaterThan(100);
      }
    }
  }
  const [png, svg] = names;
  expect(png?.length).toBeGreaterThan(20);
  expect(svg).toEqual(png);
  await rm(folder, { recursive: true, force: true });
});
