/** An action out of any card in one step: the act is there, it keeps the words, and it is not offered twice. */
import { fireEvent, screen } from '@testing-library/svelte';
import { describe, expect, it } from 'vitest';
import type { Input } from '../../../src/contract/commands/all.ts';
import type { EntryData } from '../../../src/domain/registers/register.ts';
import type { Answer } from '../../../src/domain/results/answers.ts';
import type { FakeCommands } from '../../support/fake-bridge.ts';
import type { MountedApp } from '../../support/mount-app.ts';
import { openRegister } from '../register/register-in-memory.ts';
import { answersOf, instrument, openResults } from './results-in-memory.ts';

/** Keeps what is added in the workspace, as the engine would. */
const keeping = (mounted: () => MountedApp): FakeCommands => ({
  'actions.add': (fields) => {
    const id = `added-${fields.what}`;
    mounted().change((view) => ({
      ...view,
      actions: [...view.actions, { ...fields, id, position: view.actions.length }],
    }));
    return { id };
  },
});

async function open(id: string, data: readonly EntryData[], answers: readonly Answer[] = []): Promise<MountedApp> {
  const mounted: MountedApp = await openResults(
    id,
    data,
    answers,
    keeping(() => mounted),
  );
  await screen.findByRole('heading', { level: 1 });
  return mounted;
}

const three = (value: (lensId: string, itemId: string) => number) => ({ people: 3, value });
const promises = [{ text: 'Somos los mejores', rewrite: 'Su envío llega hoy' }, { text: 'Escuchamos' }];

interface Case {
  readonly id: string;
  readonly about: string;
  readonly what: string;
  readonly data: readonly EntryData[];
  readonly answers?: readonly Answer[];
}

const ally = { name: 'Paquetería Veloz', impact: 5, attitude: 1, role: 1, training: 1, visibility: 1, contingency: 1 };
const robot = { rule: 'Pedir folio', value: 1, rigidity: 5, frequency: 'daily' };
const log = [
  { asked: 'Cambiar la fecha', cause: 'policy', stage: 'purchase', solvable: 'yes', 'times-per-month': 30 },
  {
    asked: 'Una factura',
    cause: 'system',
    solvable: 'no',
    'times-per-month': 10,
    channels: ['phone', 'branch', 'phone'],
  },
];
const helpIds = instrument('help-call').items.map(({ id }) => id);
const helped = answersOf(
  instrument('help-call'),
  helpIds,
  three((lensId) => (lensId === 'desired' ? 6 : lensId === 'processes' ? 1 : 3)),
);
const ideas = [
  { title: 'Carta a mano', kind: 10, impact: 5, cluster: 'Detalles' },
  { title: 'Viaje', kind: 90, impact: 4 },
];

const cases: readonly Case[] = [
  {
    id: 'promises',
    about: 'Somos los mejores',
    what: 'Decir «Su envío llega hoy» en lugar de «Somos los mejores»',
    data: promises,
  },
  {
    id: 'promises',
    about: 'Escuchamos',
    what: 'Reescribir desde lo que el cliente necesita: «Escuchamos»',
    data: promises,
  },
  {
    id: 'importance-performance',
    about: 'Rapidez',
    what: 'Concentrarse aquí: Rapidez',
    data: [{ text: 'Rapidez' }, { text: 'Precio' }, { text: 'Trato' }, { text: 'Lugar' }],
    answers: answersOf(
      instrument('importance-performance'),
      ['e1', 'e2', 'e3', 'e4'],
      three((lensId, itemId) => {
        const at = Number(itemId.slice(1)) - 1;
        return (lensId === 'importance' ? [60, 10, 25, 5] : [1, 4, 5, 2])[at] ?? 0;
      }),
    ),
  },
  {
    id: 'help-call',
    about: instrument('help-call').items[0]?.short.es ?? '',
    what: `«${instrument('help-call').items[0]?.short.es}»: acordar cómo se ayuda y quién puede decidirlo`,
    data: [],
    answers: helped,
  },
  {
    id: 'help-call',
    about: 'lo que frena la ayuda en Todas las escenas',
    what: '«Todas las escenas»: quitar lo que más frena la ayuda',
    data: [],
    answers: helped,
  },
  { id: 'allies', about: ally.name, what: `${ally.name}: `, data: [ally] },
  { id: 'human-service', about: robot.rule, what: 'Quitar: «Pedir folio»', data: [robot] },
  { id: 'human-service', about: 'Índice robot', what: 'Quitar o flexibilizar las reglas', data: [robot] },
  { id: 'wow-portfolio', about: 'Detalles', what: 'Poner en marcha las ideas de «Detalles»', data: ideas },
  { id: 'wow-portfolio', about: 'El portafolio', what: 'Equilibrar el portafolio', data: ideas },
  { id: 'wow-portfolio', about: 'Respiro al mes', what: 'Liberar el tiempo', data: ideas },
  { id: 'cannot-log', about: 'Política', what: 'Quitar la causa del «no se puede»: Política', data: log },
  { id: 'cannot-log', about: 'Una factura', what: 'Resolver en un solo contacto: «Una factura»', data: log },
  { id: 'cannot-log', about: 'Bastaba con dejar decidir', what: 'Dar a quien atiende la facultad', data: log },
];

describe('an action out of a card of its own', () => {
  it.each(cases)('$id: $about', async ({ id, about, what, data, answers }) => {
    const mounted = await open(id, data, answers);
    await fireEvent.click(await screen.findByRole('button', { name: `A una acción: ${about}` }));
    const [added, ...more] = mounted.asked('actions.add') as Input<'actions.add'>[];
    expect(more).toEqual([]);
    expect(added?.what.startsWith(what)).toBe(true);
    expect(added).toMatchObject({ findingId: null, horizon: 'ninety-days' });
    const seen = await screen.findByRole('button', { name: `En el plan: ${about}. Ver el plan` });
    expect(screen.queryByRole('button', { name: `A una acción: ${about}` })).toBeNull();
    await fireEvent.click(seen);
    expect(mounted.app.navigation.place).toMatchObject({ screen: 'synthesis', part: 'plan' });
  });
});

describe('an action out of a row of a register', () => {
  it('says what its rule says, from the inspector', async () => {
    const mounted: MountedApp = await openRegister({
      instrument: 'human-service',
      data: [robot],
      commands: keeping(() => mounted),
    });
    await fireEvent.click(await screen.findByRole('button', { name: 'A una acción: Pedir folio' }));
    expect(mounted.asked('actions.add')).toMatchObject([{ what: 'Quitar: «Pedir folio»' }]);
    expect(await screen.findByRole('button', { name: 'En el plan: Pedir folio. Ver el plan' })).toBeTruthy();
  });

  it('is not offered while the row has no words', async () => {
    await openRegister({ instrument: 'human-service', data: [{ value: 1 }] });
    await screen.findByRole('complementary', { name: 'La fila elegida' });
    expect(screen.queryByRole('button', { name: /^A una acción/ })).toBeNull();
  });
});
