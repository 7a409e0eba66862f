import { z } from 'zod';
import { command } from '../command.ts';
import { filePath, id, language } from '../fields.ts';
import { outputKinds, type OutputResult } from '../outputs.ts';

/** The files beside the report: data, action plan, review dates. */
export const outputCommands = {
  /**
   * Writes one of them, of a wave, to `path`, whole or not at all. Progress and cancel are those of the report. `names`: of
   * people, in identified exercises only, and never in hidden groups.
   */
  'outputs.write': command<OutputResult>()(
    z.strictObject({ kind: z.enum(outputKinds), waveId: id, path: filePath, language, names: z.boolean() }),
  ),
} as const;
