/** Pictures of an SVG logo, for what cannot draw one; and which fonts this computer has. */
import { pngLimit } from '../../../contract/brand-kit-schema.ts';

const longestSide = 900;

/** Base64 PNG; null where the window cannot draw it. */
export async function rasterised(svg: string): Promise<string | null> {
  if (typeof createImageBitmap !== 'function') return null;
  const image = new Image();
  image.src = `data:image/svg+xml,${encodeURIComponent(svg)}`;
  try {
    await image.decode();
  } catch {
    return null;
  }
  const [width, height] = [image.naturalWidth || 300, image.naturalHeight || 150];
  for (let side = longestSide; side >= 100; side /= 2) {
    const factor = side / Math.max(width, height);
    const canvas = document.createElement('canvas');
    canvas.width = Math.max(1, Math.round(width * factor));
    canvas.height = Math.max(1, Math.round(height * factor));
    canvas.getContext('2d')?.drawImage(image, 0, 0, canvas.width, canvas.height);
    const [, png = ''] = canvas.toDataURL('image/png').split(',');
    if (png !== '' && png.length <= pngLimit) return png;
  }
  return null;
}

/** False: another font stands in for it here. True also where that cannot be found out. */
export function isInstalled(font: string): boolean {
  const context = typeof createImageBitmap === 'function' ? document.createElement('canvas').getContext('2d') : null;
  if (context === null) return true;
  const widthIn = (family: string): number => {
    context.font = `40px ${family}`;
    return context.measureText('Mágico Wörld 0123 fi gQ').width;
  };
  return ['monospace', 'serif', 'sans-serif'].some(
    (standIn) => Math.abs(widthIn(`"${font}", ${standIn}`) - widthIn(standIn)) > 0.01,
  );
}
