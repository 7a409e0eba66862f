import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { BackedUpView, BackupPreview, ContentsView } from '../../src/contract/backup-views.ts';
import { RespiroError } from '../../src/contract/errors.ts';
import { mountApp } from '../support/mount-app.ts';
import { sampleWorkspace } from '../support/sample-workspace.ts';
import type { FakeCommands } from '../support/fake-bridge.ts';

const contents: ContentsView = {
  client: 'Grupo Alborada',
  participants: 12,
  answers: 300,
  sessions: 1,
  findings: 2,
  actions: 0,
  instruments: [{ id: 'empowerment', answers: 300 }],
  changedAt: '2026-03-14T16:00:00.000Z',
};

const keys = { alborada: 'a'.repeat(32), other: 'b'.repeat(32) };

function backedUp(about: Partial<BackedUpView> = {}): BackedUpView {
  return {
    key: keys.alborada,
    client: 'Grupo Alborada',
    path: '/home/elena/Clientes/Alborada/Grupo Alborada.respiro',
    isOpen: false,
    failure: null,
    backups: [
      { id: 'late', at: '2026-03-14T16:10:00.000Z', reason: 'closing', locked: false, size: 1_250_000, contents },
      { id: 'early', at: '2026-03-14T12:00:00.000Z', reason: 'work', locked: false, size: 90_400, contents: null },
    ],
    ...about,
  };
}

const preview: BackupPreview = { contents, now: { ...contents, answers: 341, participants: 12 } };

function commands(list: readonly BackedUpView[] = [backedUp()], more: FakeCommands = {}): FakeCommands {
  return { 'backups.list': () => list, 'backups.preview': () => preview, ...more };
}

const openBackups = async (): Promise<void> => {
  await fireEvent.click(await screen.findByRole('button', { name: 'Respaldos' }));
  await screen.findByRole('heading', { level: 1, name: 'Respaldos' });
};

describe('the backups', () => {
  it('are restored in three clicks from the start screen, with the difference to now in sight', async () => {
    const { asked } = await mountApp({
      workspace: null,
      commands: commands(undefined, { 'backups.restore': () => sampleWorkspace }),
    });
    await openBackups();
    await fireEvent.click(await screen.findByRole('button', { name: /al cerrar/ }));
    expect(await screen.findByText('41 respuestas menos que ahora')).toBeTruthy();
    const row = screen.getByRole('row', { name: /^Respuestas/ });
    expect(
      within(row)
        .getAllByRole('cell')
        .map((cell) => cell.textContent),
    ).toEqual(['300', '341']);
    await fireEvent.click(screen.getByRole('button', { name: 'Restaurar este respaldo' }));
    await waitFor(() => expect(asked('backups.restore')).toEqual([{ key: keys.alborada, id: 'late' }]));
    expect(await screen.findByText(/Lo que había antes quedó también como respaldo/)).toBeTruthy();
    expect(screen.getByRole('heading', { level: 1, name: 'Grupo Alborada' })).toBeTruthy();
  });

  it('say what is in each, or that it is not known', async () => {
    await mountApp({ workspace: null, commands: commands() });
    await openBackups();
    expect(await screen.findByText('300 respuestas · 12 personas · 1 instrumento · 1.3 MB')).toBeTruthy();
    expect(screen.getByText('No se sabe qué contiene hasta abrirlo · 91 kB')).toBeTruthy();
  });

  it('that are damaged cannot be restored', async () => {
    await mountApp({
      workspace: null,
      commands: commands(undefined, {
        'backups.preview': () => {
          throw new RespiroError('backup-damaged', 'cut short');
        },
      }),
    });
    await openBackups();
    await fireEvent.click(await screen.findByRole('button', { name: /al cerrar/ }));
    expect((await screen.findByRole('alert')).textContent).toContain('no está completo');
    expect(screen.queryByRole('button', { name: 'Restaurar este respaldo' })).toBeNull();
  });

  it('are walked with the arrows', async () => {
    await mountApp({ workspace: null, commands: commands() });
    await openBackups();
    const late = await screen.findByRole('button', { name: /al cerrar/ });
    late.focus();
    await fireEvent.keyDown(late, { key: 'ArrowDown' });
    expect(document.activeElement).toBe(screen.getByRole('button', { name: /mientras trabajaba/ }));
  });

  it('of the open engagement come first, its latest chosen; others are found by typing', async () => {
    const other = backedUp({ key: keys.other, client: 'Banco Sur', path: null, isOpen: true });
    const { app } = await mountApp({ commands: commands([backedUp(), other]) });
    app.navigation.go({ screen: 'backups' });
    await waitFor(() =>
      expect(screen.getAllByRole('heading', { level: 2 }).map((title) => title.textContent)[0]).toBe('Banco Sur'),
    );
    expect(await screen.findByText('41 respuestas menos que ahora')).toBeTruthy();
    await fireEvent.input(screen.getByRole('searchbox'), { target: { value: 'alborada' } });
    expect(screen.queryByRole('heading', { name: 'Banco Sur' })).toBeNull();
  });

  it('that could not be made are told, with the reason', async () => {
    await mountApp({ workspace: null, commands: commands([backedUp({ failure: 'disk-full' })]) });
    await openBackups();
    expect(await screen.findByText(/El último respaldo no se pudo hacer.*No hay espacio/)).toBeTruthy();
  });

  it('none yet: says when the first one comes; unread: offers to read again', async () => {
    let broken = true;
    await mountApp({
      workspace: null,
      commands: {
        'backups.list': () => {
          if (broken) throw new RespiroError('unexpected', 'no folder');
          return [];
        },
      },
    });
    await openBackups();
    const again = await screen.findByRole('button', { name: 'Leer otra vez' });
    broken = false;
    await fireEvent.click(again);
    expect(await screen.findByText('Todavía no hay respaldos')).toBeTruthy();
  });

  it('are one press away where a file is refused', async () => {
    await mountApp({
      workspace: null,
      commands: commands(undefined, {
        'engagement.open': () => {
          throw new RespiroError('file-damaged', 'cut short');
        },
      }),
    });
    await fireEvent.click(await screen.findByRole('button', { name: /^Abrir Ctrl/ }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Ver respaldos' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Respaldos' })).toBeTruthy();
  });
});

