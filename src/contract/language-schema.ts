/**
 * The schema of the word lists of the language lens, `resources/language/`. They may be edited by hand, so every
 * problem is reported with its path, and a list that the lens could not read never reaches it.
 */
import { z } from 'zod';
import type { Language } from '../domain/instruments/definition.ts';
import { languageLens } from '../domain/language-lens/lens.ts';
import { formsOf, type LensWords } from '../domain/language-lens/words.ts';
import type { Parsed } from './agenda-schema.ts';

const pattern = z
  .string()
  .min(1)
  .max(80)
  .refine(isPattern, 'must be words with alternatives in brackets, e.g. "nuestr(o|a)"');
const patterns = z.array(pattern).max(400);

const lensWords = z
  .strictObject({
    language: z.enum(['es', 'en'] satisfies Language[]),
    us: patterns.min(1),
    customer: patterns.min(1),
    customerIfNamed: patterns,
  })
  .superRefine((words, context) => {
    const lists = [...words.us, ...words.customer, ...words.customerIfNamed];
    if (!lists.every(isPattern)) return;
    try {
      languageLens(words);
    } catch (error) {
      context.addIssue({ code: 'custom', path: [], message: (error as Error).message });
    }
  });

function isPattern(raw: string): boolean {
  try {
    return formsOf(raw).length > 0;
  } catch {
    return false;
  }
}

/** Checks one list; on failure every problem with its path, for developers. */
export function parseLensWords(json: unknown): Parsed<LensWords> {
  const parsed = lensWords.safeParse(json);
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.join('.'), message }));
  return { ok: false, problems };
}
