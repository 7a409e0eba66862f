/** The band over an engagement that is only looked at: why, the way out, and the answer to what was tried all the same. */
import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { RespiroError } from '../../../src/contract/errors.ts';
import { t } from '../../../src/ui/i18n/i18n.svelte.ts';
import { mountLooking } from './engagement-in-memory.ts';

const tried = (): string[] => screen.getAllByRole('status').map(({ textContent }) => textContent.trim());
const buttonsOfBand = (): (string | undefined)[] =>
  [...document.querySelectorAll('.band button')].map(({ textContent }) => textContent.trim());

describe('the band of an engagement that is only looked at', () => {
  it.each([
    ['on-purpose', ['Abrir para trabajar', 'Guardar como…']],
    ['in-use', ['Ver si ya está libre', 'Guardar como…']],
    ['newer', []],
  ] as const)('says why and gives the way out: %s', async (reason, ways) => {
    await mountLooking(reason);
    expect(screen.getByText(t(`shell.readOnly.${reason}`))).toBeTruthy();
    expect(buttonsOfBand()).toEqual(ways);
  });

  it('opens the same file to work on it, and goes', async () => {
    const { asked, data } = await mountLooking('on-purpose');
    await fireEvent.click(screen.getByRole('button', { name: 'Abrir para trabajar' }));
    expect(asked('engagement.open')).toEqual([{ path: data.workspace?.path }]);
    await waitFor(() => expect(document.querySelector('.band')).toBeNull());
  });

  it('answers keys that would write, and asks the engine for nothing', async () => {
    const { asked, app } = await mountLooking('in-use');
    expect(tried()).not.toContain('No se cambió nada.');
    for (const key of ['z', 'y', 's']) {
      await fireEvent.keyDown(document.body, { key, ctrlKey: true });
      await waitFor(() => expect(tried()).toContain('No se cambió nada.'));
    }
    expect(app.looking.tries).toBe(3);
    for (const name of ['history.undo', 'history.redo', 'engagement.save']) expect(asked(name)).toEqual([]);
    expect(app.notices.shown).toEqual([]);
  });

  it('tells what the engine refused, in place of a notice', async () => {
    const refuse = (): never => {
      throw new RespiroError('read-only-engagement', 'only looked at', { reason: 'in-use' });
    };
    const { app } = await mountLooking('in-use', { 'waves.add': refuse });
    await app.run('waves.add', { startsOn: '2026-09-18' });
    await waitFor(() => expect(tried()).toContain('No se cambió nada.'));
    expect(app.notices.shown).toEqual([]);
  });

  it('describes what cannot be pressed, which keeps the focus and answers when it is pressed', async () => {
    const { app } = await mountLooking('on-purpose');
    const edit = screen.getByRole('button', { name: 'Editar la ficha' });
    expect(edit.getAttribute('aria-disabled')).toBe('true');
    expect(edit.title).toBe(t('shell.readOnlyShort.on-purpose'));
    const described = document.getElementById(edit.getAttribute('aria-describedby') ?? '');
    expect(described?.textContent).toBe(t('shell.readOnly.on-purpose'));
    edit.focus();
    expect(document.activeElement).toBe(edit);
    await fireEvent.click(edit);
    expect(screen.queryByRole('dialog')).toBeNull();
    expect(app.looking.tries).toBe(1);
  });

  it('leaves in the project’s menu only what reads, with the reason beside the rest', async () => {
    await mountLooking('in-use');
    const more = screen.getByRole('button', { name: 'Más acciones del proyecto' });
    more.focus();
    await fireEvent.keyDown(more, { key: 'Enter' });
    const menu = await screen.findByRole('menu');
    const items = within(menu).getAllByRole('menuitem');
    const offered = items.filter((item) => item.getAttribute('aria-disabled') !== 'true');
    expect(offered.map(({ textContent }) => textContent.trim())).toEqual(['Respaldos', 'Compartir sin nombres…']);
    expect(menu.textContent.trim().endsWith(t('shell.readOnlyShort.in-use'))).toBe(true);
  });

  it('offers no capture: not in the rail, not among the commands, and its place says so', async () => {
    const { app } = await mountLooking('on-purpose');
    const rail = within(screen.getByRole('navigation', { name: 'Lugares del proyecto' }));
    expect(rail.queryByRole('button', { name: 'Captura' })).toBeNull();
    app.overlays.togglePalette();
    const box = await screen.findByRole('combobox');
    for (const typed of ['capturar', 'importar', 'deshacer', 'contraseña', 'eliminar', 'plantilla']) {
      await fireEvent.input(box, { target: { value: typed } });
      expect(screen.queryAllByRole('option').map(({ textContent }) => textContent.trim())).toEqual([]);
    }
    const found = (): string[] => screen.getAllByRole('option').map(({ textContent }) => textContent.trim());
    await fireEvent.input(box, { target: { value: 'su registro' } });
    expect(found().map((title) => title.includes(': leer su registro'))).toEqual([true]);
    await fireEvent.input(box, { target: { value: 'resultados' } });
    expect(screen.getAllByRole('option').length).toBeGreaterThan(0);
    app.overlays.togglePalette();
    app.navigation.go({ screen: 'capture', exerciseId: 'x1' });
    expect(await screen.findByText(t('capture.onlyReading'))).toBeTruthy();
  });

  it('keeps a table that is dropped outside', async () => {
    const { app, asked } = await mountLooking('on-purpose');
    await app.imports.open('/descargas/personas.csv');
    expect(asked('imports.read')).toEqual([]);
    expect(app.looking.tries).toBe(1);
  });
});
