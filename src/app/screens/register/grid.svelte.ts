import { isRating, readCell, writeCell } from '../../../domain/registers/cells.ts';
import { planPaste, type PastePlan } from '../../../domain/registers/paste.ts';
import type {
  CellValue,
  EntryData,
  RegisterColumn,
  RegisterDefinition,
  RegisterEntry,
} from '../../../domain/registers/register.ts';
import { parseTsv, writeTsv } from '../../../domain/registers/tsv.ts';
import { i18n, t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { CellEditor } from './cell-editor.svelte.ts';
import { RegisterRows } from './rows.svelte.ts';

/** Both count from 0; the row after the last entry is the empty one. */
export interface CellPlace {
  readonly row: number;
  readonly column: number;
}

/** Where the cursor goes after a cell was written. */
export type Onward = 'stay' | 'down' | 'up' | 'next' | 'previous';

/** The cursor, the range and the cell being written of one register. */
export class GridState {
  readonly #app: AppState;
  readonly #register: () => RegisterDefinition;
  readonly rows: RegisterRows;
  #cursor: CellPlace = $state.raw({ row: 0, column: 0 });
  /** The other corner of the range; null while only one cell is chosen. */
  #anchor: CellPlace | null = $state.raw(null);
  editor: CellEditor | null = $state.raw(null);
  /** What was pasted and does not fit everywhere, until somebody decides. */
  pasted: PastePlan | null = $state.raw(null);

  constructor(app: AppState, exerciseId: string, register: () => RegisterDefinition) {
    this.#app = app;
    this.#register = register;
    this.rows = new RegisterRows(app, exerciseId);
  }

  get register(): RegisterDefinition {
    return this.#register();
  }

  get columns(): readonly RegisterColumn[] {
    return this.register.columns;
  }

  get entries(): readonly RegisterEntry[] {
    return this.rows.all;
  }

  /** With the empty row at the end, while there is room for another. */
  get rowCount(): number {
    const another = this.#app.looking.reason === null ? 1 : 0;
    return Math.min(this.entries.length + another, this.register.maximumEntries);
  }

  get cursor(): CellPlace {
    return this.#inside(this.#cursor);
  }

  get column(): RegisterColumn {
    const column = this.columns[this.cursor.column];
    if (column === undefined) throw new Error('A register has a column');
    return column;
  }

  /** The row with the cursor; undefined in the empty one. */
  get entry(): RegisterEntry | undefined {
    return this.entries[this.cursor.row];
  }

  get value(): CellValue | undefined {
    return this.entry?.data[this.column.id];
  }

  get range(): { readonly from: CellPlace; readonly to: CellPlace } {
    const [a, b] = [this.cursor, this.#inside(this.#anchor ?? this.#cursor)];
    return {
      from: { row: Math.min(a.row, b.row), column: Math.min(a.column, b.column) },
      to: { row: Math.max(a.row, b.row), column: Math.max(a.column, b.column) },
    };
  }

  get isRange(): boolean {
    return (
      this.#anchor !== null && (this.#anchor.row !== this.cursor.row || this.#anchor.column !== this.cursor.column)
    );
  }

  isChosen(row: number, column: number): boolean {
    const { from, to } = this.range;
    return row >= from.row && row <= to.row && column >= from.column && column <= to.column;
  }

  /** Puts the cursor somewhere, or the end of the range; beyond the edges it stops there. */
  goTo(place: CellPlace, extend = false): void {
    this.#anchor = extend ? (this.#anchor ?? this.cursor) : null;
    this.#cursor = this.#inside(place);
  }

  step(rows: number, columns: number, extend = false): void {
    const { row, column } = this.cursor;
    this.goTo({ row: row + rows, column: column + columns }, extend);
  }

  /** To the neighbour in reading order; false at the ends of the grid. */
  turn(step: 1 | -1): boolean {
    const { row, column } = this.cursor;
    const at = row * this.columns.length + column + step;
    if (at < 0 || at >= this.rowCount * this.columns.length) return false;
    this.goTo({ row: Math.floor(at / this.columns.length), column: at % this.columns.length });
    return true;
  }

  chooseAll(): void {
    this.#cursor = { row: 0, column: 0 };
    this.#anchor = { row: Math.max(this.entries.length - 1, 0), column: this.columns.length - 1 };
  }

  /** Opens the cell: with what it holds, or empty for what is typed next. A flag only turns. */
  edit(afresh = false): void {
    if (this.column.type === 'flag') return this.toggle();
    if (this.#isStill()) return;
    this.#anchor = null;
    this.editor = new CellEditor(this.column, afresh ? '' : writeCell(this.column, this.value, i18n.language));
  }

  cancel(): void {
    this.editor = null;
  }

  /** Writes what was typed and moves on; false while it does not fit its column. */
  commit(onward: Onward): boolean {
    const read = this.editor?.read();
    if (read?.ok === false) return false;
    this.editor = null;
    if (read) this.#set(read.value);
    if (onward === 'down') this.step(1, 0);
    else if (onward === 'up') this.step(-1, 0);
    else if (onward === 'next') this.turn(1);
    else if (onward === 'previous') this.turn(-1);
    return true;
  }

  toggle(): void {
    if (this.column.type === 'flag') this.#set(this.value !== true);
  }

  /** True when the digit is a rating of this column. */
  rate(digit: string): boolean {
    if (!isRating(this.column)) return false;
    const read = readCell(this.column, digit);
    if (read.ok) this.#set(read.value);
    return read.ok;
  }

  /** Empties the cells chosen. */
  clear(): void {
    if (this.#isStill()) return;
    const { from, to } = this.range;
    const columns = this.columns.slice(from.column, to.column + 1);
    const rows = this.entries.slice(from.row, to.row + 1).flatMap(({ id, data }) => {
      const filled = columns.filter((column) => (data[column.id] ?? null) !== null);
      return filled.length === 0 ? [] : [{ id, data: Object.fromEntries(filled.map((column) => [column.id, null])) }];
    });
    void this.rows.write(rows);
  }

  /** The cells chosen, as spreadsheets read them. */
  copy(): string {
    const { from, to } = this.range;
    const columns = this.columns.slice(from.column, to.column + 1);
    const rows = Array.from({ length: to.row - from.row + 1 }, (_, at) => this.entries[from.row + at]);
    return writeTsv(
      rows.map((entry) => columns.map((column) => writeCell(column, entry?.data[column.id], i18n.language))),
    );
  }

  /** Writes a copied range from the cursor on; when a cell does not fit, nothing before it is settled. */
  paste(text: string): void {
    if (this.#isStill()) return;
    const { from, to } = this.range;
    const copied = parseTsv(text);
    if (copied.length === 0) return;
    const only = copied.length === 1 && copied[0]?.length === 1 ? copied[0][0] : undefined;
    // One cell fills the range, as in every spreadsheet.
    const table =
      only === undefined || !this.isRange
        ? copied
        : Array.from({ length: to.row - from.row + 1 }, () =>
            Array.from({ length: to.column - from.column + 1 }, () => only),
          );
    const plan = planPaste({ register: this.register, ids: this.entries.map(({ id }) => id), ...from }, table);
    if (plan.problems.length > 0) this.pasted = plan;
    else this.#writePlan(plan);
  }

  /** Writes what fits, or nothing. */
  settle(write: boolean): void {
    const plan = this.pasted;
    this.pasted = null;
    if (write && plan !== null) this.#writePlan(plan);
  }

  /** Adds whole rows at the end, in one step of undo; the notice takes them back. */
  async insert(added: readonly EntryData[]): Promise<void> {
    const written = this.rows.write(added.map((data) => ({ id: null, data })));
    this.goTo({ row: this.entries.length - added.length, column: 0 });
    const ids = await written;
    if (ids.length === 0) return;
    // By their ids: by the time it is pressed, the last change may be another.
    const act = { label: t('common.undo'), act: () => void this.rows.remove(ids) };
    this.#app.notices.success(t('register.inserted', { n: ids.length }), act);
  }

  /** Removes a row, or those of the range; the notice takes them back. */
  async remove(row?: number): Promise<void> {
    if (this.#isStill()) return;
    const { from, to } = this.range;
    const gone = row === undefined ? this.entries.slice(from.row, to.row + 1) : this.entries.slice(row, row + 1);
    if (gone.length === 0) return;
    this.goTo({ row: row ?? from.row, column: this.cursor.column });
    const done = await this.rows.remove(gone.map(({ id }) => id));
    const { undo, notices } = this.#app;
    const act = { label: t('common.undo'), act: () => void undo.undo() };
    if (done) notices.success(t('register.removed', { n: gone.length }), act);
  }

  /** Moves the row with the cursor, and the cursor with it. */
  shift(step: 1 | -1): void {
    this.moveRow(this.cursor.row, this.cursor.row + step);
  }

  moveRow(from: number, to: number): void {
    if (this.#isStill()) return;
    const entry = this.entries[from];
    if (entry === undefined || to < 0 || to >= this.entries.length || to === from) return;
    void this.rows.move(entry.id, to);
    this.goTo({ row: to, column: this.cursor.column });
  }

  #writePlan({ rows }: PastePlan): void {
    const added = rows.filter(({ id }) => id === null).length;
    void this.rows.write(rows);
    if (rows.length > 0) this.#app.notices.success(t('register.pasted', { n: rows.length, added }));
  }

  /** Nothing may be written: nothing is shown ahead of the engine either, and the band says why. */
  #isStill(): boolean {
    const { looking } = this.#app;
    if (looking.reason === null) return false;
    looking.refused();
    return true;
  }

  #set(value: CellValue): void {
    if (this.#isStill()) return;
    const { entry, column } = this;
    if (entry === undefined && value === null) return;
    if (JSON.stringify(entry?.data[column.id] ?? null) === JSON.stringify(value)) return;
    void this.rows.write([{ id: entry?.id ?? null, data: { [column.id]: value } }]);
  }

  #inside({ row, column }: CellPlace): CellPlace {
    const within = (n: number, count: number): number => Math.min(Math.max(n, 0), Math.max(count - 1, 0));
    return { row: within(row, this.rowCount), column: within(column, this.columns.length) };
  }
}
