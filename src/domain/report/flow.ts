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
  /** Its footnotes, numbered through the report. */
  readonly footnotes: readonly Footnote[];
  /** On a page that lies on its side. */
  readonly landscape: boolean;
  /** The page before lies otherwise, so that this block begins one. */
  readonly turns: boolean;
  /** A remark on it follows as a paragraph of its own. */
  readonly remarked: boolean;
}

export interface Footnote {
  readonly number: number;
  readonly text: string;
}

export interface ContentsEntry {
  /** The heading's. */
  readonly blockId: string;
  readonly level: 1 | 2;
  /** Empty for the chapter that answers first. */
  readonly number: string;
  readonly text: string;
}

/** A figure or table in the list of its kind. */
export interface CaptionEntry {
  /** Two photos side by side share one. */
  readonly blockId: string;
  readonly of: 'figure' | 'table';
  readonly number: string;
  readonly text: string;
}

export interface Flow {
  readonly blocks: readonly FlowBlock[];
  readonly contents: readonly ContentsEntry[];
  readonly captions: readonly CaptionEntry[];
}

/** Chapters that are not numbered: the page that answers first stands before them. */
const unnumbered: ReadonlySet<SectionId> = new Set(['answer']);

/** Numbers chapters, parts, figures, tables and footnotes, for the pages as for the Word file. */
export function flowOf({ sections }: Pick<ReportModel, 'sections'>): Flow {
  const counts = { chapter: 0, part: 0, figure: 0, table: 0, footnote: 0 };
  const blocks: FlowBlock[] = [];
  const contents: ContentsEntry[] = [];
  const captions: CaptionEntry[] = [];
  for (const { id: sectionId, exerciseId, blocks: own } of sections) {
    const section = sectionAddress(sectionId, exerciseId ?? null);
    for (const [at, block] of own.entries()) {
      const id = `${section}-${at}`;
      const numbers = numbersOf(block, counts, !unnumbered.has(sectionId));
      const landscape = isLandscape(own, at);
      blocks.push({
        id,
        section,
        sectionId,
        block,
        numbers,
        footnotes: footnotesOf(block, counts),
        landscape,
        remarked: isRemark(own[at + 1]),
        turns: landscape !== (blocks.at(-1)?.landscape ?? false),
      });
      if (block.kind === 'heading')
        contents.push({ blockId: id, level: block.level, number: numbers[0] ?? '', text: block.text });
      captions.push(...captionsOf(block, id, numbers));
    }
  }
  return { blocks, contents, captions };
}

const isRemark = (block: Block | undefined): boolean => block?.kind === 'paragraph' && block.look === 'note';

type Counts = Record<'chapter' | 'part' | 'figure' | 'table' | 'footnote', number>;

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

function footnotesOf(block: Block, counts: Counts): readonly Footnote[] {
  if (block.kind !== 'heading') return [];
  return (block.footnotes ?? []).map((text) => ({ number: ++counts.footnote, text }));
}

function captionsOf(block: Block, blockId: string, numbers: readonly string[]): readonly CaptionEntry[] {
  const entry = (of: 'figure' | 'table', text: string, number = ''): CaptionEntry => ({ blockId, of, number, text });
  if (block.kind === 'chart') return [entry('figure', block.caption, numbers[0])];
  if (block.kind === 'table') return [entry('table', block.caption, numbers[0])];
  if (block.kind === 'photos') return block.row.map(({ caption }, at) => entry('figure', caption, numbers[at]));
  return [];
}

/** A wide table, and what stands over it: titles, and a remark behind them. */
function isLandscape(blocks: readonly Block[], at: number): boolean {
  const block = blocks[at];
  if (block?.kind === 'table') return block.wide === true;
  const leads = block?.kind === 'heading' || (block?.kind === 'paragraph' && isUnderTitle(blocks, at));
  return leads && isLandscape(blocks, at + 1);
}

function isUnderTitle(blocks: readonly Block[], at: number): boolean {
  const before = blocks[at - 1];
  return before?.kind === 'heading' || (before?.kind === 'paragraph' && isUnderTitle(blocks, at - 1));
}

/** A section's name on the pages. */
export function sectionAddress(sectionId: string, exerciseId: string | null): string {
  return (exerciseId === null ? sectionId : `${sectionId}-${exerciseId}`).replace(/[^A-Za-z0-9-]/g, '-');
}
