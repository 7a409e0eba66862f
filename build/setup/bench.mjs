import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { build } from './build.mjs';
import { onVirtualScreen, virtualScreenEnv } from './display.mjs';
import { provideElectron } from './electron-runtime.mjs';
import { projectNode, root, run } from './run.mjs';
import { SetupError, main, say } from './say.mjs';
import { provideSystemLibraries } from './system-libraries.mjs';

const script = join(root, 'tests', 'bench', 'run.mjs');

await main(async () => {
  if (!existsSync(script)) throw new SetupError('the benchmarks are not there yet: tests/bench/run.mjs is missing');
  await provideSystemLibraries(['run', 'headless', 'report']);
  const { env } = await provideElectron();
  await build(env);
  say('measuring');
  const [command, args] = onVirtualScreen(projectNode(), [script, ...process.argv.slice(2)]);
  const { code } = await run(command, args, { env: { ...env, ...virtualScreenEnv } });
  return code;
});
