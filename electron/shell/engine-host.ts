/**
 * Keeps the engine's process: starts it, asks it, and starts it again when it dies. A question that was
 * under way when it died is answered `engine-restarted`; one asked meanwhile waits for the new engine.
 */
import { utilityProcess, type UtilityProcess } from 'electron';
import type { FromEngine, ToEngine } from '../../src/contract/engine-messages.ts';
import type { Outcome } from '../../src/contract/errors.ts';
import type { EventName, Events } from '../../src/contract/events.ts';
import { CheckProcesses } from './check-processes.ts';
import { logLine } from './log.ts';

export interface EngineHostOptions {
  /** Absolute paths of the scripts: the engine's, and that of the process which looks at a file. */
  readonly script: string;
  readonly checkScript: string;
  readonly dataFolder: string;
  readonly resourcesFolder: string;
}

const ended: Outcome<never> = {
  ok: false,
  error: { code: 'engine-restarted', message: 'the engine ended', details: {} },
};

/** An engine that dies more often than this within a minute is not started again until somebody asks. */
const mostRestarts = 5;

/** A destination that does not answer must not keep the application from ending: the working copy has it all. */
const patienceMs = 20_000;

export class EngineHost {
  readonly #options: EngineHostOptions;
  #process: UtilityProcess | null = null;
  readonly #checks: CheckProcesses;
  #stopping: (() => void) | null = null;
  #nextId = 1;
  #accepts = false;
  #restarts: number[] = [];
  /** In memory and nowhere else; what it looks like is the engine's affair. */
  #kept: unknown = null;
  readonly #waiting: ToEngine[] = [];
  readonly #pending = new Map<number, (outcome: Outcome<unknown>) => void>();

  onEvent: <N extends EventName>(name: N, payload: Events[N]) => void = () => undefined;

  /** Told the lock of a password that opens nothing any more. */
  onForget: (lock: string) => void = () => undefined;

  constructor(options: EngineHostOptions) {
    this.#options = options;
    this.#checks = new CheckProcesses(options.checkScript, (message) => this.#process?.postMessage(message));
  }

  start(): void {
    this.#spawn(false);
  }

  /** Runs a command in the engine. Never rejects. */
  request(name: string, input: unknown): Promise<Outcome<unknown>> {
    if (this.#stopping !== null) return Promise.resolve(ended);
    return new Promise((resolve) => {
      if (this.#process === null) this.#spawn(true);
      const id = this.#nextId++;
      this.#pending.set(id, resolve);
      this.#post({ kind: 'request', id, name, input });
    });
  }

  /** The key of the engagement that is open, null without one; it goes nowhere but into the keyring. */
  get keptKey(): unknown {
    return this.#kept;
  }

  /** For what is opened next. */
  offerKey(key: unknown): void {
    this.#post({ kind: 'offer-key', key });
  }

  /** Lets the engine publish and close, then ends it; at the latest after `patienceMs`. */
  async stop(): Promise<void> {
    const engine = this.#process;
    if (engine === null) return;
    await new Promise<void>((resolve) => {
      this.#stopping = resolve;
      setTimeout(resolve, patienceMs);
      this.#post({ kind: 'close' });
    });
    engine.kill();
    this.#process = null;
  }

  #post(message: ToEngine): void {
    if (this.#accepts && this.#process !== null) this.#process.postMessage(message);
    else this.#waiting.push(message);
  }

  #spawn(again: boolean): void {
    const { script, dataFolder, resourcesFolder } = this.#options;
    const engine = utilityProcess.fork(script, [dataFolder, resourcesFolder, this.#kept === null ? '' : 'kept-key'], {
      serviceName: 'Respiro engine',
    });
    this.#process = engine;
    this.#accepts = false;
    if (this.#kept !== null) engine.postMessage({ kind: 'kept-key', key: this.#kept } satisfies ToEngine);
    engine.on('message', (message: FromEngine) => this.#hear(message, again));
    engine.on('exit', (code) => this.#exited(engine, code));
  }

  #hear(message: FromEngine, again: boolean): void {
    switch (message.kind) {
      case 'ready':
        if (again) this.#process?.postMessage({ kind: 'resume' } satisfies ToEngine);
        else this.#flush();
        break;
      case 'resumed':
        this.#flush();
        this.onEvent('engine.restarted', { reopened: message.reopened });
        break;
      case 'answer':
        this.#pending.get(message.id)?.(message.outcome);
        this.#pending.delete(message.id);
        break;
      case 'event':
        this.onEvent(message.name as EventName, message.payload as Events[EventName]);
        break;
      case 'keep-key':
        this.#kept = message.key;
        break;
      case 'forget-key':
        this.onForget(message.lock);
        break;
      case 'check-start':
        this.#checks.start(message.id);
        break;
      case 'check-post':
        this.#checks.post(message.id, message.message);
        break;
      case 'check-kill':
        this.#checks.kill(message.id);
        break;
      case 'closed':
        this.#stopping?.();
        break;
    }
  }

  #flush(): void {
    this.#accepts = true;
    for (const message of this.#waiting.splice(0)) this.#process?.postMessage(message);
  }

  #exited(engine: UtilityProcess, code: number): void {
    if (engine !== this.#process) return;
    this.#process = null;
    this.#accepts = false;
    this.#checks.killAll();
    const waiting = new Set(this.#waiting.flatMap((message) => (message.kind === 'request' ? [message.id] : [])));
    this.#fail((id) => !waiting.has(id));
    if (this.#stopping !== null) {
      this.#stopping();
      return;
    }
    logLine('engine-exit', { code });
    const now = Date.now();
    this.#restarts = [...this.#restarts.filter((at) => now - at < 60_000), now];
    if (this.#restarts.length > mostRestarts) {
      this.#waiting.length = 0;
      this.#fail(() => true);
    } else {
      this.#spawn(true);
    }
  }

  #fail(which: (id: number) => boolean): void {
    for (const [id, answer] of this.#pending) {
      if (!which(id)) continue;
      this.#pending.delete(id);
      answer(ended);
    }
  }
}
