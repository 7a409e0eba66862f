/** What every drawing function needs: palette, fonts, sizes, and the counters of one document. */
import type { BrandKitView } from '../../../../src/contract/views.ts';
import type { Furniture } from '../../../../src/domain/report/model.ts';
import { type Palette, paletteOf } from './palette.ts';

/** Letter, the paper of Mexico and the United States, in twentieths of a point. */
export const page = {
  width: 12240,
  height: 15840,
  left: 1300,
  right: 1300,
  top: 1520,
  bottom: 1340,
  header: 680,
  footer: 620,
} as const;
export const textWidth = page.width - page.left - page.right;
/** Drawings are measured in pixels, 96 to the inch. */
export const textPixels = Math.floor((textWidth / 1440) * 96);

export interface Look {
  readonly kit: BrandKitView;
  readonly palette: Palette;
  readonly heading: string;
  readonly body: string;
  /** Smaller titles and less air, so that the executive edition fits its pages. */
  readonly compact: boolean;
  readonly furniture: Furniture;
}

export function lookOf(kit: BrandKitView, furniture: Furniture, compact: boolean): Look {
  return {
    kit,
    palette: paletteOf(kit),
    heading: kit.fonts.heading,
    body: kit.fonts.body,
    compact,
    furniture,
  };
}
