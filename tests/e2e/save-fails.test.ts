/** The destination goes away while somebody works: the person is told in place, and nothing is lost. */
import { mkdir, mkdtemp, rename, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';

test('a folder that goes away is told in the title bar; when it is back, one press saves', async ({ respiro }) => {
  const { window } = respiro;
  const folder = await mkdtemp(join(tmpdir(), 'respiro-stick-'));
  const stick = join(folder, 'stick');
  await mkdir(stick);
  await value(window, 'engagement.create', brief);
  await value(window, 'engagement.saveAs', { path: join(stick, 'cliente.respiro') });
  await window.reload();
  await expect(window.getByText(/^Guardado \d/)).toBeVisible();

  await rename(stick, join(folder, 'pulled'));
  await value(window, 'engagement.update', { city: 'Oaxaca' });
  await window.keyboard.press('Control+s');
  const told = window.getByRole('button', { name: new RegExp(es.shell.saveFailed) });
  await expect(told).toBeVisible();
  await expect(window.getByText('Oaxaca')).toBeVisible();

  await rename(join(folder, 'pulled'), stick);
  await told.click();
  await window.getByRole('button', { name: es.shell.retrySave }).click();
  await expect(window.getByText(/^Guardado \d/)).toBeVisible();
  await rm(folder, { recursive: true, force: true });
});
