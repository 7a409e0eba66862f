import { z } from 'zod';
import { command } from '../command.ts';
import { id, requiredText, shortText } from '../fields.ts';
import { entryCells } from '../register-schema.ts';

/** Most rows written at once, e.g. pasted from a spreadsheet. */
const mostRows = 500;

/** Rows of the registers: promises, allies, protocols, ideas, incidents … */
export const registerCommands = {
  /**
   * Writes cells in one step of undo: an existing row keeps the columns that are not given, a row without `id` is
   * added at the end. Answers the ids in the order of `rows`.
   *
   * @throws `cell-invalid` with `row`, `column` and `problem`; `register-full`. Then nothing is written.
   */
  'entries.write': command<{ ids: readonly string[] }>()(
    z.strictObject({
      exerciseId: id,
      rows: z
        .array(z.strictObject({ id: id.nullable(), data: entryCells }))
        .min(1)
        .max(mostRows),
    }),
  ),
  /** @throws `has-answers` when participants rated one of them. */
  'entries.remove': command<null>()(z.strictObject({ ids: z.array(id).min(1).max(mostRows) })),
  /** `to` counts from 0 among the rows of its exercise. */
  'entries.move': command<null>()(z.strictObject({ id, to: z.int().min(0).max(mostRows) })),
  /** The room decides against the rule; `step` null gives the rule its step back. */
  'entries.override': command<null>()(
    z.union([
      z.strictObject({ id, step: z.string().min(1).max(80), reason: requiredText }),
      z.strictObject({ id, step: z.null(), reason: shortText.default('') }),
    ]),
  ),
} as const;
