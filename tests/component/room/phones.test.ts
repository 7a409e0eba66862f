import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import axe from 'axe-core';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { LostPlace } from '../../../src/contract/room-views.ts';
import { sceneOf } from '../projector/scenes.ts';
import { cable, mountRoom, openedRoom, staged, wifi } from './room-in-memory.ts';

const press = (key: string): Promise<boolean> => fireEvent.keyDown(document.body, { key });
const button = (name: string | RegExp): HTMLElement => screen.getByRole('button', { name });
const lost: LostPlace = { id: 'l7', number: 7, groupId: 'g3', participantId: null, silentSeconds: 125 };

/** What axe finds in the middle; jsdom lays nothing out, so that contrast is looked at in the real window. */
async function faults(): Promise<string[]> {
  const scene = document.querySelector('.scene');
  if (scene === null) throw new Error('no phones');
  const { violations } = await axe.run(scene, { rules: { 'color-contrast': { enabled: false } } });
  return violations.map(({ id, nodes }) => `${id}: ${nodes.map(({ html }) => html).join(' ')}`);
}

describe('a room that is not open', () => {
  it('proposes the likely network, names the others in words, and opens where it was told', async () => {
    const mounted = await mountRoom();
    const likely = await screen.findByRole<HTMLInputElement>('radio', {
      name: /Wi-Fi · 192\.168\.8\.10 · la más probable/,
    });
    expect(likely.checked).toBe(true);
    expect(await faults()).toEqual([]);
    await fireEvent.click(screen.getByRole('radio', { name: /Cable · 10\.0\.0\.4/ }));
    await fireEvent.click(button('Abrir la sala'));
    await screen.findByText('KMP RTV');
    expect(mounted.asked('room.open')).toEqual([{ address: cable.address }]);
  });

  it('says what to do where there is no network, and shows the advice by itself', async () => {
    const mounted = await mountRoom({ interfaces: [] });
    await screen.findByText(/no está en ninguna red/);
    expect(screen.queryByRole('button', { name: 'Abrir la sala' })).toBeNull();
    expect(screen.getByText(/de 8 a 10 teléfonos/).closest('details')?.open).toBe(true);
    mounted.tell({ interfaces: [wifi] });
    await screen.findByRole('button', { name: 'Abrir la sala' });
  });

  it('tells why it could not be opened', async () => {
    await mountRoom(
      {},
      {
        'room.open': () => {
          throw new RespiroError('port-taken', 'taken', { port: 8321 });
        },
      },
    );
    await fireEvent.click(await screen.findByRole('button', { name: 'Abrir la sala' }));
    expect((await screen.findByRole('alert')).textContent).toContain('8321');
  });
});

describe('an open room', () => {
  it('shows the way in, and who is connected of those present, by group', async () => {
    const groups = [
      { groupId: 'g3', connected: 4, lost: 0 },
      { groupId: null, connected: 2, lost: 0 },
    ];
    await mountRoom({ open: openedRoom({ connected: 6, groups, reached: true }) });
    expect(await screen.findByText('http://192.168.8.10:8321/')).toBeTruthy();
    expect(screen.getByText('KMP RTV')).toBeTruthy();
    expect(screen.getAllByRole('img', { name: /QR/ })).toHaveLength(1);
    const rows = screen.getAllByRole('listitem').map(({ textContent }) => textContent.replaceAll(/\s+/g, ' ').trim());
    expect(rows).toContain('Recepción y pisos 4 de 6');
    expect(rows).toContain('Todavía sin grupo 2');
    // The secret is in the QR and is never written out.
    expect(document.body.textContent).not.toContain('Wt3u0e9ZxTqk1n8vV2cJ4A');
    expect(await faults()).toEqual([]);
  });

  it('ticks the test by itself when a phone arrives, and has advice until then', async () => {
    const mounted = await mountRoom({ open: openedRoom() });
    await screen.findByText('La página está en su lugar.');
    const arrived = (): HTMLElement | null => screen.getByText(/El teléfono llegó/).closest('li');
    expect(arrived()?.classList).not.toContain('done');
    expect(screen.getByText(/aíslan a sus clientes/)).toBeTruthy();
    expect(await faults()).toEqual([]);
    mounted.tell({ open: openedRoom({ reached: true }) });
    await waitFor(() => expect(arrived()?.classList).toContain('done'));
    expect(screen.queryByText(/aíslan a sus clientes/)).toBeNull();
  });

  it('says so where it does not even answer itself', async () => {
    await mountRoom(
      { open: openedRoom() },
      { 'room.selfTest': () => ({ answersHere: false, reached: false, addressGone: false }) },
    );
    expect((await screen.findByText(/no respondió en su dirección/)).closest('li')?.classList).toContain('failed');
  });

  it('offers another network when its address is gone, and keeps the room', async () => {
    const mounted = await mountRoom({ open: openedRoom({ addressGone: true }), interfaces: [cable] });
    await fireEvent.click(await screen.findByRole('button', { name: 'Abrir en Cable · 10.0.0.4' }));
    await screen.findByText(/http:/);
    expect(mounted.asked('room.open')).toEqual([{ address: cable.address }]);
    expect(mounted.asked('room.close')).toEqual([]);
  });

  it('says when answers cannot be written, and that the phones keep them', async () => {
    await mountRoom({ open: openedRoom({ trouble: 'disk-full' }) });
    expect((await screen.findByRole('alert')).textContent).toContain('Los teléfonos las guardan');
  });

  it('offers another code when somebody guesses', async () => {
    const mounted = await mountRoom({ open: openedRoom({ wrongCodes: 9 }) });
    await screen.findByText('KMP RTV');
    expect(screen.queryByRole('button', { name: 'Dar otro código' })).toBeNull();
    mounted.tell({ open: openedRoom({ wrongCodes: 31 }) });
    await screen.findByText(/se probaron 31 códigos/);
    await fireEvent.click(button('Dar otro código'));
    await screen.findByText('BCD FGH');
  });

  it('says what closing means before it closes', async () => {
    const mounted = await mountRoom({ open: openedRoom({ connected: 12 }) });
    await fireEvent.click(await screen.findByRole('button', { name: 'Más sobre la sala' }));
    await fireEvent.click(await screen.findByRole('menuitem', { name: 'Cerrar la sala' }));
    const dialog = await screen.findByRole('dialog');
    expect(dialog.textContent).toContain('Se desconectan 12 teléfonos');
    expect(dialog.textContent).toContain('Todas las respuestas se conservan');
    expect(mounted.asked('room.close')).toEqual([]);
    await fireEvent.click(within(dialog).getByRole('button', { name: 'Cerrar la sala' }));
    await screen.findByRole('button', { name: 'Abrir la sala' });
  });

  it('stands through an engine that was started again, and says that phones come back', async () => {
    const mounted = await mountRoom({ open: openedRoom({ connected: 3 }) });
    await screen.findByText('KMP RTV');
    mounted.emit('engine.restarted', { reopened: true });
    await screen.findByText(/Los teléfonos vuelven solos/);
    expect(screen.getByText('KMP RTV')).toBeTruthy();
  });
});

