/** Rows as they come out of a file, up to what an engagement could hold; further ones are only counted. */
import { RespiroError } from '../../../src/contract/errors.ts';
import { mostRows, type ImportRow } from '../../../src/domain/imports/table.ts';

const mostColumns = 600;
const mostCharacters = 48 * 1024 * 1024;
const longestCell = 20_000;

/** What is lost otherwise in XML, and in the engagement's own texts. */
function cleanCell(raw: string): string {
  return raw
    .slice(0, longestCell + 1)
    .toWellFormed()
    .replace(/\r\n?/g, '\n')
    .replace(/[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F-\u009F\uFFFE\uFFFF]/g, '');
}

export class Rows {
  readonly kept: ImportRow[] = [];
  columns = 0;
  /** Rows that hold something, also those beyond what is kept. */
  total = 0;
  #characters = 0;

  /** @throws RespiroError `import-too-large` before memory is eaten. */
  add(line: number, cells: readonly string[]): void {
    let last = cells.length;
    while (last > 0 && cells[last - 1]?.trim() === '') last -= 1;
    if (last === 0) return;
    this.total += 1;
    if (this.total > mostRows + 1) {
      // Let go of, so that counting on costs nothing.
      this.kept.length = 0;
      return;
    }
    if (last > mostColumns)
      throw new RespiroError('import-too-large', 'columns', { what: 'columns', maximum: mostColumns });
    const clean = cells.slice(0, last).map(cleanCell);
    for (const cell of clean) this.#characters += cell.length;
    if (this.#characters > mostCharacters) {
      throw new RespiroError('import-too-large', 'characters', { what: 'characters', maximum: mostCharacters });
    }
    this.columns = Math.max(this.columns, last);
    this.kept.push({ line, cells: clean });
  }

  /** @throws RespiroError `import-too-large` with how many rows there are. */
  finish(): readonly ImportRow[] {
    if (this.total > mostRows + 1) {
      throw new RespiroError('import-too-large', 'rows', { what: 'rows', rows: this.total, maximum: mostRows });
    }
    return this.kept;
  }
}
