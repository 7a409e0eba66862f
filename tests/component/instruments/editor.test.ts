import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { FakeOptions } from '../../support/fake-bridge.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../../support/mount-app.ts';
import { ownInstrument } from '../../support/own-instrument.ts';

const library = sampleLibrary();
const withOwn = { ...library, instruments: [...library.instruments, ownInstrument] };

async function openOwn(options: FakeOptions = {}): Promise<MountedApp> {
  const mounted = await mountApp({ workspace: null, library: withOwn, ...options });
  mounted.app.ownInstruments.edit(ownInstrument.id);
  await screen.findByRole('navigation', { name: 'Partes del instrumento' });
  return mounted;
}

const type = (name: string, value: string): Promise<boolean> =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const part = (name: string): Promise<boolean> =>
  fireEvent.click(within(screen.getByRole('navigation', { name: 'Partes del instrumento' })).getByText(name));
const save = (): Promise<boolean> => fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });
const saved = (asked: MountedApp['asked']): InstrumentDefinition[] =>
  asked('instruments.save').map((input) => (input as { definition: InstrumentDefinition }).definition);

describe('a new questionnaire', () => {
  it('needs a name and questions; Ctrl+S leads to what is missing, and saves once nothing is', async () => {
    const { app, asked } = await mountApp({ workspace: null });
    app.ownInstruments.startNew();
    await screen.findByText('Sin guardar');
    expect(screen.getByRole('button', { name: /^Guardar/ })).toHaveProperty('disabled', true);
    await save();
    expect(asked('instruments.save')).toEqual([]);
    expect(await screen.findAllByText('Escriba algo aquí.')).not.toHaveLength(0);

    await type('Nombre (español)', ' Pulso ');
    await type('Qué responde, como pregunta (español)', '¿Se cree?');
    await part('Preguntas');
    await type('Pregunta 1 (español)', '¿Confía usted en lo que prometemos a todos los clientes?');
    await fireEvent.click(screen.getByRole('button', { name: /al otro idioma/ }));
    await waitFor(() => expect(screen.queryByRole('button', { name: /por completar/ })).toBeNull());
    expect(screen.getByText(/dicen lo mismo en español y en inglés/)).toBeTruthy();
    await save();
    await screen.findByText('Se guardó en la biblioteca. Versión 1.');
    const [definition] = saved(asked);
    expect(definition?.title).toEqual({ es: 'Pulso', en: 'Pulso' });
    expect(definition?.items[0]?.short.es).toBe('Confía usted en lo que prometemos a…');
    expect(definition?.id).toMatch(/^own-/);
    // Ctrl+S was not for the engagement.
    expect(asked('engagement.save')).toEqual([]);
  });
});

