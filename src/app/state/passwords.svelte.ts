import type { ErrorCode, Failure, Outcome } from '../../contract/errors.ts';
import type { Remembering } from '../../contract/shell.ts';
import { t } from '../../ui/i18n/i18n.svelte.ts';
import type { AppState } from './app.svelte.ts';

/** What is asked for before something opens. */
export interface Asking {
  /** Path of the file; empty where it has none. */
  readonly path: string;
  /** Which setting of a password it is; empty where that is not known. */
  readonly lock: string;
  /** The one given was not it. */
  readonly wrong: boolean;
  /** Whether it can be remembered; null where that is not offered. */
  readonly remembering: Remembering['state'] | null;
  readonly answer: (given: Given | null) => void;
}

export interface Given {
  readonly password: string;
  readonly remember: boolean;
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

  /**
   * Tries what is remembered on this computer, then asks for the password as often as it takes; `cancelled` once the person gives up.
   * @param opens the engagement becomes the open one: then its password can be remembered.
   */
  async unlocked<T>(ask: (password?: string) => Promise<Outcome<T>>, opens = false): Promise<Outcome<T>> {
    let outcome = await ask();
    if (outcome.ok || !asks.has(outcome.error.code)) return outcome;
    const lock = String(outcome.error.details['lock'] ?? '');
    if (await this.#recalled(lock)) {
      outcome = await ask();
      if (outcome.ok || !asks.has(outcome.error.code)) return outcome;
      // It opens nothing any more.
      await this.forget(lock);
    }
    const remembering = opens ? await this.remembering() : null;
    try {
      while (!outcome.ok && asks.has(outcome.error.code)) {
        const given = await this.#answered(outcome.error, { lock, remembering: remembering?.state ?? null });
        if (given === null) return { ok: false, error: turnedAway };
        this.trying = true;
        outcome = await ask(given.password);
        this.trying = false;
        if (outcome.ok && given.remember) await this.#remember();
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

  /** Of the open engagement; null where the shell does not say. */
  async remembering(): Promise<Remembering | null> {
    const outcome = await this.#app.bridge.shell('shell.remembering', { lock: null });
    return outcome.ok ? outcome.value : null;
  }

  /** Null: that of the open engagement. Answers whether it was remembered. */
  async forget(lock: string | null): Promise<boolean> {
    const outcome = await this.#app.bridge.shell('shell.forgetKey', { lock });
    return outcome.ok && outcome.value;
  }

  async forgetHere(): Promise<void> {
    const was = await this.forget(null);
    this.#app.notices.success(t(was ? 'password.forgotten' : 'password.notRemembered'));
  }

  /** `wrong` when `current` was. */
  async set(
    password: string,
    current: string | null,
    backups: 'convert' | 'remove',
    remember = false,
  ): Promise<'done' | 'wrong' | 'failed'> {
    const outcome = await this.#app.ask('password.set', { password, current, backups });
    if (outcome.ok && remember) await this.#remember();
    return this.#told(outcome, 'password.isSet');
  }

  async remove(current: string, backups: 'convert' | 'remove'): Promise<'done' | 'wrong' | 'failed'> {
    return this.#told(await this.#app.ask('password.remove', { current, backups }), 'password.isRemoved');
  }

  /** The sheet for whoever has to open the file one day; `password` only where it is to be printed. */
  async writeSheet(password: string | null): Promise<boolean> {
    const suggestedName = t('recovery.fileName', { client: this.#app.workspace.view?.engagement.client ?? '' });
    const path = await this.#app.shell('shell.chooseSave', { kind: 'report', suggestedName });
    if (!path) return false;
    const written = await this.#app.run('password.writeSheet', { path, password });
    if (written === undefined) return false;
    const act = (): void => void this.#app.shell('shell.openReport', { path });
    this.#app.notices.success(t('recovery.written'), { label: t('recovery.open'), act });
    return true;
  }

  async #recalled(lock: string): Promise<boolean> {
    if (!/^[0-9a-f]{32}$/.test(lock)) return false;
    const outcome = await this.#app.bridge.shell('shell.recallKey', { lock });
    return outcome.ok && outcome.value;
  }

  async #remember(): Promise<void> {
    const outcome = await this.#app.bridge.shell('shell.rememberKey', {});
    if (!outcome.ok || !outcome.value) this.#app.notices.problem(t('password.rememberFailed'));
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

  #answered({ code, details }: Failure, about: Pick<Asking, 'lock' | 'remembering'>): Promise<Given | null> {
    return new Promise((answer) => {
      this.asking = { ...about, path: String(details['path'] ?? ''), wrong: code === 'wrong-password', answer };
    });
  }
}
