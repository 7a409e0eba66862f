import { fireEvent, screen, waitFor, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { RespiroError } from '../../src/contract/errors.ts';
import type { MergePlanView, MergeView } from '../../src/contract/merge.ts';
import type { FakeCommands } from '../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../support/mount-app.ts';

const view: MergeView = {
  mergeId: 'm1',
  fileName: 'colega.respiro',
  client: 'Norte',
  sameEngagement: false,
  otherClient: true,
  losesPassword: true,
  sessions: [
    {
      id: 's9',
      title: 'Sala B',
      place: 'Puebla',
      heldOn: '2026-03-05',
      waveId: 'w9',
      present: 1,
      here: false,
      exercises: [
        { title: { es: 'Empowerment', en: 'Empowerment' }, anonymity: 'anonymous', ballots: 3, answers: 9, entries: 0 },
      ],
    },
    { id: 's8', title: 'Sala C', place: '', heldOn: '2026-03-06', waveId: 'w9', present: 0, here: true, exercises: [] },
  ],
  findings: 2,
  actions: 1,
};

const plan: MergePlanView = {
  planId: 'p1',
  writes: 12,
  counts: [
    { kind: 'session', added: 1, same: 1, differs: 0, removed: 0 },
    { kind: 'answer', added: 9, same: 4, differs: 1, removed: 1 },
  ],
  registers: [{ title: { es: 'Promesas', en: 'Promises' }, added: 3 }],
  waves: [
    {
      id: 'w9',
      name: '',
      startsOn: '2026-03-05',
      target: 'w1',
      options: [{ id: 'w1', label: 'T0', startsOn: '2026-03-04' }],
    },
  ],
  groups: [
    { id: 'g9', name: 'Almacén', role: null, target: 'new', options: [{ id: 'g1', role: null, name: 'Bodega' }] },
  ],
  people: [
    {
      id: 'p9',
      name: 'Ana',
      code: 'P01',
      group: { name: '', role: 'frontline' },
      target: 'p1',
      options: [{ id: 'p1', name: 'Ana', code: 'P07', group: { id: 'frontline', role: 'frontline', name: '' } }],
    },
  ],
  conflicts: [
    {
      kind: 'answer',
      exercise: { es: 'Empowerment', en: 'Empowerment' },
      name: { es: 'Decide sin pedir permiso', en: 'Decides' },
      who: 'Ana',
      field: 'value',
      ours: 3,
      theirs: null,
      removed: false,
      newer: 'theirs',
      stays: 'ours',
    },
    {
      kind: 'ballot',
      exercise: null,
      name: null,
      who: null,
      field: null,
      ours: null,
      theirs: null,
      removed: true,
      newer: null,
      stays: 'ours',
    },
  ],
  conflictCount: 2,
  notes: [{ code: 'minimum-raised', n: 5, title: null }],
  problems: [],
};

async function opened(commands: FakeCommands = {}): Promise<MountedApp> {
  const mounted = await mountApp({
    commands: {
      'merge.read': () => view,
      'merge.plan': () => plan,
      'merge.apply': () => ({ sessions: 1, people: 0, answers: 9, writes: 12 }),
      'merge.cancel': () => null,
      ...commands,
    },
  });
  void mounted.app.merges.open('/colega.respiro');
  return mounted;
}

const dialog = async () => within(await screen.findByRole('dialog'));

it('says what comes, what is not brought, what is warned of and what differs, and asks which one stays', async () => {
  const { asked } = await opened();
  const found = await dialog();
  await found.findByText('Lo que entrará');
  for (const text of [
    'El cliente no se llama igual que el de este proyecto. Revise que sea el archivo correcto.',
    'Ese archivo tiene contraseña y este proyecto no: lo que entre quedará sin ella.',
    'Empowerment · anónimo · 9 respuestas',
    'ya está aquí',
    'En registros: Promesas (3).',
    '5 datos ya están aquí iguales',
    'Allá se prometió ocultar los grupos de menos de 5. El mínimo de este proyecto sube a 5.',
    'Decide sin pedir permiso',
    'no aplica (más reciente)',
    'se quitó',
  ])
    expect(found.getByText(text)).toBeTruthy();
  expect(found.getByText(/^No se traen: la ficha/)).toBeTruthy();
  expect(found.getByRole('region', { name: 'Lo que entrará' }).textContent).toContain('9 respuestas');

  await fireEvent.click(found.getByRole('radio', { name: 'Lo más reciente' }));
  await fireEvent.click(found.getByRole('checkbox', { name: /^Sala C/ }));
  await fireEvent.click(found.getByRole('checkbox', { name: /2 hallazgos y 1 acción/ }));
  const person = found.getByRole('combobox', { name: 'Quién es «Ana» aquí' });
  await fireEvent.change(person, { target: { value: 'new' } });
  await waitFor(() =>
    expect(asked('merge.plan').at(-1)).toEqual({
      mergeId: 'm1',
      sessions: ['s9'],
      waves: {},
      groups: {},
      people: { p9: 'new' },
      rule: 'newer',
      findings: true,
    }),
  );
  await fireEvent.click(found.getByRole('button', { name: 'Importar 1 sesión' }));
  await screen.findByText('Se importó: 1 sesión, 9 respuestas');
  expect(asked('merge.apply')).toEqual([{ planId: 'p1' }]);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('asks for the password of the other file, and lets go of it when nobody knows it', async () => {
  const { asked } = await opened({
    'merge.read': ({ path, password }) => {
      if (password === 'clave') return view;
      throw new RespiroError(password === undefined ? 'password-needed' : 'wrong-password', '', { path, lock: 'ab' });
    },
  });
  const ask = async (text: string): Promise<void> => {
    const found = await dialog();
    await fireEvent.input(await found.findByLabelText(/^Contraseña/), { target: { value: text } });
    await fireEvent.submit(found.getByLabelText(/^Contraseña/));
  };
  await ask('otra');
  await (await dialog()).findByText(/no es la contraseña|contraseña no/i);
  await ask('clave');
  await screen.findByText('Lo que entrará');
  expect(asked('merge.read')).toEqual([
    { path: '/colega.respiro' },
    { path: '/colega.respiro', password: 'otra' },
    { path: '/colega.respiro', password: 'clave' },
  ]);
});

it('tells a refused file with its way out, and an empty one', async () => {
  const { app } = await opened({
    'merge.read': ({ path }) => {
      if (path === '/vacio.respiro') return { ...view, sessions: [] };
      throw new RespiroError('file-newer', '', { path, found: 6, known: 5 });
    },
  });
  expect((await (await dialog()).findByRole('alert')).textContent).toMatch(/versión/);
  const act = (await dialog()).getByRole('button', { name: 'Importar' });
  expect(act).toHaveProperty('disabled', true);
  await app.merges.open('/vacio.respiro');
  await (await dialog()).findByText('El archivo no tiene sesiones');
});

it('cannot be applied while nothing would be written, or it would be too much', async () => {
  let now: MergePlanView = { ...plan, writes: 0, counts: [], conflicts: [], conflictCount: 0, notes: [] };
  const { app } = await opened({ 'merge.plan': () => now });
  const found = await dialog();
  await found.findByText('Nada nuevo: todo lo elegido ya está aquí.');
  expect(found.getByRole('button', { name: 'Importar' })).toHaveProperty('disabled', true);
  now = { ...plan, problems: [{ code: 'too-many-people', maximum: 2000 }] };
  await app.merges.replan();
  await found.findByText(/^Serían más de 2,000 personas/);
  expect(found.getByRole('button', { name: 'Importar' })).toHaveProperty('disabled', true);
});

it('tells how far a large one is, and gives it up without a word', async () => {
  const writing = Promise.withResolvers<never>();
  const { app, emit, asked } = await opened({ 'merge.apply': () => writing.promise });
  const found = await dialog();
  await fireEvent.click(await found.findByRole('button', { name: 'Importar 2 sesiones' }));
  emit('import.progress', { done: 20_000, total: 60_000 });
  const bar = await found.findByRole('progressbar', { name: 'Importando' });
  expect(bar.getAttribute('aria-valuenow')).toBe('20000');
  expect(found.getByText('Si cancela, no entra nada.')).toBeTruthy();
  expect(found.getByRole('button', { name: 'Elegir otro archivo' })).toHaveProperty('disabled', true);
  await fireEvent.click(found.getByRole('button', { name: 'Cancelar' }));
  expect(asked('merge.cancel')).toHaveLength(1);
  writing.reject(new RespiroError('cancelled', 'stopped'));
  await waitFor(() => expect(app.merges.writing).toBe(false));
  expect([app.merges.failure, app.merges.written, screen.queryByRole('dialog')]).toEqual([null, null, null]);
});

it('a Respiro file chosen where tables are imported is merged', async () => {
  const { app, asked } = await mountApp({
    commands: { 'merge.read': () => view, 'merge.plan': () => plan, 'merge.cancel': () => null },
    shell: { 'shell.chooseOpen': () => '/otro.respiro' },
  });
  app.navigation.go({ screen: 'people' });
  await fireEvent.click(await screen.findByRole('button', { name: 'Importar de un archivo' }));
  await waitFor(() => expect(asked('merge.read')).toEqual([{ path: '/otro.respiro' }]));
  expect(app.imports.target).toBeNull();
});
