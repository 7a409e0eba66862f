import type { BlockSource } from '../../domain/report/model.ts';

/** The source of a text as one word, for whoever looks it up on the page: "finding:f1". */
export function aboutOf(source: BlockSource | null | undefined): string | undefined {
  return source == null ? undefined : `${source.kind}:${source.id}`;
}
