import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Lanes } from '../../../../../src/domain/report/model.ts';
import type { Look } from '../look.ts';
import { styleIds } from '../styles/ids.ts';
import { describeTable } from '../table-alt-text.ts';
import { runsOf } from '../text.ts';
import { rule } from './borders.ts';
import { widthsOf } from './column-widths.ts';
import { frame } from './frame.ts';

/** Columns of short texts, one a horizon. */
export function lanesTable(look: Look, { lanes, alt }: Lanes): Table {
  const widths = widthsOf(
    look,
    lanes.map(() => ({ share: 1 })),
  );
  const { palette } = look;
  const table = new Table({
    ...frame(look, widths),
    rows: [
      new TableRow({
        cantSplit: true,
        children: lanes.map(
          ({ title, note }, at) =>
            new TableCell({
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              margins: { top: 90, bottom: 90, left: at === 0 ? 0 : 120, right: 120 },
              borders: { top: rule(palette.primary, 18) },
              children: [
                new Paragraph({
                  style: styleIds.reasonTitle,
                  children: runsOf(look, [title], { color: palette.primary }),
                }),
                new Paragraph({ style: styleIds.tableText, keepNext: true, children: runsOf(look, [{ muted: note }]) }),
              ],
            }),
        ),
      }),
      new TableRow({
        cantSplit: true,
        children: lanes.map(
          ({ items }, at) =>
            new TableCell({
              width: { size: widths[at] ?? 0, type: WidthType.DXA },
              margins: { top: 30, bottom: 60, left: at === 0 ? 0 : 120, right: 160 },
              children: items.map(
                (item) =>
                  new Paragraph({ style: styleIds.tableText, spacing: { after: 110 }, children: runsOf(look, [item]) }),
              ),
            }),
        ),
      }),
    ],
  });
  return describeTable(table, lanes.map(({ title }) => title).join(', '), alt);
}
