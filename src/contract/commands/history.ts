import { z } from 'zod';
import { command } from '../command.ts';
import { nothing } from '../fields.ts';
import type { GoBackPreview, HistoryEntry } from '../history-views.ts';

const change = z.int().min(1);

export const historyCommands = {
  /** `includingAnswers`: the person confirmed that the change to take back is a participant's answer. */
  'history.undo': command<{ command: string }>()(z.strictObject({ includingAnswers: z.boolean() })),
  'history.redo': command<{ command: string }>()(nothing),
  /** Latest first; with `before`, those that are older than that change. */
  'history.list': command<readonly HistoryEntry[]>()(
    z.strictObject({ limit: z.int().min(1).max(1000), before: change.optional() }),
  ),
  /** What going back to the state after a change would take back. */
  'history.previewGoBack': command<GoBackPreview>()(z.strictObject({ id: change })),
  /**
   * Takes back all that came after a change, as one change that can be undone itself; what there is now is backed up
   * first. `includingAnswers`: the person confirmed that participants' answers are taken back or changed with it.
   */
  'history.goBack': command<null>()(
    z.strictObject({ id: change, seen: z.int().min(0), includingAnswers: z.boolean() }),
  ),
} as const;
