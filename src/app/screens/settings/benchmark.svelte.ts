import type { BenchmarkView } from '../../../contract/benchmark-views.ts';
import type { AppState } from '../../state/app.svelte.ts';

/** One's own reference: what is in it, and what goes in and out. */
export class BenchmarkState {
  readonly #app: AppState;
  view = $state.raw<BenchmarkView | null>(null);
  busy = $state(false);

  constructor(app: AppState) {
    this.#app = app;
  }

  get isOn(): boolean {
    return this.#app.settings.view.benchmark;
  }

  /** The client of the open engagement; null without one. */
  get client(): string | null {
    return this.#app.workspace.view?.engagement.client ?? null;
  }

  switch(benchmark: boolean): Promise<boolean> {
    return this.#app.settings.update({ benchmark });
  }

  read = (): Promise<void> => this.#ask('benchmark.read');
  add = (): Promise<void> => this.#ask('benchmark.add');
  remove = (): Promise<void> => this.#ask('benchmark.remove');
  clear = (): Promise<void> => this.#ask('benchmark.clear');

  async #ask(name: 'benchmark.read' | 'benchmark.add' | 'benchmark.remove' | 'benchmark.clear'): Promise<void> {
    this.busy = true;
    const view = await this.#app.run(name, {});
    this.busy = false;
    if (view) this.view = view;
  }
}
