/** The engagement's file is damaged: three presses later one works on as before. */
import { mkdtemp, readFile, rm, truncate } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { expect, test } from '../support/fixtures.ts';

test('a damaged file is told with its backups, and one is restored in three presses', async ({ respiro }) => {
  const { window } = respiro;
  const folder = await mkdtemp(join(tmpdir(), 'respiro-damaged-'));
  const path = join(folder, 'cliente.respiro');
  await value(window, 'engagement.create', brief);
  await value(window, 'engagement.saveAs', { path });
  await value(window, 'engagement.update', { city: 'Oaxaca' });
  await value(window, 'engagement.close', {});
  await truncate(path, 5000);
  const damaged = await readFile(path);
  await window.reload();

  await window.getByRole('button', { name: brief.client, exact: true }).click();
  await window.getByRole('button', { name: es.backups.see }).click();
  await expect(window.getByText(es.backups.checked)).toBeVisible();
  await window.getByRole('button', { name: es.backups.restore }).click();
  await expect(window.getByRole('heading', { level: 1, name: brief.client })).toBeVisible();
  await expect(window.getByText('Oaxaca')).toBeVisible();
  expect(await value(window, 'engagement.save', {})).toMatchObject({ state: 'saved' });
  expect(await readFile(path)).toEqual(damaged);
  await rm(folder, { recursive: true, force: true });
});
