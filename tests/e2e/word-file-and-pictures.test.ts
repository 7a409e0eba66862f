/** In the real application: the firm's own Word file, and every chart as a picture. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Page } from '@playwright/test';
import { strFromU8, unzipSync } from 'fflate';
import { Visitor } from '../../build/demo/visitor.ts';
import type { Bridge } from '../../src/contract/bridge.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { openPackage, part, textOf } from '../support/docx/package.ts';
import { expect, test } from '../support/fixtures.ts';
import { isLong } from '../support/long.ts';

/** Every dialog answers with this path. */
async function dialogsChoose(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, chosen) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath: chosen });
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [chosen] });
  }, path);
}

/** Leaves every part of the latest wave's report out but the first of that kind. */
async function leaveOutAllBut(window: Page, kind: string): Promise<void> {
  await window.evaluate(async (kept) => {
    const { respiro } = globalThis as unknown as { respiro: Bridge };
    const workspace = await respiro.request('workspace.read', {});
    if (!workspace.ok) throw new Error('no engagement');
    const waveId = workspace.value.waves.at(-1)?.id ?? '';
    const [first, ...others] = workspace.value.exercises.filter((exercise) => exercise.waveId === waveId);
    const chapters = others.map(({ id }) => `${kept}:${id}`);
    const parts = ['scope', 'profile', 'agreement', 'priorities', 'roadmap', 'parking', 'change', 'day', 'appendix'];
    const sections = [
      { key: `${kept}:${first?.id ?? ''}`, printed: true },
      ...[...chapters, ...parts].map((key) => ({ key, printed: false })),
    ];
    const arranged = await respiro.request('report.arrange', { waveId, sections });
    if (!arranged.ok) throw new Error(arranged.error.message);
  }, kind);
}

/** How many colours a PNG has; 1: it is blank. */
function coloursIn(window: Page, png: Uint8Array): Promise<number> {
  return window.evaluate(async (base64) => {
    const image = new Image();
    image.src = `data:image/png;base64,${base64}`;
    await image.decode();
    const canvas = new OffscreenCanvas(image.width, image.height);
    const context = canvas.getContext('2d');
    context?.drawImage(image, 0, 0);
    const data = context?.getImageData(0, 0, image.width, image.height).data ?? new Uint8ClampedArray();
    return new Set(new Uint32Array(data.buffer)).size;
  }, Buffer.from(png).toString('base64'));
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
  // The cover names its edition too.
  const choices = panel.getByRole('complementary');

  const template = join(folder, 'Plantilla de la casa.docx');
  await dialogsChoose(app, template);
  await panel.getByRole('button', { name: es.report.wordFileSample }).click();
  await expect(window.getByText(es.report.wordFileSampleSaved)).toBeVisible();
  await panel.getByRole('button', { name: es.report.wordFileAdd }).click();
  await expect(panel.getByRole('combobox', { name: es.report.wordFile })).toBeVisible();

  const report = join(folder, 'Informe.docx');
  await dialogsChoose(app, report);
  await choices.getByText(es.report['edition.executive'], { exact: true }).click();
  await panel.getByRole('button', { name: es.report['export.report'] }).click();
  await expect(panel.getByText(report)).toBeVisible({ timeout: 60_000 });
  const written = textOf(part(openPackage(new Uint8Array(await readFile(report))), 'word/document.xml'));
  expect(written).toContain('Muebles Alborada, Querétaro');
  expect(written).not.toContain('{{');

  // One chapter is enough to look at: its charts as pictures, in the same template.
  await leaveOutAllBut(window, 'instrument');
  const drawn = join(folder, 'Informe con imágenes.docx');
  await dialogsChoose(app, drawn);
  await choices.getByText(es.report['edition.complete'], { exact: true }).click();
  await choices.getByText(es.report['wordCharts.picture'], { exact: true }).click();
  await panel.getByRole('button', { name: es.report['export.report'] }).click();
  await expect(panel.getByText(drawn)).toBeVisible({ timeout: 60_000 });
  const { xml, binary } = openPackage(new Uint8Array(await readFile(drawn)));
  const drawings = [...(xml.get('word/document.xml') ?? '').matchAll(/<w:drawing>[\s\S]*?<\/w:drawing>/g)].map(String);
  const charts = drawings.filter((drawing) => drawing.includes('svgBlip'));
  expect(charts.length).toBeGreaterThan(1);
  for (const chart of charts) expect(chart).toMatch(/<wp:docPr [^>]*descr="[^"]{20,}"/);
  expect([...xml.keys(), ...binary.keys()].filter((name) => /charts\/|embeddings/.test(name))).toEqual([]);
  const pngs = [...binary].filter(([name]) => /media\/.*\.png$/.test(name));
  expect(pngs.length).toBeGreaterThanOrEqual(charts.length);
  for (const [name, bytes] of pngs) expect(await coloursIn(window, bytes), name).toBeGreaterThan(8);
  // Every chart of the sample in the long run (`npm run test:long`), those of one chapter in the ordinary one.
  if (isLong) await window.keyboard.press('Control+z');

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
        expect(svg.includes('@font-face'), name).toBe(true);
        // The letters of a font are any letters.
        expect(svg.replaceAll(/base64,[^)]*/g, ''), name).not.toMatch(/NaN|undefined|var\(|class=/);
      } else {
        const header = new DataView(bytes.buffer, bytes.byteOffset + 16, 8);
        expect(header.getUint32(0), name).toBeGreaterThan(1_200);
        expect(header.getUint32(4), name).toBeGreaterThan(100);
      }
    }
  }
  const [png, svg] = names;
  expect(png?.length).toBeGreaterThan(isLong ? 20 : 1);
  expect(svg).toEqual(png);
  await rm(folder, { recursive: true, force: true });
});
