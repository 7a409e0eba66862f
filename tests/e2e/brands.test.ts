/** A brand of the firm's own: made with its pages beside it, saved, taken away as a file and brought back. */
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { ElectronApplication } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { value } from '../support/bridge-in-page.ts';
import { expect, test } from '../support/fixtures.ts';
import { wideLogo } from '../support/own-brand-kit.ts';

const { brands, common } = es;

async function willChoose(app: ElectronApplication, path: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, path);
}

test('a brand is made beside its pages, saved, exported, removed and imported', async ({ launch }) => {
  test.setTimeout(90_000);
  const { app, window, dataFolder } = await launch({ size: { width: 1280, height: 800 } });
  await window.keyboard.press('Control+k');
  await window.getByRole('combobox').fill(brands.title);
  await window.keyboard.press('Enter');
  await window.getByRole('button', { name: brands.adaptOne({ name: 'Neutro' }) }).click();
  const preview = window.getByRole('complementary', { name: brands.preview });
  await expect(preview.locator('.sheet')).toHaveCount(2);

  await window.getByLabel(brands['in.es']({ label: brands.name })).fill('Consultora Ágora');
  await window.getByRole('textbox', { name: brands['colour.primary'], exact: true }).fill('#E8710A');
  await window
    .getByRole('button', { name: /^Principal: usar #/ })
    .first()
    .click();
  await expect(window.getByText(brands.contrastAll({ n: 10 }))).toBeVisible();
  await window.getByRole('radio', { name: brands['cover.full'] }).check();
  await expect(preview.locator('.sheet svg rect').first()).toHaveAttribute('width', '816');

  const logo = join(dataFolder, 'logo.svg');
  await writeFile(logo, wideLogo.replace('<rect', '<script>alert(1)</script><rect'));
  await willChoose(app, logo);
  await window.getByRole('button', { name: brands.chooseLogo }).click();
  await expect(window.getByRole('alert')).toContainText(es.instruments['reason.svg-script']());
  const drawn = preview.getByRole('img', { name: brands.logoAlt });
  const former = (await drawn.getAttribute('src')) ?? '';
  await writeFile(logo, wideLogo);
  await window.getByRole('button', { name: brands.chooseLogo }).click();
  await expect(drawn).not.toHaveAttribute('src', former);

  await window.keyboard.press('Control+s');
  await expect(window.getByText(brands['saved.added']({ version: 1 }))).toBeVisible();
  const kept = (await value(window, 'library.read', {})).brandKits.find(({ version }) => version === 1);
  expect(kept).toMatchObject({ cover: 'full', logo: wideLogo, name: { es: 'Consultora Ágora' } });
  // Its picture for what cannot draw an SVG was drawn by the window.
  expect(
    Buffer.from(kept?.logoPng ?? '', 'base64')
      .subarray(1, 4)
      .toString(),
  ).toBe('PNG');

  const file = join(dataFolder, 'agora.marca.json');
  await willChoose(app, file);
  await window.getByRole('button', { name: brands.title }).click();
  const more = window.getByRole('button', { name: brands.moreOf({ name: 'Consultora Ágora' }) });
  await more.click();
  await window.getByRole('menuitem', { name: brands.export }).click();
  await expect(window.getByText(brands.exported)).toBeVisible();
  expect(JSON.parse(await readFile(file, 'utf8'))).toMatchObject({ kind: 'respiro-brand-kit', version: 1 });
  await more.click();
  await window.getByRole('menuitem', { name: common.remove }).click();
  await expect(more).toHaveCount(0);
  await window.getByRole('button', { name: brands.importFile }).click();
  await expect(more).toBeVisible();
  expect((await value(window, 'library.read', {})).brandKits.at(-1)).toEqual(kept);
});
