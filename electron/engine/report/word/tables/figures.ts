import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Figures } from '../../../../../src/domain/report/model.ts';
import type { Look } from '../look.ts';
import { styleIds } from '../styles/ids.ts';
import { describeTable } from '../table-alt-text.ts';
import { runsOf } from '../text.ts';
import { rule } from './borders.ts';
import { widthsOf } from './column-widths.ts';
import { frame } from './frame.ts';

/** Big figures in equal columns under a firm rule. */
export function figuresTable(look: Look, { items }: Figures): Table {
  const widths = widthsOf(
    look,
    items.map(() => ({ share: 1 })),
  );
  const table = new Table({
    ...frame(look, widths),
    rows: [
      new TableRow({
        cantSplit: true,
        children: items.map(
          ({ value, unit, label, note }, at) =>
            new TableCell({
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              margins: { top: 60, bottom: 60, left: 0, right: 200 },
              borders: { top: rule(look.palette.primary, 10) },
              children: [
                new Paragraph({ style: styleIds.figureValue, children: [...runsOf(look, [value])] }),
                new Paragraph({
                  style: styleIds.note,
                  spacing: { before: 0, after: 60 },
                  children: runsOf(look, [unit]),
                }),
                new Paragraph({ style: styleIds.tableText, children: runsOf(look, [{ strong: label }]) }),
                ...(note === ''
                  ? []
                  : [new Paragraph({ style: styleIds.tableText, children: runsOf(look, [{ muted: note }]) })]),
              ],
            }),
        ),
      }),
    ],
  });
  return describeTable(
    table,
    items.map(({ label }) => label).join(', '),
    items.map(({ label, value, unit, note }) => `${label}: ${value} ${unit}. ${note}`).join(' '),
  );
}
