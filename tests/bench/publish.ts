/** Publishing an engagement of 10 MB and of 50 MB, against what SQLite and the disk take for the bare copy. */
import Database from 'better-sqlite3';
import { mkdir, open, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Engine } from '../../electron/engine/engine.ts';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';
import { brief } from '../support/engagement-brief.ts';
import { projectRoot } from '../support/launch.ts';
import { fillWithHistory } from './filled.ts';
import { median, spread, type Figure } from './figures.ts';

const repetitions = 9;

/** @param folder on the disk that is measured. */
export async function measurePublish(folder: string): Promise<Figure[]> {
  return [...(await measureSize(folder, 10)), ...(await measureSize(folder, 50))];
}

async function measureSize(folder: string, megabytes: number): Promise<Figure[]> {
  const dataFolder = join(folder, `publish-${megabytes}`);
  await mkdir(dataFolder, { recursive: true });
  const engine = new Engine({ dataFolder, resourcesFolder: join(projectRoot, 'resources'), emit: () => undefined });
  const ask = async <N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const outcome = await engine.request(name, input);
    if (outcome.ok) return outcome.value;
    throw new Error(`${name}: ${outcome.error.code}, ${outcome.error.message}`);
  };
  await ask('engagement.create', brief);
  const [recent] = await ask('recents.list', {});
  const source = join(dataFolder, 'engagements', recent?.id ?? '', 'working.sqlite');
  fillWithHistory(source, megabytes);
  const published = join(dataFolder, 'published.respiro');
  await ask('engagement.saveAs', { path: published });
  const bare = new Database(source, { readonly: true });
  const copy = join(dataFolder, 'bare.sqlite');
  const times = { publish: [] as number[], bare: [] as number[], stall: [] as number[] };
  for (let n = 0; n < repetitions; n += 1) {
    await ask('engagement.update', { city: `${n}` });
    const stalls = monitorEventLoopDelay({ resolution: 5 });
    stalls.enable();
    times.publish.push(await timed(() => ask('engagement.save', {})));
    stalls.disable();
    times.stall.push(stalls.max / 1e6);
    times.bare.push(
      await timed(async () => {
        bare.prepare('VACUUM INTO ?').run(copy);
        const handle = await open(copy, 'r+');
        await handle.sync();
        await handle.close();
      }),
    );
    await rm(copy);
  }
  bare.close();
  await engine.close();
  const ratios = times.publish.map((time, n) => time / (times.bare[n] ?? NaN));
  const about = `median of ${repetitions}; publish ${spread(times.publish)} ms, bare VACUUM INTO and fsync ${spread(times.bare)} ms`;
  return [
    {
      what: `publish ${megabytes} MB, against the bare copy`,
      value: median(ratios),
      unit: 'times',
      target: megabytes === 10 ? 3 : null,
      note: about,
    },
    {
      what: `the engine's longest pause while it publishes ${megabytes} MB`,
      value: median(times.stall),
      unit: 'ms',
      target: 50,
      note: `median of ${repetitions}; ${spread(times.stall, 1)}`,
    },
  ];
}

async function timed(work: () => Promise<unknown>): Promise<number> {
  const began = performance.now();
  await work();
  return performance.now() - began;
}
