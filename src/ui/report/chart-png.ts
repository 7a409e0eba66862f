/** A chart as a PNG, in the fonts of its page. */
import { type Dressed, withFonts } from './chart-fonts.ts';
import type { StandAlone } from './chart-picture.ts';

/** Below the picture, a letter of each font: an image is decoded before its fonts are there, and does not say when they are. */
const strip = 24;
/** After that, a browser shows another font. */
const patienceMs = 3000;

/** @param scale pixels for each of a page's. */
export async function pngOf({ text, width, height }: StandAlone, scale: number): Promise<Uint8Array> {
  const dressed = await withFonts(text);
  const url = URL.createObjectURL(new Blob([sampled(dressed, height)], { type: 'image/svg+xml' }));
  try {
    const image = new Image();
    image.src = url;
    await image.decode();
    await fontsIn(image, dressed.samples.length, height);
    const canvas = document.createElement('canvas');
    [canvas.width, canvas.height] = [Math.round(width * scale), Math.round(height * scale)];
    const stretch = [canvas.width / width, canvas.height / height] as const;
    canvas
      .getContext('2d', { alpha: false })
      ?.drawImage(image, 0, 0, image.naturalWidth * stretch[0], image.naturalHeight * stretch[1]);
    const blob = await new Promise<Blob | null>((resolve) => canvas.toBlob(resolve, 'image/png'));
    if (blob === null) throw new Error('the chart could not be drawn as a picture');
    return new Uint8Array(await blob.arrayBuffer());
  } finally {
    URL.revokeObjectURL(url);
  }
}

function sampled({ svg, samples }: Dressed, height: number): string {
  if (samples.length === 0) return svg;
  const drawn = new DOMParser().parseFromString(svg, 'image/svg+xml');
  const root = drawn.documentElement;
  const [left = 0, top = 0, width = 0] = (root.getAttribute('viewBox') ?? '').split(' ').map(Number);
  root.setAttribute('height', String(height + strip));
  root.setAttribute('viewBox', [left, top, width, height + strip].join(' '));
  for (const [at, { family, letter }] of samples.entries()) {
    const text = drawn.createElementNS('http://www.w3.org/2000/svg', 'text');
    text.setAttribute('x', String(left + at * strip));
    text.setAttribute('y', String(top + height + strip - 4));
    text.setAttribute('font-family', `'${family}'`);
    text.setAttribute('font-size', '14');
    text.textContent = letter;
    root.append(text);
  }
  return new XMLSerializer().serializeToString(drawn);
}

/** Letters are not drawn until their font is there. */
async function fontsIn(image: HTMLImageElement, count: number, height: number): Promise<void> {
  const begun = performance.now();
  const there = (): boolean => Array.from({ length: count }, (_, at) => at).every((at) => hasInk(image, at, height));
  while (!there() && performance.now() - begun < patienceMs) await new Promise((next) => setTimeout(next, 10));
}

function hasInk(image: HTMLImageElement, at: number, height: number): boolean {
  const canvas = document.createElement('canvas');
  [canvas.width, canvas.height] = [strip, strip];
  const context = canvas.getContext('2d', { willReadFrequently: true });
  context?.drawImage(image, at * strip, height, strip, strip, 0, 0, strip, strip);
  return context?.getImageData(0, 0, strip, strip).data.some((value) => value > 0) ?? true;
}
