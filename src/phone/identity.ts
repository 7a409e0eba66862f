/** The token that is this phone's place, and what let it in. */
import type { JoinMessage } from '../contract/room/messages.ts';
import type { Store } from './store.ts';

/** 128 bits as 32 hexadecimal digits. */
function newToken(): string {
  const bytes = crypto.getRandomValues(new Uint8Array(16));
  return Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('');
}

export class Identity {
  readonly #store: Store;
  readonly #secret: string;
  #typed: { readonly token: string; readonly code: string } | null = null;
  /** True when the phone had been in another room before: nothing that it holds is for this one. */
  readonly isNew: boolean;

  /** @param secret of the QR, out of the address; empty where somebody typed the address. */
  constructor(store: Store, secret: string) {
    this.#store = store;
    this.#secret = secret;
    const kept = store.get('secret') ?? '';
    this.isNew = store.get('token') === null || (secret !== '' && kept !== '' && secret !== kept);
    if (this.isNew) this.renew();
  }

  /** The room has taken this phone in. */
  get isSeated(): boolean {
    return this.#store.get('seated') !== null;
  }

  /** A code was typed that is to lead to another place than the one that this phone has. */
  get leavesItsPlace(): boolean {
    return this.#typed !== null && this.isSeated;
  }

  get said(): Pick<JoinMessage, 'token' | 'secret' | 'code'> {
    if (this.#typed !== null) return this.#typed;
    const token = this.#store.get('token') ?? this.renew();
    return { token, ...(this.#secret !== '' && { secret: this.#secret }) };
  }

  /** The room took it in by what was said. */
  seated(): void {
    if (this.#typed !== null) this.#store.set('token', this.#typed.token);
    this.#typed = null;
    this.#store.set('secret', this.#secret);
    this.#store.set('seated', '1');
  }

  /** Until it turns out to be right, the place that one has stays one's own. */
  typed(code: string): void {
    this.#typed = { code, token: newToken() };
  }

  forgetTyped(): void {
    this.#typed = null;
  }

  /** Another place from now on. */
  renew(): string {
    const token = newToken();
    this.#store.set('token', token);
    this.#store.remove('secret');
    this.#store.remove('seated');
    return token;
  }
}
