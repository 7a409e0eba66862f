/** A password is set, the engine dies, the file is closed, and opens for nobody but who knows it. */
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';

test('set, survive the engine, close, open with a wrong one and then with the right one', async ({ respiro }) => {
  const { app, window } = respiro;
  const folder = await mkdtemp(join(tmpdir(), 'respiro-password-'));
  const path = join(folder, 'protegido.respiro');
  await value(window, 'engagement.create', brief);
  await value(window, 'engagement.saveAs', { path });
  await window.reload();
  const heading = window.getByRole('heading', { level: 1, name: brief.client });
  await expect(heading).toBeVisible();

  await window.getByRole('button', { name: es.housekeeping.more }).click();
  await window.getByRole('menuitem', { name: es.password.button }).click();
  await expect(window.getByText(es.password.cannotRecover)).toBeVisible();
  await window.getByLabel(es.password.label, { exact: true }).fill('cuatro palabras al azar');
  await window.getByLabel(es.password.again).fill('cuatro palabras al azar');
  await window.keyboard.press('Enter');
  await expect(window.getByText(es.password.isSet)).toBeVisible();
  const sheet = window.getByRole('dialog', { name: es.recovery.offer });
  await sheet.getByRole('button', { name: es.recovery.notNow }).click();
  await expect(sheet).toBeHidden();
  expect((await readFile(path)).includes(brief.client)).toBe(false);

  await value(window, 'engagement.update', { city: 'Oaxaca' });
  const engine = await app.evaluate(
    ({ app: electron }) => electron.getAppMetrics().find(({ name }) => name === 'Respiro engine')?.pid ?? 0,
  );
  process.kill(engine, 'SIGKILL');
  await expect(window.getByRole('alert').first()).toContainText(es.errors['engine-restarted']({}));
  await expect(window.getByText('Oaxaca')).toBeVisible();
  expect(await value(window, 'engagement.save', {})).toMatchObject({ state: 'saved' });

  await value(window, 'engagement.close', {});
  const sealed = await readFile(path);
  await window.reload();
  await window.getByRole('button', { name: 'protegido', exact: true }).click();
  const field = window.getByRole('dialog').getByLabel(es.password.label, { exact: true });
  await field.fill('otra');
  await window.keyboard.press('Enter');
  await expect(window.getByRole('alert')).toContainText('Esa no es la contraseña');
  expect(await readFile(path)).toEqual(sealed);
  await expect(field).toBeEnabled();
  await field.fill('cuatro palabras al azar');
  await window.keyboard.press('Enter');
  await expect(heading).toBeVisible();
  await expect(window.getByText('Oaxaca')).toBeVisible();
  await rm(folder, { recursive: true, force: true });
});
