/** The report in the places that a firm's own template has for it. */
import { type FileChild, type IPatch, Paragraph, patchDocument, PatchType, TextRun } from 'docx';
import { estimatePageNumbersWith } from 'docx/layout';
import { type Flow, type FlowBlock, sectionAddress } from '../../../../src/domain/report/flow.ts';
import type { ReportModel } from '../../../../src/domain/report/model.ts';
import type { TextTag } from '../../../../src/domain/report/word-tags.ts';
import type { ReportInput } from '../input.ts';
import { reportContext } from '../model/context.ts';
import { coverOf } from '../sections/cover.ts';
import { localeOf, numberWords } from '../texts/numbers.ts';
import { printable } from '../texts/printable.ts';
import { drawBlock } from '../word/blocks.ts';
import type { Look } from '../word/look.ts';
import { numberingOf } from '../word/numbering.ts';
import { withReportStyles } from './add-styles.ts';
import type { FoundTag } from './find-tags.ts';
import { withSequenceNumbers } from './sequence-numbers.ts';
import { placesOf } from './placed-sections.ts';
import { type Piece, turnPages } from './turned-pages.ts';
import { type WordPackage, zipWordFile } from './package.ts';

export interface FilledTemplate {
  readonly bytes: Uint8Array;
  /** 0 when they were not, or could not be, counted. */
  readonly pages: number;
}

interface Report {
  readonly input: ReportInput;
  /** In the order of the template; see `inTemplateOrder`. */
  readonly model: ReportModel;
  readonly look: Look;
  readonly flow: Flow;
}

/**
 * Everything of the template that is no tag stays as it is. A part that the report does not have (no change without an
 * earlier wave) leaves an empty paragraph.
 */
export async function fillTemplate(
  file: WordPackage,
  tags: readonly FoundTag[],
  report: Report,
  pageNumbers: boolean,
): Promise<FilledTemplate> {
  const { input, model, look } = report;
  const styled = await withReportStyles(file, look, localeOf(model.language));
  const words = wordsOf(input);
  const blocks = blocksOf(tags, report);
  const turned = turnPages(
    styled,
    new Map([...blocks].map(([tag, own]) => [tag, own.map(({ landscape }) => landscape)])),
  );
  const estimate = estimatePageNumbersWith({ guess: true });
  let pages = 0;
  const bytes = await patchDocument({
    outputType: 'uint8array',
    data: zipWordFile(turned.file),
    keepOriginalStyles: true,
    numbering: numberingOf(look),
    properties: {
      title: model.properties.title,
      subject: model.properties.subject,
      creator: model.properties.author,
      keywords: model.properties.keywords,
    },
    ...(pageNumbers && {
      pageNumbers: (template) => {
        const found = estimate(template);
        pages = found.pageCount ?? 0;
        return found;
      },
    }),
    patches: Object.fromEntries(
      tags.flatMap(({ tag, written, area }): [string, IPatch][] => {
        if (tag.kind === 'text')
          return [[written, { type: PatchType.PARAGRAPH, children: [new TextRun(printable(words[tag.id]))] }]];
        return (turned.pieces.get(written) ?? []).map((piece) => {
          const own = { ...look, area: piece.area ?? area };
          const children = childrenOf(blocks.get(written) ?? [], piece, own, report.flow);
          return [piece.written, { type: PatchType.DOCUMENT, children }];
        });
      }),
    ),
  });
  return { bytes: withSequenceNumbers(bytes), pages };
}

/** What stands in the place of each tag. */
function blocksOf(
  tags: readonly FoundTag[],
  { input, model, flow }: Report,
): ReadonlyMap<string, readonly FlowBlock[]> {
  const sectionsIn = placesOf(tags, input.exercises);
  return new Map(
    tags.flatMap(({ tag, written }): [string, readonly FlowBlock[]][] => {
      if (tag.kind === 'text') return [];
      const sections = sectionsIn(tag, model.sections);
      const addresses = new Set(sections.map(({ id, exerciseId }) => sectionAddress(id, exerciseId ?? null)));
      return [[written, flow.blocks.filter(({ section }) => addresses.has(section))]];
    }),
  );
}

function childrenOf(blocks: readonly FlowBlock[], { from, to, opens }: Piece, look: Look, flow: Flow): FileChild[] {
  const children = blocks
    .slice(from, to)
    .flatMap((block, at) => drawBlock(look, { ...block, turns: opens && at === 0 }, flow));
  return children.length > 0 ? children : [new Paragraph('')];
}

/** A firm's own cover is filled also in the edition that has none of ours. */
function wordsOf(input: ReportInput): Record<TextTag, string> {
  const { engagement, wave, printedOn, language } = input;
  const { title, subtitle, confidentiality } = coverOf(reportContext(input, 0));
  return {
    client: engagement.client,
    industry: engagement.industry,
    city: engagement.city,
    consultant: engagement.consultant,
    firm: engagement.firm,
    title,
    subtitle,
    wave: wave.label,
    date: numberWords(language).day(printedOn),
    confidentiality,
  };
}
