import { z } from 'zod';
import type { BackedUpView, BackupPreview } from '../backup-views.ts';
import { command } from '../command.ts';
import { filePath, nothing, password } from '../fields.ts';
import type { WorkspaceView } from '../views.ts';

const backup = z.strictObject({ key: z.string().regex(/^[0-9a-f]{32}$/), id: z.string().min(1).max(100) });

/** What is kept aside of each engagement, also of one whose file cannot be opened. */
export const backupCommands = {
  /** The engagement backed up last comes first. */
  'backups.list': command<readonly BackedUpView[]>()(nothing),
  /** Checks a backup as a file from outside is checked, and counts what is in it. */
  'backups.preview': command<BackupPreview>()(backup.extend({ password: password.optional() })),
  /**
   * Opens the engagement as the backup holds it, after what it holds now was backed up. Its file follows with the next
   * save; one that somebody else changed, or that is damaged, stays as it is, and ours is written beside it.
   */
  'backups.restore': command<WorkspaceView>()(backup.extend({ password: password.optional() })),
  /** Writes the backup as a file of its own; nothing else changes. */
  'backups.saveAs': command<null>()(backup.extend({ path: filePath })),
} as const;
