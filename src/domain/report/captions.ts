/** Captions that can be told apart in a list. */
import type { Block, ReportSection } from './model.ts';

type Captioned = Extract<Block, { kind: 'chart' | 'table' }>;

const isCaptioned = (block: Block): block is Captioned => block.kind === 'chart' || block.kind === 'table';

/** The sections, the name of its instrument behind every caption that also stands in another chapter. */
export function distinctCaptions(
  sections: readonly ReportSection[],
  nameOf: (exerciseId: string) => string,
): readonly ReportSection[] {
  const chapters = new Map<string, Set<ReportSection>>();
  const keyOf = ({ kind, caption }: Captioned): string => `${kind}:${caption}`;
  for (const section of sections)
    for (const block of section.blocks.filter(isCaptioned))
      chapters.set(keyOf(block), (chapters.get(keyOf(block)) ?? new Set()).add(section));
  return sections.map((section) => {
    const { exerciseId } = section;
    if (exerciseId === undefined) return section;
    const blocks = section.blocks.map((block) =>
      isCaptioned(block) && (chapters.get(keyOf(block))?.size ?? 0) > 1
        ? { ...block, caption: `${block.caption} · ${nameOf(exerciseId)}` }
        : block,
    );
    return { ...section, blocks };
  });
}
