import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../src/contract/errors.ts';
import type { SettingsView } from '../../src/contract/views.ts';
import type { FakeOptions } from '../support/fake-bridge.ts';
import { sampleSettings } from '../support/sample-workspace.ts';
import { mountApp, type MountedApp } from '../support/mount-app.ts';

async function openSettings(options: FakeOptions = {}): Promise<MountedApp> {
  const mounted = await mountApp(options);
  mounted.app.navigation.go({ screen: 'settings' });
  await screen.findByRole('heading', { level: 1, name: 'Ajustes' });
  return mounted;
}

describe('the settings', () => {
  it('change the language of the window while it runs', async () => {
    const { app } = await openSettings();
    await fireEvent.click(screen.getByRole('radio', { name: 'Inglés' }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Settings' })).toBeTruthy();
    await app.settings.update({ language: 'es' });
  });

  it('set the projector for a dark or a bright room, apart from the window', async () => {
    const { app, asked } = await openSettings();
    await app.settings.update({ theme: 'dark' });
    const group = within(screen.getByRole('group', { name: 'Fondo' }));
    expect(group.getByRole<HTMLInputElement>('radio', { name: 'Oscuro' }).checked).toBe(true);
    expect(screen.getByText('Oscuro para salas oscuras; claro para salas con mucha luz.')).toBeTruthy();
    await fireEvent.click(group.getByRole('radio', { name: 'Claro' }));
    await waitFor(() => expect(asked('settings.update')).toEqual([{ theme: 'dark' }, { projectorTheme: 'light' }]));
    expect(app.settings.view.projectorTheme).toBe('light');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    await app.settings.update({ theme: 'light' });
  });

  it('keep what is typed when the field is left', async () => {
    const { asked } = await openSettings();
    const firm = screen.getByLabelText('Firma');
    await fireEvent.input(firm, { target: { value: 'Consultora Ágora' } });
    expect(asked('settings.update')).toEqual([]);
    await fireEvent.change(firm);
    await waitFor(() => expect(asked('settings.update')).toEqual([{ firm: 'Consultora Ágora' }]));
  });

  it('refuse a minimum that would expose somebody, and say the bounds', async () => {
    const { asked } = await openSettings();
    const minimum = screen.getByLabelText('Mínimo por grupo');
    await fireEvent.input(minimum, { target: { value: '1' } });
    expect(await screen.findByText('Entre 2 y 20.')).toBeTruthy();
    await fireEvent.change(minimum);
    expect(asked('settings.update')).toEqual([]);
    await fireEvent.input(minimum, { target: { value: '5' } });
    await fireEvent.change(minimum);
    await waitFor(() => expect(asked('settings.update')).toEqual([{ minimumGroup: 5 }]));
  });

  it('choose the look of new engagements', async () => {
    const { asked } = await openSettings();
    await fireEvent.click(screen.getByRole('radio', { name: /Otra firma/ }));
    await waitFor(() => expect(asked('settings.update')).toEqual([{ brandKitId: 'other' }]));
  });

  it('take effect before the engine has answered', async () => {
    const answer = Promise.withResolvers<SettingsView>();
    const { app } = await openSettings({ commands: { 'settings.update': () => answer.promise } });
    const dark = within(screen.getByRole('group', { name: 'Tema' })).getByRole('radio', { name: 'Oscuro' });
    await fireEvent.click(dark);
    expect(app.settings.view.theme).toBe('dark');
    expect(document.documentElement.dataset['theme']).toBe('dark');
    answer.resolve({ ...sampleSettings, theme: 'dark' });
    expect(await app.settings.settled()).toBe(true);
    delete document.documentElement.dataset['theme'];
  });

  it('go back to what is kept where they are refused, and say so', async () => {
    const answer = Promise.withResolvers<SettingsView>();
    const { app } = await openSettings({ commands: { 'settings.update': () => answer.promise } });
    const before = document.documentElement.dataset['theme'];
    const theme = within(screen.getByRole('group', { name: 'Tema' }));
    const was = theme.getAllByRole<HTMLInputElement>('radio').findIndex(({ checked }) => checked);
    await fireEvent.click(theme.getByRole('radio', { name: 'Oscuro' }));
    answer.reject(new RespiroError('disk-full', 'no room left'));
    expect(await screen.findByRole('alert')).toBeTruthy();
    const checked = (): number => theme.getAllByRole<HTMLInputElement>('radio').findIndex((radio) => radio.checked);
    await waitFor(() => expect(checked()).toBe(was));
    expect(document.documentElement.dataset['theme']).toBe(before);
    expect(await app.settings.settled()).toBe(true);
  });
});
