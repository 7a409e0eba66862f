import { fireEvent, screen, within } from '@testing-library/svelte';
import type { BlockView } from '../../../src/contract/facilitation-views.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { sampleWorkspace } from '../../support/sample-workspace.ts';

export function block(id: string, startsAt: number, minutes: number, more: Partial<BlockView> = {}): BlockView {
  const run = { startedAt: null, endedAt: null, pausedMs: 0, extraMinutes: 0, skipped: false };
  return {
    id,
    sessionId: 's1',
    kind: 'activity',
    title: id,
    startsAt,
    minutes,
    exerciseId: null,
    notes: '',
    ...run,
    ...more,
  };
}

export const day = [
  block('Uno', 540, 30, { kind: 'welcome' }),
  block('', 570, 60, { id: 'Dos', kind: 'exercise', exerciseId: 'x1' }),
  block('Tres', 630, 15, { kind: 'break' }),
];

export async function openAgenda(blocks: readonly BlockView[], options: FakeOptions = {}): Promise<MountedApp> {
  const mounted = await mountApp({ workspace: { ...sampleWorkspace, blocks }, ...options });
  mounted.app.navigation.go({ screen: 'agenda' });
  await screen.findByRole('heading', { level: 1 });
  return mounted;
}

export const list = () => within(screen.getByRole('listbox', { name: 'Bloques de la sesión' }));
export const option = (name: RegExp) => list().getByRole('option', { name });
export const inspector = () => within(screen.getByRole('complementary', { name: 'Bloque seleccionado' }));
export const times = ({ data }: MountedApp): Record<string, string> =>
  Object.fromEntries(data.workspace?.blocks.map(({ id, startsAt, minutes }) => [id, `${startsAt}+${minutes}`]) ?? []);

/** A key on the block that has the focus. */
export async function press(key: string, more: object = {}): Promise<void> {
  await fireEvent.keyDown(document.activeElement ?? document.body, { key, ...more });
}

export async function select(name: RegExp): Promise<void> {
  option(name).focus();
  await screen.findByRole('complementary', { name: 'Bloque seleccionado' });
}
