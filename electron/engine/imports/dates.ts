/** Days and hours, which a workbook keeps as numbers of a certain look. */
import { parseXml } from './xml.ts';

/** Numbers of the formats of Excel's own that show a day or an hour. */
const ownDates = new Set([14, 15, 16, 17, 18, 19, 20, 21, 22, 27, 30, 36, 45, 46, 47, 50, 57]);

/** Which styles of cells show days: indices into `cellXfs`. */
export function dateFormats(styles: Uint8Array): Set<number> {
  const custom = new Set<number>();
  const found = new Set<number>();
  let inCells = false;
  let index = 0;
  parseXml(styles, {
    open: (tag, attributes) => {
      const id = Number(attributes['numFmtId'] ?? 0);
      if (tag === 'numFmt' && showsDay(attributes['formatCode'] ?? '')) custom.add(id);
      if (tag === 'cellXfs') inCells = true;
      if (tag !== 'xf' || !inCells) return;
      if (ownDates.has(id) || custom.has(id)) found.add(index);
      index += 1;
    },
    close: (tag) => {
      if (tag === 'cellXfs') inCells = false;
    },
    text: () => {},
  });
  return found;
}

function showsDay(code: string): boolean {
  const bare = code.replace(/"[^"]*"|\\.|\[[^\]]*\]|_./gu, '');
  return /[dy]|h|mmm/iu.test(bare) && !/general/iu.test(bare);
}

/** A serial number as ISO 8601: `2026-03-14`, with the time of day where there is one. */
export function serialText(serial: number, from1904: boolean): string {
  const day = 86_400_000;
  // Excel counts a 29 February 1900 that never was.
  const epoch = from1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, serial < 60 ? 31 : 30);
  const time = epoch + Math.round(serial * day);
  if (serial < 0 || !Number.isFinite(time) || serial > 2_958_466) return String(serial);
  const iso = new Date(time).toISOString();
  if (serial < 1) return iso.slice(11, 16);
  return iso.endsWith('T00:00:00.000Z') ? iso.slice(0, 10) : iso.slice(0, 16).replace('T', ' ');
}
