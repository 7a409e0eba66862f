import type { BlockSource } from '../../domain/report/model.ts';

/** The source of a text as one word, for whoever looks it up on the page: "finding:f1". */
export function aboutOf(source: BlockSource | null | undefined): string | undefined {
  return source == null ? undefined : `${source.kind}:${source.id}`;
}

/** Attributes that say where a text comes from, and whether it is the consultant's own, or answers figures that have changed. */
export function aboutAttributes(source: BlockSource | null | undefined): Record<string, string | undefined> {
  const text = source?.kind === 'text' ? source : undefined;
  return {
    'data-about': aboutOf(source),
    'data-own': text?.own === true ? '' : undefined,
    'data-stale': text?.stale === true ? '' : undefined,
  };
}