describe('an own questionnaire', () => {
  it('says beside the field what is wrong while one types, and cannot be saved meanwhile', async () => {
    const { asked } = await openOwn();
    await type('Nombre (inglés)', '   ');
    expect(await screen.findByText('Escriba algo aquí.')).toBeTruthy();
    await save();
    expect(asked('instruments.save')).toEqual([]);
    await fireEvent.click(screen.getByRole('button', { name: 'Copiar del español: Nombre' }));
    await waitFor(() => expect(screen.queryByText('Escriba algo aquí.')).toBeNull());
    expect(screen.getByText('Sin traducir: igual que en español')).toBeTruthy();
  });

  it('keeps what is half written while one is elsewhere', async () => {
    const { app } = await openOwn();
    await type('Nombre (español)', 'A medias');
    app.navigation.go({ screen: 'instruments' });
    await screen.findByRole('heading', { level: 1, name: 'Instrumentos' });
    expect(screen.getByRole('listitem', { name: 'A medias' }).textContent).toContain('Con cambios sin guardar');
    await fireEvent.click(screen.getByRole('button', { name: 'Editar: A medias' }));
    expect(await screen.findByDisplayValue('A medias')).toBeTruthy();
  });

  it('changes the order of its questions with Alt and the arrows, within the list', async () => {
    const { app } = await openOwn();
    await part('Preguntas');
    const order = (): string[] | undefined =>
      app.ownInstruments.drafts.get(ownInstrument.id)?.items.map(({ id }) => id);
    const handle = screen.getByRole('button', { name: 'Mover: Pregunta número 1' });
    await fireEvent.keyDown(handle, { key: 'ArrowUp', altKey: true });
    expect(order()).toBeUndefined();
    await fireEvent.keyDown(handle, { key: 'ArrowDown', altKey: true });
    expect(order()).toEqual(['q-2', 'q-1']);
  });

  it('asks only the groups that are ticked, and says so', async () => {
    const { app, asked } = await openOwn();
    await part('Escala');
    const who = within(screen.getByRole('group', { name: 'Quién responde: La sala' }));
    expect(who.getAllByRole('checkbox', { checked: true })).toHaveLength(6);
    expect(who.getByText('Responden todos los grupos.')).toBeTruthy();
    for (const name of [
      'Dirección',
      'Mandos medios',
      'Primera línea',
      'Áreas de soporte',
      'Grupos propios del proyecto',
    ]) {
      await fireEvent.click(who.getByRole('checkbox', { name }));
    }
    // Somebody has to answer.
    expect(who.getByRole('checkbox', { name: 'Clientes' })).toHaveProperty('disabled', true);
    expect(who.getByText(/A los demás grupos no se les pregunta/)).toBeTruthy();
    expect(app.ownInstruments.drafts.get(ownInstrument.id)?.lenses[0]?.groups).toEqual(['customer']);
    await save();
    await waitFor(() => expect(saved(asked)[0]?.lenses[0]?.groups).toEqual(['customer']));
  });

  it.each([
    ['Pares opuestos', 'bipolar-pair', undefined],
    ['Rúbrica de conductas', 'behaviour-rubric', undefined],
    ['Escalera', 'scale', 'ladder'],
  ])('becomes %s, with a true preview', async (form, kind, look) => {
    const { app } = await openOwn();
    await fireEvent.click(screen.getByRole('radio', { name: new RegExp(`^${form}`) }));
    const draft = app.ownInstruments.drafts.get(ownInstrument.id);
    expect(draft?.items.map((item) => item.kind)).toEqual([kind, kind]);
    expect(draft?.lenses[0]?.scale?.look).toBe(look);
    const preview = screen.getByRole('complementary', { name: 'Así se verá' });
    expect(within(preview).getByRole('radiogroup', { name: 'Pregunta número 1' })).toBeTruthy();
  });
});

describe('the list', () => {
  it('tells each line of a refused file, and asks before another content replaces a known one', async () => {
    let answer: 'refused' | 'differs' = 'refused';
    const { app, asked } = await mountApp({
      workspace: null,
      library: withOwn,
      shell: { 'shell.chooseOpen': () => '/home/elena/roto.instrumento.json' },
      commands: {
        'instruments.import': ({ known }) =>
          known === 'replace'
            ? { state: 'updated', id: ownInstrument.id, version: 2 }
            : answer === 'refused'
              ? { state: 'refused', problems: [{ path: 'points', reason: 'type', line: 17, column: 3 }] }
              : { state: 'differs', id: ownInstrument.id, version: 1, fileVersion: 4 },
      },
    });
    app.navigation.go({ screen: 'instruments' });
    const choose = async (): Promise<boolean> =>
      fireEvent.click(await screen.findByRole('button', { name: 'Importar…' }));
    await choose();
    expect((await screen.findByRole('alert')).textContent).toMatch(/roto\.instrumento\.json.*Línea 17, columna 3/s);
    answer = 'differs';
    await choose();
    await fireEvent.click(await screen.findByRole('button', { name: 'Usar como versión nueva' }));
    expect(await screen.findByText('Se reemplazó; ahora es la versión 2.')).toBeTruthy();
    expect(asked('instruments.import').map((input) => (input as { known: string }).known)).toEqual([
      'ask',
      'ask',
      'replace',
    ]);
  });
});
