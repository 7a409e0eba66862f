import { z } from 'zod';
import { command } from '../command.ts';
import { id, nothing } from '../fields.ts';
import { importChoices, importReading, type ImportPlanView, type ImportView } from '../imports.ts';

/** People and answers from a file of somebody else's: read, tried out, then taken in whole or not at all. */
export const importCommands = {
  /** Reads the table; the file itself stays closed afterwards. Progress comes as `import.progress`. */
  'imports.read': command<ImportView>()(importReading),
  /** What importing would do, with every fault; nothing is written. */
  'imports.plan': command<ImportPlanView>()(importChoices),
  /** Takes in what the plan says. `exerciseId`: that of the answers, null for people. */
  'imports.apply': command<{ people: number; answers: number }>()(
    z.strictObject({ planId: id, exerciseId: id.nullable() }),
  ),
  /** Lets go of the table, also while it is read. */
  'imports.cancel': command<null>()(nothing),
} as const;
