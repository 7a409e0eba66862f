/** What the day leaves behind, in the real application: texts let through, topics parked, photos made clean. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { ElectronApplication, Locator, Page } from '@playwright/test';
import type { Bridge } from '../../src/contract/bridge.ts';
import type { PhotoView } from '../../src/contract/facilitation-views.ts';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { markersOf, secretPlace, withExif } from '../support/exif.ts';
import { expect, test } from '../support/fixtures.ts';

const { memory } = es;

async function openMemory(window: Page): Promise<void> {
  await window.getByRole('navigation', { name: es.shell.places }).getByRole('button', { name: memory.title }).click();
}

async function openSample(window: Page): Promise<{ sessionId: string; exerciseId: string }> {
  await window.getByRole('button', { name: es.start.sample }).first().click();
  await openMemory(window);
  await expect(window.getByRole('heading', { name: memory.heading })).toBeVisible();
  const view = await value(window, 'workspace.read', {});
  const sessionId = view.sessions.at(-1)?.id ?? '';
  const exercise = view.exercises.filter((one) => one.sessionId === sessionId).at(-1);
  const exerciseId = exercise?.id ?? '';
  // What the sample brings along would be counted with what is written here.
  for (const { id } of view.parked) await value(window, 'parking.remove', { id });
  const { comments } = await value(window, 'exercises.sheet', { id: exerciseId });
  for (const { id } of comments) await value(window, 'comments.remove', { id });
  return { sessionId, exerciseId };
}

const tab = (window: Page, name: string): Locator => window.getByRole('tab', { name: new RegExp(`^${name}`) });

/** A JPEG of a flip chart: red at the left, blue at the right. */
async function paint(app: ElectronApplication, width: number, height: number): Promise<Buffer> {
  const encoded = await app.evaluate(
    ({ nativeImage }, size) => {
      const pixels = Buffer.alloc(size.width * size.height * 4, 255);
      for (let at = 0; at < pixels.length; at += 4) {
        const left = (at / 4) % size.width < size.width / 2;
        pixels.set(left ? [0, 0, 220, 255] : [220, 0, 0, 255], at);
      }
      return nativeImage.createFromBitmap(pixels, size).toJPEG(90).toString('base64');
    },
    { width, height },
  );
  return Buffer.from(encoded, 'base64');
}

/** `red` or `blue` at a point given in shares of width and height, as any viewer draws the bytes. */
async function colourAt(app: ElectronApplication, jpeg: Uint8Array, x: number, y: number): Promise<string> {
  return app.evaluate(
    ({ nativeImage }, given) => {
      const image = nativeImage.createFromBuffer(Buffer.from(given.bytes, 'base64'));
      const { width, height } = image.getSize();
      const pixels = image.toBitmap();
      const at = (Math.floor(given.y * height) * width + Math.floor(given.x * width)) * 4;
      return (pixels[at] ?? 0) > (pixels[at + 2] ?? 0) ? 'blue' : 'red';
    },
    { bytes: Buffer.from(jpeg).toString('base64'), x, y },
  );
}

/** As «copy image» of any program does it. */
async function copyImage(app: ElectronApplication, window: Page, image: Locator): Promise<void> {
  const box = await image.boundingBox();
  if (!box) throw new Error('the image is not on screen');
  const browserWindow = await app.browserWindow(window);
  const centre = { x: Math.round(box.x + box.width / 2), y: Math.round(box.y + box.height / 2) };
  await browserWindow.evaluate(({ webContents }, { x, y }) => {
    webContents.copyImageAt(x, y);
  }, centre);
}

/** Bytes cross from the page as text only. */
async function readPhoto(window: Page, id: string): Promise<Uint8Array> {
  const bytes: number[] = await window.evaluate(async (photoId) => {
    const { respiro } = globalThis as unknown as { respiro: Bridge };
    const outcome = await respiro.request('photos.read', { id: photoId });
    return outcome.ok ? [...outcome.value.bytes] : [];
  }, id);
  return Uint8Array.from(bytes);
}

