/** The panel of photos; jsdom decodes no pictures, so the decoder is stood in for (the real one: tests/e2e). */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { beforeEach, describe, expect, it, vi } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { PhotoView } from '../../../src/contract/facilitation-views.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

const kept = (id: string, caption: string): PhotoView => ({
  id,
  sessionId: 's1',
  blockId: null,
  caption,
  printed: true,
  width: 1200,
  height: 800,
});
const block = {
  id: 'b1',
  sessionId: 's1',
  kind: 'break' as const,
  title: '',
  startsAt: 630,
  minutes: 20,
  exerciseId: null,
  notes: '',
  startedAt: '2026-03-14T16:30:00.000Z',
  endedAt: null,
  pausedMs: 0,
  extraMinutes: 0,
  skipped: false,
};
const drawn = new Uint8Array([0xff, 0xd8, 0xff, 0xd9]);
const urls = new Set<string>();

beforeEach(() => {
  vi.stubGlobal('createImageBitmap', (file: File) =>
    file.size < 5
      ? Promise.reject(new Error('broken'))
      : Promise.resolve({ width: 4800, height: 3000, close: vi.fn() }),
  );
  vi.stubGlobal(
    'OffscreenCanvas',
    class {
      getContext = (): object => ({ fillRect: vi.fn(), drawImage: vi.fn() });
      convertToBlob = (): Promise<object> =>
        Promise.resolve({ size: drawn.length, arrayBuffer: () => Promise.resolve(drawn.buffer) });
    },
  );
  urls.clear();
  let last = 0;
  URL.createObjectURL = () => {
    const url = `blob:photo-${(last += 1)}`;
    urls.add(url);
    return url;
  };
  URL.revokeObjectURL = (url) => void urls.delete(url);
});

async function mountPhotos(photos: PhotoView[] = [], commands: FakeCommands = {}): Promise<MountedApp> {
  const mounted: MountedApp = await mountApp({
    workspace: { ...sampleWorkspace, photos, blocks: [block] },
    commands: {
      'photos.add': ({ sessionId, blockId, caption }) => {
        const id = `new${mounted.data.workspace?.photos.length ?? 0}`;
        mounted.change((view) => ({ ...view, photos: [...view.photos, { ...kept(id, caption), sessionId, blockId }] }));
        return { id };
      },
      'photos.update': ({ id, ...fields }) => {
        mounted.change((view) => ({
          ...view,
          photos: view.photos.map((photo) => (photo.id === id ? { ...photo, ...fields } : photo)),
        }));
        return null;
      },
      'photos.remove': ({ id }) => {
        mounted.change((view) => ({ ...view, photos: view.photos.filter((photo) => photo.id !== id) }));
        return null;
      },
      'photos.read': ({ id }) => ({ id, bytes: drawn }),
      ...commands,
    },
  });
  mounted.app.navigation.go({ screen: 'memory', part: 'photos' });
  await screen.findByRole('button', { name: 'Elegir fotos' });
  return mounted;
}

const file = (name: string, type = 'image/jpeg', content = 'some bytes'): File => new File([content], name, { type });
const choose = (files: File[]): Promise<boolean> =>
  fireEvent.change(screen.getByLabelText('Elegir fotos', { selector: 'input' }), { target: { files } });
const drop = (target: Element, files: File[]): Promise<boolean> =>
  fireEvent.drop(target, { dataTransfer: { files, types: ['Files'] } });

