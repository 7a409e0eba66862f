/** What every drawing function needs: palette, fonts, sizes, and where it may draw. */
import type { ChartPicture } from '../../../../src/contract/chart-pictures.ts';
import type { BrandKitView } from '../../../../src/contract/views.ts';
import type { Furniture } from '../../../../src/domain/report/model.ts';
import { type Area, upright } from '../../../../src/domain/report/page.ts';
import { coverColours, type CoverColours, type Palette, paletteOf } from '../../../../src/domain/report/palette.ts';

export interface Look {
  readonly kit: BrandKitView;
  readonly palette: Palette;
  /** Of what is written on the cover. */
  readonly cover: CoverColours;
  readonly heading: string;
  readonly body: string;
  /** Smaller titles and less air, so that the executive edition fits its pages. */
  readonly compact: boolean;
  readonly furniture: Furniture;
  /** Drawn into a firm's own file, whose contents the library does not fill. */
  readonly inTemplate: boolean;
  /** What is drawn is as wide as this, and no higher. */
  readonly area: Area;
  /** Charts as pictures, by `chartKey`; null: charts that Word edits. */
  readonly pictures: ReadonlyMap<string, ChartPicture> | null;
}

export function lookOf(kit: BrandKitView, furniture: Furniture, compact: boolean, inTemplate = false): Look {
  return {
    kit,
    palette: paletteOf(kit),
    cover: coverColours(kit),
    heading: kit.fonts.heading,
    body: kit.fonts.body,
    compact,
    furniture,
    inTemplate,
    area: upright,
    pictures: null,
  };
}
