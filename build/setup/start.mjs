import { existsSync } from 'node:fs';
import { resolve } from 'node:path';
import { buildIfStale } from './build.mjs';
import { hasDisplay } from './display.mjs';
import { provideElectron } from './electron-runtime.mjs';
import { launchFlags } from './launch-flags.mjs';
import { projectNode, root, run } from './run.mjs';
import { main, say } from './say.mjs';
import { provideSystemLibraries } from './system-libraries.mjs';

await main(async () => {
  if (!(await hasDisplay())) {
    say('no display here: running the demonstration instead of opening the application');
    const { code } = await run(projectNode(), [resolve(import.meta.dirname, 'demo.mjs')]);
    return code;
  }
  await provideSystemLibraries(['run']);
  const { electronPath, env } = await provideElectron();
  await buildIfStale(env);
  say('opening Respiro');
  const { code } = await run(electronPath, [...launchFlags(), root, ...argumentsForApplication()], { env });
  return code;
});

/** Files are named relative to where the person stood, while npm moves to the project's folder. */
function argumentsForApplication() {
  return process.argv.slice(2).map((argument) => {
    const file = resolve(process.env.INIT_CWD ?? '.', argument);
    return !argument.startsWith('-') && existsSync(file) ? file : argument;
  });
}
