import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { RoomView } from '../../../src/contract/room-views.ts';
import { es } from '../../../src/ui/i18n/es.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';
import { openedRoom, wifi } from './room-in-memory.ts';

const path = '/home/elena/Hoja de la red.pdf';
const closed: RoomView = { interfaces: [wifi], open: null };

async function phones(view: RoomView, shell: FakeOptions['shell'], more: FakeOptions = {}): Promise<MountedApp> {
  const room = {
    'room.state': () => view,
    'room.selfTest': () => ({ answersHere: true, reached: false, addressGone: false }),
  };
  const mounted = await mountApp({ commands: room, ...(shell && { shell }), ...more });
  mounted.app.navigation.goToPhones();
  return mounted;
}

const save = (name: string): Promise<HTMLElement> => screen.findByRole('button', { name });

describe('the card about the network', () => {
  it('is saved beside the advice while the room is closed, and shown in its folder', async () => {
    const { asked } = await phones(closed, {
      'shell.chooseSave': () => path,
      'shell.writeNetworkCard': () => ({ path, bytes: 50_000 }),
    });
    await fireEvent.click(await save(es.networkCard.save));
    expect(await screen.findByText('Se guardó «Hoja de la red.pdf».')).toBeTruthy();
    const { client } = sampleWorkspace.engagement;
    expect(asked('shell.chooseSave')).toEqual([{ kind: 'pdf', suggestedName: `Hoja de la red ${client}.pdf` }]);
    expect(asked('shell.writeNetworkCard')).toEqual([{ path }]);
    await fireEvent.click(screen.getByRole('button', { name: es.report.reveal }));
    expect(asked('shell.reveal')).toEqual([{ path }]);
  });

  it('is for the table once the room is open, and beside the advice while no phone gets through', async () => {
    const { asked } = await phones(
      { ...closed, open: openedRoom() },
      {
        'shell.chooseSave': () => path,
        'shell.writeNetworkCard': () => ({ path, bytes: 50_000 }),
      },
    );
    await save(es.networkCard.save);
    await fireEvent.click(await save(es.networkCard.forTable));
    await screen.findByText('Se guardó «Hoja de la red.pdf».');
    expect(asked('shell.writeNetworkCard')).toEqual([{ path }]);
  });

  it('is not printed where no place was chosen, and a fault is told', async () => {
    let chosen: string | null = null;
    const { asked } = await phones(closed, {
      'shell.chooseSave': () => chosen,
      'shell.writeNetworkCard': () => {
        throw new RespiroError('folder-read-only', 'no', { path });
      },
    });
    await fireEvent.click(await save(es.networkCard.save));
    await waitFor(() => expect(asked('shell.chooseSave')).toHaveLength(1));
    expect(asked('shell.writeNetworkCard')).toEqual([]);
    chosen = path;
    await fireEvent.click(await save(es.networkCard.save));
    expect(await screen.findByRole('alert')).toBeTruthy();
    expect(screen.queryByText('Se guardó «Hoja de la red.pdf».')).toBeNull();
  });

  it('is called as the engagement speaks, whatever the interface speaks', async () => {
    const engagement = { ...sampleWorkspace.engagement, language: 'en' as const };
    const workspace = { ...sampleWorkspace, engagement };
    const { asked } = await phones(closed, { 'shell.chooseSave': () => null }, { workspace });
    await fireEvent.click(await save(es.networkCard.save));
    await waitFor(() =>
      expect(asked('shell.chooseSave')).toEqual([
        { kind: 'pdf', suggestedName: `Network sheet ${engagement.client}.pdf` },
      ]),
    );
  });

  it('is found by the palette from any place, also before the day', async () => {
    const { asked } = await mountApp({ shell: { 'shell.chooseSave': () => null } });
    await fireEvent.keyDown(document.body, { key: 'k', ctrlKey: true });
    await fireEvent.input(await screen.findByRole('combobox'), { target: { value: 'hoja de la red' } });
    await fireEvent.click(await screen.findByRole('option', { name: new RegExp(es.networkCard.command.slice(0, 14)) }));
    await waitFor(() => expect(asked('shell.chooseSave')).toHaveLength(1));
  });
});