describe('a phone that lost contact', () => {
  const open = openedRoom({ connected: 3, lost: [lost], reached: true });

  it('is told by number and group, never by what it answered, and hands its place over by a code of its own', async () => {
    const mounted = await mountRoom({ open });
    const row = (await screen.findByText('Teléfono 7 · Recepción y pisos')).closest('li');
    expect(row?.textContent).toContain('perdió contacto hace 2 min');
    await fireEvent.click(button(/^Pasar a otro teléfono: Teléfono 7/));
    await screen.findByText('XYZ WVT');
    expect(mounted.asked('room.movePlace')).toEqual([{ id: 'l7', to: 'phone' }]);
    expect(await faults()).toEqual([]);
    // The other phone has it: the code is of no use any more.
    mounted.tell({ open: openedRoom({ connected: 4, reached: true }) });
    await waitFor(() => expect(screen.queryByText('XYZ WVT')).toBeNull());
  });

  it('is given up for paper on the sheet that it began, so that nobody counts twice', async () => {
    const mounted = await mountRoom({ open });
    await fireEvent.click(await screen.findByRole('button', { name: /^Pasar a papel o quiosco: Teléfono 7/ }));
    await screen.findByText(/la hoja 7 de /);
    expect(mounted.asked('room.movePlace')).toEqual([{ id: 'l7', to: 'paper' }]);
    await fireEvent.click(button('Ir a Captura'));
    await waitFor(() => expect(mounted.app.navigation.place).toEqual({ screen: 'capture', exerciseId: 'x2' }));
  });

  it('goes by name where one was given', async () => {
    await mountRoom({ open: openedRoom({ lost: [{ ...lost, participantId: 'p8' }] }) });
    await screen.findByText('Ximena Aguilar · Teléfono 7 · Recepción y pisos');
    await fireEvent.click(button(/^Pasar a papel o quiosco/));
    await screen.findByText(/siguen bajo su nombre/);
  });
});

describe('from the keyboard', () => {
  it('T shows and hides the phones; Q projects how to join, and takes it off again', async () => {
    const mounted = await mountRoom({ open: openedRoom() });
    await screen.findByText('KMP RTV');
    await press('t');
    await waitFor(() => expect(screen.queryByText('KMP RTV')).toBeNull());
    await press('t');
    await screen.findByText('KMP RTV');
    await press('Escape');
    await waitFor(() => expect(screen.queryByText('KMP RTV')).toBeNull());
    await press('q');
    await waitFor(() => expect(staged(mounted, 'page')).toEqual({ page: 'join', blank: false }));
  });

  it('a remote goes on from how to join to what is followed, and does nothing else', async () => {
    const open = openedRoom();
    const mounted = await mountRoom({ open });
    await screen.findByText('KMP RTV');
    const join = { address: '192.168.8.10:8321', link: open.link, code: open.code, connected: 0, moved: false };
    mounted.emit('projector.scene', sceneOf({ kind: 'join', network: '' }, { join }));
    await screen.findByRole('button', { name: /Quitar del proyector cómo unirse/ });
    const before = mounted.calls.length;
    await press('PageDown');
    await waitFor(() => expect(mounted.calls.length).toBeGreaterThan(before));
    expect(mounted.calls.slice(before)).toEqual([{ name: 'stage.set', input: { page: 'agenda' } }]);
  });

  it('Q leads to the phones while there is no room to join', async () => {
    await mountRoom();
    await screen.findByRole('button', { name: 'Abrir la sala' });
    await press('Escape');
    await waitFor(() => expect(screen.queryByRole('button', { name: 'Abrir la sala' })).toBeNull());
    await press('q');
    await screen.findByRole('button', { name: 'Abrir la sala' });
  });

  it('the name of the network is kept for the wall when its field is left', async () => {
    const mounted = await mountRoom({ open: openedRoom() });
    const field = await screen.findByRole('textbox', { name: /Nombre de la red/ });
    await fireEvent.input(field, { target: { value: 'Taller 24 ' } });
    await fireEvent.blur(field);
    await waitFor(() => expect(staged(mounted, 'network')).toEqual({ network: 'Taller 24' }));
  });
});
