/** Texts of the report that can be edited where they are read. */
import type { LaidOut } from '../../../ui/report/lay-out.ts';
import type { Block, BlockSource } from '../../../domain/report/model.ts';
import { aboutOf } from '../../../ui/report/about.ts';

/** Whether its about can be worked on where it is read; actions are edited in the plan. */
export const isEditedHere = ({ kind }: BlockSource): boolean => kind !== 'action';

/** By the word that stands beside each on the page; in the order of the pages. Actions are edited in the plan. */
export function sentencesOf({ flow }: Pick<LaidOut, 'flow'>): ReadonlyMap<string, BlockSource> {
  const found = new Map<string, BlockSource>();
  for (const { block } of flow.blocks) {
    for (const source of sourcesOf(block)) {
      const about = aboutOf(source);
      if (source != null && about !== undefined) found.set(about, source);
    }
  }
  return found;
}

function sourcesOf(block: Block): readonly (BlockSource | null | undefined)[] {
  switch (block.kind) {
    case 'heading':
    case 'paragraph':
    case 'quote':
      return [block.about];
    case 'callout':
      return block.about ?? [];
    case 'reasons':
      return block.items.map(({ about }) => about);
    case 'table':
      return block.rows.map((row) => ('about' in row ? row.about : null));
    default:
      return [];
  }
}
