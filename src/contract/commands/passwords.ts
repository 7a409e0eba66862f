import { z } from 'zod';
import { command } from '../command.ts';
import { filePath, password } from '../fields.ts';
import type { PasswordOutcome } from '../views.ts';

/** Sealed again with the new password, or with none; or deleted. */
const backups = z.enum(['convert', 'remove']);

/** The password of the open engagement. None of them can be undone: what was sealed with another is sealed anew. */
export const passwordCommands = {
  /**
   * Sets or changes it; the file follows at once, as far as it can be reached. `current` is required where there is one.
   * @throws `wrong-password` when `current` is not it; then nothing was changed.
   */
  'password.set': command<PasswordOutcome>()(z.strictObject({ password, current: password.nullable(), backups })),
  /**
   * Writes the recovery sheet, in the language of the engagement and the look of its brand, one page. `password`: to be printed on it,
   * as it was just set; it is not tried.
   */
  'password.writeSheet': command<null>()(z.strictObject({ path: filePath, password: password.nullable() })),
  'password.remove': command<PasswordOutcome>()(z.strictObject({ current: password, backups })),
} as const;
