/** Cells as spreadsheets put them on the clipboard: tabs between cells, line ends between rows, quotes around both. */

/**
 * The rows of a copied range. A quoted cell may hold tabs and line breaks; a quote that is never closed is only a
 * character. The line end after the last row is no row.
 */
export function parseTsv(text: string): string[][] {
  const rows: string[][] = [];
  let row: string[] = [];
  let at = 0;
  while (at < text.length) {
    const { cell, end } = readCellAt(text, at);
    row.push(cell);
    at = end + 1;
    if (text[end] === '\t') {
      if (at === text.length) row.push('');
      continue;
    }
    if (text[end] === '\r' && text[at] === '\n') at += 1;
    rows.push(row);
    row = [];
  }
  if (row.length > 0) rows.push(row);
  return rows;
}

/** The same the other way round; cells that hold a tab, a line break or begin with a quote are quoted. */
export function writeTsv(rows: readonly (readonly string[])[]): string {
  return rows.map((row) => row.map(quoted).join('\t')).join('\r\n');
}

function quoted(cell: string): string {
  return /[\t\r\n]|^"/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell;
}

/** `end`: where the cell's separator is, or the length of the text. */
function readCellAt(text: string, start: number): { cell: string; end: number } {
  if (text[start] === '"') {
    const closed = /"((?:[^"]|"")*)"(?=[\t\r\n]|$)/y;
    closed.lastIndex = start;
    const match = closed.exec(text);
    if (match) return { cell: (match[1] ?? '').replaceAll('""', '"'), end: closed.lastIndex };
  }
  const plain = /[^\t\r\n]*/y;
  plain.lastIndex = start;
  plain.exec(text);
  return { cell: text.slice(start, plain.lastIndex), end: plain.lastIndex };
}
