/** The card about the network, printed by the application itself: one page, whole, and a QR that a camera reads. */
import { execFileSync } from 'node:child_process';
import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { en } from '../../src/ui/i18n/en.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { codeInTwo } from '../../src/ui/text/code-in-two.ts';
import { shellValue, value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';
import { PrintedPage } from '../support/printed-page.ts';
import { willSaveAs } from '../support/will-save-as.ts';

const run = (tool: string, ...args: readonly string[]): string => execFileSync(tool, args, { encoding: 'utf8' });
const plain = (text: string): string => text.replaceAll(/\s+/g, ' ').trim();

/** One page of letter paper whose text stays above its foot; what it says, on one line. */
function read(path: string): string {
  const info = run('pdfinfo', path);
  expect(info).toMatch(/^Pages: +1$/m);
  expect(info).toMatch(/^Page size: +612 x 792 pts \(letter\)$/m);
  expect(info).toMatch(/^Tagged: +yes$/m);
  const boxes = [...run('pdftotext', '-bbox', path, '-').matchAll(/yMin="([\d.]+)" xMax="([\d.]+)" yMax="([\d.]+)"/g)];
  const words = boxes.map(([, top, right, bottom]) => ({
    top: Number(top),
    right: Number(right),
    bottom: Number(bottom),
  }));
  // The foot begins at 750 points of 792; the text ends where the report's does.
  const inText = words.filter(({ top }) => top < 740);
  expect(Math.max(...inText.map(({ bottom }) => bottom))).toBeLessThanOrEqual(727);
  expect(Math.max(...words.map(({ right }) => right))).toBeLessThanOrEqual(549);
  return plain(run('pdftotext', path, '-'));
}

test('the card is one page with both capacities, before the day and on the table, in a dark window too', async ({
  launch,
}) => {
  test.setTimeout(120_000);
  const folder = await mkdtemp(join(tmpdir(), 'respiro-card-'));
  const { app, window } = await launch({ size: { width: 1280, height: 800 }, colorScheme: 'dark' });
  const { sessions, waves } = await value(window, 'engagement.create', { ...brief, client: 'W'.repeat(200) });
  const sessionId = sessions[0]?.id ?? '';
  const add = { sessionId, instrumentId: 'value-proposition', anonymity: 'anonymous' } as const;
  const { id: exerciseId } = await value(window, 'exercises.add', add);
  await value(window, 'stage.set', { sessionId, exerciseId, page: 'exercise' });
  await window.getByRole('navigation', { name: es.shell.places }).getByRole('button', { name: es.live.title }).click();
  await window.keyboard.press('t');

  const before = join(folder, 'Antes «Ñ».pdf');
  await willSaveAs(app, before);
  await window.getByRole('button', { name: es.networkCard.save }).click();
  await expect(window.getByText(es.networkCard.saved({ name: 'Antes «Ñ».pdf' }))).toBeVisible({ timeout: 30_000 });
  const said = read(before);
  for (const figure of [es.networkCard.routerFigure, es.networkCard.hotspotFigure]) expect(said).toContain(figure);
  expect(said).toContain(es.networkCard.askPort({ port: 8321 }));
  expect(said).not.toContain(es.networkCard.titleOpen);
  expect(PrintedPage.of(before).readQr()).toBeNull();

  // The longest name a network may have.
  const network = 'WWWW_Jacarandas_Piso12_5GHz_WWWW';
  await value(window, 'engagement.update', { language: 'en' });
  const { open } = await value(window, 'room.open', { address: '127.0.0.1' });
  if (open === null) throw new Error('not open');
  await window.getByRole('textbox', { name: es.room.network }).fill(network);
  const table = join(folder, 'Mesa.pdf');
  await willSaveAs(app, table);
  await window.getByRole('button', { name: es.networkCard.forTable }).click();
  await expect(window.getByText(es.networkCard.saved({ name: 'Mesa.pdf' }))).toBeVisible({ timeout: 30_000 });
  const shown = read(table);
  const { routerFigure, hotspotFigure, titleOpen, guestText } = en.networkCard;
  for (const text of [routerFigure, hotspotFigure, titleOpen, plain(guestText), network, open.url])
    expect(shown).toContain(text);
  expect(shown).toContain(plain(codeInTwo(open.code)));
  const page = PrintedPage.of(table);
  expect(page.readQr()).toBe(open.link);
  // Paper is white, whatever the window is.
  expect(page.corner()).toEqual([255, 255, 255]);

  // While a report is being printed the card waits for it, and neither is given up.
  const [report, beside] = [join(folder, 'Informe.pdf'), join(folder, 'Otra.pdf')];
  for (const path of [report, beside]) {
    await willSaveAs(app, path);
    await shellValue(window, 'shell.chooseSave', { kind: 'pdf', suggestedName: 'x' });
  }
  const choice = { waveId: waves[0]?.id ?? '', language: 'es', edition: 'board', brandKitId: 'neutral' } as const;
  const [printed] = await Promise.all([
    shellValue(window, 'shell.writePdf', { path: report, ...choice }),
    shellValue(window, 'shell.writeNetworkCard', { path: beside }),
  ]);
  expect(run('pdfinfo', report)).toMatch(new RegExp(`^Pages: +${printed.pages}$`, 'm'));
  expect(read(beside)).toContain(open.url);

  expect((await readdir(folder)).sort()).toEqual(['Antes «Ñ».pdf', 'Informe.pdf', 'Mesa.pdf', 'Otra.pdf']);
  await expect.poll(() => app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  const refused = await window.evaluate(async () => {
    const { respiro } = globalThis as unknown as {
      respiro: { request(name: string, input: unknown): Promise<{ ok: boolean; error?: { message: string } }> };
    };
    const properties = { title: '', subject: '', author: '', keywords: '' };
    const bytes = new TextEncoder().encode('%PDF-');
    return respiro.request('networkCard.keep', { path: '/tmp/x.pdf', language: 'es', properties, bytes });
  });
  expect(refused).toMatchObject({ ok: false, error: { message: 'foreign sender' } });
  await rm(folder, { recursive: true });
});
