/** The engine's own room in a process of its own: an anonymous exercise that collects. */
import { join } from 'node:path';
import { Engine } from '../../../electron/engine/engine.ts';
import type { CommandName, Input, Output } from '../../../src/contract/commands/all.ts';
import { brief } from '../../support/engagement-brief.ts';

const [dataFolder = '', resourcesFolder = ''] = process.argv.slice(2);

const engine = new Engine({
  dataFolder: join(dataFolder, 'engine'),
  resourcesFolder,
  // Nobody answers as fast as a benchmark does, nor from one computer.
  roomLimits: { placesPerAddress: 1_000, waitingPerAddress: 1_000, burst: 1e6, perSecond: 1e6 },
  emit: () => undefined,
});

async function ask<N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> {
  const outcome = await engine.request(name, input);
  if (outcome.ok) return outcome.value;
  throw new Error(`${name}: ${outcome.error.code}, ${outcome.error.message}`);
}

const { sessions } = await ask('engagement.create', brief);
const sessionId = sessions[0]?.id ?? '';
const { id: exerciseId } = await ask('exercises.add', {
  sessionId,
  instrumentId: 'value-proposition',
  anonymity: 'anonymous',
});
await ask('stage.set', { sessionId, exerciseId, lensId: 'company', page: 'exercise' });
for (const lensId of ['company', 'customer']) await ask('rounds.open', { exerciseId, lensId });
const { items } = await ask('exercises.definition', { id: exerciseId });
const { open } = await ask('room.open', { address: '127.0.0.1' });
process.send?.({
  kind: 'open',
  port: open?.port,
  secret: open?.link.split('#')[1],
  exerciseId,
  itemIds: items.map(({ id }) => id),
});

process.once('disconnect', () => process.exit());
