/** Keeps the projector's scene up to date: made anew after every change, sent only when it differs. */
import type { ProjectorScene } from '../../../src/contract/projector.ts';

export interface ProjectorOptions {
  /** Makes the scene from what is stored now; null when no engagement is open. */
  readonly make: () => ProjectorScene | null;
  readonly tell: (scene: ProjectorScene | null) => void;
}

/** A burst of answers is drawn a few times, not once an answer; the first of them at once. */
const atMostEveryMs = 40;

export class Projector {
  readonly #options: ProjectorOptions;
  #told = '';
  #lastAt = -Infinity;
  #timer: NodeJS.Timeout | null = null;

  constructor(options: ProjectorOptions) {
    this.#options = options;
  }

  scene(): ProjectorScene | null {
    return this.#options.make();
  }

  /** Something changed that may be seen. */
  refresh(): void {
    if (this.#timer !== null) return;
    const wait = this.#lastAt + atMostEveryMs - performance.now();
    this.#timer = setTimeout(() => this.#send(), Math.max(0, wait));
  }

  stop(): void {
    if (this.#timer !== null) clearTimeout(this.#timer);
    this.#timer = null;
  }

  #send(): void {
    this.#timer = null;
    this.#lastAt = performance.now();
    const scene = this.#options.make();
    const text = JSON.stringify(scene);
    if (text === this.#told) return;
    this.#told = text;
    this.#options.tell(scene);
  }
}
