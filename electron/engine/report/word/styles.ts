import { AlignmentType, type IParagraphStyleOptions, type IStylesOptions } from 'docx';
import { numberingIds, styleIds } from './style-ids.ts';
import type { Look } from './look.ts';

/** Sizes in half-points, spaces in twentieths of a point, as Word counts. */
type Style = Omit<IParagraphStyleOptions, 'quickFormat'>;

/** Every style of the document, in the kit's fonts and colours and the language of the report. */
export function stylesOf(look: Look, locale: string): IStylesOptions {
  const { palette, heading, body } = look;
  const headingRun = { font: heading, color: palette.primary };
  return {
    default: {
      document: {
        run: { font: body, size: 21, color: palette.ink, language: { value: locale, eastAsia: locale, bidirectional: 'ar-SA' } },
        paragraph: { spacing: { after: 140, line: 288, lineRule: 'auto' } },
      },
      heading1: {
        run: { ...headingRun, size: 46 },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 0, after: 280, line: 252, lineRule: 'auto' }, numbering: { reference: numberingIds.headings, level: 0 } },
      },
      heading2: {
        run: { ...headingRun, size: 28 },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 380, after: 130, line: 259, lineRule: 'auto' }, numbering: { reference: numberingIds.headings, level: 1 } },
      },
      caption: {
        run: { font: body, size: 20, bold: true, color: palette.ink },
        paragraph: { keepNext: true, keepLines: true, spacing: { before: 280, after: 90, line: 252, lineRule: 'auto' } },
      },
      footnoteText: { run: { size: 17, color: palette.muted }, paragraph: { spacing: { after: 40, line: 240, lineRule: 'auto' } } },
      hyperlink: { run: { color: palette.primary } },
    },
    paragraphStyles: [...textStyles(look), ...tableStyles(look), ...coverStyles(look), ...contentsStyles(look)],
  };
}

function textStyles({ palette, heading }: Look): Style[] {
  return [
    named(styleIds.body, 'Respiro Body', {}, {}),
    named(styleIds.lead, 'Respiro Lead', { size: 24, color: palette.ink }, { spacing: { after: 220, line: 300, lineRule: 'auto' } }),
    named(styleIds.note, 'Respiro Note', { size: 17, color: palette.muted }, { spacing: { before: 80, after: 220, line: 252, lineRule: 'auto' } }),
    named(styleIds.label, 'Respiro Label', { size: 18, bold: true, color: palette.accent, characterSpacing: 12 }, { keepNext: true, spacing: { before: 240, after: 60 } }),
    named(styleIds.kicker, 'Respiro Kicker', { size: 19, bold: true, color: palette.accent, characterSpacing: 12 }, { keepNext: true, spacing: { before: 0, after: 100 } }),
    named(styleIds.bullet, 'Respiro Bullet', {}, { spacing: { after: 80 }, numbering: { reference: numberingIds.bullets, level: 0 } }),
    named(styleIds.quote, 'Respiro Quote', { font: heading, size: 25, italics: true, color: palette.ink }, {
      keepLines: true,
      keepNext: true,
      indent: { left: 340, right: 500 },
      spacing: { before: 200, after: 40, line: 288, lineRule: 'auto' },
      border: { left: { style: 'single', size: 18, color: palette.primary, space: 12 } },
    }),
    named(styleIds.quoteSource, 'Respiro Quote Source', { size: 18, color: palette.muted }, {
      indent: { left: 340 },
      spacing: { after: 240 },
      border: { left: { style: 'single', size: 18, color: palette.primary, space: 12 } },
    }),
    named(styleIds.figureValue, 'Respiro Figure', { font: heading, size: 64, color: palette.primary }, { keepNext: true, spacing: { before: 60, after: 0, line: 240, lineRule: 'auto' } }),
    named(styleIds.reasonNumber, 'Respiro Reason Number', { font: heading, size: 40, color: palette.accent }, { spacing: { after: 0, line: 240, lineRule: 'auto' } }),
    named(styleIds.reasonTitle, 'Respiro Reason', { size: 23, bold: true, color: palette.ink }, { keepNext: true, spacing: { after: 30, line: 264, lineRule: 'auto' } }),
    named(styleIds.header, 'Respiro Header', { size: 17, color: palette.muted }, { spacing: { after: 0, line: 240, lineRule: 'auto' } }),
    named(styleIds.footer, 'Respiro Footer', { size: 17, color: palette.muted }, { spacing: { after: 0, line: 240, lineRule: 'auto' } }),
  ];
}

function tableStyles({ palette }: Look): Style[] {
  return [
    named(styleIds.tableHead, 'Respiro Table Head', { size: 17, bold: true, color: palette.muted }, { keepNext: true, spacing: { after: 0, line: 240, lineRule: 'auto' } }),
    named(styleIds.tableText, 'Respiro Table Text', { size: 19 }, { spacing: { after: 0, line: 252, lineRule: 'auto' } }),
  ];
}

function coverStyles({ palette, heading }: Look): Style[] {
  const indent = { left: coverIndent };
  return [
    named(styleIds.coverKicker, 'Respiro Cover Kicker', { size: 21, bold: true, color: palette.accent, characterSpacing: 20 }, { indent, spacing: { before: 1900, after: 200 } }),
    named(styleIds.coverClient, 'Respiro Cover Client', { font: heading, size: 76, color: palette.primary }, { indent, keepLines: true, spacing: { after: 200, line: 228, lineRule: 'auto' } }),
    named(styleIds.coverTitle, 'Respiro Cover Title', { font: heading, size: 32, color: palette.ink }, { indent, spacing: { after: 120, line: 264, lineRule: 'auto' } }),
    named(styleIds.coverLabel, 'Respiro Cover Label', { size: 18, color: palette.muted }, { spacing: { after: 0, line: 264, lineRule: 'auto' } }),
    named(styleIds.coverText, 'Respiro Cover Text', { size: 21 }, { spacing: { after: 0, line: 264, lineRule: 'auto' } }),
  ];
}

/** The cover's text stands to the right of its band. */
export const coverIndent = 1500;

function contentsStyles({ palette, heading }: Look): Style[] {
  return [
    named(styleIds.contentsTitle, 'Respiro Contents Title', { font: heading, size: 46, color: palette.primary }, { keepNext: true, spacing: { after: 320, line: 252, lineRule: 'auto' } }),
    { ...named('TOC1', 'toc 1', { size: 22, bold: true, color: palette.ink }, { indent: { left: 480, hanging: 480, right: 900 }, spacing: { before: 170, after: 20, line: 264, lineRule: 'auto' }, alignment: AlignmentType.LEFT }), basedOn: 'Normal' },
    { ...named('TOC2', 'toc 2', { size: 20, color: palette.muted }, { indent: { left: 1080, hanging: 600, right: 900 }, spacing: { after: 10, line: 259, lineRule: 'auto' } }), basedOn: 'Normal' },
  ];
}

function named(id: string, name: string, run: NonNullable<Style['run']>, paragraph: NonNullable<Style['paragraph']>): Style {
  return { id, name, basedOn: 'Normal', next: styleIds.body, run, paragraph };
}