describe('photos of flip charts', () => {
  it('are taken in when chosen, dropped anywhere on the window, or pasted; for the block that runs', async () => {
    const { asked } = await mountPhotos();
    expect(screen.getByText('Todavía no hay fotos')).toBeTruthy();
    await choose([file('uno.jpg')]);
    await screen.findByRole('button', { name: 'Ampliar: Foto 1' });
    await drop(document.body, [file('dos.png', 'image/png')]);
    await screen.findByRole('button', { name: 'Ampliar: Foto 2' });
    await fireEvent.paste(document.body, { clipboardData: { files: [file('image.png', 'image/png')] } });
    await screen.findByRole('button', { name: 'Ampliar: Foto 3' });
    expect(asked('photos.add')).toEqual(
      [1, 2, 3].map(() => ({ sessionId: 's1', blockId: 'b1', bytes: drawn, caption: '' })),
    );
  });

  it('leave pasting into a field to the field', async () => {
    const { asked } = await mountPhotos([kept('f1', '')]);
    const caption = await screen.findByRole('textbox', { name: 'Pie de la foto 1' });
    await fireEvent.paste(caption, { clipboardData: { files: [file('image.png', 'image/png')] } });
    await fireEvent.paste(document.body, { clipboardData: { files: [] } });
    expect(await screen.findByText(/En el portapapeles no hay una foto/)).toBeTruthy();
    expect(asked('photos.add')).toEqual([]);
  });

  it('say which files were refused and why, and take in the others', async () => {
    const { asked } = await mountPhotos();
    const huge = file('panorama.jpg');
    Object.defineProperty(huge, 'size', { value: 61 * 2 ** 20 });
    const heic = file('IMG_7.jpg', 'image/jpeg', '\0\0\0\u0018ftypheic');
    vi.stubGlobal('createImageBitmap', (given: File) =>
      given === heic || given.size < 5
        ? Promise.reject(new Error('no decoder'))
        : Promise.resolve({ width: 40, height: 30, close: vi.fn() }),
    );
    await choose([file('notas.docx', ''), huge, heic, file('rota.jpg', 'image/jpeg', 'x'), file('buena.jpg')]);
    const alert = await screen.findByRole('alert');
    await waitFor(() => expect(within(alert).getByText('4 archivos no se agregaron:')).toBeTruthy());
    const told = within(alert)
      .getAllByRole('listitem')
      .map((item) => item.textContent);
    expect(told[0]).toContain('notas.docx: no es una foto');
    expect(told[1]).toContain('panorama.jpg: es demasiado grande');
    expect(told[2]).toContain('IMG_7.jpg: es una foto HEIC');
    expect(told[3]).toContain('rota.jpg: está dañada');
    await waitFor(() => expect(asked('photos.add')).toHaveLength(1));
    await fireEvent.click(screen.getByRole('button', { name: 'Entendido' }));
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('say what the engine refused', async () => {
    await mountPhotos([], {
      'photos.add': () => {
        throw new RespiroError('disk-full', 'no space');
      },
    });
    await choose([file('uno.jpg')]);
    expect((await screen.findByRole('alert')).textContent).toMatch(/uno\.jpg.*No hay espacio en el disco/);
  });

  it('get caption, block and a place in the report', async () => {
    const { asked } = await mountPhotos([kept('f1', 'Antes')]);
    const caption = await screen.findByRole('textbox', { name: 'Pie de la foto 1' });
    await fireEvent.input(caption, { target: { value: 'Lo que pide el cliente' } });
    await fireEvent.change(caption);
    await waitFor(() => expect(asked('photos.update')).toHaveLength(1));
    await fireEvent.change(screen.getByRole('combobox', { name: 'Bloque de la foto 1' }), { target: { value: 'b1' } });
    await waitFor(() => expect(asked('photos.update')).toHaveLength(2));
    await fireEvent.click(screen.getByRole('switch', { name: 'Se imprime en el informe' }));
    const last = { id: 'f1', blockId: 'b1', caption: 'Lo que pide el cliente', printed: false };
    await waitFor(() => expect(asked('photos.update').at(-1)).toEqual(last));
  });

  it('are enlarged, walked through by arrows and left with Escape', async () => {
    await mountPhotos([kept('f1', 'Uno'), kept('f2', 'Dos')]);
    await fireEvent.click(await screen.findByRole('button', { name: 'Ampliar: Uno' }));
    const viewer = await screen.findByRole('dialog', { name: 'Uno' });
    await fireEvent.keyDown(viewer, { key: 'ArrowRight' });
    expect(await screen.findByRole('dialog', { name: 'Dos' })).toBeTruthy();
    expect(within(viewer).getByRole('img', { name: 'Dos' }).getAttribute('src')).toMatch(/^blob:/);
    await fireEvent.keyDown(viewer, { key: 'ArrowRight' });
    expect(screen.getByRole('dialog', { name: 'Dos' })).toBeTruthy();
    await fireEvent.keyDown(viewer, { key: 'Escape' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('let go of every picture: when one is removed, and when the panel goes', async () => {
    const { app } = await mountPhotos([kept('f1', 'Uno'), kept('f2', 'Dos')]);
    await waitFor(() => expect(urls.size).toBe(2));
    await fireEvent.click(screen.getByRole('button', { name: 'Quitar: Uno' }));
    expect(await screen.findByText('Se quitó la foto.')).toBeTruthy();
    await waitFor(() => expect(urls.size).toBe(1));
    app.navigation.go({ screen: 'project' });
    await waitFor(() => expect(urls.size).toBe(0));
  });
});

describe('a photo dropped elsewhere', () => {
  it('is not opened as a file; one is told where photos go', async () => {
    const { app, asked } = await mountPhotos();
    app.navigation.go({ screen: 'project' });
    await waitFor(() => expect(app.photoDrop.ready).toBe(false));
    await drop(document.body, [file('uno.jpg')]);
    await fireEvent.click(await screen.findByRole('button', { name: 'Ir a Memoria' }));
    expect(await screen.findByRole('button', { name: 'Elegir fotos' })).toBeTruthy();
    expect(asked('engagement.open')).toEqual([]);
  });

  it('leaves engagement files as they were: they are opened, also over the panel', async () => {
    const { asked } = await mountPhotos();
    await drop(document.body, [file('Otro.respiro', '')]);
    await waitFor(() => expect(asked('engagement.open')).toEqual([{ path: '/dropped/Otro.respiro' }]));
  });
});
