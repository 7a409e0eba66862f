/** Opening a file of 50 MB from outside with all its checks, in the real application; and what is noticed meanwhile. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { Engine } from '../../electron/engine/engine.ts';
import { publish } from '../../electron/engine/storage/publish.ts';
import { openWorkingCopy } from '../../electron/engine/storage/working-copy.ts';
import { brief } from '../support/engagement-brief.ts';
import { launchRespiro, projectRoot } from '../support/launch.ts';
import { fillWithHistory } from './filled.ts';
import { median, percentile, spread, type Figure } from './figures.ts';
import { stallsDuring, type Stalls } from './stalls.ts';

const repetitions = 7;
const megabytes = 50;

/** @param folder on the disk that is measured. */
export async function measureOpening(folder: string): Promise<Figure[]> {
  const path = await largeFile(join(folder, 'opening'));
  const respiro = await launchRespiro();
  try {
    const seen: Stalls[] = [];
    for (let n = 0; n < repetitions; n += 1) {
      // Only to be looked at: every time all is checked, and nothing that is known already is taken instead.
      seen.push(await stallsDuring(respiro.window, 'engagement.open', { path, readOnly: 'on-purpose' }));
    }
    const took = seen.map((one) => one.took);
    const answers = seen.flatMap((one) => one.answers);
    const gaps = seen.map(({ gap }) => gap);
    return [
      {
        what: `opening a file of ${megabytes} MB with all checks`,
        value: median(took),
        unit: 'ms',
        target: 2000,
        note: `median of ${repetitions}; ${spread(took)} ms`,
      },
      {
        what: 'the window meanwhile, longest stall',
        value: Math.max(...gaps),
        unit: 'ms',
        target: 50,
        note: `between turns of the page; ${gaps.map((gap) => gap.toFixed(0)).join(', ')} ms`,
      },
      {
        what: 'the engine meanwhile, p95 of a small request',
        value: percentile(answers, 95),
        unit: 'ms',
        target: 50,
        note: `${answers.length} requests, longest ${Math.max(...answers).toFixed(0)} ms`,
      },
    ];
  } finally {
    await respiro.close();
  }
}

async function largeFile(folder: string): Promise<string> {
  const dataFolder = join(folder, 'data');
  await mkdir(dataFolder, { recursive: true });
  const engine = new Engine({ dataFolder, resourcesFolder: join(projectRoot, 'resources'), emit: () => undefined });
  const small = join(folder, 'small.respiro');
  for (const outcome of [
    await engine.request('engagement.create', brief),
    await engine.request('engagement.saveAs', { path: small }),
    await engine.close(),
  ]) {
    if (!outcome.ok) throw new Error(outcome.error.code);
  }
  fillWithHistory(small, megabytes);
  const db = openWorkingCopy(small);
  const path = join(folder, 'large.respiro');
  await publish(db, path, null);
  db.close();
  return path;
}
