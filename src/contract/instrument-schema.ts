/**
 * The schema of the files in `resources/instruments/`. A file is data that a consultant may have
 * written by hand, so every problem is reported with its path, all at once.
 */
import { z } from 'zod';
import type { InstrumentDefinition } from '../domain/instruments/definition.ts';
import { lensGroups } from '../domain/instruments/answering.ts';
import { crossChecks, type ProblemCode } from '../domain/instruments/instrument-checks.ts';
import { localized, slug, text } from './localized.ts';
import { registerSchema } from './register-schema.ts';

/** One thing wrong with a definition file; `path` is like `items.3.levels`. */
export interface InstrumentProblem {
  readonly path: string;
  readonly code: ProblemCode | 'shape';
  /** For developers, in English; the interface words the code itself. */
  readonly message: string;
}

export type ParsedInstrument =
  | { readonly ok: true; readonly definition: InstrumentDefinition }
  | { readonly ok: false; readonly problems: readonly InstrumentProblem[] };

/** Fits a chart axis and a table column. */
const short = z.strictObject({ es: text.max(40), en: text.max(40) });
const itemBase = { id: slug, dimensionId: slug, question: localized, short };

const item = z.discriminatedUnion('kind', [
  z.strictObject({ ...itemBase, kind: z.literal('bipolar-pair'), left: localized, right: localized }),
  z.strictObject({ ...itemBase, kind: z.literal('behaviour-rubric'), levels: z.array(localized) }),
  z.strictObject({ ...itemBase, kind: z.literal('scale'), story: localized.exactOptional() }),
  z.strictObject({ id: slug, question: localized, short, kind: z.literal('open-text') }),
]);

const fact = z.strictObject({
  id: slug,
  title: localized,
  unit: z.enum(['currency', 'count', 'percent']),
  minimum: z.number(),
  maximum: z.number(),
  reference: localized.exactOptional(),
});

export const methodCard = z.strictObject({
  purpose: localized,
  steps: z.array(localized).min(1),
  say: z.array(localized).min(1),
  material: z.array(localized),
  pitfalls: z.array(localized),
  minutes: z.int().min(1).max(600),
});

export const instrumentId = slug.max(80);

const lens = z.strictObject({
  id: slug,
  title: localized,
  prompt: localized,
  scale: z
    .strictObject({
      points: z.int().min(2).max(10),
      pointTitles: z.array(localized),
      first: z.union([z.literal(0), z.literal(1)]).exactOptional(),
      look: z.enum(['row', 'ladder']).exactOptional(),
    })
    .exactOptional(),
  amount: z
    .strictObject({ kind: z.enum(['points', 'dots']), total: z.int().min(1).max(100), each: z.int().min(1).max(100) })
    .exactOptional(),
  ranking: z.strictObject({ places: z.int().min(1).max(100).exactOptional() }).exactOptional(),
  groups: z.array(z.enum(lensGroups)).min(1).max(lensGroups.length).exactOptional(),
});

/** Shape only; `parseInstrument` adds what a shape cannot say. */
export const instrumentSchema = z.strictObject({
  id: instrumentId,
  version: z.int().min(1),
  kind: z.enum(['bipolar-pair', 'behaviour-rubric', 'scale', 'open-text']),
  title: localized,
  asks: localized,
  points: z.int().min(2).max(10),
  pointTitles: z.array(localized),
  lenses: z.array(lens).max(8),
  dimensions: z.array(z.strictObject({ id: slug, title: localized, about: localized })).max(30),
  items: z.array(item).max(200),
  facts: z.array(fact),
  readings: z.array(
    z.strictObject({ id: slug, from: z.number().min(0).max(100), title: localized, meaning: localized }),
  ),
  register: registerSchema.exactOptional(),
  method: methodCard,
});

/**
 * Checks the parsed JSON of a definition file. Never throws: answers the definition, or every
 * problem found (shape problems first; the cross-checks run only on a well-shaped file).
 */
export function parseInstrument(json: unknown): ParsedInstrument {
  const parsed = instrumentSchema.safeParse(json);
  if (!parsed.success) {
    const problems = parsed.error.issues.map((issue) => ({
      path: issue.path.map(String).join('.'),
      code: 'shape' as const,
      message: issue.message,
    }));
    return { ok: false, problems };
  }
  const definition: InstrumentDefinition = parsed.data;
  const problems = crossChecks(definition);
  return problems.length > 0 ? { ok: false, problems } : { ok: true, definition };
}
