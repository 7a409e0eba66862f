/** What a brand kit that comes with the application may hold: colours that stay readable, fonts that Word has. */
import { z } from 'zod';
import { kitColours, kitFontPair, kitTexts } from '../../../src/contract/brand-kit-schema.ts';
import { coverStyles, noTexts } from '../../../src/domain/report/kit.ts';
import { checkedPairs, leastContrast } from '../../../src/domain/report/kit-contrast.ts';

const readable = kitColours.superRefine((kit, check) => {
  for (const { text, ground, ratio, passes } of checkedPairs(kit)) {
    if (passes) continue;
    check.addIssue({
      code: 'custom',
      path: [text],
      message: `${text} on ${ground} has a contrast of ${ratio.toFixed(2)}, below ${leastContrast}`,
    });
  }
});

const kitName = z.string().trim().min(1).max(80);

/** The shape of `kit.json`. */
export const brandKitSchema = z.strictObject({
  id: z.string().regex(/^[a-z0-9][a-z0-9-]{0,63}$/, 'an id holds small letters, digits and hyphens'),
  name: z.strictObject({ es: kitName, en: kitName }),
  /** For people who open the file; not read. */
  note: z.string().optional(),
  colours: readable,
  fonts: kitFontPair,
  cover: z.enum(coverStyles).default('band'),
  texts: kitTexts.default(noTexts),
});
