import { existsSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { build } from './build.mjs';
import { againOnVirtualScreen } from './display.mjs';
import { provideElectron } from './electron-runtime.mjs';
import { root } from './run.mjs';
import { SetupError, main, say } from './say.mjs';
import { provideSystemLibraries } from './system-libraries.mjs';

/**
 * What build/demo/run.mjs exports: it builds the sample engagement through the application's own commands, exports
 * its report, takes the screenshots, and answers with the paths of all files it wrote.
 * @typedef {object} DemoOptions
 * @property {string} electronPath
 * @property {string} outputFolder exists when it is called
 * @property {NodeJS.ProcessEnv} env for every process it starts
 * @typedef {(options: DemoOptions) => Promise<readonly string[]>} RunDemo
 */

const script = join(root, 'build', 'demo', 'run.mjs');

await main(async () => {
  if (!existsSync(script)) throw new SetupError('the demonstration is not there yet: build/demo/run.mjs is missing');
  if (!process.env.RESPIRO_VIRTUAL_SCREEN) {
    await provideSystemLibraries(['run', 'headless']);
    const { env } = await provideElectron();
    await build(env);
    const code = await againOnVirtualScreen(env);
    if (code !== undefined) return code;
  }
  const { electronPath, env } = await provideElectron();
  const outputFolder = resolve(process.env.INIT_CWD ?? root, process.argv[2] ?? join(root, 'demo'));
  await mkdir(outputFolder, { recursive: true });

  /** @type {{ runDemo: RunDemo }} */
  const { runDemo } = await import(pathToFileURL(script).href);
  const files = await runDemo({ electronPath, outputFolder, env: { ...process.env, ...env } });
  say(`demonstration done, ${files.length} files:`);
  for (const file of files) console.log(file);
  return files.length > 0 ? 0 : 1;
});
