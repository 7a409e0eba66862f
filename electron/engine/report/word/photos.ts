import { type FileChild, ImageRun, Paragraph, Table, TableCell, TableRow, VerticalAlignTable, WidthType } from 'docx';
import type { Photo, Photos } from '../../../../src/domain/report/model.ts';
import { printable } from '../texts/printable.ts';
import { captionOf } from './captions.ts';
import { type Look, textPixels, textWidth } from './look.ts';
import { styleIds } from './styles/ids.ts';
import { describeTable } from './table-alt-text.ts';
import { frame } from './tables/frame.ts';

/** In pixels, 96 to the inch: a photo alone takes the width of the text while half of the page holds it. */
const tallestWide = 500;
/** Two rows of these stand on a page, with their captions and a heading. */
const tallest = 345;
const gutter = 16;
const twipsPerPixel = 15;

interface Size {
  readonly width: number;
  readonly height: number;
}

/** One photo under its caption, or two side by side at one height. */
export function photosOf(look: Look, { row }: Photos): FileChild[] {
  const [one, other] = row;
  if (other !== undefined) return [pairTable(look, one, other)];
  return [captionOf(look, 'figure', one.caption), picture(one, fit(one, aloneBox(one)))];
}

function aloneBox({ width, height }: Size): Size {
  const wide = width / height >= textPixels / tallestWide;
  return { width: textPixels, height: wide ? tallestWide : tallest };
}

function pairTable(look: Look, one: Photo, other: Photo): Table {
  const ratio = one.width / one.height;
  const share = ratio / (ratio + other.width / other.height);
  const first = Math.round((textPixels - gutter) * share);
  const boxes = [first, textPixels - gutter - first] as const;
  const left = (first + gutter) * twipsPerPixel;
  const widths = [left, textWidth - left];
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
            margins: { top: 0, bottom: 0, left: 0, right: at === 0 ? gutter * twipsPerPixel : 0 },
            verticalAlign,
            children: [cell(photo, at)],
          }),
      ),
    });
  const table = new Table({
    ...frame(widths),
    rows: [
      // Captions of unequal length stand upon pictures of unequal height.
      row(VerticalAlignTable.BOTTOM, (photo) => captionOf(look, 'figure', photo.caption)),
      row(VerticalAlignTable.TOP, (photo, at) =>
        picture(photo, fit(photo, { width: boxes[at] ?? 0, height: tallest })),
      ),
    ],
  });
  return describeTable(table, pair.map(({ caption }) => caption).join(' · '), pair.map(({ alt }) => alt).join(' '));
}

/** As large as the box lets it be, never larger than it is, its proportions kept. */
function fit(photo: Size, box: Size): Size {
  const factor = Math.min(1, box.width / photo.width, box.height / photo.height);
  return {
    width: Math.max(1, Math.round(photo.width * factor)),
    height: Math.max(1, Math.round(photo.height * factor)),
  };
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
