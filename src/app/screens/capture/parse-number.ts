/** A number as people type it: `1,500`, `1500.5`, `12,5`; null when it is none. */
export function parseNumber(typed: string): number | null {
  const text = typed
    .trim()
    .replaceAll(/[\s\u00A0\u202F]/g, '')
    .replace('−', '-');
  // Groups of three after a comma are thousands, as es-MX and en write them.
  const plain = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/.test(text) ? text.replaceAll(',', '') : text.replace(',', '.');
  return /^-?\d+(\.\d+)?$/.test(plain) ? Number(plain) : null;
}
