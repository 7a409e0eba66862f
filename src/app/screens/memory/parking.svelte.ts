import type { CommandName, Input } from '../../../contract/commands/all.ts';
import type { ParkedView } from '../../../contract/facilitation-views.ts';
import type { Failure } from '../../../contract/errors.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { actionWords } from '../../state/action-words.ts';
import { draftsOf } from './drafts.ts';

/** What came up in a session and was put aside, to be answered later. */
export class ParkingLot {
  readonly #sessionId: string;
  readonly #app: AppState;
  readonly #drafts;
  failure = $state.raw<Failure | null>(null);

  readonly parked: readonly ParkedView[] = $derived.by(
    () => this.#app.workspace.view?.parked.filter(({ sessionId }) => sessionId === this.#sessionId) ?? [],
  );
  readonly open: number = $derived.by(() => this.parked.filter(({ settled }) => !settled).length);
  readonly #planned = $derived.by(() => new Set(this.#app.workspace.view?.actions.map(({ what }) => what)));

  constructor(app: AppState, sessionId: string) {
    this.#app = app;
    this.#drafts = draftsOf(app);
    this.#sessionId = sessionId;
  }

  get added(): string {
    return this.#drafts.get(`parked in ${this.#sessionId}`) ?? '';
  }

  set added(text: string) {
    this.#drafts.set(`parked in ${this.#sessionId}`, text);
  }

  async add(): Promise<void> {
    const text = this.added;
    if (text.trim() === '') return;
    // The field is free at once, so that the next thing can be typed while this one is stored.
    this.added = '';
    const done = await this.#write('parking.add', { sessionId: this.#sessionId, text });
    if (!done) this.added = this.added === '' ? text : `${text} ${this.added}`;
  }

  async settle({ id, text }: ParkedView, settled: boolean): Promise<void> {
    await this.#write('parking.update', { id, text, settled });
  }

  /** The words being typed over one; null while it is not edited. */
  editOf(id: string): string | null {
    return this.#drafts.get(`edit ${id}`) ?? null;
  }

  edit(id: string, text: string | null): void {
    if (text === null) this.#drafts.delete(`edit ${id}`);
    else this.#drafts.set(`edit ${id}`, text);
  }

  async reword({ id, settled, text: before }: ParkedView, text: string): Promise<void> {
    if (text.trim() === '') return;
    const done = text.trim() === before || (await this.#write('parking.update', { id, text, settled }));
    if (done && this.editOf(id) === text) this.edit(id, null);
  }

  async remove({ id }: ParkedView): Promise<void> {
    if (!(await this.#write('parking.remove', { id }))) return;
    const undo = { label: t('common.undo'), act: () => void this.#app.undo.undo() };
    this.#app.notices.info(t('memory.parkedRemoved'), undo);
  }

  /** An action with these words is in the plan. */
  isPlanned({ text }: ParkedView): boolean {
    return this.#planned.has(actionWords(text));
  }

  async plan(parked: ParkedView): Promise<void> {
    const action: Input<'actions.add'> = {
      findingId: null,
      what: actionWords(parked.text),
      owner: '',
      horizon: 'ninety-days',
      effort: 'medium',
      kpi: '',
      baseline: '',
      reviewOn: null,
    };
    if (!(await this.#write('actions.add', action))) return;
    this.#app.notices.success(t('memory.planned'), { label: t('memory.seePlan'), act: () => this.seePlan() });
  }

  seePlan(): void {
    this.#app.navigation.go({ screen: 'synthesis', part: 'plan' });
  }

  async #write<N extends CommandName>(name: N, input: Input<N>): Promise<boolean> {
    const outcome = await this.#app.ask(name, input);
    this.failure = outcome.ok ? null : outcome.error;
    if (outcome.ok) await this.#app.workspace.refresh();
    return outcome.ok;
  }
}
