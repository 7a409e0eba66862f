import { tIn } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { matchGroup, peopleOf, readTable, type ColumnUse, type PastedPerson } from './paste-roster.ts';
import type { People } from './people.svelte.ts';

/** Stands for "make a group with this name". */
export const newGroup = 'new';

/** As many as one command takes. */
const batch = 500;

/** A pasted list on its way to the roster: what each column is, and which group each written name means. */
export class Paste {
  text = $state('');
  /** What the person decided, over what was guessed. */
  #uses: Record<number, ColumnUse> = $state({});
  #targets: Record<string, string> = $state({});
  fallbackGroupId = $state('');
  busy = $state(false);
  readonly #app: AppState;
  readonly #people: People;
  readonly #table = $derived.by(() => readTable(this.text));

  constructor(app: AppState, people: People, text: string) {
    this.#app = app;
    this.#people = people;
    this.text = text;
    this.fallbackGroupId =
      (app.workspace.groups.find(({ role }) => role === 'frontline') ?? app.workspace.groups[0])?.id ?? '';
  }

  get table() {
    return this.#table;
  }

  get uses(): readonly ColumnUse[] {
    return this.#table.uses.map((use, column) => this.#uses[column] ?? use);
  }

  get people(): readonly PastedPerson[] {
    return peopleOf(this.#table, this.uses);
  }

  /** Names of groups as they were written, each once. */
  get writtenGroups(): readonly string[] {
    return [...new Set(this.people.map(({ group }) => group).filter(Boolean))];
  }

  get needsFallback(): boolean {
    return this.people.some(({ group }) => group === '');
  }

  use(column: number, use: ColumnUse): void {
    // One column says the group; names may be spread over several.
    if (use === 'group') this.uses.forEach((now, other) => now === 'group' && (this.#uses[other] = 'ignore'));
    this.#uses[column] = use;
  }

  targetOf(written: string): string {
    const { workspace } = this.#app;
    const matched = matchGroup(written, workspace.groups, ({ id, role }) => [
      workspace.groupName(id),
      // A renamed group is still found by what its role is called, in either language.
      ...(role ? [tIn('es', `common.role.${role}`), tIn('en', `common.role.${role}`)] : []),
    ]);
    return this.#targets[written] ?? matched?.id ?? newGroup;
  }

  setTarget(written: string, target: string): void {
    this.#targets[written] = target;
  }

  /** True when everybody was added. */
  async add(): Promise<boolean> {
    const { session } = this.#people;
    if (!session || this.people.length === 0) return false;
    this.busy = true;
    try {
      const groups = await this.#groupIds();
      if (!groups) return false;
      const people = this.people.map(({ name, group }) => ({
        name,
        groupId: groups.get(group) ?? this.fallbackGroupId,
      }));
      for (let from = 0; from < people.length; from += batch) {
        const part = people.slice(from, from + batch);
        if (!(await this.#app.run('participants.add', { sessionId: session.id, people: part }))) return false;
      }
      return true;
    } finally {
      this.busy = false;
    }
  }

  async #groupIds(): Promise<Map<string, string> | null> {
    const ids = new Map<string, string>();
    for (const written of this.writtenGroups) {
      const target = this.targetOf(written);
      const id = target === newGroup ? await this.#people.addGroup(written) : target;
      if (id === undefined) return null;
      ids.set(written, id);
    }
    return ids;
  }
}
