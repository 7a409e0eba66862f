/** Makes any picture from a camera small and clean: upright, at most 2400 px, a JPEG drawn anew, so without metadata. */

/** `large`: not even tried · `apple`: HEIC, which this computer cannot read · `broken`: looks like a picture, is none. */
export type PhotoRefusal = 'not-a-picture' | 'large' | 'apple' | 'broken';

export class PhotoRefused extends Error {
  readonly why: PhotoRefusal;

  constructor(why: PhotoRefusal) {
    super(why);
    this.name = 'PhotoRefused';
    this.why = why;
  }
}

/** In pixels. */
export const longestSide = 2400;
/** In bytes. */
export const largestFile = 60 * 2 ** 20;
const appleNames = /\.(heic|heif|hif)$/i;
const pictureNames = /\.(jpe?g|png|webp|gif|bmp|avif|heic|heif|hif)$/i;
/** JPEG qualities, the second one for a picture that would not fit through. */
const qualities = [0.85, 0.6] as const;
const largestResult = 8 * 2 ** 20;

type Named = Pick<File, 'name' | 'type'>;

/** By name and kind, as far as one can tell before reading it. A drawing (SVG) is none: it is code. */
export function looksLikePhoto({ name, type }: Named): boolean {
  if (type === 'image/svg+xml') return false;
  return type.startsWith('image/') || pictureNames.test(name);
}

/** What fits into a square of `limit` pixels a side in the same proportions; never enlarged, never below 1. */
export function fitWithin(width: number, height: number, limit: number): { width: number; height: number } {
  const factor = Math.min(1, limit / Math.max(width, height));
  const scaled = (side: number): number => Math.max(1, Math.round(side * factor));
  return { width: scaled(width), height: scaled(height) };
}

/**
 * The picture as it may leave the page.
 *
 * @throws PhotoRefused
 */
export async function preparePhoto(file: File): Promise<Uint8Array> {
  if (!looksLikePhoto(file)) throw new PhotoRefused('not-a-picture');
  if (file.size > largestFile) throw new PhotoRefused('large');
  const picture = await decode(file);
  try {
    return await redraw(picture);
  } finally {
    picture.close();
  }
}

async function decode(file: File): Promise<ImageBitmap> {
  try {
    return await createImageBitmap(file, { imageOrientation: 'from-image' });
  } catch {
    throw new PhotoRefused((await isApple(file)) ? 'apple' : 'broken');
  }
}

/** By what is in it: phones often rename what they send. ISO 14496-12: box length, `ftyp`, brand. */
async function isApple(file: File): Promise<boolean> {
  const start = new TextDecoder('latin1').decode(await file.slice(0, 12).arrayBuffer());
  return /^.{4}ftyp(hei|hev|mif|msf)/s.test(start) || appleNames.test(file.name) || /^image\/hei[cf]/.test(file.type);
}

async function redraw(picture: ImageBitmap): Promise<Uint8Array> {
  const { width, height } = fitWithin(picture.width, picture.height, longestSide);
  const canvas = new OffscreenCanvas(width, height);
  const context = canvas.getContext('2d', { alpha: false });
  if (!context) throw new PhotoRefused('broken');
  // Behind what is transparent: paper is white, JPEG would make it black.
  context.fillStyle = 'white';
  context.fillRect(0, 0, width, height);
  context.imageSmoothingQuality = 'high';
  context.drawImage(picture, 0, 0, width, height);
  for (const quality of qualities) {
    const blob = await canvas.convertToBlob({ type: 'image/jpeg', quality });
    if (blob.size <= largestResult) return new Uint8Array(await blob.arrayBuffer());
  }
  throw new PhotoRefused('large');
}
