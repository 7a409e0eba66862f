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

/** Most pages of the executive edition, its cover included. */
export const executivePages = 8;

/** Most pages of an edition, its cover included: that for the board is one, without a cover. */
export const mostPages = { board: 1, executive: executivePages, complete: Infinity } as const;

export const textWidth = page.width - page.left - page.right;

/** A page that lies on its side has the same margins. */
export const landscapeTextWidth = page.height - page.left - page.right;

/** The text's height on a page, in twentieths of a point. */
export const textHeight = page.height - page.top - page.bottom;
export const landscapeTextHeight = page.width - page.top - page.bottom;

/** Where the report's text may stand, in twentieths of a point. */
export interface Area {
  readonly width: number;
  readonly height: number;
}

export const upright: Area = { width: textWidth, height: textHeight };
export const onItsSide: Area = { width: landscapeTextWidth, height: landscapeTextHeight };

/** Drawings are measured in pixels, 96 to the inch. */
export const twipsPerPixel = 15;
export const textPixels = Math.floor(textWidth / twipsPerPixel);

/** What stands on the page of a drawing besides it, in pixels: caption, note and the air between. */
const besides = 130;

/** The largest drawing that an area holds together with its caption, in pixels. */
export const drawable = ({ width, height }: Area): Size => ({
  width: Math.floor(width / twipsPerPixel),
  height: Math.max(besides, Math.floor(height / twipsPerPixel) - besides),
});

/** Photos, in pixels: one alone takes the width of the text while half of the page holds it. */
const tallestWide = 500;
/** Two rows of these stand on a page, with their captions and a heading. */
const tallest = 345;
export const photoGutter = 16;

export interface Size {
  readonly width: number;
  readonly height: number;
}

/** Of a page of the report's own. */
const wholePage: Size = { width: textPixels, height: Infinity };

/** The size of a photo that has the line to itself; `full`: what the text's place holds, in pixels. */
export function photoAlone(photo: Size, full = wholePage): Size {
  const wide = photo.width / photo.height >= textPixels / tallestWide;
  return fit(photo, { width: full.width, height: Math.min(full.height, wide ? tallestWide : tallest) });
}

/** The sizes of two photos side by side at one height, and where the second column begins. */
export function photoPair(
  one: Size,
  other: Size,
  full = wholePage,
): { readonly sizes: readonly [Size, Size]; readonly second: number } {
  const ratio = one.width / one.height;
  const share = ratio / (ratio + other.width / other.height);
  const first = Math.round((full.width - photoGutter) * share);
  const height = Math.min(full.height, tallest);
  return {
    sizes: [fit(one, { width: first, height }), fit(other, { width: full.width - photoGutter - first, height })],
    second: first + photoGutter,
  };
}

/** As large as the box lets it be, never larger than it is, its proportions kept. */
function fit(photo: Size, box: Size): Size {
  const factor = Math.min(1, box.width / photo.width, box.height / photo.height);
  return {
    width: Math.max(1, Math.round(photo.width * factor)),
    height: Math.max(1, Math.round(photo.height * factor)),
  };
}
