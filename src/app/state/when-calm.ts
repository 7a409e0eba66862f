export interface Calm {
  /** Asks for the work; it is done once nobody asked for `quietMs`, at the latest `atMostMs` after the first time. */
  ask(): void;
  /** Forgets what was asked for. */
  stop(): void;
}

/**
 * Answers may come in by the dozen each second: what follows them is done when they pause, and now and
 * then while they do not, so that it neither stands still nor gets in the way of the next answer.
 */
export function whenCalm(work: () => void, quietMs: number, atMostMs: number): Calm {
  let timer: ReturnType<typeof setTimeout> | undefined;
  let since: number | undefined;

  function stop(): void {
    clearTimeout(timer);
    since = undefined;
  }

  return {
    ask() {
      const now = Date.now();
      since ??= now;
      clearTimeout(timer);
      const wait = Math.max(0, Math.min(quietMs, since + atMostMs - now));
      timer = setTimeout(() => {
        stop();
        work();
      }, wait);
    },
    stop,
  };
}
