import type { ImportTarget, ImportView, ImportPlanView } from '../../contract/imports.ts';
import type { Input } from '../../contract/commands/all.ts';
import type { Failure } from '../../contract/errors.ts';
import type { Correction } from '../../domain/imports/table.ts';
import type { ColumnUse } from '../../domain/imports/uses.ts';
import type { Channel } from '../../domain/results/answers.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';

type Reading = Omit<Input<'imports.read'>, 'path' | 'text' | 'target'>;
type Source = Pick<Input<'imports.read'>, 'path' | 'text'>;

/** Tables that can be brought in, by their names. */
export const looksLikeTable = (name: string): boolean => /\.(csv|tsv|txt|xls[xm])$/iu.test(name);

export const looksLikeEngagement = (name: string): boolean => /\.respiro$/iu.test(name);

/** A file from elsewhere on its way in: at most one, over whatever screen is there. */
export class Imports {
  target: ImportTarget | null = $state.raw(null);
  view: ImportView | null = $state.raw(null);
  plan: ImportPlanView | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  progress: { done: number; total: number } | null = $state.raw(null);
  writing = $state(false);
  /** What was written of what comes in; null until it is known to take a while. */
  written: { done: number; total: number } | null = $state.raw(null);
  uses: readonly ColumnUse[] = $state.raw([]);
  groups: Readonly<Record<string, string>> = $state.raw({});
  fallbackGroupId = $state('');
  channel: Channel = $state('phone');
  corrections: readonly Correction[] = $state.raw([]);
  omitted: readonly number[] = $state.raw([]);
  /** A list from a spreadsheet is waited for, in place of a file. */
  pasting = $state(false);
  pasted = $state('');
  #source: Source = {};
  #reading: Reading = {};
  /** What was asked last counts; earlier answers come too late. */
  #turn = 0;
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** The people of this session, or the exercise that is captured, whichever is on screen. */
  get here(): ImportTarget | null {
    const { workspace, navigation } = this.#app;
    const { place } = navigation;
    if (place.screen === 'capture') return { kind: 'answers', exerciseId: place.exerciseId };
    const session = workspace.currentSession;
    return session === undefined ? null : { kind: 'people', sessionId: session.id };
  }

