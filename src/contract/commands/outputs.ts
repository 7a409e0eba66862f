import { z } from 'zod';
import { command } from '../command.ts';
import { filePath, id, language } from '../fields.ts';
import { mostPictures, outputKinds, picture, type OutputResult } from '../outputs.ts';

/** The files beside the report: data, action plan, review dates. */
export const outputCommands = {
  /**
   * Writes one of them, of a wave, to `path`, whole or not at all. Progress and cancel are those of the report. `names`: of
   * people, in identified exercises only, and never in hidden groups.
   */
  'outputs.write': command<OutputResult>()(
    z.strictObject({ kind: z.enum(outputKinds), waveId: id, path: filePath, language, names: z.boolean() }),
  ),
  /** One picture that the window drew. */
  'outputs.writePicture': command<OutputResult>()(z.strictObject({ path: filePath, bytes: picture })),
  /** Pictures that the window drew, into one ZIP, whole or not at all. Names without folders, each once. */
  'outputs.writePictures': command<OutputResult>()(
    z.strictObject({
      path: filePath,
      pictures: z
        .array(
          z.strictObject({
            name: z.string().regex(/^[^/\\\u0000-\u001F<>:"|?*]{1,120}\.(png|svg)$/u),
            bytes: picture,
          }),
        )
        .min(1)
        .max(mostPictures)
        .refine((pictures) => new Set(pictures.map(({ name }) => name.toLowerCase())).size === pictures.length),
    }),
  ),
} as const;
