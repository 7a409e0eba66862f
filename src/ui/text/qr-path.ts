import { encodeQR } from 'qr';

/** Modules of white that readers need around the code. */
export const quietZone = 4;

export interface QrPath {
  /** Modules of a side, with the quiet zone. */
  readonly size: number;
  /** The dark modules as the `d` of an SVG path, one module being one unit. */
  readonly path: string;
}

/**
 * The QR of a text. Shown on a screen nothing of it is dirty or torn, so that the lowest correction gives the largest modules, and
 * those are what is read from afar.
 */
export function qrPath(text: string): QrPath {
  const rows = encodeQR(text, 'raw', { ecc: 'low', border: quietZone });
  const path = rows
    .flatMap((row, y) => runsOf(row).map(([x, length]) => `M${x} ${y}h${length}v1h-${length}z`))
    .join('');
  return { size: rows.length, path };
}

/** Neighbouring dark modules together, so that no seam shows between them. */
function runsOf(row: readonly boolean[]): [x: number, length: number][] {
  const runs: [number, number][] = [];
  row.forEach((dark, x) => {
    const last = runs.at(-1);
    if (dark && last !== undefined && last[0] + last[1] === x) last[1] += 1;
    else if (dark) runs.push([x, 1]);
  });
  return runs;
}