  async choose(target: ImportTarget | null = this.here): Promise<void> {
    if (target === null) return;
    if (this.#app.looking.reason !== null) return this.#app.looking.refused();
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'table' });
    if (!path) return;
    // Another engagement's file brings whole sessions.
    if (looksLikeEngagement(path)) await this.#app.merges.open(path);
    else await this.open(path, target);
  }

  async open(path: string, target: ImportTarget | null = this.here): Promise<void> {
    if (target === null) {
      this.#app.notices.info(t('imports.needsEngagement'));
      return;
    }
    if (this.#app.looking.reason !== null) return this.#app.looking.refused();
    this.#begin(target);
    this.#source = { path };
    await this.#read({});
  }

  /**
   * What was copied from a spreadsheet, in place of a file; without it, it is waited for.
   *
   * @param groupId of those whose row tells no group.
   */
  async paste(target: ImportTarget, groupId: string, text = ''): Promise<void> {
    if (this.#app.looking.reason !== null) return this.#app.looking.refused();
    this.#begin(target);
    this.fallbackGroupId = groupId;
    this.pasting = true;
    this.pasted = text;
    if (text !== '') await this.take();
  }

  /** The list that was waited for. */
  take(): Promise<void> {
    this.#source = { text: this.pasted };
    return this.#read({});
  }

  /** Another list in place of the one that was pasted. */
  pasteAnother(): void {
    this.pasted = '';
    this.#turn += 1;
    this.view = null;
    this.plan = null;
    this.failure = null;
  }

  #begin(target: ImportTarget): void {
    this.target = target;
    this.pasting = false;
    this.pasted = '';
    this.view = null;
    this.plan = null;
    this.failure = null;
    this.fallbackGroupId = '';
    this.channel = 'phone';
    this.groups = {};
  }

  /** The same file, as it is now: mended in its own program, or to be read in another way. */
  read(change: Reading = {}): Promise<void> {
    return this.#read({ ...this.#reading, ...change });
  }

  async #read(reading: Reading): Promise<void> {
    const { target } = this;
    if (target === null) return;
    const turn = ++this.#turn;
    this.#reading = reading;
    this.plan = null;
    this.failure = null;
    this.progress = { done: 0, total: 0 };
    const outcome = await this.#app.ask('imports.read', { ...this.#source, target, ...reading });
    if (turn !== this.#turn) return;
    this.progress = null;
    if (!outcome.ok) {
      this.failure = outcome.error;
      this.view = null;
      return;
    }
    const before = this.view;
    this.view = outcome.value;
    const isSameTable = before?.columns.join('\n') === outcome.value.columns.join('\n');
    if (!isSameTable || this.uses.length !== outcome.value.uses.length) this.uses = outcome.value.uses;
    this.corrections = [];
    this.omitted = [];
    await this.replan();
  }

  heard(progress: { done: number; total: number }): void {
    if (this.progress !== null) this.progress = progress;
    else if (this.writing) this.written = progress;
  }

  use(column: number, use: ColumnUse): void {
    // Names may be spread over several columns; anything else stands in one.
    const single = use !== 'ignore' && use !== 'name';
    this.uses = this.uses.map((now, at) => (at === column ? use : single && now === use ? 'ignore' : now));
    void this.replan();
  }

  sendGroup(written: string, target: string): void {
    this.groups = { ...this.groups, [written]: target };
    void this.replan();
  }

  mend(line: number, column: number, value: string): Promise<void> {
    const others = this.corrections.filter((one) => one.line !== line || one.column !== column);
    this.corrections = [...others, { line, column, value }];
    return this.replan();
  }

  leaveOut(line: number): Promise<void> {
    this.omitted = [...this.omitted, line];
    return this.replan();
  }

  takeBack(): void {
    this.omitted = [];
    void this.replan();
  }

  async replan(): Promise<void> {
    const { view } = this;
    if (view === null) return;
    const turn = ++this.#turn;
    const outcome = await this.#app.ask('imports.plan', {
      tableId: view.tableId,
      uses: [...this.uses],
      groups: this.groups,
      fallbackGroupId: this.fallbackGroupId === '' ? null : this.fallbackGroupId,
      channel: this.channel,
      corrections: [...this.corrections],
      omitted: [...this.omitted],
    });
    if (turn !== this.#turn) return;
    if (outcome.ok) this.plan = outcome.value;
    else this.failure = outcome.error;
  }

  get ready(): boolean {
    return this.plan !== null && this.plan.problemCount === 0 && this.amount > 0;
  }

  /** What the button says will come in. */
  get amount(): number {
    const counts = this.plan?.counts;
    if (counts === undefined) return 0;
    return this.target?.kind === 'answers' ? counts.answers : counts.added + counts.changed + counts.existing;
  }

  async apply(): Promise<void> {
    const { plan, target } = this;
    if (plan === null || target === null || !this.ready || this.writing) return;
    this.writing = true;
    try {
      const exerciseId = target.kind === 'answers' ? target.exerciseId : null;
      const outcome = await this.#app.ask('imports.apply', { planId: plan.planId, exerciseId });
      if (!outcome.ok) {
        // Given up by closing: there is nothing to tell.
        if (outcome.error.code === 'cancelled') return;
        this.failure = outcome.error;
        if (outcome.error.code === 'import-outdated') await this.replan();
        return;
      }
      const { people, answers } = outcome.value;
      this.close();
      const { notices, undo } = this.#app;
      const words =
        exerciseId !== null
          ? t('imports.doneAnswers', { n: answers })
          : people === 0
            ? t('imports.doneNone')
            : t('imports.done', { n: people });
      notices.success(words, { label: t('common.undo'), act: () => void undo.undo() });
    } finally {
      this.writing = false;
      this.written = null;
    }
  }

  close(): void {
    this.#turn += 1;
    this.target = null;
    this.pasting = false;
    this.view = null;
    this.plan = null;
    this.failure = null;
    this.progress = null;
    void this.#app.ask('imports.cancel', {});
  }
}
