import { Paragraph, ShadingType, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Callout } from '../../../../../src/domain/report/model.ts';
import type { Look } from '../look.ts';
import { plainText } from '../../../../../src/domain/report/rich-text.ts';
import { styleIds } from '../styles/ids.ts';
import { describeTable } from '../table-alt-text.ts';
import { runsOf } from '../text.ts';
import { rule } from './borders.ts';
import { breakable } from './data-table.ts';
import { frame } from './frame.ts';

/** A panel with a coloured edge: what is asked, what it means, or a warning. */
export function calloutTable(look: Look, { label, paragraphs, tone }: Callout): Table {
  const { palette } = look;
  const plain = paragraphs.map(plainText);
  // A panel of long texts may break; a short one stays whole.
  const whole = plain.join('').length <= breakable;
  const edge = tone === 'meaning' ? palette.primary : palette.accent;
  const table = new Table({
    ...frame(look, [look.area.width]),
    rows: [
      new TableRow({
        cantSplit: whole,
        children: [
          new TableCell({
            width: { size: look.area.width, type: WidthType.DXA },
            margins: { top: 140, bottom: 160, left: 260, right: 260 },
            shading: { type: ShadingType.CLEAR, color: 'auto', fill: tone === 'warning' ? palette.warm : palette.tint },
            borders: { left: rule(edge, 30) },
            children: [
              new Paragraph({
                style: styleIds.label,
                spacing: { before: 0, after: 40 },
                children: runsOf(look, [label], { color: edge }),
              }),
              ...paragraphs.map(
                (text, at) =>
                  new Paragraph({
                    style: styleIds.body,
                    spacing: { before: at === 0 ? 0 : 80, after: 0, line: whole ? 276 : 240, lineRule: 'auto' },
                    children: runsOf(look, text, tone === 'decision' && at === 0 ? { bold: true } : {}),
                  }),
              ),
            ],
          }),
        ],
      }),
    ],
  });
  return describeTable(table, label, plain.join(' '));
}
