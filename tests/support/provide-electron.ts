import { provideElectron } from '../../build/setup/electron-runtime.mjs';

/** Before the first test: `npm run test:e2e` by itself finds Electron as `npm test` does. */
export default async function provide(): Promise<void> {
  if (process.env.RESPIRO_ELECTRON) return;
  const { env } = await provideElectron();
  Object.assign(process.env, env);
}
