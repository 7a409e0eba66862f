import { fireEvent, type queries, screen, waitFor, within } from '@testing-library/svelte';
import { expect, it } from 'vitest';
import { RespiroError } from '../../src/contract/errors.ts';
import type { Remembering } from '../../src/contract/shell.ts';
import type { FakeCommands, FakeOptions } from '../support/fake-bridge.ts';
import { mountApp, type MountedApp } from '../support/mount-app.ts';
import { sampleWorkspace } from '../support/sample-workspace.ts';

const lock = '3f2a91bc'.repeat(4);
const right = 'cuatro palabras al azar';
const path = '/clientes/norte.respiro';

const dialog = async (): Promise<ReturnType<typeof within<typeof queries>>> =>
  within(await screen.findByRole('dialog'));
const type = (label: string | RegExp, value: string): Promise<unknown> =>
  fireEvent.input(screen.getByLabelText(label), { target: { value } });
const press = (name: string | RegExp): Promise<unknown> => fireEvent.click(screen.getByRole('button', { name }));

function shellWith(
  state: Remembering['state'],
  remembered = false,
  recalls = false,
): NonNullable<FakeOptions['shell']> {
  return {
    'shell.remembering': () => ({ state, remembered }),
    'shell.rememberKey': () => true,
    'shell.recallKey': () => recalls,
    'shell.forgetKey': () => remembered || recalls,
  };
}

/** Opens with the right password only; `known` without one, as with a key that the shell gave. */
function sealed(known: () => boolean = () => false): FakeCommands {
  return {
    'engagement.open': ({ password }) => {
      if (password === right || (password === undefined && known())) return sampleWorkspace;
      throw password === undefined
        ? new RespiroError('password-needed', 'sealed', { path, lock })
        : new RespiroError('wrong-password', 'no', { path });
    },
  };
}

async function asked(options: FakeOptions): Promise<MountedApp & { opening: Promise<void> }> {
  const mounted = await mountApp({ workspace: null, ...options });
  return { ...mounted, opening: mounted.app.files.openPath(path) };
}

