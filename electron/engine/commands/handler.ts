import type Database from 'better-sqlite3';
import type { CommandName, Output, Parsed } from '../../../src/contract/commands/all.ts';
import type { EventName, Events } from '../../../src/contract/events.ts';
import { RespiroError } from '../../../src/contract/errors.ts';
import type { Copies } from '../application/copies.ts';
import type { Kiosk } from '../application/kiosk.ts';
import type { Library } from '../application/library.ts';
import type { OpenEngagement } from '../application/open-engagement.ts';
import type { Registry } from '../application/registry.ts';
import type { EnvelopeKey } from '../storage/envelope/key.ts';
import type { ScryptCost } from '../storage/envelope/format.ts';
import type { Unlocking } from '../application/unlock.ts';
import type { Importing } from '../imports/importing.ts';
import type { Merging } from '../merge/merging.ts';
import type { Backups } from '../storage/backups.ts';
import type { Room } from '../room/room.ts';
import type { Projector } from '../projector/projector.ts';

/** What a command works with besides its input. */
export interface EngineContext {
  readonly registry: Registry;
  readonly copies: Copies;
  readonly backups: Backups;
  readonly library: Library;
  readonly kiosk: Kiosk;
  readonly projector: Projector;
  readonly room: Room;
  readonly importing: Importing;
  readonly merging: Merging;
  /** Absolute path of the sample engagement's file. */
  readonly sampleFile: string;
  readonly now: () => Date;
  readonly newId: () => string;
  readonly emit: <N extends EventName>(name: N, payload: Events[N]) => void;
  /** What a password that is set costs to try. */
  readonly scryptCost: ScryptCost;
  /** Keeps the key of the engagement that is open for an engine that has to be started again. */
  readonly keepKey: (key: EnvelopeKey | null) => void;
  /** The key that was kept so by the engine before this one. */
  keptKey: EnvelopeKey | null;
  /** Told the lock of a password that opens nothing any more. */
  readonly forgetKey: (lock: string) => void;
  /** A key that was remembered on this computer, for what is opened next; see `unlockingWith`. */
  offeredKey: EnvelopeKey | null;
  /** The engagement that is open, if any. */
  current: OpenEngagement | null;
  /** Stops the opening that is under way, if any. */
  opening: AbortController | null;
  /** Stops the report that is being written, if any. */
  reportInProgress: AbortController | null;
}

/** A change of the open engagement: synchronous, undoable, in one transaction. */
export interface Change<N extends CommandName> {
  readonly kind: 'change';
  readonly run: (db: Database.Database, input: Parsed<N>, context: EngineContext) => Output<N>;
  /** Kept in the history beside the change, e.g. why a ballot was removed. */
  readonly note?: (input: Parsed<N>, context: EngineContext) => string;
}

/** Anything else: reading, files, settings. */
export interface Plain<N extends CommandName> {
  readonly kind: 'plain';
  /** It writes into the working copy, though not as a change: so it waits while a thread does. */
  readonly writes?: true;
  readonly run: (context: EngineContext, input: Parsed<N>) => Output<N> | Promise<Output<N>>;
}

export type Handler<N extends CommandName> = Change<N> | Plain<N>;
export type Handlers<N extends CommandName = CommandName> = { readonly [K in N]: Handler<K> };

/** With the password given, if any, and without one where the key is known: one that was offered, else that of the engagement that is open. */
export function unlockingWith(context: EngineContext, password: string | undefined): Unlocking {
  const { current, keptKey, offeredKey } = context;
  context.offeredKey = null;
  return { password: password ?? null, held: offeredKey ?? current?.key ?? keptKey };
}

/** Resolves at the first moment when no thread writes into the engagement that is open; null when that is now. */
export function freeToWrite(context: { readonly current: OpenEngagement | null }): Promise<void> | null {
  const ends = context.current?.besideEnds ?? null;
  return ends === null ? null : ends.then(() => freeToWrite(context) ?? undefined);
}

/** @throws RespiroError `no-engagement`. */
export function requireOpen<Open = OpenEngagement>(context: { readonly current: Open | null }): Open {
  if (context.current === null) throw new RespiroError('no-engagement', 'no engagement is open');
  return context.current;
}
