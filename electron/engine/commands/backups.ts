/** Backups: seen, looked into, restored, written as files. */
import type { backupCommands } from '../../../src/contract/commands/backups.ts';
import type { WorkspaceView } from '../../../src/contract/views.ts';
import { listBackedUp, prepareRestore, previewBackup, saveBackupAs, type Chosen } from '../application/restore.ts';
import { blankRecent, switchTo } from './engagement.ts';
import type { EngineContext, Handlers } from './handler.ts';
import { readWorkspace } from './workspace.ts';

async function restore(context: EngineContext, chosen: Chosen): Promise<WorkspaceView> {
  const { registry, copies } = context;
  const { next, before, held } = await prepareRestore(context, chosen, blankRecent(context, {}));
  if (before !== null && context.current?.copyId === before.id) {
    // What it held is kept; publishing it once more would only stand in the way of what is restored.
    const replaced = context.current;
    await context.room.stop();
    context.current = null;
    await replaced.abandon();
  }
  const open = await switchTo(context, next, 'leave', null, { password: null, held });
  open.remember();
  // Only now that the restored one is open and listed.
  if (before !== null) {
    registry.removeRecent(before.id);
    await copies.remove(before.id);
  }
  return readWorkspace(open);
}

export const backupHandlers: Handlers<keyof typeof backupCommands> = {
  'backups.list': { kind: 'plain', run: listBackedUp },
  'backups.preview': { kind: 'plain', run: previewBackup },
  'backups.restore': { kind: 'plain', run: restore },
  'backups.saveAs': {
    kind: 'plain',
    run: async (context, { path, ...chosen }) => (await saveBackupAs(context, chosen, path), null),
  },
};
