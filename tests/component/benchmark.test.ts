/** One's own reference: its switch, what is in it, and where it is seen. */
import { fireEvent, screen, waitFor } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { BenchmarkView } from '../../src/contract/benchmark-views.ts';
import { mountApp } from '../support/mount-app.ts';
import { sampleSettings } from '../support/sample-workspace.ts';

async function openSettings(view: BenchmarkView, on: boolean) {
  let kept = view;
  const mounted = await mountApp({
    settings: { ...sampleSettings, benchmark: on },
    commands: {
      'benchmark.read': () => kept,
      'benchmark.add': () => (kept = { engagements: kept.engagements + 1, includesOpen: true }),
      'benchmark.remove': () => (kept = { engagements: kept.engagements - 1, includesOpen: false }),
      'benchmark.clear': () => (kept = { engagements: 0, includesOpen: false }),
    },
  });
  mounted.app.navigation.go({ screen: 'settings' });
  await screen.findByRole('heading', { name: 'Referencia propia' });
  return mounted;
}

describe('the reference in the settings', () => {
  it('is off, says what it keeps and never keeps, and is turned on by its switch', async () => {
    const { asked } = await openSettings({ engagements: 0, includesOpen: false }, false);
    expect(screen.getByText(/Nunca se guarda: el cliente, nombres, grupos, textos ni respuestas/)).toBeTruthy();
    const toggle = screen.getByRole('switch', { name: 'Usar mis proyectos como referencia' });
    expect(toggle.getAttribute('aria-checked')).toBe('false');
    expect(screen.queryByRole('button', { name: 'Sumar este proyecto' })).toBeNull();
    await fireEvent.click(toggle);
    await waitFor(() => expect(asked('settings.update')).toEqual([{ benchmark: true }]));
    expect(await screen.findByRole('button', { name: 'Sumar este proyecto' })).toBeTruthy();
  });

  it('adds the open engagement, takes it out, and forgets all after asking', async () => {
    const { asked } = await openSettings({ engagements: 3, includesOpen: false }, true);
    expect(
      await screen.findByText('Hay 3 proyectos en la referencia; se muestra desde 5 además del abierto.'),
    ).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Sumar este proyecto' }));
    await fireEvent.click(await screen.findByRole('button', { name: 'Quitar este proyecto' }));
    expect(await screen.findByText('No está sumado.')).toBeTruthy();
    await fireEvent.click(screen.getByRole('button', { name: 'Olvidar todos' }));
    expect(asked('benchmark.clear')).toEqual([]);
    await fireEvent.click(await screen.findByRole('button', { name: 'Olvidar 3 proyectos' }));
    expect(await screen.findByText('Todavía no hay proyectos sumados.')).toBeTruthy();
  });

  it('says that what was added stays while it is off', async () => {
    await openSettings({ engagements: 2, includesOpen: true }, false);
    expect(await screen.findByText(/los 2 proyectos sumados siguen guardados hasta que los olvide/)).toBeTruthy();
    expect(screen.getByRole('button', { name: 'Olvidar todos' })).toBeTruthy();
  });
});
