import { clustersOf, type WowIdea } from '../../../../../domain/wow/from-entries.ts';

export interface ClusterColumn {
  /** Empty: the ideas in no cluster; always the last column. */
  readonly name: string;
  readonly ideas: readonly WowIdea[];
}

/** The columns of the clusters; one without ideas exists only here until an idea is moved into it. */
export class ClusterBoard {
  readonly #ideas: () => readonly WowIdea[];
  readonly #move: (ids: readonly string[], cluster: string) => void;
  #empty: readonly string[] = $state.raw([]);
  draggedId: string | null = $state(null);
  /** Name of the column the dragged card is over. */
  over: string | null = $state(null);
  typed = $state('');

  readonly columns: readonly ClusterColumn[] = $derived.by(() => {
    const written = clustersOf(this.#ideas());
    const names = new Set(written.map(({ name }) => name));
    const empty = this.#empty.filter((name) => !names.has(name)).map((name) => ({ name, ideas: [] }));
    return [...written.slice(0, -1), ...empty, ...written.slice(-1)];
  });

  constructor(ideas: () => readonly WowIdea[], move: (ids: readonly string[], cluster: string) => void) {
    this.#ideas = ideas;
    this.#move = move;
  }

  /** A new column by its name; one that exists is not made twice. */
  add(): void {
    const name = this.typed.trim();
    this.typed = '';
    if (name === '' || this.columns.some((column) => column.name === name)) return;
    this.#empty = [...this.#empty, name];
  }

  /** A column that loses its last idea stays, so that it can be filled again. */
  moveTo(id: string, name: string): void {
    const from = this.columns.find(({ ideas }) => ideas.some((idea) => idea.id === id));
    if (from === undefined || from.name === name) return;
    if (from.name !== '' && from.ideas.length === 1) this.#empty = [...this.#empty, from.name];
    this.#move([id], name);
  }

  /** To the next column at the right (1) or left (−1); answers its name, undefined at the edge. */
  step(id: string, by: 1 | -1): string | undefined {
    const at = this.columns.findIndex(({ ideas }) => ideas.some((idea) => idea.id === id));
    const to = this.columns[at + by];
    if (at < 0 || to === undefined) return undefined;
    this.moveTo(id, to.name);
    return to.name;
  }

  /** Lets go of the card where it is; answers the column's name, undefined where it came from there. */
  drop(): string | undefined {
    const { draggedId, over } = this;
    this.draggedId = null;
    this.over = null;
    const from = this.columns.find(({ ideas }) => ideas.some((idea) => idea.id === draggedId));
    if (draggedId === null || over === null || from === undefined || from.name === over) return undefined;
    this.moveTo(draggedId, over);
    return over;
  }

  /** Another name for a cluster; the name of an existing one puts both together. */
  rename(column: ClusterColumn, raw: string): void {
    const name = raw.trim();
    if (name === '' || name === column.name) return;
    this.#empty = this.#empty.filter((one) => one !== column.name);
    if (column.ideas.length > 0) {
      this.#move(
        column.ideas.map(({ id }) => id),
        name,
      );
    } else if (!this.columns.some((one) => one.name === name)) {
      this.#empty = [...this.#empty, name];
    }
  }
}
