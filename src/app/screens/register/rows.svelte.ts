import type { EntryData, RegisterEntry } from '../../../domain/registers/register.ts';
import type { PastedRow } from '../../../domain/registers/paste.ts';
import type { AppState } from '../../state/app.svelte.ts';

/**
 * The rows of one register. What is written shows at once and is asked for in order, so that nobody waits between two
 * cells; what the engine refuses is told, and the rows are again what it holds.
 */
export class RegisterRows {
  readonly #app: AppState;
  readonly exerciseId: string;
  /** What is shown until the engine has answered everything. */
  #ahead = $state.raw<readonly RegisterEntry[] | null>(null);
  /** Ids of the engine for the rows that were shown before it had made them. */
  readonly #made = new Map<string, string>();
  #queue: Promise<void> = Promise.resolve();
  #waiting = 0;
  #added = 0;

  constructor(app: AppState, exerciseId: string) {
    this.#app = app;
    this.exerciseId = exerciseId;
  }

  get all(): readonly RegisterEntry[] {
    return this.#ahead ?? this.#app.workspace.entriesOf(this.exerciseId);
  }

  /** One step of undo for all of them; resolves once the engine has answered, to their ids, or to none where it refused. */
  async write(rows: readonly PastedRow[]): Promise<readonly string[]> {
    let ids: readonly string[] = [];
    if (rows.length === 0) return ids;
    const all = new Map(this.all.map((entry) => [entry.id, entry]));
    const written = rows.map(({ id, data }) => {
      const key = id ?? `unsaved-${(this.#added += 1)}`;
      const before = all.get(key) ?? { id: key, data: {}, override: null };
      all.set(key, { ...before, data: { ...before.data, ...data } });
      return { key, isNew: id === null, data };
    });
    this.#ahead = [...all.values()];
    await this.#soon(async () => {
      // A row that was refused takes no more cells.
      const asked = written.flatMap(({ key, isNew, data }) => {
        const id = isNew ? null : this.#idOf(key);
        return id === undefined ? [] : [{ key, id, data: copyOf(data) }];
      });
      if (asked.length === 0) return;
      const rest = asked.map(({ id, data }) => ({ id, data }));
      const outcome = await this.#app.run('entries.write', { exerciseId: this.exerciseId, rows: rest });
      asked.forEach(({ key }, at) => this.#made.set(key, outcome?.ids[at] ?? ''));
      ids = outcome?.ids ?? [];
    });
    return ids;
  }

  remove(ids: readonly string[]): Promise<boolean> {
    this.#ahead = this.all.filter(({ id }) => !ids.includes(id));
    let done = false;
    return this.#soon(async () => {
      const known = ids.flatMap((id) => this.#idOf(id) ?? []);
      if (known.length > 0) done = (await this.#app.run('entries.remove', { ids: known })) !== undefined;
    }).then(() => done);
  }

  /** @param to counts from 0 among the rows without the one that moves. */
  move(id: string, to: number): Promise<void> {
    const moved = this.all.find((entry) => entry.id === id);
    if (moved === undefined) return this.#queue;
    this.#ahead = this.all.filter((entry) => entry.id !== id).toSpliced(to, 0, moved);
    return this.#soon(async () => {
      const known = this.#idOf(id);
      if (known !== undefined) await this.#app.run('entries.move', { id: known, to });
    });
  }

  /** Undefined for a row that the engine refused. */
  #idOf(key: string): string | undefined {
    const made = this.#made.get(key) ?? (key.startsWith('unsaved-') ? '' : key);
    return made === '' ? undefined : made;
  }

  #soon(act: () => Promise<void>): Promise<void> {
    this.#waiting += 1;
    this.#queue = this.#queue.then(act).then(async () => {
      this.#waiting -= 1;
      if (this.#waiting > 0) return;
      await this.#app.workspace.refresh();
      if (this.#waiting === 0) this.#ahead = null;
    });
    return this.#queue;
  }
}

/** The border takes lists that may be changed. */
function copyOf(data: EntryData): Record<string, string | number | boolean | string[] | null> {
  return Object.fromEntries(
    Object.entries(data).map(([id, value]) => [id, typeof value === 'object' && value !== null ? [...value] : value]),
  );
}
