import type { IStylesOptions } from 'docx';
import type { Look } from '../look.ts';
import { contentsStyles } from './contents.ts';
import { coverStyles } from './cover.ts';
import { numberingIds } from './ids.ts';
import { textStyles } from './text.ts';

const auto = 'auto' as const;

const none: ReadonlySet<string> = new Set();

/**
 * Every style of the document, in the kit's fonts and colours and the language of the report.
 *
 * @param present ids of another document's styles among which ours are to stand: those are left as they are.
 */
export function stylesOf(look: Look, locale: string, present: ReadonlySet<string> = none): IStylesOptions {
  const { heading1, heading2, caption, footnoteText, hyperlink, document } = defaultsOf(look, locale);
  const isNew = ({ id }: { readonly id: string }): boolean => !present.has(id);
  return {
    default: {
      ...(present.size === 0 && { document }),
      ...(present.has('Heading1') ? {} : { heading1 }),
      ...(present.has('Heading2') ? {} : { heading2 }),
      ...(present.has('Caption') ? {} : { caption }),
      ...(present.has('FootnoteText') ? {} : { footnoteText }),
      ...(present.has('Hyperlink') ? {} : { hyperlink }),
    },
    // The styles of the library rest on it, and it does not write it.
    characterStyles: [{ id: 'DefaultParagraphFont', name: 'Default Paragraph Font' }].filter(isNew),
    paragraphStyles: [...textStyles(look), ...coverStyles(look), ...contentsStyles(look)].filter(isNew),
  };
}

function defaultsOf(look: Look, locale: string) {
  const { palette, heading, body } = look;
  const language = { value: locale, eastAsia: locale, bidirectional: 'ar-SA' };
  const together = { keepNext: true, keepLines: true };
  const headingRun = { font: heading, color: palette.primary };
  return {
    document: {
      run: { font: body, size: 21, color: palette.ink, language },
      paragraph: { spacing: { after: 140, line: 288, lineRule: auto } },
    },
    heading1: {
      run: { ...headingRun, size: look.compact ? 36 : 46 },
      paragraph: {
        ...together,
        spacing: { before: 0, after: look.compact ? 160 : 280, line: 252, lineRule: auto },
        numbering: { reference: numberingIds.headings, level: 0 },
      },
    },
    heading2: {
      run: { ...headingRun, size: look.compact ? 25 : 28 },
      paragraph: {
        ...together,
        spacing: { before: look.compact ? 220 : 380, after: look.compact ? 60 : 130, line: 259, lineRule: auto },
        numbering: { reference: numberingIds.headings, level: 1 },
      },
    },
    caption: {
      run: { font: body, size: 20, bold: true, color: palette.ink },
      paragraph: { ...together, spacing: { before: look.compact ? 180 : 280, after: 90, line: 252, lineRule: auto } },
    },
    // The library gives it no line height of its own, and its size is that of the text.
    footnoteText: {
      run: { size: 17, color: palette.muted },
      paragraph: { spacing: { after: 20, line: 240, lineRule: auto } },
    },
    hyperlink: { run: { color: palette.primary } },
  } satisfies IStylesOptions['default'];
}
