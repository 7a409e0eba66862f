import type { Input } from '../../../contract/commands/all.ts';
import type { Failure } from '../../../contract/errors.ts';
import type { LibraryItemWords } from '../../../contract/library-views.ts';
import type { FindingView } from '../../../contract/views.ts';
import { suggestedAction } from '../../../domain/words/finding-text.ts';
import { groupTitle } from '../../../domain/words/group-title.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { dropAt, inOrder, stepTo } from './order.ts';

type Words = Pick<FindingView, 'title' | 'soWhat' | 'severity' | 'evidence'>;

/** Findings of the wave: proposed by rule, edited, accepted or put aside, ranked by the consultant. */
export class FindingsState {
  readonly #app: AppState;
  editingId = $state<string | null>(null);
  proposing = $state(false);
  /** What the last proposal found; null before one. */
  added = $state<number | null>(null);
  failure = $state.raw<{ readonly id: string | null; readonly failure: Failure } | null>(null);

  readonly all: readonly FindingView[] = $derived.by(() => {
    const { view, wave } = this.#app.workspace;
    return inOrder(view?.findings.filter((finding) => finding.waveId === wave?.id) ?? []);
  });
  readonly open: readonly FindingView[] = $derived(this.all.filter((finding) => finding.status !== 'dismissed'));
  readonly dismissed: readonly FindingView[] = $derived(this.all.filter((finding) => finding.status === 'dismissed'));

  constructor(app: AppState) {
    this.#app = app;
  }

  get accepted(): number {
    return this.all.filter((finding) => finding.status === 'accepted').length;
  }

  /** Whether the wave holds answers a rule could look at. */
  get hasAnswers(): boolean {
    return this.#app.workspace.exercisesOfWave.some((exercise) => exercise.answered > 0);
  }

  async propose(): Promise<void> {
    const { view, wave } = this.#app.workspace;
    if (view === null || wave === undefined) return;
    this.proposing = true;
    const outcome = await this.#app.ask('findings.propose', { waveId: wave.id, language: view.engagement.language });
    this.added = outcome.ok ? outcome.value.added : null;
    this.failure = outcome.ok ? null : { id: null, failure: outcome.error };
    await this.#app.workspace.refresh();
    this.proposing = false;
  }

  async add(title: string): Promise<void> {
    const { wave } = this.#app.workspace;
    if (wave === undefined) return;
    const words = { title, soWhat: '', severity: 3, evidence: 'D' } as const;
    const outcome = await this.#app.ask('findings.add', { waveId: wave.id, ...words });
    await this.#after(null, outcome);
    if (outcome.ok) this.editingId = outcome.value.id;
  }

  /** Words of the firm's library, as a finding of one's own; the judgement on this client is made here. */
  async insert({ text, detail }: LibraryItemWords): Promise<void> {
    const { wave } = this.#app.workspace;
    if (wave === undefined) return;
    const words = { title: text, soWhat: detail, severity: 3, evidence: 'D' } as const;
    const outcome = await this.#app.ask('findings.add', { waveId: wave.id, ...words });
    await this.#after(null, outcome);
    if (!outcome.ok) return;
    // By its id: by the time it is pressed, the last change may be another.
    const undo = { label: t('common.undo'), act: () => void this.remove(outcome.value) };
    this.#app.notices.success(t('library.inserted.finding'), undo);
  }

  /** Keeps what was typed when the engine refuses it, with the reason in place. */
  async update(finding: FindingView, change: Partial<Words>): Promise<boolean> {
    const { id, title, soWhat, severity, evidence } = { ...finding, ...change };
    const unchanged =
      title === finding.title &&
      soWhat === finding.soWhat &&
      severity === finding.severity &&
      evidence === finding.evidence;
    if (unchanged) return true;
    const outcome = await this.#app.ask('findings.update', { id, title, soWhat, severity, evidence });
    return this.#after(id, outcome);
  }

  async setStatus(finding: FindingView, status: FindingView['status']): Promise<void> {
    if (status === 'dismissed' && this.editingId === finding.id) this.editingId = null;
    await this.#after(finding.id, await this.#app.ask('findings.setStatus', { id: finding.id, status }));
  }

  async remove({ id }: Pick<FindingView, 'id'>): Promise<void> {
    await this.#after(id, await this.#app.ask('findings.remove', { id }));
  }

  async step(finding: FindingView, step: 1 | -1): Promise<void> {
    const position = stepTo(this.all, this.open, finding.id, step);
    if (position !== null) await this.#move(finding.id, position);
  }

  async drop(id: string, onId: string | null): Promise<void> {
    if (id !== onId) await this.#move(id, dropAt(this.all, id, onId));
  }

  /** An action that answers the finding, ready to be completed in the plan. */
  async toAction(finding: FindingView): Promise<string | null> {
    const draft = this.#draftOf(finding);
    const action: Input<'actions.add'> = {
      findingId: finding.id,
      what: draft.what.slice(0, 200),
      owner: '',
      horizon: 'ninety-days',
      effort: 'medium',
      kpi: draft.kpi.slice(0, 200),
      baseline: '',
      reviewOn: null,
    };
    const outcome = await this.#app.ask('actions.add', action);
    await this.#after(finding.id, outcome);
    return outcome.ok ? outcome.value.id : null;
  }

  /** What the rule suggests, in the language of the engagement; a finding of one's own suggests itself. */
  #draftOf({ proposed, title }: FindingView): { readonly what: string; readonly kpi: string } {
    const { view, groups } = this.#app.workspace;
    const definition = proposed === null ? undefined : this.#app.library.definition(proposed.instrumentId);
    if (view === null || proposed === null || definition === undefined) return { what: title, kpi: '' };
    const { language } = view.engagement;
    const names = Object.fromEntries(groups.map((group) => [group.id, groupTitle(group, language)]));
    const draft = suggestedAction(proposed, definition, names, language);
    return draft.what === '' ? { what: title, kpi: '' } : draft;
  }

  async #move(id: string, position: number): Promise<void> {
    await this.#after(id, await this.#app.ask('findings.move', { id, position }));
  }

  async #after(id: string | null, outcome: { ok: true } | { ok: false; error: Failure }): Promise<boolean> {
    this.failure = outcome.ok ? null : { id, failure: outcome.error };
    if (outcome.ok) await this.#app.workspace.refresh();
    return outcome.ok;
  }
}
