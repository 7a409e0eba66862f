/** Hard facts of an own instrument, as they are written in the editor. */
import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { HardFactDefinition } from '../../../src/domain/instruments/definition.ts';
import { sampleLibrary } from '../../support/fake-bridge.ts';
import { mountApp } from '../../support/mount-app.ts';
import { ownInstrument } from '../../support/own-instrument.ts';

async function openFacts() {
  const library = sampleLibrary();
  const mounted = await mountApp({
    workspace: null,
    library: { ...library, instruments: [...library.instruments, ownInstrument] },
  });
  mounted.app.ownInstruments.edit(ownInstrument.id);
  const parts = await screen.findByRole('navigation', { name: 'Partes del instrumento' });
  await fireEvent.click(within(parts).getByText('Datos duros'));
  await fireEvent.click(await screen.findByRole('button', { name: 'Agregar un dato' }));
  const facts = (): readonly HardFactDefinition[] =>
    mounted.app.ownInstruments.drafts.get(ownInstrument.id)?.facts ?? [];
  return { ...mounted, facts };
}

const write = (name: string, value: string): Promise<boolean> =>
  fireEvent.input(screen.getByRole('textbox', { name }), { target: { value } });
const number = async (name: string, value: string): Promise<void> => {
  const field = screen.getByLabelText(name);
  await fireEvent.input(field, { target: { value } });
  await fireEvent.change(field);
  await fireEvent.blur(field);
};
const unit = (name: string): Promise<boolean> => fireEvent.click(screen.getByRole('radio', { name }));
const save = (): Promise<boolean> => fireEvent.keyDown(document.body, { key: 's', ctrlKey: true });

describe('a hard fact', () => {
  it('is saved with its unit and bounds; a reference that says nothing is left away', async () => {
    const { asked } = await openFacts();
    await write('Qué dato (español)', 'Quejas al mes');
    await write('Qué dato (inglés)', 'Complaints a month');
    await number('Máximo creíble', '250');
    await save();
    await screen.findByText(/^Se guardó/);
    const [saved] = asked('instruments.save').map(
      (input) => (input as { definition: typeof ownInstrument }).definition.facts,
    );
    expect(saved).toEqual([
      {
        id: expect.stringMatching(/^f-/) as string,
        title: { es: 'Quejas al mes', en: 'Complaints a month' },
        unit: 'count',
        minimum: 0,
        maximum: 250,
      },
    ]);
  });

  it('of a share goes to 100, and back, as long as nobody wrote other bounds', async () => {
    const { facts } = await openFacts();
    await unit('Porcentaje');
    expect(facts()[0]).toMatchObject({ unit: 'percent', minimum: 0, maximum: 100 });
    await unit('Dinero');
    expect(facts()[0]).toMatchObject({ unit: 'currency', maximum: 1000 });
    await number('Máximo creíble', '5000');
    await unit('Porcentaje');
    expect(facts()[0]).toMatchObject({ unit: 'percent', maximum: 5000 });
  });

  it('whose bounds are the wrong way round cannot be saved, and says so beside them', async () => {
    const { asked } = await openFacts();
    await write('Qué dato (español)', 'Quejas');
    await write('Qué dato (inglés)', 'Complaints');
    await number('Mínimo creíble', '5000');
    expect(await screen.findByText('El mínimo debe ser menor que el máximo.')).toBeTruthy();
    await save();
    expect(asked('instruments.save')).toEqual([]);
  });

  it('with a reference in one language alone asks for the other', async () => {
    const { asked } = await openFacts();
    await write('Qué dato (español)', 'Quejas');
    await write('Qué dato (inglés)', 'Complaints');
    const [reference] = screen.getAllByRole('textbox', { name: /^Referencia con su fuente \(español\)/ });
    if (reference === undefined) throw new Error('no field');
    await fireEvent.input(reference, { target: { value: 'Otra casa: 9' } });
    await save();
    expect(asked('instruments.save')).toEqual([]);
    expect(await screen.findByText('Escriba algo aquí.')).toBeTruthy();
  });

  it('is removed again', async () => {
    const { facts } = await openFacts();
    expect(facts()).toHaveLength(1);
    await fireEvent.click(screen.getByRole('button', { name: /^Quitar: / }));
    expect(facts()).toEqual([]);
  });
});
