/** Launches the bare applications that Respiro is measured against, with the same flags. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { _electron, type ElectronApplication } from '@playwright/test';
import { launchFlags } from '../../build/setup/launch-flags.mjs';
import { electronPath } from '../support/launch.ts';

export const bareFolder = join(import.meta.dirname, 'bare');
export const barePairFolder = join(import.meta.dirname, 'bare-pair');

export interface Bare {
  readonly app: ElectronApplication;
  close(): Promise<void>;
}

export async function launchBare(folder: string): Promise<Bare> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'respiro-bench-'));
  const env = Object.fromEntries(Object.entries(process.env).flatMap(([k, v]) => (v === undefined ? [] : [[k, v]])));
  const app = await _electron.launch({
    executablePath: electronPath(),
    args: [...launchFlags(), folder],
    env: { ...env, RESPIRO_DATA: dataFolder },
  });
  return {
    app,
    close: async () => {
      await app.close();
      await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
    },
  };
}