test('a photo from a telephone arrives upright, small and without a trace of where it was taken', async ({
  respiro,
}) => {
  const { app, window } = respiro;
  const { sessionId } = await openSample(window);
  await tab(window, memory.photos).click();
  const original = withExif(await paint(app, 3000, 1500));
  expect(original.includes(secretPlace)).toBe(true);
  await window.locator('input[type="file"]').setInputFiles([
    { name: 'IMG_0001.jpg', mimeType: 'image/jpeg', buffer: original },
    { name: 'IMG_0002.heic', mimeType: 'image/heic', buffer: Buffer.from('\0\0\0\x18ftypheic\0\0\0\0', 'latin1') },
    { name: 'rota.jpg', mimeType: 'image/jpeg', buffer: original.subarray(0, 300) },
    { name: 'notas.txt', mimeType: 'text/plain', buffer: Buffer.from('hola') },
  ]);
  const refused = window.getByRole('alert');
  await expect(refused).toContainText(memory.refused({ n: 3 }));
  await expect(refused).toContainText(`IMG_0002.heic: ${memory['refused.apple']}`);
  await expect(refused).toContainText(`rota.jpg: ${memory['refused.broken']}`);
  await expect(refused).toContainText(`notas.txt: ${memory['refused.not-a-picture']}`);

  const { photos } = await value(window, 'workspace.read', {});
  expect(photos.map(({ width, height, sessionId: of }) => ({ width, height, of }))).toEqual([
    { width: 1200, height: 2400, of: sessionId },
  ]);
  const bytes = await readPhoto(window, photos[0]?.id ?? '');
  expect(Buffer.from(bytes).includes(secretPlace)).toBe(false);
  expect(Buffer.from(bytes).includes('Exif')).toBe(false);
  // No application segment but the one that says how colours are coded.
  expect(markersOf(bytes).filter((marker) => marker >= 0xe0 && marker <= 0xef && marker !== 0xee)).toEqual([]);
  expect(bytes.length).toBeLessThan(original.length);
  // Turned to the right, what was at the left is at the top.
  expect(await colourAt(app, bytes, 0.5, 0.1)).toBe('red');
  expect(await colourAt(app, bytes, 0.5, 0.9)).toBe('blue');

  await window.getByRole('button', { name: memory.enlarge({ name: memory.photoN({ n: 1 }) }) }).press('Enter');
  const viewer = window.getByRole('dialog');
  await expect(viewer.getByRole('img')).toBeVisible();
  await expect
    .poll(() => viewer.getByRole('img').evaluate((image: HTMLImageElement) => image.naturalHeight))
    .toBe(2400);
  await window.keyboard.press('Escape');
  await expect(viewer).toBeHidden();
});

test('a photo is pasted, named, removed and brought back', async ({ respiro }) => {
  const { app, window } = respiro;
  await openSample(window);
  await tab(window, memory.photos).click();
  const buffer = await paint(app, 640, 320);
  await window.locator('input[type="file"]').setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer }]);
  const readPhotos = async (): Promise<readonly PhotoView[]> => (await value(window, 'workspace.read', {})).photos;
  await copyImage(app, window, window.locator('main img'));
  await window.getByRole('heading', { name: memory.heading }).click();
  await window.keyboard.press('Control+v');
  const caption = window.getByRole('textbox', { name: memory.caption({ n: 2 }) });
  await caption.fill('Lo que pide el cliente');
  await caption.press('Enter');
  await expect.poll(async () => (await readPhotos())[1]?.caption).toBe('Lo que pide el cliente');
  await window.getByRole('button', { name: memory.removePhoto({ name: 'Lo que pide el cliente' }) }).click();
  await expect.poll(async () => (await readPhotos()).length).toBe(1);
  await window.getByRole('button', { name: es.common.undo, exact: true }).click();
  await expect
    .poll(async () => (await readPhotos())[1])
    .toMatchObject({ caption: 'Lo que pide el cliente', width: 640 });
  await expect(window.locator('main img')).toHaveCount(2);
});

