/** A colleague's file of 50 MB taken into an engagement of 50 MB: how long the engine does not come round meanwhile. */
import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { monitorEventLoopDelay } from 'node:perf_hooks';
import { Engine } from '../../electron/engine/engine.ts';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';
import { brief } from '../support/engagement-brief.ts';
import { projectRoot } from '../support/launch.ts';
import { fillWithHistory } from './filled.ts';
import type { Figure } from './figures.ts';

const megabytes = 50;
const people = 1_500;
const atOnce = 300;

type Ask = <N extends CommandName>(name: N, input: Input<N>) => Promise<Output<N>>;

async function engineIn(dataFolder: string): Promise<{ engine: Engine; ask: Ask; fill: () => Promise<void> }> {
  await mkdir(dataFolder, { recursive: true });
  const engine = new Engine({ dataFolder, resourcesFolder: join(projectRoot, 'resources'), emit: () => undefined });
  const ask: Ask = async (name, input) => {
    const outcome = await engine.request(name, input);
    if (outcome.ok) return outcome.value;
    throw new Error(`${name}: ${outcome.error.code}, ${outcome.error.message}`);
  };
  const fill = async (): Promise<void> => {
    const [recent] = await ask('recents.list', {});
    fillWithHistory(join(dataFolder, 'engagements', recent?.id ?? '', 'working.sqlite'), megabytes);
  };
  return { engine, ask, fill };
}

/** @param folder on the disk that is measured. */
export async function measureMerging(folder: string): Promise<Figure[]> {
  const path = join(folder, 'colleague.respiro');
  const theirs = await engineIn(join(folder, 'merging-theirs'));
  const { sessions } = await theirs.ask('engagement.create', brief);
  for (let from = 0; from < people; from += atOnce) {
    await theirs.ask('participants.add', {
      sessionId: sessions[0]?.id ?? '',
      people: Array.from({ length: atOnce }, (_, n) => ({ groupId: 'frontline', name: `Persona ${from + n}` })),
    });
  }
  await theirs.fill();
  await theirs.ask('engagement.saveAs', { path });
  await theirs.engine.close();

  const { engine, ask, fill } = await engineIn(join(folder, 'merging-ours'));
  await ask('engagement.create', brief);
  await fill();
  const took: string[] = [];
  const stalls = monitorEventLoopDelay({ resolution: 5 });
  stalls.enable();
  const timed = async <T>(what: string, work: () => Promise<T>): Promise<T> => {
    const began = performance.now();
    const value = await work();
    took.push(`${what} ${Math.round(performance.now() - began)} ms`);
    return value;
  };
  const view = await timed('read', () => ask('merge.read', { path }));
  const rest = { waves: {}, groups: {}, people: {}, rule: 'ours', findings: false } as const;
  const chosen = view.sessions.map(({ id }) => id);
  const { planId } = await timed('plan', () => ask('merge.plan', { mergeId: view.mergeId, sessions: chosen, ...rest }));
  await timed('write', () => ask('merge.apply', { planId }));
  await timed('take back', () => ask('history.undo', { includingAnswers: true }));
  stalls.disable();
  await engine.close();
  return [
    {
      what: `the engine's longest pause while a file of ${megabytes} MB is merged into one as large, and taken back`,
      value: stalls.max / 1e6,
      unit: 'ms',
      target: 50,
      note: `once; ${took.join(', ')}`,
    },
  ];
}
