import { type FileChild, ImageRun, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Photo, Photos } from '../../../../src/domain/report/model.ts';
import {
  type Size,
  drawable,
  photoAlone,
  photoGutter,
  photoPair,
  twipsPerPixel,
} from '../../../../src/domain/report/page.ts';
import { printable } from '../texts/printable.ts';
import { captionOf } from './captions.ts';
import type { Look } from './look.ts';
import { styleIds } from './styles/ids.ts';
import { describeTable } from './table-alt-text.ts';
import { frame } from './tables/frame.ts';

/** One photo under its caption, or two side by side at one height. */
export function photosOf(look: Look, { row }: Photos, numbers: readonly string[]): FileChild[] {
  const [one, other] = row;
  if (other !== undefined) return [pairTable(look, one, other, numbers)];
  return [captionOf(look, 'figure', numbers[0] ?? '', one.caption), picture(one, photoAlone(one, drawable(look.area)))];
}

function pairTable(look: Look, one: Photo, other: Photo, numbers: readonly string[]): Table {
  const { sizes, second } = photoPair(one, other, drawable(look.area));
  const left = second * twipsPerPixel;
  const widths = [left, look.area.width - left];
  const pair = [one, other];
  const row = (
    verticalAlign: (typeof VerticalAlignTable)['TOP' | 'BOTTOM'],
    cell: (photo: Photo, at: number) => Paragraph,
  ): TableRow =>
    new TableRow({
      cantSplit: true,
      children: pair.map(
        (photo, at) =>
          new TableCell({
            width: { size: widths[at] ?? 0, type: WidthType.DXA },
            margins: { top: 0, bottom: 0, left: 0, right: at === 0 ? photoGutter * twipsPerPixel : 0 },
            verticalAlign,
            children: [cell(photo, at)],
          }),
      ),
    });
  const table = new Table({
    ...frame(look, widths),
    rows: [
      // Captions of unequal length stand upon pictures of unequal height.
      row(VerticalAlignTable.BOTTOM, (photo, at) => captionOf(look, 'figure', numbers[at] ?? '', photo.caption)),
      row(VerticalAlignTable.TOP, (photo, at) => picture(photo, sizes[at] ?? photoAlone(photo, drawable(look.area)))),
    ],
  });
  return describeTable(table, pair.map(({ caption }) => caption).join(' · '), pair.map(({ alt }) => alt).join(' '));
}

function picture({ bytes, alt, caption }: Photo, size: Size): Paragraph {
  return new Paragraph({
    style: styleIds.body,
    spacing: { before: 0, after: 0, line: 240, lineRule: 'auto' },
    children: [
      new ImageRun({
        type: 'jpg',
        data: bytes,
        transformation: size,
        altText: { name: printable(caption).slice(0, 120), title: printable(caption), description: printable(alt) },
      }),
    ],
  });
}
