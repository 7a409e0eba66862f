/** The backups of an engagement that was worked on for weeks: the sample itself has none. */
import { copyFile, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Engine } from '../../electron/engine/engine.ts';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';
import { launchRespiro } from '../../tests/support/launch.ts';
import { Visitor } from './visitor.ts';

const hour = 3_600_000;
/** When it was worked on, in hours before now. */
const days = [26 * 24, 19 * 24, 12 * 24, 5 * 24, 3 * 24, 2 * 24, 26, 5, 3, 1];

/** @returns paths of the pictures, light and dark. */
export async function photographBackups(resources: string, engagement: string, folder: string): Promise<string[]> {
  const place = await mkdtemp(join(tmpdir(), 'respiro-demo-'));
  try {
    const clients = join(place, 'Clientes', 'Muebles Alborada');
    await mkdir(clients, { recursive: true });
    const file = join(clients, 'Muebles Alborada.respiro');
    await copyFile(engagement, file);
    await workFor(days, resources, join(place, 'data'), file);
    const { window, close } = await launchRespiro({
      dataFolder: place,
      args: [file],
      size: { width: 1280, height: 800 },
    });
    try {
      const visitor = new Visitor(window, folder);
      await window.getByText('Muebles Alborada').first().waitFor();
      for (const theme of ['light', 'dark'] as const) {
        await visitor.setTheme(theme);
        await visitor.choose(visitor.words.backups.title);
        await window.locator('[data-backup]').nth(4).click();
        await window.getByText(visitor.words.backups.inBackup).waitFor();
        await visitor.photograph('backups');
      }
      return visitor.pictures;
    } finally {
      await close();
    }
  } finally {
    await rm(place, { recursive: true, force: true, maxRetries: 5 });
  }
}

/** On each of those days somebody more is on the list and a topic is parked. */
async function workFor(hoursAgo: readonly number[], resources: string, data: string, path: string): Promise<void> {
  let now = new Date();
  const engine = new Engine({ dataFolder: data, resourcesFolder: resources, emit: () => undefined, now: () => now });
  const ask = async <N extends CommandName>(name: N, input: Input<N>): Promise<Output<N>> => {
    const outcome = await engine.request(name, input);
    if (outcome.ok) return outcome.value;
    throw new Error(`${name}: ${outcome.error.code}, ${outcome.error.message}`);
  };
  try {
    for (const [index, hours] of hoursAgo.entries()) {
      now = new Date(Date.now() - hours * hour);
      const { sessions, groups } = await ask('engagement.open', { path });
      const sessionId = sessions.at(-1)?.id ?? '';
      await ask('parking.add', { sessionId, text: `Tema para la siguiente sesión, ${index + 1}` });
      const people = [{ groupId: groups[0]?.id ?? '', name: `Persona invitada ${index + 1}` }];
      await ask('participants.add', { sessionId, people });
      await ask('engagement.save', {});
      await ask('engagement.close', {});
    }
  } finally {
    await engine.close();
  }
}
