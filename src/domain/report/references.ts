/** References to figures and tables, once it is known what is printed and in which order. */
import { flowOf } from './flow.ts';
import type { Block, Inline, Note, Reference, ReportSection, RichText, Row } from './model.ts';

/** What the two kinds are called within a sentence, in the language of the report. */
type Names = Readonly<Record<Reference['of'], string>>;

/** The key of the first figure of an instrument's chapter, else of its first table. */
export const pictureKey = (exerciseId: string): string => `picture:${exerciseId}`;

/** The sections with numbers in the place of every `see`; one that leads to nothing disappears with its words. */
export function withReferences(sections: readonly ReportSection[], names: Names): readonly ReportSection[] {
  const targets = targetsOf(sections);
  const inText = (text: RichText): RichText => text.flatMap((part) => resolved(part, targets, names));
  return sections.map((section) => ({ ...section, blocks: section.blocks.map((block) => inBlock(block, inText)) }));
}

function targetsOf(sections: readonly ReportSection[]): ReadonlyMap<string, Reference> {
  const targets = new Map<string, Reference>();
  const { blocks } = flowOf({ sections });
  let at = 0;
  for (const { exerciseId, blocks: own } of sections) {
    for (const block of own) {
      const { id, numbers } = blocks[at++] ?? { id: '', numbers: [] };
      if (block.kind !== 'chart' && block.kind !== 'table') continue;
      const target: Reference = {
        reference: numbers[0] ?? '',
        of: block.kind === 'chart' ? 'figure' : 'table',
        to: id,
      };
      if (block.key !== undefined) targets.set(block.key, target);
      if (exerciseId === undefined) continue;
      const key = pictureKey(exerciseId);
      if (!targets.has(key) || (target.of === 'figure' && targets.get(key)?.of === 'table')) targets.set(key, target);
    }
  }
  return targets;
}

function resolved(part: Inline, targets: ReadonlyMap<string, Reference>, names: Names): readonly Inline[] {
  if (typeof part === 'string' || !('see' in part)) return [part];
  const target = targets.get(part.see);
  // The number stays on the line of its name.
  return target === undefined ? [] : [part.before(`${names[target.of]}\u00A0`), target, part.after];
}

function inBlock(block: Block, inText: (text: RichText) => RichText): Block {
  switch (block.kind) {
    case 'paragraph':
      return { ...block, text: inText(block.text) };
    case 'chart':
      return { ...block, note: inNote(block.note, inText) };
    case 'table':
      return { ...block, note: inNote(block.note, inText), rows: block.rows.map((row) => inRow(row, inText)) };
    default:
      return block;
  }
}

function inNote(note: Note, inText: (text: RichText) => RichText): Note {
  if (note === null || typeof note === 'string') return note;
  const text = inText(note);
  return text.length === 0 ? null : text;
}

function inRow(row: Row, inText: (text: RichText) => RichText): Row {
  if ('band' in row) return row;
  return {
    ...row,
    cells: row.cells.map((cell) => (typeof cell === 'object' && 'rich' in cell ? { rich: inText(cell.rich) } : cell)),
  };
}
