/** An engine in a process of its own, in plain Node, that answers commands until it is closed or ended by force. */
import { inThisProcess } from '../../../electron/engine/checking/checker.ts';
import { Engine } from '../../../electron/engine/engine.ts';
import type { RoomLimits } from '../../../electron/engine/room/limits.ts';
import { quickScrypt } from './quick-scrypt.ts';

export type Asked =
  | { readonly kind: 'ask'; readonly id: number; readonly name: string; readonly input: unknown }
  /** What was left open is opened again. */
  | { readonly kind: 'resume'; readonly id: number }
  | { readonly kind: 'close'; readonly id: number }
  /** What it occupies, in bytes. */
  | { readonly kind: 'memory'; readonly id: number }
  /** Something nobody foresaw, in the middle of the work. */
  | { readonly kind: 'break' };

const [dataFolder = '', resourcesFolder = '', roomLimits = '{}'] = process.argv.slice(2);
const engine = new Engine({
  dataFolder,
  resourcesFolder,
  scryptCost: quickScrypt,
  beginCheck: inThisProcess,
  roomLimits: JSON.parse(roomLimits) as Partial<RoomLimits>,
  emit: () => undefined,
});

async function answer(asked: Exclude<Asked, { kind: 'break' }>): Promise<unknown> {
  switch (asked.kind) {
    case 'ask':
      return engine.dispatch(asked.name, asked.input);
    case 'resume':
      return engine.resume();
    case 'close':
      return engine.close();
    case 'memory':
      return process.memoryUsage.rss();
  }
}

process.on('message', (asked: Asked) => {
  if (asked.kind === 'break') throw new Error('as a test wanted it');
  void answer(asked).then((value) => {
    process.send?.({ id: asked.id, value });
    if (asked.kind === 'close') process.disconnect();
  });
});
