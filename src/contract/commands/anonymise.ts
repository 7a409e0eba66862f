import { z } from 'zod';
import { command } from '../command.ts';
import { filePath, requiredText } from '../fields.ts';
import type { AnonymiseOutcome, AnonymisePreview } from '../anonymise-views.ts';

const choices = z.strictObject({
  /** The client's name goes too, and the look of its brand. */
  client: z.boolean(),
  /** Those who facilitate go too. */
  facilitators: z.boolean(),
  /** Photos stay in the copy; nobody can say who is on them. */
  photos: z.boolean(),
  /** Names that stand in no list, e.g. nicknames. */
  others: z.array(requiredText).max(200),
});
export type AnonymiseChoices = z.output<typeof choices>;

/** A copy of the open engagement for sharing, which itself is not changed. */
export const anonymiseCommands = {
  /** Every place where a text names somebody. Nothing is written. */
  'anonymise.preview': command<AnonymisePreview>()(z.strictObject({ choices, seed: z.string().max(64).nullable() })),
  /**
   * Writes the copy: an engagement of its own, with the same answers and figures, without history and deliveries. `keep`: places that
   * stay as they are.
   * @throws `anonymise-outdated` when something else would be found now · `anonymise-unsound` when the copy would not open · `invalid-input` for the engagement's own file.
   */
  'anonymise.write': command<AnonymiseOutcome>()(
    z.strictObject({
      choices,
      seed: z.string().min(1).max(64),
      digest: z.string().length(64),
      keep: z.array(z.int().min(0)).max(100_000),
      path: filePath,
    }),
  ),
} as const;
