/** Longest text a cell of a worksheet holds, in UTF-16 units. */
const longestCell = 32_767;

/**
 * Text as it may stand in an XML part. Control characters that XML forbids are left out; a text that looks like the
 * escape of a character (`_x0041_`) is escaped itself, or Excel would read the character; a carriage return is written
 * by its number, or it would come back as a line feed.
 */
export function xmlText(raw: string): string {
  return raw
    .toWellFormed()
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF]/g, '')
    .replace(/_(?=x[0-9A-Fa-f]{4}_)/g, '_x005F_')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\r', '&#13;');
}

/** At most what a cell holds, never half a character. */
export function cellText(raw: string): string {
  return raw.length <= longestCell ? raw : `${raw.slice(0, longestCell - 1).toWellFormed()}…`;
}

/** "A", "Z", "AA" … of a column, counted from 0. */
export function columnName(at: number): string {
  const letter = String.fromCharCode(65 + (at % 26));
  return at < 26 ? letter : columnName(Math.floor(at / 26) - 1) + letter;
}

/** Days since the last of 1899, as worksheets count them; null for what is no day, or lies before they begin. */
export function daySerial(day: string): number | null {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(day)) return null;
  const at = Date.parse(`${day}T00:00:00Z`);
  const serial = Math.round((at - Date.UTC(1899, 11, 30)) / 86_400_000);
  return Number.isNaN(at) || serial < 61 ? null : serial;
}