describe('an engagement that is open elsewhere', () => {
  const inUse = { machine: 'LAPTOP-DE-ANA', user: 'Ana', since: '2026-03-14T16:00:00.000Z', seen: '', sign: 'here' };

  it('is told with who and where, and opened anyway when the person says so', async () => {
    const { asked } = await mountApp({
      workspace: null,
      commands: {
        'engagement.open': ({ anyway }) => {
          if (anyway !== true) throw new RespiroError('engagement-in-use', 'here', inUse);
          return sampleWorkspace;
        },
      },
    });
    await fireEvent.click(await screen.findByRole('button', { name: /^Abrir Ctrl/ }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Lo tiene abierto Ana en la computadora LAPTOP-DE-ANA desde');
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Abrir de todos modos' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Grupo Alborada' })).toBeTruthy();
    expect(asked('engagement.open').at(-1)).toEqual({ path: '/home/elena/abierto.respiro', anyway: true });
  });

  it('can be looked at meanwhile, only to read', async () => {
    const path = '/home/elena/abierto.respiro';
    const { asked } = await mountApp({
      workspace: null,
      commands: {
        'engagement.open': ({ readOnly }) => {
          if (readOnly === undefined) throw new RespiroError('engagement-in-use', 'here', { ...inUse, path });
          return { ...sampleWorkspace, readOnly };
        },
      },
    });
    await fireEvent.click(await screen.findByRole('button', { name: /^Abrir Ctrl/ }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Abrir solo para leer' }));
    expect(await screen.findByText(/Solo lectura: alguien más tiene abierto este proyecto/)).toBeTruthy();
    expect(asked('engagement.open').at(-1)).toEqual({ path, readOnly: 'in-use' });
    await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  });

  it('by another window with the same data is not offered', async () => {
    await mountApp({
      workspace: null,
      commands: {
        'engagement.open': () => {
          throw new RespiroError('engagement-in-use', 'same', { sign: 'same-data', machine: 'x' });
        },
      },
    });
    await fireEvent.click(await screen.findByRole('button', { name: /^Abrir Ctrl/ }));
    const dialog = await screen.findByRole('dialog');
    for (const name of ['Abrir de todos modos', 'Abrir solo para leer']) {
      expect(within(dialog).queryByRole('button', { name })).toBeNull();
    }
  });
});

describe('a file that cannot be saved', () => {
  const failed = { state: 'failed', code: 'folder-missing', details: {} } as const;

  it('is told once, not with every try, and once more when it is mended', async () => {
    const { emit } = await mountApp({ commands: commands() });
    const alerts = (): number => screen.queryAllByRole('alert').length;
    emit('engagement.saved', failed);
    const alert = await screen.findByRole('alert');
    expect(within(alert).getByRole('button', { name: 'Guardar como…' })).toBeTruthy();
    await fireEvent.click(within(alert).getByRole('button', { name: 'Descartar aviso' }));
    emit('engagement.saved', { state: 'saving' });
    emit('engagement.saved', failed);
    await screen.findByRole('button', { name: /No se pudo guardar/ });
    expect(alerts()).toBe(0);
    emit('engagement.saved', { state: 'saved', at: '2026-03-14T16:00:00.000Z' });
    expect(await screen.findByText(/El archivo está otra vez al día/)).toBeTruthy();
  });

  it('because it was deleted is written there again on one press', async () => {
    const { emit, asked } = await mountApp({
      commands: commands(undefined, {
        'engagement.saveAs': () => ({ state: 'saved', at: '2026-03-14T16:00:00.000Z' }),
      }),
    });
    emit('engagement.saved', { ...failed, code: 'destination-missing' });
    await fireEvent.click(await screen.findByRole('button', { name: /No se pudo guardar/ }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Escribirlo ahí otra vez' }));
    await waitFor(() => expect(asked('engagement.saveAs')).toEqual([{ path: sampleWorkspace.path }]));
  });
});
