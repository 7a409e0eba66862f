import { z } from 'zod';
import { command } from '../command.ts';
import {
  currency,
  day,
  filePath,
  id,
  language,
  longText,
  nothing,
  password,
  requiredText,
  shortText,
} from '../fields.ts';
import type { RemovalView, RemovedView } from '../housekeeping-views.ts';
import type { RecentView, SavedState, WorkspaceView } from '../views.ts';

const brief = z.strictObject({
  client: requiredText,
  industry: shortText,
  city: shortText,
  consultant: shortText,
  firm: shortText,
  language,
  currency,
  minimumGroup: z.int().min(2).max(20),
  brandKitId: id,
  confidentiality: longText,
});

/** Also while somebody else has it open; what both save then becomes two files. */
const anyway = z.boolean().optional();

/** The engagement as a whole: its file, its brief, and the ones opened lately. */
export const engagementCommands = {
  /** Creates a working copy with the five groups, a first wave and a first session on `startsOn`. */
  'engagement.create': command<WorkspaceView>()(brief.extend({ startsOn: day })),
  /**
   * Copies the file, checks the copy in a process of its own and opens it; `engagement.opening` tells how far it is.
   * With a reason in `readOnly` only to be looked at; a file of a later version is opened so in any case, if at all. Of a refused
   * file, `fault` says what is wrong and `beside` names a conflict copy that lies beside it. Refused (`engagement-in-use`) as told above.
   */
  'engagement.open': command<WorkspaceView>()(
    z.strictObject({
      path: filePath,
      readOnly: z.enum(['on-purpose', 'in-use']).optional(),
      anyway,
      password: password.optional(),
    }),
  ),
  /** Stops the opening that is under way, which then fails with `cancelled`. */
  'engagement.cancelOpening': command<null>()(nothing),
  /** Opens a working copy that is already known, also when its file cannot be reached. */
  'engagement.openRecent': command<WorkspaceView>()(z.strictObject({ id, anyway, password: password.optional() })),
  'engagement.openSample': command<WorkspaceView>()(nothing),
  /**
   * Makes a new engagement for another client from the open one and opens it, in no file yet: without answers, people, findings or
   * history. Dates move with the first wave to `startsOn`; in texts that are kept the new client stands for the old.
   */
  'engagement.duplicate': command<WorkspaceView>()(
    brief.extend({
      startsOn: day,
      keep: z.strictObject({ groups: z.boolean(), agenda: z.boolean(), texts: z.boolean(), report: z.boolean() }),
    }),
  ),
  /** What deleting it would take; null: the one that is open. */
  'engagement.previewRemoval': command<RemovalView>()(z.strictObject({ id: id.nullable() })),
  /**
   * Deletes it with its backups and its working copy, without saving it before. `client`: its name, typed, or the id of one
   * without a name. `deleteFile`: its file too; otherwise that is left to whoever asks, for the trash.
   */
  'engagement.deleteForGood': command<RemovedView>()(
    z.strictObject({ id, client: shortText, deleteFile: z.boolean() }),
  ),
  /** Publishes if there is a destination, then closes. */
  'engagement.close': command<null>()(nothing),
  'engagement.save': command<SavedState>()(nothing),
  'engagement.saveAs': command<SavedState>()(z.strictObject({ path: filePath })),
  'engagement.update': command<null>()(brief.partial()),
  'workspace.read': command<WorkspaceView>()(nothing),
  'recents.list': command<readonly RecentView[]>()(nothing),
  /** Takes it off the list with its working copy; refused (`unsaved-work`) while no file holds all of it. */
  'recents.forget': command<null>()(z.strictObject({ id })),
} as const;
