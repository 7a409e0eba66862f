/** The projector is laid out on a canvas of its own, so that every display and the miniature show the same. */

/** Width of the canvas in its own pixels. */
export const canvasWidth = 1920;
/** From a very wide display to one of 4:3; beyond them the canvas is centred. */
const lowest = 900;
const highest = 1440;

export interface CanvasPlace {
  /** Height of the canvas in its own pixels. */
  readonly height: number;
  /** Pixels of the box for one of the canvas. */
  readonly scale: number;
  /** Where the canvas begins in the box, in the box's pixels. */
  readonly left: number;
  readonly top: number;
}

/** How the canvas lies in a box of that size; a box without a size (not laid out yet) counts as 1920 × 1080. */
export function placeCanvas(width: number, height: number): CanvasPlace {
  if (width <= 0 || height <= 0) return { height: 1080, scale: 1, left: 0, top: 0 };
  const own = Math.min(Math.max(Math.round((canvasWidth * height) / width), lowest), highest);
  const scale = Math.min(width / canvasWidth, height / own);
  return { height: own, scale, left: (width - canvasWidth * scale) / 2, top: (height - own * scale) / 2 };
}
