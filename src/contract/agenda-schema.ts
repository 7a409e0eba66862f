/**
 * The schemas of the files in `resources/agenda/`. Like an instrument, such a file may have been written by
 * hand, so every problem is reported with its path, all at once.
 */
import { z } from 'zod';
import { blockKinds, longestBlock, minutesOfDay } from '../domain/agenda/block.ts';
import type { AgendaTemplate, BlockCards } from '../domain/agenda/template.ts';
import { instrumentId, methodCard } from './instrument-schema.ts';
import { localized, slug } from './localized.ts';

/** One thing wrong with a file; `path` is like `0.blocks.3.minutes`. */
export interface AgendaProblem {
  readonly path: string;
  /** For developers, in English. */
  readonly message: string;
}

export type Parsed<T> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly problems: readonly AgendaProblem[] };

const templateBlock = z
  .strictObject({
    kind: z.enum(blockKinds),
    instrumentId: instrumentId.exactOptional(),
    title: localized.exactOptional(),
    minutes: z.int().min(1).max(longestBlock),
  })
  .refine(({ kind, instrumentId: instrument }) => (kind === 'exercise') === (instrument !== undefined), {
    path: ['instrumentId'],
    message: 'belongs to blocks of the kind exercise, and to all of them',
  });

const template = z.strictObject({
  id: slug.max(64),
  title: localized,
  about: localized,
  blocks: z
    .array(templateBlock)
    .min(1)
    .max(60)
    .refine((blocks) => blocks.reduce((sum, { minutes }) => sum + minutes, 0) <= minutesOfDay, {
      message: 'must not be longer than a day',
    }),
});

const templates = z
  .array(template)
  .min(1)
  .superRefine((all, context) => {
    all.forEach(({ id }, i) => {
      if (all.findIndex((other) => other.id === id) < i) {
        context.addIssue({ code: 'custom', path: [i, 'id'], message: `"${id}" is used twice` });
      }
    });
  });

const cards = z.strictObject({
  welcome: methodCard,
  activity: methodCard,
  break: methodCard,
  plan: methodCard,
  closing: methodCard,
});

/** Checks the parsed JSON of `templates.json`. Never throws. */
export function parseTemplates(json: unknown): Parsed<readonly AgendaTemplate[]> {
  return outcome(templates.safeParse(json));
}

/** Checks the parsed JSON of `cards.json`. Never throws. */
export function parseBlockCards(json: unknown): Parsed<BlockCards> {
  return outcome(cards.safeParse(json));
}

function outcome<T>(parsed: z.ZodSafeParseResult<T>): Parsed<T> {
  if (parsed.success) return { ok: true, value: parsed.data };
  const problems = parsed.error.issues.map(({ path, message }) => ({ path: path.map(String).join('.'), message }));
  return { ok: false, problems };
}
