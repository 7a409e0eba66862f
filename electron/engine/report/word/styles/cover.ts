import type { Look } from '../look.ts';
import { styleIds } from './ids.ts';
import { type Style, style } from './style.ts';

/** The cover's text stands to the right of its band. */
export const coverIndent = 1500;

export function coverStyles({ palette, heading }: Look): Style[] {
  const { accent, primary, ink, muted } = palette;
  const indent = { left: coverIndent };
  return [
    style(
      styleIds.coverKicker,
      'Respiro Cover Kicker',
      { size: 21, bold: true, color: accent, characterSpacing: 20 },
      { before: 2300, after: 200 },
      { indent },
    ),
    style(
      styleIds.coverClient,
      'Respiro Cover Client',
      { font: heading, size: 80, color: primary },
      { after: 220, line: 228 },
      { indent, keepLines: true },
    ),
    style(
      styleIds.coverTitle,
      'Respiro Cover Title',
      { font: heading, size: 32, color: ink },
      { after: 120, line: 264 },
      { indent },
    ),
    style(styleIds.coverLabel, 'Respiro Cover Label', { size: 18, color: muted }, { after: 0, line: 264 }),
    style(styleIds.coverText, 'Respiro Cover Text', { size: 21 }, { after: 0, line: 264 }),
  ];
}
