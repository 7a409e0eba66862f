/** Whether the window and the engine keep answering while the engine has something long to do. */
import type { Page } from '@playwright/test';
import type { CommandName, Input } from '../../src/contract/commands/all.ts';
import type { Outcome } from '../../src/contract/errors.ts';

/** The bridge for a command that is known only as an argument. */
interface UntypedBridge {
  request(name: string, input: unknown): Promise<Outcome<unknown>>;
}

/** Milliseconds. */
export interface Stalls {
  /** What the long request took. */
  readonly took: number;
  /** The longest time without a turn of the page's loop. */
  readonly gap: number;
  /** Each small request's way there and back. */
  readonly answers: readonly number[];
}

/** Asks for something long from the page, and meanwhile for something small again and again. */
export function stallsDuring<N extends CommandName>(window: Page, name: N, input: Input<N>): Promise<Stalls> {
  return window.evaluate(
    async (long) => {
      const { respiro } = globalThis as unknown as { respiro: UntypedBridge };
      const state = { done: false };
      let gap = 0;
      const { port1, port2 } = new MessageChannel();
      let last = performance.now();
      port1.onmessage = () => {
        const now = performance.now();
        gap = Math.max(gap, now - last);
        last = now;
        // A timer now and then, so that the page paints and hears its answers.
        if (!state.done) setTimeout(() => port2.postMessage(0));
      };
      port2.postMessage(0);
      const answers: number[] = [];
      const asking = (async () => {
        while (!state.done) {
          const began = performance.now();
          await respiro.request('settings.read', {});
          answers.push(performance.now() - began);
          await new Promise((resolve) => setTimeout(resolve, 10));
        }
      })();
      const began = performance.now();
      const outcome = await respiro.request(long.name, long.input);
      const took = performance.now() - began;
      state.done = true;
      await asking;
      if (!outcome.ok) throw new Error(outcome.error.code);
      return { took, gap, answers };
    },
    { name, input },
  );
}
