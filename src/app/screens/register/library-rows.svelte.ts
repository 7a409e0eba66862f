import type { LibraryItemView } from '../../../contract/library-views.ts';
import type { InstrumentDefinition } from '../../../domain/instruments/definition.ts';
import { rowFromWords, wordsOfRow, type RowKind } from '../../../domain/library/register-words.ts';
import { suppliedRows, type SuppliedRow } from '../../../domain/library/supplied-rows.ts';
import type { EntryData, RegisterEntry } from '../../../domain/registers/register.ts';
import { i18n, local, t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { Inserting } from '../library/inserting.svelte.ts';
import { Keeping } from '../library/keeping.svelte.ts';
import type { GridState } from './grid.svelte.ts';

/** Between one register and the firm's library: rows come from it, and go into it. */
export class LibraryRows {
  readonly inserting: Inserting;
  readonly keeping: Keeping;
  readonly #app: AppState;
  readonly #grid: GridState;
  readonly #supplied: readonly SuppliedRow[] = $derived.by(() => {
    const language = this.#app.workspace.view?.engagement.language ?? i18n.language;
    const definition = this.#definition();
    return definition === undefined ? [] : suppliedRows(definition, this.#grid.entries, language);
  });
  readonly #definition: () => InstrumentDefinition | undefined;
  /** Items that somebody answered: their words stay. */
  #answered: ReadonlySet<string> = $state.raw(new Set());

  constructor(app: AppState, grid: GridState, kind: RowKind, definition: () => InstrumentDefinition | undefined) {
    this.#app = app;
    this.#grid = grid;
    this.#definition = definition;
    this.keeping = new Keeping(app);
    this.inserting = new Inserting(app, kind, {
      room: () => grid.register.maximumEntries - grid.entries.length,
      supplied: () => this.#supplied.map((row) => this.#offered(row, kind)),
      refusal: (item) => this.#refusal(item),
    });
  }

  /** Reads first what was answered meanwhile: a question keeps the words it was answered in. */
  async start(): Promise<void> {
    this.inserting.start();
    if (this.#supplied.length === 0) return;
    const sheet = await this.#app.run('exercises.sheet', { id: this.#grid.rows.exerciseId });
    this.#answered = new Set([...(sheet?.answers ?? []), ...(sheet?.tallies ?? [])].map(({ itemId }) => itemId));
  }

  insert(items: readonly LibraryItemView[]): void {
    const rows = items.map((item) => this.#rowOf(item)).filter((row) => row !== null);
    if (rows.length > 0) void this.#grid.insert(rows);
  }

  /** Null while the row has no words. */
  keepOf({ data }: RegisterEntry): { readonly text: string; readonly keep: () => void } | null {
    const words = wordsOfRow(this.#grid.register, data);
    return words && { text: words.text, keep: () => void this.keeping.offer(words) };
  }

  #offered({ itemId, text, detail }: SuppliedRow, kind: RowKind): LibraryItemView {
    const language = this.#app.workspace.view?.engagement.language ?? i18n.language;
    return { id: itemId, kind, language, text, detail, tags: [t('library.supplied')] };
  }

  #rowOf(item: LibraryItemView): EntryData | null {
    const supplied = this.#supplied.find(({ itemId }) => itemId === item.id);
    if (supplied !== undefined) return supplied.data;
    const row = rowFromWords(this.#grid.register, item);
    return row?.ok === true ? row.data : null;
  }

  #refusal(item: LibraryItemView): string | null {
    if (this.#answered.has(item.id)) return t('library.answered');
    if (this.#supplied.some(({ itemId }) => itemId === item.id)) return null;
    const row = rowFromWords(this.#grid.register, item);
    if (row === null || row.ok) return null;
    const column = this.#grid.columns.find(({ id }) => id === row.columnId);
    return t('library.tooLongFor', { column: column ? local(column.title) : '', most: row.maximum });
  }
}
