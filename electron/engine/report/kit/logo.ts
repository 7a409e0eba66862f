/** The logo is somebody's SVG: it is drawn in our windows and in the client's Word, so it must be only a drawing. */

export interface LogoSize {
  readonly width: number;
  readonly height: number;
}

const largestBytes = 200_000;

const forbidden: readonly (readonly [RegExp, string])[] = [
  [/<script/i, 'holds a script'],
  [/<foreignObject/i, 'holds foreign content'],
  [/<!ENTITY|<!DOCTYPE/i, 'holds a document type'],
  [/\son[a-z]+\s*=/i, 'holds an event handler'],
  [/(?:href|src)\s*=\s*["'](?!#|data:image\/png)/i, 'refers to something outside itself'],
  [/url\(\s*["']?(?!#)/i, 'refers to something outside itself'],
  [/@import/i, 'refers to something outside itself'],
];

/** Why the SVG cannot be used as a logo; null when it can. */
export function logoFault(svg: string): string | null {
  if (svg.length > largestBytes) return 'logo.svg is larger than 200 KB';
  if (!/<svg[\s>]/i.test(svg)) return 'logo.svg is no SVG';
  for (const [pattern, reason] of forbidden) if (pattern.test(svg)) return `logo.svg ${reason}`;
  if (logoSize(svg) === null) return 'logo.svg has no viewBox nor width and height';
  return null;
}

/** Its proportions, from the viewBox or else from width and height. */
export function logoSize(svg: string): LogoSize | null {
  const box = /viewBox\s*=\s*["']\s*[\d.eE+-]+[\s,]+[\d.eE+-]+[\s,]+([\d.eE+]+)[\s,]+([\d.eE+]+)/.exec(svg);
  const tag = /<svg[^>]*>/i.exec(svg)?.[0] ?? '';
  const width = Number(box?.[1] ?? /\swidth\s*=\s*["']([\d.]+)/.exec(tag)?.[1]);
  const height = Number(box?.[2] ?? /\sheight\s*=\s*["']([\d.]+)/.exec(tag)?.[1]);
  return width > 0 && height > 0 && Number.isFinite(width / height) ? { width, height } : null;
}
