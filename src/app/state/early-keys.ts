export type PressedEarly = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'altKey' | 'metaKey' | 'repeat' | 'timeStamp'>;

/** Later than this nobody remembers having pressed it. */
const patienceMs = 3_000;

/**
 * Keys pressed for a screen that is still being read: it does them as soon as it can. Only letters, digits and signs:
 * the space bar and Enter do what the screen shows, and Tab and Escape go by what is there.
 */
export class EarlyKeys {
  readonly #now: () => number;
  #kept: PressedEarly[] = [];

  /** @param now milliseconds on the clock of `event.timeStamp` */
  constructor(now: () => number = () => performance.now()) {
    this.#now = now;
  }

  keep(event: PressedEarly): void {
    if (event.ctrlKey || event.altKey || event.metaKey || event.repeat || !/^\S$/u.test(event.key)) return;
    this.#kept.push(event);
  }

  /** What was pressed and not yet forgotten, in that order; afterwards there is nothing. */
  take(): PressedEarly[] {
    const since = this.#now() - patienceMs;
    return this.#kept.splice(0).filter(({ timeStamp }) => timeStamp >= since);
  }
}
