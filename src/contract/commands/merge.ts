import { z } from 'zod';
import { command } from '../command.ts';
import { id, nothing } from '../fields.ts';
import { mergeChoices, mergeReading, type MergedView, type MergePlanView, type MergeView } from '../merge.ts';

/** Sessions of another file, e.g. of a colleague's parallel workshop: looked at, chosen, then taken in whole or not at all. */
export const mergeCommands = {
  /**
   * Looks at a private copy, checked as for opening; nothing of it stays. Progress comes as `import.progress`. Refused like opening, and
   * `file-newer` for a file of a later version: what this one does not know would be left behind without a word.
   */
  'merge.read': command<MergeView>()(mergeReading),
  /** What merging would do; nothing is written. */
  'merge.plan': command<MergePlanView>()(mergeChoices),
  /** Takes in what the plan says, as one undoable change; `import-outdated` when the engagement or the file is another since. */
  'merge.apply': command<MergedView>()(z.strictObject({ planId: id })),
  /** Lets go of the file, also while it is read. */
  'merge.cancel': command<null>()(nothing),
} as const;
