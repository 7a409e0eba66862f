import type { Look } from '../look.ts';
import { styleIds, titleAt } from './ids.ts';
import { type Style, style } from './style.ts';

/** Chapters and their parts in the contents; the third is the unnumbered page that answers first. */
export function contentsStyles({ palette, heading, compact }: Look): Style[] {
  const chapter = { size: 22, bold: true, color: palette.ink };
  const space = { before: compact ? 70 : 170, after: 20, line: 264 };
  return [
    style(
      styleIds.contentsTitle,
      'Respiro Contents Title',
      { font: heading, size: compact ? 36 : 46, color: palette.primary },
      { after: compact ? 160 : 320, line: 252 },
      { keepNext: true },
    ),
    style('TOC1', 'toc 1', chapter, space, { indent: { left: titleAt.TOC1, hanging: titleAt.TOC1 } }),
    style(
      'TOC2',
      'toc 2',
      { size: 20, color: palette.muted },
      { after: 10, line: 259 },
      { indent: { left: titleAt.TOC2, hanging: 600 } },
    ),
    style('TOC3', 'toc 3', chapter, space),
    style(
      styleIds.listTitle,
      'Respiro List Title',
      { font: heading, size: 32, color: palette.primary },
      { before: 480, after: 140, line: 252 },
      { keepNext: true, keepLines: true },
    ),
    style(
      styleIds.captionList,
      'table of figures',
      { size: 19, color: palette.ink },
      { after: 24, line: 252 },
      { keepLines: true, indent: { left: 240, hanging: 240 } },
    ),
  ];
}
