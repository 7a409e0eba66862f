/** Files that come from outside: the command line, as a double click brings them, and a second start. */
import { execFile } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from '../support/fixtures.ts';
import { value } from '../support/bridge-in-page.ts';
import { brief } from '../support/engagement-brief.ts';
import { electronPath, projectRoot, type LaunchOptions, type Respiro } from '../support/launch.ts';
import { launchFlags } from '../../build/setup/launch-flags.mjs';

const withFolder = test.extend<{ folder: string }>({
  folder: async ({}, use) => {
    const folder = await mkdtemp(join(tmpdir(), 'respiro-files-'));
    await use(folder);
    await rm(folder, { recursive: true, force: true, maxRetries: 5 });
  },
});

/** A file made by one run of the application, in a data folder of its own. */
async function savedFile(
  launch: (options: LaunchOptions) => Promise<Respiro>,
  folder: string,
  name: string,
  client: string,
): Promise<string> {
  const path = join(folder, name);
  const maker = await launch({ dataFolder: join(folder, `maker-${name}`) });
  await value(maker.window, 'engagement.create', { ...brief, client });
  await value(maker.window, 'engagement.saveAs', { path });
  await maker.close();
  return path;
}

withFolder('a file named on the command line is open when the window is', async ({ folder, launch }) => {
  const path = await savedFile(launch, folder, 'Proyecto «Ñandú» 日本.respiro', 'Ñandú Café');
  const respiro = await launch({ dataFolder: join(folder, 'data'), args: [path] });
  await expect(respiro.window.getByText('Ñandú Café').first()).toBeVisible();
});

withFolder('a second start hands its file to the window that is there', async ({ folder, launch }) => {
  const path = await savedFile(launch, folder, 'segundo.respiro', 'Segundo Cliente');
  const dataFolder = join(folder, 'data');
  const respiro = await launch({ dataFolder });
  await expect(respiro.window.getByRole('main')).toBeVisible();
  const second = execFile(electronPath(), [...launchFlags(), projectRoot, path], {
    env: { ...process.env, RESPIRO_DATA: dataFolder },
  });
  await new Promise((resolve) => second.once('exit', resolve));
  await expect(respiro.window.getByText('Segundo Cliente').first()).toBeVisible();
});

withFolder('a file that is no engagement is refused in words, and the window works on', async ({ folder, launch }) => {
  const path = join(folder, 'carta.respiro');
  await writeFile(path, 'Estimado cliente: '.repeat(100));
  const respiro = await launch({ dataFolder: join(folder, 'data'), args: [path] });
  await expect(respiro.window.getByRole('alert')).toContainText('carta.respiro');
});