test('only what was let through reaches the projector; texts are joined, separated and taken back', async ({
  respiro,
}) => {
  const { window } = respiro;
  const { exerciseId } = await openSample(window);
  await expect(window.getByRole('switch', { name: memory.onStage })).toBeVisible();
  for (const text of ['Primera voz', 'Segunda voz', 'Grosería con nombre', 'Sin decidir']) {
    await value(window, 'comments.add', { exerciseId, itemId: null, groupId: null, text });
  }
  const voice = (text: string): Locator => window.locator('li[data-row]', { hasText: text });
  await voice('Primera voz').focus();
  await window.keyboard.press('m');
  await expect(voice('Primera voz')).toContainText(memory['state.shown']);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('m');
  await expect(voice('Segunda voz')).toContainText(memory['state.shown']);
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('o');
  await expect(voice('Grosería')).toContainText(memory['state.hidden']);
  await window.getByRole('switch', { name: memory.onStage }).click();

  const projected = async (): Promise<string[]> => {
    const body = (await value(window, 'projector.read', {}))?.body;
    return body?.kind === 'voices' ? body.voices.map(({ text, times }) => `${text} ×${times}`) : [];
  };
  await expect.poll(projected).toEqual(['Primera voz ×1', 'Segunda voz ×1']);

  await voice('Primera voz').focus();
  await window.keyboard.press('Space');
  await window.keyboard.press('ArrowDown');
  await window.keyboard.press('Space');
  await window.getByRole('button', { name: memory.merge }).click();
  await window.getByRole('textbox', { name: memory.mergeWords }).fill('Las dos voces');
  await window.keyboard.press('Control+Enter');
  await expect.poll(projected).toEqual(['Las dos voces ×2']);
  await voice('Las dos voces')
    .getByRole('button', { name: memory.joins({ n: 2 }) })
    .click();
  await voice('Las dos voces').getByRole('button', { name: memory.split }).click();
  await expect.poll(projected).toEqual(['Las dos voces ×1', 'Segunda voz ×1']);

  // Two steps back: joined again, then as it was.
  await voice('Las dos voces').focus();
  await window.keyboard.press('Control+z');
  await expect.poll(projected).toEqual(['Las dos voces ×2']);
  await window.keyboard.press('Control+z');
  await expect.poll(projected).toEqual(['Primera voz ×1', 'Segunda voz ×1']);
});

test('everything is there again after the application was closed', async ({ launch }) => {
  const dataFolder = await mkdtemp(join(tmpdir(), 'respiro-memory-'));
  const first = await launch({ dataFolder });
  const { exerciseId } = await openSample(first.window);
  await value(first.window, 'comments.add', { exerciseId, itemId: null, groupId: null, text: 'Dicho al cierre' });
  const row = first.window.locator('li[data-row]', { hasText: 'Dicho al cierre' });
  await row.focus();
  await first.window.keyboard.press('e');
  await first.window.getByRole('textbox', { name: memory.editVoice }).fill('Mejor dicho');
  await first.window.keyboard.press('Control+Enter');
  await expect(first.window.locator('li[data-row]', { hasText: 'Mejor dicho' })).toBeFocused();
  await first.window.keyboard.press('m');

  await tab(first.window, memory.parking).click();
  await first.window.getByRole('textbox', { name: memory.newParked }).fill('Horario del domingo');
  await first.window.keyboard.press('Enter');
  await first.window.getByRole('button', { name: memory.toPlan }).click();
  await expect(first.window.getByRole('button', { name: memory.inPlan })).toBeVisible();
  await first.window.getByRole('checkbox', { name: memory.settled({ text: 'Horario del domingo' }) }).check();

  await tab(first.window, memory.photos).click();
  await first.window
    .locator('input[type="file"]')
    .setInputFiles([{ name: 'a.jpg', mimeType: 'image/jpeg', buffer: await paint(first.app, 400, 200) }]);
  await expect(first.window.locator('main img')).toBeVisible();
  await first.close();

  const { window, close } = await launch({ dataFolder });
  await window.locator('main button', { hasText: 'Alborada' }).first().click();
  await openMemory(window);
  const view = await value(window, 'workspace.read', {});
  expect(view.parked.map(({ text, settled }) => ({ text, settled }))).toEqual([
    { text: 'Horario del domingo', settled: true },
  ]);
  expect(view.actions.map(({ what }) => what)).toContain('Horario del domingo');
  expect(view.photos.map(({ width, height }) => [width, height])).toEqual([[400, 200]]);
  const { comments } = await value(window, 'exercises.sheet', { id: exerciseId });
  expect(comments.at(-1)).toMatchObject({ text: 'Mejor dicho', original: 'Dicho al cierre', moderation: 'shown' });
  await tab(window, memory.photos).click();
  await expect(window.locator('main img')).toBeVisible();
  await close();
  await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
});
