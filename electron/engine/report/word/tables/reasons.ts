import { Paragraph, Table, TableCell, TableRow, WidthType } from 'docx';
import type { Reasons } from '../../../../../src/domain/report/model.ts';
import type { Look } from '../look.ts';
import { styleIds } from '../styles/ids.ts';
import { describeTable } from '../table-alt-text.ts';
import { runsOf } from '../text.ts';
import { rule } from './borders.ts';
import { frame } from './frame.ts';

/** Reasons with their numbers hanging at the left. */
export function reasonsTable(look: Look, { items }: Reasons): Table {
  const widths = [640, look.area.width - 640];
  const table = new Table({
    ...frame(look, widths),
    rows: items.map(
      ({ title, text, note }, at) =>
        new TableRow({
          cantSplit: true,
          children: [
            new TableCell({
              width: { size: widths[0] ?? 0, type: WidthType.DXA },
              margins: { top: 70, bottom: 70, left: 0, right: 60 },
              children: [new Paragraph({ style: styleIds.reasonNumber, children: runsOf(look, [String(at + 1)]) })],
            }),
            new TableCell({
              width: { size: widths[1] ?? 0, type: WidthType.DXA },
              margins: { top: 110, bottom: 110, left: 0, right: 0 },
              borders: { bottom: rule(look.palette.line, 4) },
              children: [
                new Paragraph({ style: styleIds.reasonTitle, children: runsOf(look, [title]) }),
                ...(text === ''
                  ? []
                  : [new Paragraph({ style: styleIds.body, spacing: { after: 20 }, children: runsOf(look, [text]) })]),
                ...(note === ''
                  ? []
                  : [new Paragraph({ style: styleIds.tableText, children: runsOf(look, [{ muted: note }]) })]),
              ],
            }),
          ],
        }),
    ),
  });
  return describeTable(
    table,
    items.map(({ title }) => title).join('; '),
    items.map(({ title, text }) => `${title}. ${text}`).join(' '),
  );
}
