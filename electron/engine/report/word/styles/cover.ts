import type { CoverStyle } from '../../../../../src/domain/report/kit.ts';
import type { Look } from '../look.ts';
import { styleIds } from './ids.ts';
import { type Style, style } from './style.ts';

/** The cover's text stands to the right of its band, where there is one. */
export function coverIndentOf(cover: CoverStyle): number {
  return cover === 'band' ? 1500 : 0;
}

export function coverStyles({ kit, cover, heading }: Look): Style[] {
  const { kicker, client, text, muted } = cover;
  const indent = { left: coverIndentOf(kit.cover) };
  return [
    style(
      styleIds.coverKicker,
      'Respiro Cover Kicker',
      { size: 21, bold: true, color: kicker, characterSpacing: 20 },
      { before: 2300, after: 200 },
      { indent },
    ),
    style(
      styleIds.coverClient,
      'Respiro Cover Client',
      { font: heading, size: 80, color: client },
      { after: 220, line: 228 },
      { indent, keepLines: true },
    ),
    style(
      styleIds.coverTitle,
      'Respiro Cover Title',
      { font: heading, size: 32, color: text },
      { after: 120, line: 264 },
      { indent },
    ),
    style(styleIds.coverLabel, 'Respiro Cover Label', { size: 18, color: muted }, { after: 0, line: 264 }),
    style(styleIds.coverText, 'Respiro Cover Text', { size: 21, color: text }, { after: 0, line: 264 }),
    style(styleIds.coverNote, 'Respiro Cover Note', { size: 17, color: muted }, { after: 0, line: 252 }),
  ];
}
