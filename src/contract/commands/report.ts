import { z } from 'zod';
import { command } from '../command.ts';
import { id, language, longText } from '../fields.ts';
import type { CompositionView, VoiceView } from '../report-views.ts';

const sectionKey = z.string().min(1).max(140);
const address = z.string().min(1).max(200);

/** What the report of a wave is made up of; writing it is `report.export`. */
export const reportCommands = {
  'report.composition': command<CompositionView>()(z.strictObject({ waveId: id })),
  'report.setNames': command<null>()(z.strictObject({ waveId: id, names: z.enum(['none', 'owners', 'everybody']) })),
  /** The parts in their order, each printed or not; empty gives back that of the methodology. */
  'report.arrange': command<null>()(
    z.strictObject({
      waveId: id,
      sections: z
        .array(z.strictObject({ key: sectionKey, printed: z.boolean() }))
        .max(300)
        .refine(
          (sections) => new Set(sections.map(({ key }) => key)).size === sections.length,
          'a part is named twice',
        ),
    }),
  ),
  /** A sentence in the consultant's own words, empty to leave it out; `insteadOf`: what the rule says now. */
  'report.word': command<null>()(
    z.strictObject({ waveId: id, language, address, text: longText, insteadOf: longText }),
  ),
  /** Everything said in an exercise that may be quoted: neither what is hidden nor what was put together with another. */
  'report.voices': command<readonly VoiceView[]>()(z.strictObject({ exerciseId: id })),
  /** The quotes of an exercise, in this order; no other text of it is quoted. */
  'report.quote': command<null>()(
    z.strictObject({
      exerciseId: id,
      ids: z
        .array(id)
        .max(500)
        .refine((ids) => new Set(ids).size === ids.length, 'a text is named twice'),
    }),
  ),
  /** Back to the rule's sentence. */
  'report.unword': command<null>()(z.strictObject({ waveId: id, language, address })),
} as const;
