import { z } from 'zod';
import { command } from '../command.ts';
import type { CompareView } from '../compare-views.ts';
import { filePath, id, password } from '../fields.ts';

export const compareCommands = {
  /**
   * Compares a wave of the open engagement (`after`) with an earlier one: of its own, or of the file at `path`, which
   * is looked at in a private copy and never written. Null waves: the latest of the open engagement, and the one
   * before it or the latest of the file.
   *
   * @throws `not-found` for a wave that is not there; what opening a file throws.
   */
  'compare.read': command<CompareView>()(
    z.strictObject({
      path: filePath.nullable(),
      before: id.nullable(),
      after: id.nullable(),
      password: password.optional(),
    }),
  ),
} as const;
