/** The report as one run of blocks, numbered and named: what is laid out on pages. */
import type { Block, ReportModel, SectionId } from './model.ts';

export interface FlowBlock {
  /** Stands in the page's addresses: letters, digits and hyphens. */
  readonly id: string;
  /** The section's id, with the exercise's where there are several of its kind. */
  readonly section: string;
  readonly sectionId: SectionId;
  readonly block: Block;
  /** The number of a heading ("3.1"), of a figure or table, or of each photo; empty where nothing is numbered. */
  readonly numbers: readonly string[];
}

export interface ContentsEntry {
  /** The heading's. */
  readonly blockId: string;
  readonly level: 1 | 2;
  /** Empty for the chapter that answers first. */
  readonly number: string;
  readonly text: string;
}

export interface Flow {
  readonly blocks: readonly FlowBlock[];
  readonly contents: readonly ContentsEntry[];
}

/** Chapters that are not numbered: the page that answers first stands before them. */
const unnumbered: ReadonlySet<SectionId> = new Set(['answer']);

/** Numbers chapters, parts, figures and tables as the Word file does. */
export function flowOf({ sections }: ReportModel): Flow {
  const counts = { chapter: 0, part: 0, figure: 0, table: 0 };
  const blocks: FlowBlock[] = [];
  const contents: ContentsEntry[] = [];
  for (const { id: sectionId, exerciseId, blocks: own } of sections) {
    const section = sectionAddress(sectionId, exerciseId ?? null);
    for (const [at, block] of own.entries()) {
      const id = `${section}-${at}`;
      const numbers = numbersOf(block, counts, !unnumbered.has(sectionId));
      blocks.push({ id, section, sectionId, block, numbers });
      if (block.kind === 'heading')
        contents.push({ blockId: id, level: block.level, number: numbers[0] ?? '', text: block.text });
    }
  }
  return { blocks, contents };
}

type Counts = Record<'chapter' | 'part' | 'figure' | 'table', number>;

function numbersOf(block: Block, counts: Counts, numbered: boolean): readonly string[] {
  switch (block.kind) {
    case 'heading':
      if (block.level === 2) return [`${counts.chapter}.${++counts.part}`];
      if (!numbered) return [];
      counts.part = 0;
      return [String(++counts.chapter)];
    case 'chart':
      return [String(++counts.figure)];
    case 'table':
      return [String(++counts.table)];
    case 'photos':
      return block.row.map(() => String(++counts.figure));
    default:
      return [];
  }
}

/** A section's name on the pages. */
export function sectionAddress(sectionId: string, exerciseId: string | null): string {
  return (exerciseId === null ? sectionId : `${sectionId}-${exerciseId}`).replace(/[^A-Za-z0-9-]/g, '-');
}
