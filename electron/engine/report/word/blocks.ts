import { type FileChild, HeadingLevel, Paragraph as WordParagraph } from 'docx';
import type { Flow, FlowBlock, Footnote } from '../../../../src/domain/report/flow.ts';
import type { Heading, Paragraph, Quote } from '../../../../src/domain/report/model.ts';
import { contentsList, linkedTitle } from './contents.ts';
import { captionList } from './caption-list.ts';
import { captionOf, noteOf } from './captions.ts';
import { chartRun } from './charts/chart.ts';
import { footnoteMarks } from './footnotes.ts';
import type { Look } from './look.ts';
import { photosOf } from './photos.ts';
import { numberingIds, styleIds } from './styles/ids.ts';
import { calloutTable } from './tables/callout.ts';
import { dataTable } from './tables/data-table.ts';
import { figuresTable } from './tables/figures.ts';
import { lanesTable } from './tables/lanes.ts';
import { reasonsTable } from './tables/reasons.ts';
import { runsOf } from './text.ts';

/** What sets a chapter apart that begins within a page. */
const airBefore = { complete: 800, compact: 460 } as const;

/** What a block of the model is in Word. */
export function drawBlock(
  look: Look,
  { id, block, numbers, footnotes, turns, remarked }: FlowBlock,
  flow: Flow,
): FileChild[] {
  const number = numbers[0] ?? '';
  switch (block.kind) {
    case 'heading':
      return headingOf(look, block, { id, numbered: numbers.length > 0, footnotes, opens: turns });
    case 'paragraph':
      return [paragraphOf(look, block)];
    case 'callout':
      return [gap(160), calloutTable(look, block), gap(120)];
    case 'figures':
      return [figuresTable(look, block), gap(60)];
    case 'reasons':
      return [reasonsTable(look, block), gap(160)];
    case 'lanes':
      return [lanesTable(look, block), gap(60)];
    case 'photos':
      return [...photosOf(look, block, numbers), gap(200)];
    case 'quote':
      return quoteOf(look, block);
    case 'chart':
      return [
        captionOf(look, 'figure', number, block.caption),
        new WordParagraph({
          style: styleIds.body,
          keepNext: block.note !== null,
          spacing: { after: 60, line: 240, lineRule: 'auto' },
          children: [chartRun(look, block)],
        }),
        ...(block.note === null ? [] : [noteOf(look, block.note)]),
      ];
    case 'table':
      return [
        captionOf(look, 'table', number, block.caption),
        dataTable(look, block, remarked),
        block.note === null ? gap(200, remarked) : noteOf(look, block.note, remarked),
      ];
    case 'contents':
      return contentsList(look, block.title, block.levels, flow.contents);
    case 'captions':
      return captionList(look, block, flow);
  }
}

interface HeadingPlace {
  readonly id: string;
  readonly numbered: boolean;
  readonly footnotes: readonly Footnote[];
  /** It begins a page in any case. */
  readonly opens: boolean;
}

function headingOf(
  look: Look,
  { level, text, kicker, newPage }: Heading,
  { id, numbered, footnotes, opens }: HeadingPlace,
): WordParagraph[] {
  const first = level === 1 && (newPage || opens);
  // A new run of pages begins one by itself.
  const breaks = first && !opens;
  return [
    ...(kicker === null
      ? []
      : [
          // Behind a table and its note, LibreOffice keeps a paragraph with the next only if another lies between.
          ...(first ? [] : [airOver(airBefore[look.compact ? 'compact' : 'complete'])]),
          new WordParagraph({
            style: styleIds.kicker,
            pageBreakBefore: breaks,
            ...(first ? {} : { spacing: { before: 0, after: 100 } }),
            keepNext: true,
            children: [...runsOf(look, [kicker]), ...footnoteMarks(look, footnotes)],
          }),
        ]),
    new WordParagraph({
      ...(numbered || level === 2
        ? { heading: level === 1 ? HeadingLevel.HEADING_1 : HeadingLevel.HEADING_2 }
        : { style: styleIds.frontHeading }),
      pageBreakBefore: breaks && kicker === null,
      // Said here too: in a firm's own file the headings are the firm's, and not all of them stay with their text.
      keepNext: true,
      keepLines: true,
      children: [linkedTitle(look, id, text)],
    }),
  ];
}

const looks = {
  body: styleIds.body,
  lead: styleIds.lead,
  statement: styleIds.lead,
  note: styleIds.note,
  label: styleIds.label,
  bullet: styleIds.bullet,
} as const;

function paragraphOf(look: Look, { look: kind, text, withNext }: Paragraph): WordParagraph {
  return new WordParagraph({
    style: looks[kind],
    ...(withNext ? { keepNext: true } : {}),
    // Said here too: in a firm's own file the style has no list of ours.
    ...(kind === 'bullet' ? { numbering: { reference: numberingIds.bullets, level: 0 } } : {}),
    children: runsOf(look, text),
  });
}

function quoteOf(look: Look, { text, source }: Quote): WordParagraph[] {
  const [open, close] = look.furniture.quotes;
  // A speech of pages may break; an ordinary quote stays whole beside its source.
  const long = text.length > 900;
  return [
    new WordParagraph({
      style: styleIds.quote,
      keepLines: !long,
      keepNext: source !== '' && !long,
      children: runsOf(look, [`${open}${text}${close}`]),
    }),
    ...(source === '' ? [] : [new WordParagraph({ style: styleIds.quoteSource, children: runsOf(look, [source]) })]),
  ];
}

/** Space before a chapter, in a paragraph of one point. */
function airOver(air: number): WordParagraph {
  return new WordParagraph({
    style: styleIds.body,
    spacing: { before: air - 20, after: 0, line: 20, lineRule: 'exact' },
  });
}

/** Space after a table, which has none of its own; tables that touch would become one. */
function gap(after: number, keepNext = false): WordParagraph {
  return new WordParagraph({
    style: styleIds.body,
    ...(keepNext ? { keepNext } : {}),
    spacing: { before: 0, after, line: 20, lineRule: 'exact' },
  });
}
