import { Paragraph, ShadingType, Table, TableCell, TableLayoutType, TableRow, WidthType } from 'docx';
import type { Callout, Figures, Lanes, Reasons } from '../../model/model.ts';
import { type Look, textWidth } from '../look.ts';
import { styleIds } from '../styles/ids.ts';
import { describeTable } from '../table-alt-text.ts';
import { runsOf } from '../text.ts';
import { noBorders, rule } from './borders.ts';
import { widthsOf } from './data-table.ts';

/** Big figures in equal columns under a firm rule. */
export function figuresTable(look: Look, { items }: Figures): Table {
  const widths = widthsOf(items.map(() => ({ share: 1 })));
  const table = new Table({
    ...frame(widths),
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

/** Reasons with their numbers hanging at the left. */
export function reasonsTable(look: Look, { items }: Reasons): Table {
  const widths = [640, textWidth - 640];
  const table = new Table({
    ...frame(widths),
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

/** A panel with a coloured edge: what is asked, what it means, or a warning. */
export function calloutTable(look: Look, { label, paragraphs, tone }: Callout): Table {
  const { palette } = look;
  const edge = tone === 'meaning' ? palette.primary : palette.accent;
  const table = new Table({
    ...frame([textWidth]),
    rows: [
      new TableRow({
        // A panel with long texts may break; a short one stays whole.
        cantSplit: paragraphs.length < 4,
        children: [
          new TableCell({
            width: { size: textWidth, type: WidthType.DXA },
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
                    spacing: { before: at === 0 ? 0 : 80, after: 0, line: 276, lineRule: 'auto' },
                    children: runsOf(look, text, tone === 'decision' && at === 0 ? { bold: true } : {}),
                  }),
              ),
            ],
          }),
        ],
      }),
    ],
  });
  return describeTable(
    table,
    label,
    paragraphs
      .map((text) => text.map((part) => (typeof part === 'string' ? part : Object.values(part).join(''))).join(''))
      .join(' '),
  );
}

/** Columns of short texts, one a horizon. */
export function lanesTable(look: Look, { lanes, alt }: Lanes): Table {
  const widths = widthsOf(lanes.map(() => ({ share: 1 })));
  const { palette } = look;
  const table = new Table({
    ...frame(widths),
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

function frame(widths: readonly number[]): {
  readonly width: { readonly size: number; readonly type: typeof WidthType.DXA };
  readonly columnWidths: number[];
  readonly layout: typeof TableLayoutType.FIXED;
  readonly borders: typeof noBorders;
} {
  return {
    width: { size: textWidth, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
  };
}
