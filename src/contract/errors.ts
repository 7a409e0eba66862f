/**
 * Everything that can go wrong, by code. The engine never words a message: it answers a code with
 * details, and the interface says in the user's language what happened, what was kept and what to do.
 */
export const errorCodes = [
  'invalid-input',
  'not-found',
  'no-engagement',
  'not-an-engagement',
  'file-damaged',
  'file-newer',
  'file-missing',
  'file-unreadable',
  'folder-missing',
  'folder-read-only',
  'disk-full',
  'file-in-use',
  'destination-changed',
  'destination-missing',
  'engagement-in-use',
  'backup-damaged',
  'password-needed',
  'wrong-password',
  'read-only-engagement',
  'anonymity-locked',
  'round-not-revealed',
  'round-closed',
  'photo-unreadable',
  'wrong-pin',
  'room-closed',
  'no-network',
  'address-gone',
  'port-taken',
  'tally-exceeds-present',
  'has-answers',
  'cell-invalid',
  'register-full',
  'too-long-for-row',
  'amount-exceeded',
  'wall-exceeded',
  'place-taken',
  'unsaved-work',
  'library-full',
  'library-names-client',
  'benchmark-off',
  'benchmark-nothing',
  'instrument-unsound',
  'brand-kit-unsound',
  'word-file-refused',
  'word-file-tags',
  'undo-removes-answers',
  'nothing-to-undo',
  'undo-conflict',
  'import-refused',
  'import-too-large',
  'import-outdated',
  'anonymise-outdated',
  'anonymise-unsound',
  'cancelled',
  'engine-restarted',
  'unexpected',
] as const;

export type ErrorCode = (typeof errorCodes)[number];

/** Figures and names a message may need, e.g. the field, the limit, the path. Never client data. */
export type ErrorDetails = Readonly<Record<string, string | number | boolean>>;

export interface Failure {
  readonly code: ErrorCode;
  /** For the log and for developers, in English; the interface shows its own words. */
  readonly message: string;
  readonly details: ErrorDetails;
}

export type Outcome<T> = { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: Failure };

/** Thrown inside the engine and by the bridge; carries the code to the interface. */
export class RespiroError extends Error {
  readonly code: ErrorCode;
  readonly details: ErrorDetails;

  constructor(code: ErrorCode, message: string, details: ErrorDetails = {}) {
    super(message);
    this.name = 'RespiroError';
    this.code = code;
    this.details = details;
  }
}

/** Flattens any thrown value into what may cross the process border. */
export function toFailure(thrown: unknown): Failure {
  if (thrown instanceof RespiroError) {
    return { code: thrown.code, message: thrown.message, details: thrown.details };
  }
  return { code: 'unexpected', message: faultOf(thrown), details: {} };
}

/** What went wrong, for a log: the system's messages name files, which are named after clients, and a parser's quote what it read. */
export function faultOf(thrown: unknown): string {
  if (!(thrown instanceof Error)) return typeof thrown;
  if (thrown instanceof SyntaxError) return thrown.name;
  const { code, syscall } = thrown as { code?: unknown; syscall?: unknown };
  return typeof syscall === 'string'
    ? `${thrown.name}: ${String(code)} ${syscall}`
    : `${thrown.name}: ${thrown.message}`;
}
