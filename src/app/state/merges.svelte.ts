import type { Failure } from '../../contract/errors.ts';
import type { MergePlanView, MergeRule, MergeView } from '../../contract/merge.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';
import { Passwords } from './passwords.svelte.ts';

type Chosen = Readonly<Record<string, string>>;

/** Another engagement's file on its way into the open one: at most one, over whatever screen is there. */
export class Merges {
  /** Of the file that is looked at; null while there is none. */
  path: string | null = $state(null);
  view: MergeView | null = $state.raw(null);
  plan: MergePlanView | null = $state.raw(null);
  failure: Failure | null = $state.raw(null);
  /** Bytes read; 0 of 0 while it is checked. */
  progress: { done: number; total: number } | null = $state.raw(null);
  writing = $state(false);
  /** What was written of what comes in; null until it is known to take a while. */
  written: { done: number; total: number } | null = $state.raw(null);
  sessions: readonly string[] = $state.raw([]);
  rule: MergeRule = $state('ours');
  findings = $state(false);
  #waves: Chosen = {};
  #groups: Chosen = {};
  #people: Chosen = {};
  /** What was asked last counts; earlier answers come too late. */
  #turn = 0;
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  async choose(): Promise<void> {
    const path = await this.#app.shell('shell.chooseOpen', { kind: 'engagement' });
    if (path) await this.open(path);
  }

  async open(path: string): Promise<void> {
    const turn = ++this.#turn;
    this.path = path;
    this.view = null;
    this.plan = null;
    this.failure = null;
    this.progress = { done: 0, total: 0 };
    this.rule = 'ours';
    this.findings = false;
    this.#waves = {};
    this.#groups = {};
    this.#people = {};
    const outcome = await this.#app.passwords.unlocked((password) =>
      this.#app.ask('merge.read', { path, ...(password !== undefined && { password }) }),
    );
    if (turn !== this.#turn) return;
    this.progress = null;
    if (!outcome.ok) {
      if (Passwords.isTurnedAway(outcome.error)) this.close();
      else this.failure = outcome.error;
      return;
    }
    this.view = outcome.value;
    this.sessions = outcome.value.sessions.map(({ id }) => id);
    await this.replan();
  }

  heard(progress: { done: number; total: number }): void {
    if (this.progress !== null) this.progress = progress;
    else if (this.writing) this.written = progress;
  }

  tick(sessionId: string, on: boolean): void {
    const others = this.sessions.filter((id) => id !== sessionId);
    this.sessions = on ? [...others, sessionId] : others;
    void this.replan();
  }

  standFor(what: 'waves' | 'groups' | 'people', id: string, target: string): void {
    const change = { [id]: target };
    if (what === 'waves') this.#waves = { ...this.#waves, ...change };
    else if (what === 'groups') this.#groups = { ...this.#groups, ...change };
    else this.#people = { ...this.#people, ...change };
    void this.replan();
  }

  async replan(): Promise<void> {
    const { view } = this;
    if (view === null) return;
    const turn = ++this.#turn;
    const outcome = await this.#app.ask('merge.plan', {
      mergeId: view.mergeId,
      sessions: [...this.sessions],
      waves: this.#waves,
      groups: this.#groups,
      people: this.#people,
      rule: this.rule,
      findings: this.findings,
    });
    if (turn !== this.#turn) return;
    if (outcome.ok) this.plan = outcome.value;
    else this.failure = outcome.error;
  }

  get ready(): boolean {
    return this.plan !== null && this.plan.writes > 0 && this.plan.problems.length === 0;
  }

  async apply(): Promise<void> {
    const { plan } = this;
    if (plan === null || !this.ready || this.writing) return;
    this.writing = true;
    try {
      const outcome = await this.#app.ask('merge.apply', { planId: plan.planId });
      if (!outcome.ok) {
        // Given up by closing: there is nothing to tell.
        if (outcome.error.code === 'cancelled') return;
        this.failure = outcome.error;
        if (outcome.error.code === 'import-outdated') await this.replan();
        return;
      }
      this.close();
      const { notices, undo } = this.#app;
      notices.success(t('merge.done', outcome.value), { label: t('common.undo'), act: () => void undo.undo() });
    } finally {
      this.writing = false;
      this.written = null;
    }
  }

  close(): void {
    this.#turn += 1;
    this.path = null;
    this.view = null;
    this.plan = null;
    this.failure = null;
    this.progress = null;
    void this.#app.ask('merge.cancel', {});
  }
}
