/** While a file is looked at before it is trusted: which one, how far, and the way out. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../src/contract/errors.ts';
import type { WorkspaceView } from '../../src/contract/views.ts';
import { mountApp, type MountedApp } from '../support/mount-app.ts';
import { sampleWorkspace } from '../support/sample-workspace.ts';

const path = '/usb/Clientes/Grupo Alborada, diagnóstico.respiro';

async function opening(): Promise<MountedApp & { finish: PromiseWithResolvers<WorkspaceView> }> {
  const finish = Promise.withResolvers<WorkspaceView>();
  const mounted = await mountApp({ workspace: null, commands: { 'engagement.open': () => finish.promise } });
  void mounted.app.files.openPath(path);
  return { ...mounted, finish };
}

const far = (): number => Number(screen.getByRole('progressbar').getAttribute('aria-valuenow'));

describe('a file that is being opened', () => {
  it('is named, with the stage it is at and how far, which only grows', async () => {
    const { emit, finish } = await opening();
    expect(await screen.findByText('Abriendo el proyecto…')).toBeTruthy();
    const seen: number[] = [];
    for (const [stage, words] of [
      ['copy', 'Copiando el archivo'],
      ['structure', 'Revisando que sea un proyecto de Respiro'],
      ['integrity', 'Revisando que esté completo'],
      ['contents', 'Revisando su contenido'],
    ] as const) {
      emit('engagement.opening', { stage, done: 20_000_000, total: 50_000_000 });
      await waitFor(() => expect(screen.getByRole('progressbar', { name: words })).toBeTruthy());
      seen.push(far());
    }
    expect(screen.getByText('Grupo Alborada, diagnóstico.respiro')).toBeTruthy();
    expect(seen).toEqual(seen.toSorted((a, b) => a - b));
    expect(new Set(seen).size).toBe(4);
    finish.resolve(sampleWorkspace);
    expect(await screen.findByRole('heading', { level: 1, name: 'Grupo Alborada' })).toBeTruthy();
    expect(screen.queryByRole('progressbar', { name: 'Revisando su contenido' })).toBeNull();
  });

  it.each(['button', 'Escape'])('is let go of: %s', async (by) => {
    const { emit, finish, asked } = await opening();
    emit('engagement.opening', { stage: 'copy', done: 0, total: 50_000_000 });
    const cancel = await screen.findByRole('button', { name: 'Cancelar' });
    if (by === 'button') await fireEvent.click(cancel);
    else await fireEvent.keyDown(document.body, { key: 'Escape' });
    expect(asked('engagement.cancelOpening')).toHaveLength(1);
    finish.reject(new RespiroError('cancelled', 'by the person'));
    await waitFor(() => expect(screen.queryByText('Abriendo el proyecto…')).toBeNull());
    // Who let go of it need not be told so.
    expect(screen.queryByRole('alert')).toBeNull();
  });

  it('is tried again on one press where looking at it took too long', async () => {
    const { asked, finish } = await opening();
    finish.reject(new RespiroError('file-unreadable', 'ten seconds', { path, fault: 'slow' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Intentar de nuevo' }));
    expect(asked('engagement.open')).toEqual([{ path }, { path }]);
  });
});
