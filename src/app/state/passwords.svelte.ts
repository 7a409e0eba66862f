import type { ErrorCode, Failure, Outcome } from '../../contract/errors.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';

/** What is asked for before something opens. */
export interface Asking {
  /** Path of the file; empty where it has none. */
  readonly path: string;
  /** The one given was not it. */
  readonly wrong: boolean;
  readonly answer: (password: string | null) => void;
}

const asks: ReadonlySet<ErrorCode> = new Set(['password-needed', 'wrong-password']);

/** The person was asked and turned away: there is nothing to tell. */
const turnedAway: Failure = { code: 'cancelled', message: 'no password given', details: { asked: true } };

/** Asking for passwords, and setting that of the open engagement. */
export class Passwords {
  asking: Asking | null = $state.raw(null);
  /** One that was given is being tried. */
  trying = $state(false);
  /** The form for the open engagement. */
  setting = $state(false);
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  /** Asks for the password as often as it takes; `cancelled` once the person gives up. */
  async unlocked<T>(ask: (password?: string) => Promise<Outcome<T>>): Promise<Outcome<T>> {
    let outcome = await ask();
    try {
      while (!outcome.ok && asks.has(outcome.error.code)) {
        const password = await this.#answered(outcome.error);
        if (password === null) return { ok: false, error: turnedAway };
        this.trying = true;
        outcome = await ask(password);
        this.trying = false;
      }
      return outcome;
    } finally {
      this.trying = false;
      this.asking = null;
    }
  }

  static isTurnedAway(failure: Failure): boolean {
    return failure.code === 'cancelled' && failure.details['asked'] === true;
  }

  /** False when `current` was wrong. */
  async set(
    password: string,
    current: string | null,
    backups: 'convert' | 'remove',
  ): Promise<'done' | 'wrong' | 'failed'> {
    return this.#told(await this.#app.ask('password.set', { password, current, backups }), 'password.isSet');
  }

  async remove(current: string, backups: 'convert' | 'remove'): Promise<'done' | 'wrong' | 'failed'> {
    return this.#told(await this.#app.ask('password.remove', { current, backups }), 'password.isRemoved');
  }

  #told(
    outcome: Outcome<{ readonly left: number }>,
    done: 'password.isSet' | 'password.isRemoved',
  ): 'done' | 'wrong' | 'failed' {
    if (!outcome.ok) {
      if (asks.has(outcome.error.code)) return 'wrong';
      this.#app.notices.failure(outcome.error, []);
      return 'failed';
    }
    const { left } = outcome.value;
    this.#app.notices.success([t(done), left > 0 ? t('password.left', { n: left }) : ''].filter(Boolean).join(' '));
    void this.#app.workspace.refresh();
    return 'done';
  }

  #answered({ code, details }: Failure): Promise<string | null> {
    return new Promise((answer) => {
      this.asking = { path: String(details['path'] ?? ''), wrong: code === 'wrong-password', answer };
    });
  }
}
