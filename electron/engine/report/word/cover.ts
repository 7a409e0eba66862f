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
import type { LogoSize } from '../kit/clean-svg.ts';
import { logoSizeOf } from '../kit/logo.ts';
import type { CoverStyle } from '../../../../src/domain/report/kit.ts';
import type { Cover } from '../../../../src/domain/report/model.ts';
import { printable } from '../texts/printable.ts';
import type { Look } from './look.ts';
import { page, textWidth } from '../../../../src/domain/report/page.ts';
import { styleIds } from './styles/ids.ts';
import { coverIndentOf } from './styles/cover.ts';
import { describeTable } from './table-alt-text.ts';
import { noBorders } from './tables/borders.ts';
import { runsOf } from './text.ts';

const emuPerTwip = 635;
const pixelsPerTwip = 96 / 1440;
const bandWidth = 1750;
const logoBox = { width: 170, height: 84 };
const wideLogoBox = { width: 300, height: 84 };

/** The cover: the kit's ground with the report's one ornament, the logo, the client, and who may read it. */
export function coverOf(look: Look, cover: Cover): FileChild[] {
  const coverIndent = coverIndentOf(look.kit.cover);
  const size = logoSizeOf(look.kit);
  return [
    new Paragraph({
      style: styleIds.coverText,
      indent: { left: coverIndent },
      children: [
        ...grounds[look.kit.cover](look, size),
        ...(size === null ? [] : [logo(look.kit, size, cover.logoAlt)]),
      ],
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
          new Paragraph({
            style: styleIds.coverTitle,
            children: runsOf(look, [text], at === 0 ? {} : { color: look.cover.muted }),
          }),
      ),
    new Paragraph({ style: styleIds.coverText, spacing: { before: 900, after: 0 }, children: [] }),
    details(look, cover),
    ...(cover.confidentiality === ''
      ? []
      : [
          new Paragraph({
            style: styleIds.coverNote,
            indent: { left: coverIndent },
            spacing: { before: 700, after: 0 },
            children: runsOf(look, [cover.confidentiality]),
          }),
        ]),
  ];
}

const grounds: Readonly<Record<CoverStyle, (look: Look, logo: LogoSize | null) => ShapeRun[]>> = {
  band,
  full,
  plain,
};

/** A page of colour. The logo was drawn for white paper, so it has some. */
function full(look: Look, logo: LogoSize | null): ShapeRun[] {
  const [width, height] = [page.width * pixelsPerTwip, page.height * pixelsPerTwip];
  const box = logo === null ? null : fitted(logo);
  const around = 14;
  return [
    new ShapeRun({
      type: 'rectangle',
      transformation: { width, height },
      fill: look.palette.primary,
      line: 'none',
      floating: floatingAt(0, 0, 0),
      altText: { name: 'Ground', description: '' },
    }),
    new ShapeRun({
      type: 'rectangle',
      transformation: { width, height: 10 },
      fill: look.palette.accent,
      line: 'none',
      floating: floatingAt(0, page.height - 10 / pixelsPerTwip, 1),
      altText: { name: 'Edge', description: '' },
    }),
    ...rings({ x: page.width - 1400, y: page.height - 1400 }, [400, 800, 1200]),
    ...(box === null
      ? []
      : [
          new ShapeRun({
            type: 'rectangle',
            transformation: { width: box.width + 2 * around, height: box.height + 2 * around },
            fill: 'FFFFFF',
            line: 'none',
            floating: floatingAt(page.left - around / pixelsPerTwip, page.top - around / pixelsPerTwip, 9),
            altText: { name: 'Plate', description: '' },
          }),
        ]),
  ];
}

/** White paper and a rule of the accent at its head. */
function plain(look: Look): ShapeRun[] {
  return [
    new ShapeRun({
      type: 'rectangle',
      transformation: { width: textWidth * pixelsPerTwip, height: 4 },
      fill: look.palette.accent,
      line: 'none',
      floating: floatingAt(page.left, 900, 0),
      altText: { name: 'Rule', description: '' },
    }),
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
  return [rectangle, edge, ...rings({ x: bandWidth * 0.5, y: page.height - 2300 }, [240, 520, 800])];
}

function rings(centre: { readonly x: number; readonly y: number }, radii: readonly number[]): ShapeRun[] {
  return radii.map(
    (radius, at) =>
      new ShapeRun({
        type: 'ellipse',
        transformation: { width: radius * 2 * pixelsPerTwip, height: radius * 2 * pixelsPerTwip },
        line: { color: 'FFFFFF', width: 2, transparency: 30 + at * 20 },
        floating: floatingAt(centre.x - radius, centre.y - radius, 2 + at),
        altText: { name: `Ring ${at + 1}`, description: '' },
      }),
  );
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

/** In pixels: as large as the place for it allows; a wide one has more width than a square one needs. */
function fitted(size: LogoSize): LogoSize {
  const box = size.width > 3 * size.height ? wideLogoBox : logoBox;
  const factor = Math.min(box.width / size.width, box.height / size.height);
  return { width: Math.max(1, Math.round(size.width * factor)), height: Math.max(1, Math.round(size.height * factor)) };
}

/** The SVG itself, with the kit's PNG where a word processor cannot draw it; or the PNG, where that is the logo. */
function logo(kit: BrandKitView, size: LogoSize, alt: string): ImageRun {
  const png = { type: 'png' as const, data: Buffer.from(kit.logoPng === '' ? nothing : kit.logoPng, 'base64') };
  const said = printable(alt);
  const common = { transformation: fitted(size), altText: { name: 'Logo', title: said, description: said } };
  return kit.logo === ''
    ? new ImageRun({ ...png, ...common })
    : new ImageRun({ type: 'svg', data: Buffer.from(kit.logo, 'utf8'), fallback: png, ...common });
}

/** One transparent pixel, for a kit that has no PNG: an old word processor then shows no logo. */
const nothing = 'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAAC0lEQVR4nGNgAAIAAAUAAXpeqz8AAAAASUVORK5CYII=';

function details(look: Look, cover: Cover): Table {
  const coverIndent = coverIndentOf(look.kit.cover);
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
