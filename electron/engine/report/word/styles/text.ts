import { AlignmentType } from 'docx';
import type { Look } from '../look.ts';
import { frontHeadingName, numberingIds, styleIds } from './ids.ts';
import { type Style, style } from './style.ts';

/** Running text, its labels and its big figures. */
export function textStyles({ palette, heading, compact }: Look): Style[] {
  const { ink, muted, accent, primary } = palette;
  const next = { keepNext: true };
  const atRight = { alignment: AlignmentType.RIGHT };
  const tableHead = { size: 17, bold: true, color: muted };
  const edge = { left: { style: 'single', size: 18, color: primary, space: 12 } } as const;
  // The same indents and edge, so that both draw one unbroken line.
  const quote = { indent: { left: 340, right: 500 }, border: edge };
  return [
    style(styleIds.body, 'Respiro Body', {}, { after: 140 }),
    style(
      styleIds.frontHeading,
      frontHeadingName,
      { font: heading, size: 50, color: primary },
      { after: 340, line: 252 },
      { ...next, keepLines: true, outlineLevel: 0 },
    ),
    style(
      styleIds.lead,
      'Respiro Lead',
      { size: compact ? 22 : 24, color: ink },
      { after: compact ? 140 : 220, line: compact ? 280 : 300 },
    ),
    style(
      styleIds.note,
      'Respiro Note',
      { size: 17, color: muted },
      { before: 80, after: compact ? 140 : 220, line: 252 },
    ),
    style(
      styleIds.label,
      'Respiro Label',
      { size: 18, bold: true, color: accent, characterSpacing: 12 },
      { before: 240, after: 60 },
      next,
    ),
    style(
      styleIds.kicker,
      'Respiro Kicker',
      { size: 19, bold: true, color: accent, characterSpacing: 12 },
      { after: 100 },
      next,
    ),
    style(
      styleIds.bullet,
      'Respiro Bullet',
      {},
      { after: 80 },
      { numbering: { reference: numberingIds.bullets, level: 0 } },
    ),
    style(
      styleIds.quote,
      'Respiro Quote',
      { font: heading, size: 25, italics: true, color: ink },
      { before: 200, after: 0 },
      { ...quote, ...next, keepLines: true },
    ),
    style(styleIds.quoteSource, 'Respiro Quote Source', { size: 18, color: muted }, { after: 240 }, quote),
    style(
      styleIds.figureValue,
      'Respiro Figure',
      { font: heading, size: 68, color: primary },
      { before: 60, after: 0, line: 240 },
      next,
    ),
    style(
      styleIds.reasonNumber,
      'Respiro Reason Number',
      { font: heading, size: 40, color: accent },
      { after: 0, line: 240 },
    ),
    style(styleIds.reasonTitle, 'Respiro Reason', { size: 23, bold: true, color: ink }, { after: 30, line: 264 }, next),
    style(styleIds.header, 'Respiro Header', { size: 17, color: muted }, { after: 0, line: 240 }),
    style(styleIds.footer, 'Respiro Footer', { size: 17, color: muted }, { after: 0, line: 240 }),
    style(styleIds.tableHead, 'Respiro Table Head', tableHead, { after: 0, line: 240 }, next),
    style(styleIds.tableText, 'Respiro Table Text', { size: 19 }, { after: 0, line: 252 }),
    // Thousands of cells of figures stand at the right: said once here.
    style(
      styleIds.tableHeadFigures,
      'Respiro Table Head Figures',
      tableHead,
      { after: 0, line: 240 },
      { ...next, ...atRight },
    ),
    style(styleIds.tableFigures, 'Respiro Table Figures', { size: 19 }, { after: 0, line: 252 }, atRight),
  ];
}
