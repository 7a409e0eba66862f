/**
 * Sentences by rule that the consultant may word otherwise: what a chapter concludes, how it leads on, what follows from
 * it, what is asked of the reader, and a remark of their own. Figures, notes and limits are not among them: a report
 * that hides its limits is no longer this one.
 */
import type { OwnWording } from './composition.ts';
import { sectionKey } from './composition.ts';
import { plainText } from './rich-text.ts';
import type { Block, BlockSource, Callout, Heading, Paragraph, ReportSection, RichText, TextSource } from './model.ts';

interface Found {
  readonly text: string;
  readonly about: TextSource;
}

type Finder = (address: string, rule: string) => Found;

/**
 * The sections with the consultant's wordings in the places of the rules' sentences, each sentence with where it comes
 * from. `remarks`: also where a remark could be written, as an empty paragraph; a preview needs it, a file does not.
 */
export function worded(
  sections: readonly ReportSection[],
  wordings: readonly OwnWording[],
  remarks: boolean,
): readonly ReportSection[] {
  const own = new Map(wordings.map((wording) => [wording.address, wording]));
  const find: Finder = (address, rule) => {
    const wording = own.get(address);
    return wording === undefined
      ? { text: rule, about: { kind: 'text', id: address, rule, own: false, stale: false } }
      : {
          text: wording.text,
          about: { kind: 'text', id: address, rule, own: true, stale: wording.insteadOf !== rule },
        };
  };
  return sections.map((section) => ({ ...section, blocks: blocksOf(section, find, remarks) }));
}

function blocksOf(section: ReportSection, find: Finder, remarks: boolean): readonly Block[] {
  const key = sectionKey(section);
  if (key === 'contents') return section.blocks;
  const blocks: Block[] = [];
  let leads = 0;
  // A remark stands behind the title and what leads on from it.
  let remarkAt = 0;
  for (const [at, block] of section.blocks.entries()) {
    const opens = at === 0 || remarkAt === blocks.length;
    if (block.kind === 'heading' && block.level === 1) {
      blocks.push(titled(block, find(`${key}.title`, block.text)));
    } else if (block.kind === 'paragraph' && block.look === 'lead') {
      leads += 1;
      blocks.push(...lead(block, find(`${key}.lead-${leads}`, plainText(block.text))));
    } else {
      blocks.push(...(block.kind === 'callout' && block.tone !== 'warning' ? called(block, key, find) : [block]));
      continue;
    }
    if (opens) remarkAt = blocks.length;
  }
  const { text, about } = find(`${key}.remark`, '');
  if (text === '' && !remarks) return blocks;
  return blocks.toSpliced(remarkAt, 0, { kind: 'paragraph', look: 'body', text: [text], withNext: false, about });
}

/** A chapter without a title could not be found again: an empty wording leaves the rule's. */
function titled(block: Heading, { text, about }: Found): Heading {
  return { ...block, text: text === '' ? about.rule : text, about };
}

function lead(block: Paragraph, { text, about }: Found): readonly Paragraph[] {
  if (!about.own) return [{ ...block, about }];
  return text === '' ? [] : [{ ...block, text: [text], about }];
}

/** Paragraphs that come from a finding are edited as findings are. */
function called(block: Callout, key: string, find: Finder): readonly Callout[] {
  const name = block.tone === 'decision' ? 'decision' : 'so-what';
  const kept = block.paragraphs.flatMap((paragraph, at): readonly { text: RichText; about: BlockSource }[] => {
    const from = block.about?.[at] ?? null;
    if (from !== null) return [{ text: paragraph, about: from }];
    const { text, about } = find(`${key}.${name}-${at + 1}`, plainText(paragraph));
    if (!about.own) return [{ text: paragraph, about }];
    return text === '' ? [] : [{ text: [text], about }];
  });
  if (kept.length === 0) return [];
  return [{ ...block, paragraphs: kept.map(({ text }) => text), about: kept.map(({ about }) => about) }];
}
