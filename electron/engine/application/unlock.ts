/** How a file or a copy with a password is opened. */
import { RespiroError } from '../../../src/contract/errors.ts';
import type { EnvelopeHeader } from '../storage/envelope/format.ts';
import { keyFor, opens, type EnvelopeKey } from '../storage/envelope/key.ts';

export interface Unlocking {
  /** As the person typed it; null when nobody was asked yet. */
  readonly password: string | null;
  /** A key that is known already, e.g. that of the engagement that is open. */
  readonly held: EnvelopeKey | null;
}

/** @throws RespiroError `password-needed` when there is nothing to try. */
export function requireWayIn(header: EnvelopeHeader, path: string, { password, held }: Unlocking = nothing): void {
  if (password !== null || (held !== null && opens(held, header))) return;
  const lock = header.salt.toString('hex');
  throw new RespiroError('password-needed', 'sealed with a password', { path, lock });
}

/** @throws RespiroError `password-needed`, `wrong-password`. */
export async function unlock(
  header: EnvelopeHeader,
  path: string,
  unlocking: Unlocking = nothing,
): Promise<EnvelopeKey> {
  requireWayIn(header, path, unlocking);
  const { password, held } = unlocking;
  if (held !== null && opens(held, header)) return held;
  return keyFor(header, password ?? '', path);
}

const nothing: Unlocking = { password: null, held: null };
