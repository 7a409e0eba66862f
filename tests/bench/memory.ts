/** Memory of the whole process tree with the sample open, against a bare window. */
import type { ElectronApplication } from '@playwright/test';
import { es } from '../../src/ui/i18n/es.ts';
import { launchRespiro } from '../support/launch.ts';
import { median, spread, type Figure } from './figures.ts';
import { bareFolder, launchBare } from './launch-bare.ts';

const repetitions = 3;
/** Long enough for what start-up leaves behind to be collected. */
const restMs = 2_000;

export async function measureMemory(): Promise<Figure[]> {
  const bare: number[] = [];
  const respiro: number[] = [];
  let processes = 0;
  for (let i = 0; i < repetitions; i += 1) {
    bare.push((await memoryOfBare()).megabytes);
    const own = await memoryOfSample();
    respiro.push(own.megabytes);
    processes = own.processes;
  }
  return [
    {
      what: 'memory with the sample open, against a bare window',
      value: median(respiro) / median(bare),
      unit: 'times',
      target: 1.5,
      note: `${spread(respiro)} MB in ${processes} processes against ${spread(bare)} MB, sum of working sets, ${repetitions} each`,
    },
  ];
}

async function memoryOfSample() {
  const respiro = await launchRespiro();
  try {
    await respiro.window.getByRole('button', { name: es.start.sample }).click();
    await respiro.window.getByText('Muebles Alborada').first().waitFor();
    return await memoryOf(respiro.app);
  } finally {
    await respiro.close();
  }
}

async function memoryOfBare() {
  const bare = await launchBare(bareFolder);
  try {
    const window = await bare.app.firstWindow();
    await window.getByRole('button').waitFor();
    return await memoryOf(bare.app);
  } finally {
    await bare.close();
  }
}

async function memoryOf(app: ElectronApplication): Promise<{ megabytes: number; processes: number }> {
  return app.evaluate(async (electron, rest) => {
    await new Promise((resolve) => setTimeout(resolve, rest));
    const metrics = electron.app.getAppMetrics();
    const kilobytes = metrics.reduce((sum, { memory }) => sum + memory.workingSetSize, 0);
    return { megabytes: kilobytes / 1024, processes: metrics.length };
  }, restMs);
}
