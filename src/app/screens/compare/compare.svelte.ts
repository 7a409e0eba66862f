import type { Failure } from '../../../contract/errors.ts';
import type { CompareView } from '../../../contract/compare-views.ts';
import type { WaveView } from '../../../contract/views.ts';
import type { EvidenceGrade } from '../../../domain/results/answers.ts';
import type { SideName } from '../../../domain/compare/comparison.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import { whenCalm } from '../../state/when-calm.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { planAction } from '../../state/plan-action.ts';

/** Two waves side by side: which ones, and what the engine said of them. */
export class CompareState {
  readonly #app: AppState;
  readonly #reread = whenCalm(() => void this.read(), 400, 4000);
  #reading = 0;

  /** The other file; null: both waves are of the open engagement. */
  path: string | null = $state.raw(null);
  #before: string | null = null;
  #after: string | null = null;
  view = $state.raw<CompareView | null>(null);
  failure = $state.raw<Failure | null>(null);
  loading = $state(false);

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Reads, follows the changes and takes files that are dropped; answers how to stop. */
  start(): () => void {
    void this.read();
    const stops = [
      this.#app.bridge.on('engagement.changed', () => this.#reread.ask()),
      this.#app.fileDrop.take((path) => void this.useFile(path)),
      () => this.#reread.stop(),
    ];
    return () => stops.forEach((stop) => stop());
  }

  async read(): Promise<void> {
    this.#reading += 1;
    const mine = this.#reading;
    this.loading = true;
    const input = { path: this.path, before: this.#before, after: this.#after };
    const outcome = await this.#app.passwords.unlocked((password) =>
      this.#app.ask('compare.read', { ...input, ...(password !== undefined && { password }) }),
    );
    // A slower answer to an earlier choice must not replace a later one.
    if (mine !== this.#reading) return;
    this.loading = false;
    if (!outcome.ok && outcome.error.code === 'not-found' && (this.#before ?? this.#after) !== null) {
      // A wave that was chosen has been removed meanwhile.
      [this.#before, this.#after] = [null, null];
      return this.read();
    }
    this.failure = outcome.ok ? null : outcome.error;
    this.view = outcome.ok ? outcome.value : null;
  }

  choose(side: SideName, waveId: string): Promise<void> {
    const { view } = this;
    // What is on the other side now stays there.
    this.#before = view?.before.waveId ?? null;
    this.#after = view?.after.waveId ?? null;
    if (side === 'before') this.#before = waveId;
    else this.#after = waveId;
    if (this.path === null && this.#before === this.#after) {
      // Two sides of one engagement are never the same wave: they change places.
      if (side === 'before') this.#after = view?.before.waveId ?? null;
      else this.#before = view?.after.waveId ?? null;
    }
    return this.read();
  }

  swap(): Promise<void> {
    return this.choose('before', this.view?.after.waveId ?? '');
  }

  async chooseFile(): Promise<void> {
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'engagement' });
    if (path) await this.useFile(path);
  }

  /** Null: back to the waves of the open engagement. */
  useFile(path: string | null): Promise<void> {
    this.path = path;
    this.#before = null;
    if (path === null) this.#after = null;
    return this.read();
  }

  get fileName(): string {
    return this.path?.split(/[\\/]/).at(-1) ?? '';
  }

  wave(side: SideName): WaveView | undefined {
    const there = this.view?.[side];
    return there?.waves.find(({ id }) => id === there.waveId);
  }

  /** How a side is called in tables and sentences, short: its wave, and of two clients where it comes from. */
  nameOf(side: SideName): string {
    const { view } = this;
    const wave = this.wave(side)?.label ?? t(`compare.${side}`);
    if (view === null) return wave;
    if (!view.sameClient) return t(side === 'before' ? 'compare.ofFile' : 'compare.ofProject', { wave });
    const sameLabel = this.wave('before')?.label === this.wave('after')?.label;
    return sameLabel && !view.sameEngagement ? `${wave} (${t(`compare.${side}`).toLowerCase()})` : wave;
  }

  /** Two clients side by side are no change. */
  get as(): 'change' | 'contrast' {
    return this.view?.sameClient === false ? 'contrast' : 'change';
  }

  /** Both sides are one wave: of a file that is a copy of the engagement, or of an engagement with a single one. */
  get itself(): boolean {
    const { view } = this;
    return view !== null && view.sameEngagement && view.before.waveId === view.after.waveId;
  }

  get backwards(): boolean {
    return (this.wave('before')?.startsOn ?? '') > (this.wave('after')?.startsOn ?? '');
  }

  async toReport(title: string, soWhat: string, evidence: EvidenceGrade): Promise<boolean> {
    const waveId = this.view?.after.waveId ?? null;
    if (waveId === null) return false;
    const finding = { waveId, title: title.slice(0, 200), soWhat, severity: 3, evidence } as const;
    return (await this.#app.run('findings.add', finding)) !== undefined;
  }

  toAction(what: string): Promise<boolean> {
    return planAction(this.#app, { what });
  }
}
