/** The logo is somebody's file: it is drawn in our windows and in the client's Word, so it must be only a drawing. */
import { cleanPng, isPng } from './png.ts';
import { cleanSvg, sizeOfSvg, type LogoFault, type LogoSize } from './clean-svg.ts';

/** Bytes of a file that may be a logo at all. */
export const largestLogo = 1_000_000;

export type CleanLogo =
  { readonly ok: true; readonly svg: string; readonly png: string } | ({ readonly ok: false } & LogoFault);

/** A file that was chosen: the drawing in it, or why it cannot be used. Never throws. */
export function cleanLogo(bytes: Uint8Array): CleanLogo {
  if (isPng(bytes)) {
    const png = cleanPng(bytes);
    return png.ok ? { ok: true, svg: '', png: Buffer.from(png.bytes).toString('base64') } : png;
  }
  const text = new TextDecoder('utf-8').decode(bytes);
  if (!/<([\w-]+:)?svg[\s>]/i.test(text)) return { ok: false, reason: 'logo-kind' };
  const svg = cleanSvg(text);
  return svg.ok ? { ok: true, svg: svg.svg, png: '' } : svg;
}

/** The logo inside a kit, cleaned again: whoever wrote the file may have written anything there. */
export function cleanKitLogo(logo: {
  readonly svg: string;
  readonly png: string;
}): CleanLogo & { path?: 'svg' | 'png' } {
  const svg = logo.svg === '' ? { ok: true as const, svg: '' } : cleanSvg(logo.svg);
  if (!svg.ok) return { ...svg, path: 'svg' };
  if (logo.png === '') return { ok: true, svg: svg.svg, png: '' };
  const png = cleanPng(Buffer.from(logo.png, 'base64'));
  if (!png.ok) return { ...png, path: 'png' };
  return { ok: true, svg: svg.svg, png: Buffer.from(png.bytes).toString('base64') };
}

/** Why the SVG cannot be used as a logo, for whoever edits a kit that comes with the application; null when it can. */
export function logoFault(svg: string): string | null {
  const clean = cleanSvg(svg);
  return clean.ok ? null : `logo.svg is refused (${clean.reason}, line ${clean.line ?? 1})`;
}

/** Width and height of what is drawn; null where there is no logo. */
export function logoSizeOf(kit: { readonly logo: string; readonly logoPng: string }): LogoSize | null {
  if (kit.logo !== '') return sizeOfSvg(kit.logo);
  if (kit.logoPng === '') return null;
  const png = cleanPng(Buffer.from(kit.logoPng, 'base64'));
  return png.ok ? png.size : null;
}
