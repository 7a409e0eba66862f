/** The engine: owns the data, runs commands, emits events. Knows nothing of Electron. */
import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { CommandName, Input, Output } from '../../src/contract/commands/all.ts';
import { toFailure, type Outcome } from '../../src/contract/errors.ts';
import type { EventName, Events } from '../../src/contract/events.ts';
import type { ProjectorScene } from '../../src/contract/projector.ts';
import { Copies } from './application/copies.ts';
import { inProcess, type BeginCheck } from './checking/checker.ts';
import { forkCheck } from './checking/fork.ts';
import { Kiosk } from './application/kiosk.ts';
import { Library } from './application/library.ts';
import { Registry } from './application/registry.ts';
import { closeCurrent, resumeCopy } from './commands/engagement.ts';
import type { EngineContext } from './commands/handler.ts';
import { dispatch } from './dispatch.ts';
import { Importing } from './imports/importing.ts';
import { Merging } from './merge/merging.ts';
import { Projector } from './projector/projector.ts';
import { Room } from './room/room.ts';
import type { RoomLimits } from './room/limits.ts';
import { readScene } from './projector/scene.ts';
import { Backups } from './storage/backups.ts';
import type { ScryptCost } from './storage/envelope/format.ts';
import { scryptCost, type EnvelopeKey } from './storage/envelope/key.ts';
import { sealWithFor } from './application/leave-sealed.ts';
import { readEngagement } from './storage/repositories/engagement.ts';

export interface EngineOptions {
  /** Absolute path of the folder for working copies, settings and the list of recent engagements. */
  readonly dataFolder: string;
  /** Absolute path of the folder that holds instruments, brand kits and the sample. */
  readonly resourcesFolder: string;
  readonly emit: <N extends EventName>(name: N, payload: Events[N]) => void;
  /** How a file from outside is looked at; by itself in a process forked from this one. */
  readonly beginCheck?: BeginCheck;
  /** Told the key of the engagement that is open, and null when there is none; never written anywhere. */
  readonly keepKey?: (key: EnvelopeKey | null) => void;
  /** Told the lock (the salt) of a password that was changed or removed, or whose engagement was deleted. */
  readonly forgetKey?: (lock: string) => void;
  /** What the engine before this one kept so. */
  readonly keptKey?: EnvelopeKey | null;
  /** Absolute path of the built page for phones. */
  readonly phonePage?: string;
  /** Other limits of the room, for tests whose phones all are on one computer. */
  readonly roomLimits?: Partial<RoomLimits>;
  /** Lower for tests, which set a hundred passwords. */
  readonly scryptCost?: ScryptCost;
  readonly now?: () => Date;
  readonly newId?: () => string;
}

const mostResumes = 3;

export class Engine {
  readonly #context: EngineContext;
  readonly #swept: Promise<void>;

  constructor({ dataFolder, resourcesFolder, emit, beginCheck, now, newId, ...others }: EngineOptions) {
    mkdirSync(dataFolder, { recursive: true });
    const clock = now ?? (() => new Date());
    const registry = new Registry(join(dataFolder, 'application.sqlite'));
    const backups = new Backups(join(dataFolder, 'backups'), clock);
    const projector = new Projector({ make: () => this.#scene(), tell: (scene) => emit('projector.scene', scene) });
    this.#context = {
      registry,
      copies: new Copies(
        join(dataFolder, 'engagements'),
        beginCheck ?? inProcess(forkCheck),
        async (path, engagementId, key) => {
          await backups.make(path, engagementId, 'migration', sealWithFor(path, key));
        },
      ),
      backups,
      library: new Library(resourcesFolder, registry.ownInstruments, registry.ownBrandKits),
      kiosk: new Kiosk(registry, clock),
      projector,
      room: new Room({
        store: join(dataFolder, 'room.sqlite'),
        page: others.phonePage ?? null,
        context: () => this.#context,
        ...(others.roomLimits && { limits: others.roomLimits }),
      }),
      importing: new Importing(),
      merging: new Merging(),
      sampleFile: join(resourcesFolder, 'sample', 'sample.respiro'),
      now: clock,
      newId: newId ?? randomUUID,
      emit: (name, payload) => {
        emit(name, payload);
        if (name === 'engagement.changed' || name === 'room.changed') projector.refresh();
        if (name !== 'engagement.changed') return;
        // Phones are told of questions and rounds; of answers to one exercise only those who gave them.
        const { scope, exerciseId } = payload as Events['engagement.changed'];
        if (scope === 'structure' || exerciseId === null) this.#context.room.refresh();
      },
      scryptCost: others.scryptCost ?? scryptCost,
      keepKey: others.keepKey ?? (() => undefined),
      keptKey: others.keptKey ?? null,
      forgetKey: others.forgetKey ?? (() => undefined),
      offeredKey: null,
      current: null,
      opening: null,
      reportInProgress: null,
    };
    this.#swept = this.#context.copies.sweepAll();
  }

  /** Runs a command given by name, as it comes from a window: nothing about it is trusted. */
  dispatch(name: string, input: unknown): Promise<Outcome<unknown>> {
    return dispatch(this.#context, name, input);
  }

  /** Runs a command from code that knows its types: tests, the demonstration, benchmarks. */
  async request<N extends CommandName>(name: N, input: Input<N>): Promise<Outcome<Output<N>>> {
    return (await dispatch(this.#context, name, input)) as Outcome<Output<N>>;
  }

  /**
   * After the engine died: opens again what was open. Answers whether there was something, and never
   * throws: a copy that cannot be opened leaves the person on the start screen.
   */
  async resume(): Promise<boolean> {
    const { registry } = this.#context;
    const id = registry.openEngagement;
    if (id === null) return false;
    // An engagement that ends the process each time it is opened must not keep the person out for good.
    if (registry.resuming >= mostResumes) {
      registry.openEngagement = null;
      registry.resuming = 0;
      return false;
    }
    registry.resuming += 1;
    try {
      await this.#swept;
      const resumed = await resumeCopy(this.#context, id);
      if (resumed) await this.#context.room.resume();
      return resumed;
    } catch {
      return false;
    } finally {
      registry.resuming = 0;
      this.#context.keptKey = null;
    }
  }

  /** A key that was remembered on this computer: tried once, for what is opened next. */
  offerKey(key: EnvelopeKey): void {
    this.#context.offeredKey = key;
  }

  /** Whether an engagement is open. */
  get isOpen(): boolean {
    return this.#context.current !== null;
  }

  #scene(): ProjectorScene | null {
    const { current, library, registry, room } = this.#context;
    if (current === null) return null;
    const kit = library.brandKit(readEngagement(current.db).brandKitId);
    return readScene(current.db, { kit, theme: registry.settings().projectorTheme, room: room.state().open });
  }

  /** Publishes and closes; the engine is of no use afterwards. */
  async close(): Promise<Outcome<null>> {
    try {
      this.#context.opening?.abort();
      this.#context.reportInProgress?.abort();
      this.#context.importing.close();
      this.#context.merging.close();
      this.#context.projector.stop();
      await this.#context.room.end();
      await this.#swept;
      await closeCurrent(this.#context);
      // One that was begun beside other work may still be written by its thread.
      await this.#context.backups.settled();
      this.#context.registry.close();
      return { ok: true, value: null };
    } catch (error) {
      return { ok: false, error: toFailure(error) };
    }
  }
}
