import type { Failure } from '../../contract/errors.ts';
import type { ReadOnlyReason } from '../../contract/views.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { Writing } from '../../ui/writing.ts';
import type { AppState } from './app.svelte.ts';

/** An engagement that is only looked at: why, and how often something was tried that would change it. */
export class Looking implements Writing {
  /** The band answers each time. */
  tries = $state(0);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Null where the engagement may be changed, or none is open. */
  get reason(): ReadOnlyReason | null {
    return this.#app.workspace.view?.readOnly ?? null;
  }

  get why(): string | null {
    return this.reason === null ? null : t(`shell.readOnlyShort.${this.reason}`);
  }

  refused = (): void => {
    this.tries += 1;
  };

  /** Does it, or says why not: for keys and gestures, which have no button that could. */
  unless(act: () => void): void {
    if (this.reason === null) act();
    else this.refused();
  }

  /** The engine refused: it is the one that knows what writes. */
  heard(failure: Failure): void {
    if (this.tells(failure)) this.refused();
  }

  /** Whether the band tells this failure, so that nothing else needs to. */
  tells({ code }: Failure): boolean {
    return code === 'read-only-engagement' && this.reason !== null;
  }

  forget(): void {
    this.tries = 0;
  }
}
