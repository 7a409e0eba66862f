import {
  type FileChild,
  HorizontalPositionRelativeFrom,
  ImageRun,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalPositionRelativeFrom,
  WidthType,
} from 'docx';
import { ShapeRun } from 'docx/shapes';
import type { BrandKitView } from '../../../../src/contract/views.ts';
import { logoSize } from '../kit/logo.ts';
import type { Cover } from '../../../../src/domain/report/model.ts';
import { printable } from '../texts/printable.ts';
import type { Look } from './look.ts';
import { page, textWidth } from '../../../../src/domain/report/page.ts';
import { styleIds } from './styles/ids.ts';
import { coverIndent } from './styles/cover.ts';
import { describeTable } from './table-alt-text.ts';
import { noBorders } from './tables/borders.ts';
import { runsOf } from './text.ts';

const emuPerTwip = 635;
const pixelsPerTwip = 96 / 1440;
const bandWidth = 1750;
const logoBox = { width: 170, height: 84 };

/** The cover: a band of colour with the report's one ornament, the logo, the client, and who may read it. */
export function coverOf(look: Look, cover: Cover): FileChild[] {
  return [
    new Paragraph({
      style: styleIds.coverText,
      indent: { left: coverIndent },
      children: [...band(look), ...(look.kit.logo === '' ? [] : [logo(look.kit, cover.logoAlt)])],
    }),
    new Paragraph({ style: styleIds.coverKicker, children: runsOf(look, [cover.kicker]) }),
    new Paragraph({
      style: styleIds.coverClient,
      // A long name is set smaller, so that it stays on the cover.
      children: [
        new TextRun({
          text: printable(cover.client),
          ...(cover.client.length > 34 ? { size: cover.client.length > 70 ? 44 : 56 } : {}),
        }),
      ],
    }),
    ...[cover.title, cover.subtitle]
      .filter((text) => text !== '')
      .map(
        (text, at) =>
          new Paragraph({ style: styleIds.coverTitle, children: runsOf(look, at === 0 ? [text] : [{ muted: text }]) }),
      ),
    new Paragraph({ style: styleIds.coverText, spacing: { before: 900, after: 0 }, children: [] }),
    details(look, cover),
    ...(cover.confidentiality === ''
      ? []
      : [
          new Paragraph({
            style: styleIds.note,
            indent: { left: coverIndent },
            spacing: { before: 700, after: 0 },
            children: runsOf(look, [cover.confidentiality]),
          }),
        ]),
  ];
}

/** Band and rings lie behind the text, placed from the page's edge; rings of breath in the band's colour. */
function band(look: Look): ShapeRun[] {
  const height = page.height * pixelsPerTwip;
  const width = bandWidth * pixelsPerTwip;
  const rectangle = new ShapeRun({
    type: 'rectangle',
    transformation: { width, height },
    fill: look.palette.primary,
    line: 'none',
    floating: floatingAt(0, 0, 0),
    altText: { name: 'Band', description: '' },
  });
  const edge = new ShapeRun({
    type: 'rectangle',
    transformation: { width: 6, height },
    fill: look.palette.accent,
    line: 'none',
    floating: floatingAt(bandWidth, 0, 1),
    altText: { name: 'Edge', description: '' },
  });
  const centre = { x: bandWidth * 0.5, y: page.height - 2300 };
  const rings = [240, 520, 800].map(
    (radius, at) =>
      new ShapeRun({
        type: 'ellipse',
        transformation: { width: radius * 2 * pixelsPerTwip, height: radius * 2 * pixelsPerTwip },
        line: { color: 'FFFFFF', width: 2, transparency: 30 + at * 20 },
        floating: floatingAt(centre.x - radius, centre.y - radius, 2 + at),
        altText: { name: `Ring ${at + 1}`, description: '' },
      }),
  );
  return [rectangle, edge, ...rings];
}

function floatingAt(
  left: number,
  top: number,
  zIndex: number,
): ConstructorParameters<typeof ShapeRun>[0]['floating'] & object {
  return {
    horizontalPosition: { relative: HorizontalPositionRelativeFrom.PAGE, offset: Math.round(left * emuPerTwip) },
    verticalPosition: { relative: VerticalPositionRelativeFrom.PAGE, offset: Math.round(top * emuPerTwip) },
    behindDocument: true,
    allowOverlap: true,
    // Zero means "anywhere" to some word processors.
    zIndex: zIndex + 1,
  };
}

/** The SVG itself, with the kit's PNG where a word processor cannot draw it. */
function logo(kit: BrandKitView, alt: string): ImageRun {
  const size = logoSize(kit.logo) ?? { width: 1, height: 1 };
  const factor = Math.min(logoBox.width / size.width, logoBox.height / size.height);
  return new ImageRun({
    type: 'svg',
    data: Buffer.from(kit.logo, 'utf8'),
    transformation: { width: Math.round(size.width * factor), height: Math.round(size.height * factor) },
    fallback: { type: 'png', data: Buffer.from(fallbackOf(kit), 'base64') },
    altText: { name: 'Logo', title: printable(alt), description: printable(alt) },
  });
}

/** One transparent pixel, for a kit that has no PNG: an old word processor then shows no logo. */
const nothing = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==';

function fallbackOf(kit: BrandKitView & { readonly logoFallback?: string }): string {
  return kit.logoFallback === undefined || kit.logoFallback === '' ? nothing : kit.logoFallback;
}

function details(look: Look, cover: Cover): Table {
  const widths = [2100, textWidth - coverIndent - 2100] as const;
  const cell = (text: string, style: string, width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      margins: { top: 50, bottom: 50, left: 0, right: 120 },
      children: [new Paragraph({ style, children: runsOf(look, [text]) })],
    });
  const table = new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    indent: { size: coverIndent, type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    rows: cover.details.map(
      ({ label, value }) =>
        new TableRow({
          cantSplit: true,
          children: [cell(label, styleIds.coverLabel, widths[0]), cell(value, styleIds.coverText, widths[1])],
        }),
    ),
  });
  const summary = cover.details.map(({ label, value }) => `${label}: ${value}`).join('. ');
  return describeTable(table, cover.kicker, printable(summary));
}
