import type { ChildProcess } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { _electron, type ElectronApplication, type Page } from '@playwright/test';
import { launchFlags } from '../../build/setup/launch-flags.mjs';

export const projectRoot = fileURLToPath(new URL('../..', import.meta.url));

export interface LaunchOptions {
  /** Where the application keeps its working copies and settings; a fresh folder if not given. */
  readonly dataFolder?: string;
  /** What follows the application on its command line, such as a file to open. */
  readonly args?: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
  readonly locale?: 'es-MX' | 'en';
  readonly colorScheme?: 'light' | 'dark';
  /** Of the page, in CSS pixels. */
  readonly size?: { readonly width: number; readonly height: number };
}

export interface Respiro {
  readonly app: ElectronApplication;
  readonly window: Page;
  readonly dataFolder: string;
  /** Closes the application; its data folder goes too, unless the caller brought it. */
  close(): Promise<void>;
}

export async function launchRespiro(options: LaunchOptions = {}): Promise<Respiro> {
  const executablePath = electronPath();
  const dataFolder = options.dataFolder ?? (await mkdtemp(join(tmpdir(), 'respiro-data-')));
  const app = await _electron.launch({
    executablePath,
    args: [...launchFlags(), `--lang=${options.locale ?? 'es-MX'}`, projectRoot, ...(options.args ?? [])],
    cwd: projectRoot,
    env: { ...inheritedEnv(), RESPIRO_DATA: dataFolder, ...options.env },
    colorScheme: options.colorScheme ?? 'light',
    timeout: 60_000,
  });
  // Taken now: Playwright gives it out only while the application runs.
  const child = app.process();
  const close = async (): Promise<void> => {
    await closeOrKill(app, child);
    if (options.dataFolder === undefined) await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  };
  try {
    const window = await app.firstWindow();
    await window.waitForLoadState('domcontentloaded');
    if (options.size) await resize(app, window, options.size);
    return { app, window, dataFolder, close };
  } catch (error) {
    await close();
    throw error;
  }
}

/** Gives the page exactly this size; the frame around it is added by the window manager, if there is one. */
async function resize(app: ElectronApplication, window: Page, size: { width: number; height: number }): Promise<void> {
  const browserWindow = await app.browserWindow(window);
  await browserWindow.evaluate((target, { width, height }) => {
    target.setContentSize(width, height);
  }, size);
  await window.waitForFunction(({ width, height }) => innerWidth === width && innerHeight === height, size);
}

/** A test that hangs the application must not hang the tests. */
async function closeOrKill(app: ElectronApplication, child: ChildProcess): Promise<void> {
  if (child.exitCode !== null || child.signalCode !== null) return;
  const patience = setTimeout(() => child.kill('SIGKILL'), 15_000);
  try {
    await app.close();
  } finally {
    clearTimeout(patience);
  }
}

/** The binary that `npm test` provisioned. */
export function electronPath(): string {
  const path = process.env.RESPIRO_ELECTRON;
  if (!path) throw new Error('RESPIRO_ELECTRON is not set: start through npm test, npm run test:e2e or npm run demo');
  return path;
}

function inheritedEnv(): Record<string, string> {
  const env: Record<string, string> = {};
  for (const [name, value] of Object.entries(process.env)) {
    // With this one set, Electron would be a plain Node.
    if (value !== undefined && name !== 'ELECTRON_RUN_AS_NODE') env[name] = value;
  }
  return env;
}
