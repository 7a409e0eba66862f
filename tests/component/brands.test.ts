import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import { es } from '../../src/ui/i18n/es.ts';
import type { FakeOptions } from '../support/fake-bridge.ts';
import { sampleLibrary } from '../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../support/mount-app.ts';
import { ownBrandKit } from '../support/own-brand-kit.ts';
import { sampleWorkspace } from '../support/sample-workspace.ts';

const library = sampleLibrary();
const withOwn = { ...library, brandKits: [...library.brandKits, ownBrandKit] };
const { brands } = es;

async function openOwn(options: FakeOptions = {}): Promise<MountedApp> {
  const mounted = await mountApp({ workspace: null, library: withOwn, ...options });
  mounted.app.ownBrandKits.edit(ownBrandKit.id);
  await screen.findByRole('region', { name: brands.edit });
  return mounted;
}

const type = (name: string, value: string): Promise<boolean> =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const save = (): Promise<boolean> => fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });

describe('the editor of a brand', () => {
  it('draws the report’s own pages in what is typed, in either language', async () => {
    await openOwn();
    const preview = within(screen.getByRole('complementary', { name: brands.preview }));
    expect(await preview.findByText('Su firma para Empresa de muestra')).toBeTruthy();
    await type('Encabezado (español)', 'Del equipo de {firma}');
    expect(await preview.findByText('Del equipo de Su firma')).toBeTruthy();
    await fireEvent.click(preview.getByRole('radio', { name: 'EN' }));
    expect(await preview.findByText('Your firm for Sample company')).toBeTruthy();
    expect(preview.getByText(/It does not replace an audit/)).toBeTruthy();
  });

  it('proposes the nearest colour for every pair that is hard to read, and is not saved before', async () => {
    const { asked } = await openOwn();
    await type(brands['colour.accent'], '#FFAA33');
    expect(await screen.findByText(brands.contrastSome({ n: 3 }))).toBeTruthy();
    expect(screen.getByRole('button', { name: /^Guardar/ })).toHaveProperty('disabled', true);
    await save();
    expect(asked('brandKits.save')).toEqual([]);
    // Ctrl+S leads to what is wrong.
    await waitFor(() => expect(document.activeElement).toHaveProperty('value', '#FFAA33'));
    const [proposal] = screen.getAllByRole('button', { name: /^Acento: usar #/ });
    proposal?.focus();
    if (proposal) await fireEvent.click(proposal);
    expect(await screen.findByText(brands.contrastAll({ n: 10 }))).toBeTruthy();
    await save();
    await screen.findByText(brands['saved.updated']({ version: 2 }));
    expect(asked('brandKits.save')).toHaveLength(1);
    expect(asked('engagement.save')).toEqual([]);
  });

  it('says what a half typed colour and an unknown word in braces lack, and keeps drawing', async () => {
    await openOwn();
    await type(brands['colour.muted'], '#12');
    expect(await screen.findByText(es.instruments['reason.colour']())).toBeTruthy();
    await type('Pie (español)', 'Precio: {precio}');
    expect(await screen.findByText(es.instruments['reason.placeholder']())).toBeTruthy();
    expect(await screen.findByText('Precio: {precio}', { selector: '.foot span' })).toBeTruthy();
  });

  it('says why a file is no logo and keeps the one there is; another takes its place', async () => {
    let line: number | undefined = 7;
    const { app } = await openOwn({
      shell: { 'shell.chooseOpen': () => '/home/elena/logo.svg' },
      commands: {
        'brandKits.readLogo': () =>
          line === undefined
            ? { state: 'read', svg: '', png: 'AAAA' }
            : { state: 'refused', reason: 'svg-script', line },
      },
    });
    await fireEvent.click(screen.getByRole('button', { name: brands.chooseLogo }));
    expect((await screen.findByRole('alert')).textContent).toContain(brands.logoLine({ line: 7 }));
    expect(app.ownBrandKits.drafts.size).toBe(0);
    line = undefined;
    await fireEvent.click(screen.getByRole('button', { name: brands.chooseLogo }));
    await waitFor(() => expect(screen.queryByRole('alert')).toBeNull());
    expect(app.ownBrandKits.drafts.get(ownBrandKit.id)).toMatchObject({ logo: '', logoPng: 'AAAA' });
    await fireEvent.click(screen.getByRole('button', { name: brands.removeLogo }));
    expect(await screen.findByText(brands.noLogo)).toBeTruthy();
  });
});

describe('the list of brands', () => {
  it('starts from a copy of a supplied one, which stays as it is', async () => {
    const { app } = await mountApp({ workspace: null });
    app.navigation.go({ screen: 'brands' });
    await fireEvent.click(await screen.findByRole('button', { name: brands.adaptOne({ name: 'Otra firma' }) }));
    expect(await screen.findByRole('heading', { level: 1, name: 'Otra firma (copia)' })).toBeTruthy();
    const [draft] = app.ownBrandKits.drafts.values();
    expect(draft).toMatchObject({ version: 1, colours: { primary: '#1a2c6b' } });
    expect(draft?.id).toMatch(/^own-/);
  });

  it('removes one and brings it back', async () => {
    const { app, asked } = await mountApp({ workspace: null, library: withOwn });
    app.navigation.go({ screen: 'brands' });
    await screen.findByRole('listitem', { name: 'Consultora Ágora' });
    await app.ownBrandKits.remove(ownBrandKit);
    await waitFor(() => expect(screen.queryByRole('listitem', { name: 'Consultora Ágora' })).toBeNull());
    await fireEvent.click(await screen.findByRole('button', { name: es.common.undo }));
    expect(await screen.findByRole('listitem', { name: 'Consultora Ágora' })).toBeTruthy();
    expect(asked('brandKits.remove')).toEqual([{ id: ownBrandKit.id }]);
  });

  it('tells each line of a refused file', async () => {
    const { app } = await mountApp({
      workspace: null,
      shell: { 'shell.chooseOpen': () => '/home/elena/rota.marca.json' },
      commands: {
        'brandKits.import': () => ({
          state: 'refused',
          problems: [{ path: 'colours.accent', reason: 'contrast', limit: 4.5, line: 12, column: 5 }],
        }),
      },
    });
    app.navigation.go({ screen: 'brands' });
    await fireEvent.click(await screen.findByRole('button', { name: brands.importFile }));
    const notice = await screen.findByRole('alert');
    expect(notice.textContent).toContain('rota.marca.json');
    expect(notice.textContent).toContain('Línea 12, columna 5');
  });
});

describe('an engagement whose brand is not on this computer', () => {
  const workspace = {
    ...sampleWorkspace,
    engagement: { ...sampleWorkspace.engagement, brandKitId: 'own-elsewhere' },
  };

  it('says so in the report, which is drawn in the first one, and keeps its own in the brief', async () => {
    const { app, asked } = await mountApp({ workspace });
    app.navigation.go({ screen: 'report' });
    expect(await screen.findByText(brands.missingTitle({ kit: 'Neutro' }))).toBeTruthy();
    await waitFor(() => expect(asked('report.preview')[0]).toMatchObject({ brandKitId: 'neutral' }));
    await fireEvent.click(screen.getByRole('radio', { name: 'Otra firma' }));
    await waitFor(() => expect(screen.queryByText(brands.missingTitle({ kit: 'Otra firma' }))).toBeNull());
    expect(asked('engagement.update')).toEqual([]);
  });
});
