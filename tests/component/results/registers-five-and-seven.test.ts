import { fireEvent, screen, within } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { ExerciseInput } from '../../../src/domain/results/answers.ts';
import { scoreExercise } from '../../../src/domain/results/score-exercise.ts';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import { sampleLibrary, type FakeCommands } from '../../support/fake-bridge.ts';
import { exerciseId, openRegister } from '../register/register-in-memory.ts';

const nobody: ExerciseInput = {
  groups: [],
  answers: [],
  tallies: [],
  consensus: [],
  evidence: [],
  facts: [],
  minimumGroup: 3,
};

async function openResults(instrument: string, data: readonly EntryData[], commands: FakeCommands = {}) {
  const definition = sampleLibrary().instruments.find(({ id }) => id === instrument);
  if (definition === undefined) throw new Error(`no ${instrument}`);
  const mounted = await openRegister({
    instrument,
    data,
    commands: { 'results.read': () => scoreExercise(definition, nobody), ...commands },
  });
  mounted.app.navigation.go({ screen: 'results', exerciseId });
  return mounted;
}

describe('the protocols in the results', () => {
  const robot = { rule: 'Pedir folio', value: 1, rigidity: 5, frequency: 'daily' };

  it('decides against the rule in place, never without a reason', async () => {
    const mounted = await openResults('human-service', [robot], {
      'entries.override': ({ id, step, reason }) => {
        mounted.change((view) => ({
          ...view,
          entries: view.entries.map((one) =>
            one.id === id ? { ...one, override: step === null ? null : { step, reason } } : one,
          ),
        }));
        return null;
      },
    });
    const removed = await screen.findByRole('list', { name: 'Se quitan' });
    expect(removed.textContent).toContain('Valor 1 (2 o menos) y sin ley que la pida.');
    await fireEvent.click(within(removed).getByRole('button', { name: 'Decidir otra cosa sobre «Pedir folio»' }));
    await fireEvent.click(screen.getByRole('radio', { name: 'Flexibilizar' }));
    await fireEvent.click(screen.getByRole('button', { name: 'Guardar decisión' }));
    expect(screen.getByRole('alert').textContent).toContain('Escriba el motivo');
    expect(mounted.asked('entries.override')).toEqual([]);

    await fireEvent.input(screen.getByRole('textbox', { name: 'Por qué' }), {
      target: { value: ' Lo pide auditoría ' },
    });
    await fireEvent.click(screen.getByRole('button', { name: 'Guardar decisión' }));
    const loosened = await screen.findByRole('list', { name: 'Se flexibilizan' });
    expect(mounted.asked('entries.override')).toEqual([{ id: 'e1', step: 'loosen', reason: 'Lo pide auditoría' }]);
    // Both stand there: what the rule said, and what the room decided.
    expect(loosened.textContent).toMatch(/Por regla\s*Quitar.*La sala\s*Flexibilizar\s*Lo pide auditoría/s);

    await fireEvent.click(screen.getByRole('button', { name: 'Volver a la regla' }));
    expect(await screen.findByRole('list', { name: 'Se quitan' })).toBeTruthy();
  });

  it('offers no removal of what the law asks for', async () => {
    await openResults('human-service', [{ ...robot, legal: true }]);
    await fireEvent.click(await screen.findByRole('button', { name: /^Decidir otra cosa sobre/ }));
    expect(screen.getAllByRole('radio').map((one) => one.closest('label')?.textContent.trim())).toEqual(['Conservar']);
  });

  it('says what is missing instead of an index', async () => {
    await openResults('human-service', [{ rule: 'Pedir folio' }]);
    expect(await screen.findByText('Se calcula cuando alguna regla tenga valor y frecuencia.')).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|undefined|Infinity/);
  });
});

describe('the log in the results', () => {
  it('draws causes, what a free hand solves, and the path with its returns', async () => {
    await openResults('cannot-log', [
      {
        asked: 'A',
        cause: 'policy',
        solvable: 'yes',
        'times-per-month': 30,
        channels: ['phone', 'branch', 'phone'],
        repeats: 2,
      },
      { asked: 'B', cause: 'system', solvable: 'no', 'times-per-month': 10 },
    ]);
    const causes = within(await screen.findByRole('list', { name: 'Qué lo causa' })).getAllByRole('listitem');
    expect(causes.map((one) => one.textContent.replace(/\s+/g, ' ').trim())).toEqual([
      expect.stringMatching(/Política.*30 veces · 75 %.*suma 75 %/),
      expect.stringMatching(/Sistema.*10 veces · 25 %.*suma 100 %/),
    ]);
    expect(screen.getByRole('img', { name: /podía resolverlo: 75.%; con permiso: 0.%; no podía: 25.%/ })).toBeTruthy();
    const path = within(screen.getByRole('list', { name: 'Recorrido' })).getAllByRole('listitem');
    expect(path.map((one) => one.textContent.trim())).toEqual(['Teléfono', 'Sucursal', 'Teléfono']);
  });

  it('asks for what is missing instead of an empty chart', async () => {
    await openResults('cannot-log', [{ asked: 'A' }]);
    expect(await screen.findByText(/Escriba la causa, la etapa/)).toBeTruthy();
    expect(document.body.textContent).not.toMatch(/NaN|undefined|Infinity/);
  });
});
