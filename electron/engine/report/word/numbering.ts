import { AlignmentType, type INumberingOptions, LevelFormat } from 'docx';
import { numberingIds } from './styles/ids.ts';
import type { Look } from './look.ts';

/**
 * Chapters 1, 2 …, their parts 1.1, 1.2 …, and one kind of bullet. The numbers of headings hang in the margin,
 * so that titles and text share one edge.
 */
export function numberingOf({ palette, heading, body }: Look): INumberingOptions {
  return {
    config: [
      {
        reference: numberingIds.headings,
        levels: [
          {
            level: 0,
            format: LevelFormat.DECIMAL,
            text: '%1',
            alignment: AlignmentType.LEFT,
            style: {
              style: 'Heading1',
              run: { font: heading, color: palette.accent },
              paragraph: { indent: { left: 0, hanging: 660 } },
            },
          },
          {
            level: 1,
            format: LevelFormat.DECIMAL,
            text: '%1.%2',
            alignment: AlignmentType.LEFT,
            style: {
              style: 'Heading2',
              run: { font: heading, color: palette.accent },
              // Room for "18.10" and a space, also in wide letters.
              paragraph: { indent: { left: 0, hanging: 800 } },
            },
          },
        ],
      },
      {
        reference: numberingIds.bullets,
        levels: [
          {
            level: 0,
            format: LevelFormat.BULLET,
            text: '–',
            alignment: AlignmentType.LEFT,
            style: { run: { font: body, color: palette.accent }, paragraph: { indent: { left: 300, hanging: 300 } } },
          },
        ],
      },
    ],
  };
}