it('asks for a password, says that one is wrong, and opens with the right one', async () => {
  const { app, opening, calls } = await asked({ commands: sealed(), shell: shellWith('ready') });
  const form = await dialog();
  expect(form.getByText('norte.respiro')).toBeTruthy();
  expect(form.getByText(/Huella del archivo: 3F2A-91BC/)).toBeTruthy();
  await type('Contraseña', 'otra');
  await press('Abrir');
  expect((await form.findByRole('alert')).textContent).toContain('Esa no es la contraseña');
  await type('Contraseña', right);
  await press('Abrir');
  await opening;
  expect(app.workspace.isOpen).toBe(true);
  expect(calls.some(({ name }) => name === 'shell.rememberKey')).toBe(false);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('tells nothing when the person gives up', async () => {
  const { app, opening } = await asked({ commands: sealed(), shell: shellWith('ready') });
  await dialog();
  await press('Cancelar');
  await opening;
  expect(app.workspace.isOpen).toBe(false);
  expect(app.notices.shown).toEqual([]);
});

it('remembers the password once it opened, when that was chosen', async () => {
  const { opening, asked: inputs } = await asked({ commands: sealed(), shell: shellWith('ready') });
  const form = await dialog();
  await fireEvent.click(await form.findByRole('checkbox', { name: /Recordar en esta computadora/ }));
  await type('Contraseña', 'otra');
  await press('Abrir');
  await form.findByRole('alert');
  expect(inputs('shell.rememberKey')).toEqual([]);
  await type('Contraseña', right);
  await press('Abrir');
  await opening;
  expect(inputs('shell.rememberKey')).toEqual([{}]);
});

it('opens without asking where it is remembered', async () => {
  let recalled = false;
  const shell = { ...shellWith('ready'), 'shell.recallKey': () => (recalled = true) };
  const { app, opening } = await asked({ commands: sealed(() => recalled), shell });
  await opening;
  expect(app.workspace.isOpen).toBe(true);
  expect(screen.queryByRole('dialog')).toBeNull();
});

it('asks, and forgets, when what is remembered opens nothing any more', async () => {
  const { opening, asked: inputs } = await asked({ commands: sealed(), shell: shellWith('ready', false, true) });
  await dialog();
  expect(inputs('shell.forgetKey')).toEqual([{ lock }]);
  await type('Contraseña', right);
  await press('Abrir');
  await opening;
});

it.each([
  ['weak', /no tiene un llavero que la proteja/],
  ['unavailable', /no responde o está cerrado/],
] as const)('says why it cannot be remembered: %s', async (state, words) => {
  const { opening } = await asked({ commands: sealed(), shell: shellWith(state) });
  const form = await dialog();
  expect(form.getByText(words)).toBeTruthy();
  expect(form.queryByRole('checkbox')).toBeNull();
  await press('Cancelar');
  await opening;
});

async function setting(options: FakeOptions & { locked?: boolean } = {}): Promise<MountedApp> {
  const { locked = false, ...others } = options;
  const mounted = await mountApp({
    workspace: { ...sampleWorkspace, locked },
    shell: shellWith('ready'),
    ...others,
    commands: {
      'password.set': ({ current }) => {
        if (current !== null && current !== right) throw new RespiroError('wrong-password', 'no', { path });
        return { saved: { state: 'saved', at: '2026-11-27T10:00:00.000Z' }, left: 0 };
      },
      'password.remove': () => ({ saved: { state: 'unsaved' }, left: 2 }),
      'password.writeSheet': () => null,
      ...others.commands,
    },
  });
  mounted.app.passwords.setting = true;
  await dialog();
  return mounted;
}

it('sets a password typed twice alike; a short one is advised against and stays allowed', async () => {
  const { asked: inputs } = await setting();
  const form = await dialog();
  const act: HTMLButtonElement = form.getByRole('button', { name: 'Poner la contraseña' });
  expect(form.getByText(/no se puede recuperar/)).toBeTruthy();
  await type('Contraseña', 'corta');
  expect(form.getByText(/Es corta/)).toBeTruthy();
  await type(/^Otra vez/, 'cortas');
  expect(form.getByText('No es igual a la de arriba.')).toBeTruthy();
  expect(act.disabled).toBe(true);
  await type(/^Otra vez/, 'corta');
  expect(act.disabled).toBe(false);
  await fireEvent.click(act);
  await screen.findByRole('dialog', { name: 'Hoja de recuperación' });
  expect(inputs('password.set')).toEqual([{ password: 'corta', current: null, backups: 'convert' }]);
  expect(inputs('shell.rememberKey')).toEqual([]);
});

it('offers the recovery sheet, without the password unless that is chosen', async () => {
  const { asked: inputs } = await setting();
  const set = async (): Promise<void> => {
    await type('Contraseña', right);
    await type(/^Otra vez/, right);
    await press('Poner la contraseña');
    await screen.findByRole('dialog', { name: 'Hoja de recuperación' });
  };
  await set();
  await press('Guardar la hoja…');
  expect(await screen.findByText('Se guardó la hoja de recuperación.')).toBeTruthy();
  expect(inputs('password.writeSheet')).toEqual([
    { path: '/home/elena/Hoja de recuperación Grupo Alborada.respiro', password: null },
  ]);
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
});

it('prints the password when it is chosen, and says what that means', async () => {
  const { asked: inputs } = await setting();
  await type('Contraseña', right);
  await type(/^Otra vez/, right);
  await fireEvent.click(await screen.findByRole('checkbox', { name: /Recordar/ }));
  await press('Poner la contraseña');
  const sheet = within(await screen.findByRole('dialog', { name: 'Hoja de recuperación' }));
  await fireEvent.click(sheet.getByRole('checkbox', { name: 'Escribir la contraseña en la hoja' }));
  expect(sheet.getByText(/quedará legible/)).toBeTruthy();
  await press('Guardar la hoja…');
  await waitFor(() => expect(inputs('password.writeSheet')).toMatchObject([{ password: right }]));
  expect(inputs('shell.rememberKey')).toEqual([{}]);
});

it('changes a password only with the one of now', async () => {
  const { asked: inputs } = await setting({ locked: true });
  const form = await dialog();
  await type('Contraseña actual', 'otra');
  await type('Contraseña nueva', 'la que sigue de hoy');
  await type(/^Otra vez/, 'la que sigue de hoy');
  await press('Cambiar la contraseña');
  expect((await form.findByRole('alert')).textContent).toContain('Esa no es la contraseña');
  await type('Contraseña actual', right);
  await press('Cambiar la contraseña');
  await screen.findByRole('dialog', { name: 'Hoja de recuperación' });
  expect(inputs('password.set')).toHaveLength(2);
});

it('removes a password, says how many backups keep an earlier one, and offers no sheet', async () => {
  const { app, asked: inputs } = await setting({ locked: true });
  const form = await dialog();
  await fireEvent.click(form.getByRole('radio', { name: 'Quitarla' }));
  expect(form.getByText(/quedará sin contraseña/)).toBeTruthy();
  await type('Contraseña actual', right);
  await press('Quitar la contraseña');
  await waitFor(() => expect(inputs('password.remove')).toEqual([{ current: right, backups: 'convert' }]));
  await waitFor(() => expect(screen.queryByRole('dialog')).toBeNull());
  expect(app.notices.shown[0]?.text).toContain('2 respaldos siguen con una contraseña anterior.');
});

it('forgets on this computer what is remembered', async () => {
  const { asked: inputs } = await setting({ locked: true, shell: shellWith('ready', true) });
  const form = await dialog();
  expect(await form.findByText('Esta computadora la recuerda.')).toBeTruthy();
  await press('Olvidar la contraseña en esta computadora');
  expect(await screen.findByText('Esta computadora ya no recuerda la contraseña.')).toBeTruthy();
  expect(inputs('shell.forgetKey')).toEqual([{ lock: null }]);
});
