import type { Input } from '../../../contract/commands/all.ts';
import type { Failure } from '../../../contract/errors.ts';
import type { LibraryItemWords } from '../../../contract/library-views.ts';
import type { ActionView, FindingView } from '../../../contract/views.ts';
import type { Horizon } from '../../../domain/findings/finding.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { inOrder } from './order.ts';

export const horizons: readonly Horizon[] = ['quick-win', 'ninety-days', 'twelve-months'];

export interface PlanColumn {
  readonly horizon: Horizon;
  readonly actions: readonly ActionView[];
}

type ActionFields = Omit<Input<'actions.update'>, 'id'>;

/** The action plan in three columns: who does what until when, and how one will know. */
export class PlanState {
  readonly #app: AppState;
  editingId = $state<string | null>(null);
  failure = $state.raw<{ readonly id: string | null; readonly failure: Failure } | null>(null);

  /** Of this wave: linked to one of its findings, or to none. */
  readonly actions: readonly ActionView[] = $derived.by(() => {
    const { view, wave } = this.#app.workspace;
    if (view === null) return [];
    const elsewhere = new Set(
      view.findings.filter((finding) => finding.waveId !== wave?.id).map((finding) => finding.id),
    );
    return inOrder(view.actions.filter((action) => action.findingId === null || !elsewhere.has(action.findingId)));
  });
  readonly columns: readonly PlanColumn[] = $derived.by(() =>
    horizons.map((horizon) => ({ horizon, actions: this.actions.filter((action) => action.horizon === horizon) })),
  );

  constructor(app: AppState) {
    this.#app = app;
  }

  get withoutOwner(): number {
    return this.actions.filter((action) => action.owner === '').length;
  }

  findingOf(action: ActionView): FindingView | undefined {
    return this.#app.workspace.view?.findings.find((finding) => finding.id === action.findingId);
  }

  async add(horizon: Horizon, what: string): Promise<boolean> {
    return (await this.#add(horizon, what, '')) !== null;
  }

  /** Words of the firm's library, in the column they were asked for. */
  async insert(horizon: Horizon, { text, detail }: LibraryItemWords): Promise<void> {
    const added = await this.#add(horizon, text, detail);
    if (added === null) return;
    // By its id: by the time it is pressed, the last change may be another.
    const undo = { label: t('common.undo'), act: () => void this.remove(added) };
    this.#app.notices.success(t('library.inserted.action'), undo);
  }

  async #add(horizon: Horizon, what: string, kpi: string): Promise<{ readonly id: string } | null> {
    const fields: ActionFields = {
      findingId: null,
      what,
      owner: '',
      horizon,
      effort: 'medium',
      kpi,
      baseline: '',
      reviewOn: null,
    };
    const outcome = await this.#app.ask('actions.add', fields);
    await this.#after(null, outcome);
    return outcome.ok ? outcome.value : null;
  }

  async update(action: ActionView, change: Partial<ActionFields>): Promise<boolean> {
    const { id, findingId, what, owner, horizon, effort, kpi, baseline, reviewOn } = { ...action, ...change };
    const fields: ActionFields = { findingId, what, owner, horizon, effort, kpi, baseline, reviewOn };
    const before: ActionFields = action;
    const changed = Object.entries(fields).some(([name, value]) => before[name as keyof ActionFields] !== value);
    return changed ? this.#after(id, await this.#app.ask('actions.update', { id, ...fields })) : true;
  }

  /** Up and down inside its column, left and right to the neighbouring one. */
  async step(action: ActionView, direction: 'up' | 'down' | 'left' | 'right'): Promise<void> {
    const at = horizons.indexOf(action.horizon);
    const column = this.columns[at]?.actions ?? [];
    const place = column.findIndex((one) => one.id === action.id);
    if (direction === 'up' && place > 0) return this.#move(action.id, action.horizon, place - 1);
    if (direction === 'down' && place + 1 < column.length) return this.#move(action.id, action.horizon, place + 1);
    const horizon = direction === 'left' ? horizons[at - 1] : direction === 'right' ? horizons[at + 1] : undefined;
    if (horizon !== undefined) await this.#move(action.id, horizon, Math.min(place, this.#length(horizon)));
  }

  /** Dropped on a card (before it) or on the end of a column. */
  async drop(id: string, horizon: Horizon, beforeId: string | null): Promise<void> {
    if (id === beforeId) return;
    const others = this.columns.find((column) => column.horizon === horizon)?.actions.filter((one) => one.id !== id);
    const place = others?.findIndex((one) => one.id === beforeId) ?? -1;
    await this.#move(id, horizon, place === -1 ? (others?.length ?? 0) : place);
  }

  async remove({ id }: Pick<ActionView, 'id'>): Promise<void> {
    this.editingId = null;
    await this.#after(null, await this.#app.ask('actions.remove', { id }));
  }

  async #move(id: string, horizon: Horizon, position: number): Promise<void> {
    await this.#after(id, await this.#app.ask('actions.move', { id, horizon, position }));
  }

  #length(horizon: Horizon): number {
    return this.columns.find((column) => column.horizon === horizon)?.actions.length ?? 0;
  }

  async #after(id: string | null, outcome: { ok: true } | { ok: false; error: Failure }): Promise<boolean> {
    this.failure = outcome.ok ? null : { id, failure: outcome.error };
    if (outcome.ok) await this.#app.workspace.refresh();
    return outcome.ok;
  }
}
