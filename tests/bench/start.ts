/** From launch to the first button painted, against a bare window, in turns. */
import { spawn } from 'node:child_process';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { launchFlags } from '../../build/setup/launch-flags.mjs';
import { electronPath, projectRoot } from '../support/launch.ts';
import { median, spread, type Figure } from './figures.ts';
import { bareFolder } from './launch-bare.ts';

const repetitions = 9;
const limitMs = 60_000;

export async function measureStart(): Promise<Figure[]> {
  const bare: number[] = [];
  const respiro: number[] = [];
  // The first of each fills the operating system's caches and is not counted.
  for (let i = 0; i <= repetitions; i += 1) {
    const times = [await startOnce(bareFolder), await startOnce(projectRoot)];
    if (i > 0) [bare, respiro].forEach((list, index) => list.push(times[index] ?? NaN));
  }
  return [
    {
      what: 'start to usable window, against a bare window',
      value: median(respiro) / median(bare),
      unit: 'times',
      target: 1.5,
      note: `${spread(respiro)} ms against ${spread(bare)} ms, ${repetitions} each in turns, new data folder`,
    },
  ];
}

/** Milliseconds from the start of the process to the painted button. */
async function startOnce(application: string): Promise<number> {
  const dataFolder = await mkdtemp(join(tmpdir(), 'respiro-bench-'));
  try {
    const began = Date.now();
    const child = spawn(
      electronPath(),
      ['-r', join(import.meta.dirname, 'when-usable.cjs'), ...launchFlags(), application],
      { env: { ...process.env, RESPIRO_DATA: dataFolder }, stdio: ['ignore', 'pipe', 'ignore'], timeout: limitMs },
    );
    let output = '';
    child.stdout.on('data', (chunk: Buffer) => (output += chunk.toString()));
    await new Promise((resolve) => child.once('close', resolve));
    const at = /usable at (\d+)/.exec(output)?.[1];
    if (at === undefined) throw new Error(`no usable window within ${limitMs} ms: ${application}`);
    return Number(at) - began;
  } finally {
    await rm(dataFolder, { recursive: true, force: true, maxRetries: 5 });
  }
}
