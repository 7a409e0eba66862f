/** Looking at a file in a process that can be killed. */
import { RespiroError } from '../../../src/contract/errors.ts';
import type { CheckStage } from '../../../src/contract/events.ts';
import { damaged } from '../storage/check/header.ts';
import { inspectFile, type Inspected } from '../storage/inspect.ts';
import type { CheckProcess, FromCheck, StartCheck, ToCheck } from './messages.ts';

/** A file that takes longer is refused. */
const patienceMs = 10_000;

export interface CheckOptions {
  readonly onStage?: (stage: CheckStage) => void;
  readonly signal?: AbortSignal;
}

/** One look at one file. */
export interface Checking {
  /** @throws RespiroError as `inspectFile`; `file-damaged` with `slow` or `stopped`; `cancelled`. */
  run(look: ToCheck, options: CheckOptions): Promise<Inspected>;
  /** Ends it, whatever it is doing. */
  end(): void;
}

/** Begins a look: what it needs is started while the file is still being copied. */
export type BeginCheck = () => Checking;

/** In a process of its own. */
export function inProcess(start: StartCheck, patience: number = patienceMs): BeginCheck {
  return () => {
    const settled = Promise.withResolvers<Inspected>();
    // Until somebody waits for it, a process that ends early is nobody's failure.
    settled.promise.catch(() => undefined);
    let path = '';
    let options: CheckOptions = {};
    const hear = (message: FromCheck): void => {
      if (message.kind === 'stage') options.onStage?.(message.stage);
      else if (message.kind === 'sound') settled.resolve(message.inspected);
      else settled.reject(new RespiroError(message.failure.code, message.failure.message, message.failure.details));
    };
    const ended = (): void => settled.reject(damaged(path, 'stopped', 'the checking process ended'));
    const running: CheckProcess = start({ hear, ended });
    return {
      run: (look, given) => {
        ({ path } = look);
        options = given;
        return supervised(running, look, given.signal, patience, settled);
      },
      end: () => running.kill(),
    };
  };
}

async function supervised(
  running: CheckProcess,
  look: ToCheck,
  signal: AbortSignal | undefined,
  patience: number,
  { promise, reject }: PromiseWithResolvers<Inspected>,
): Promise<Inspected> {
  const cancelled = (): void => reject(new RespiroError('cancelled', 'the check was cancelled'));
  const timer = setTimeout(() => reject(damaged(look.path, 'slow', `more than ${patience} ms`)), patience);
  if (signal?.aborted === true) cancelled();
  signal?.addEventListener('abort', cancelled, { once: true });
  try {
    running.post(look);
    return await promise.catch((error: unknown) => {
      // A process that was gone before anybody asked did not know the file's name.
      const isNameless = error instanceof RespiroError && error.details['path'] === '';
      throw isNameless ? damaged(look.path, 'stopped', error.message) : error;
    });
  } finally {
    clearTimeout(timer);
    signal?.removeEventListener('abort', cancelled);
    running.kill();
  }
}

/** In this process: nothing can interrupt it. For tests that open a hundred sound files. */
export const inThisProcess: BeginCheck = () => ({
  run: ({ file, ...about }, { onStage }) => inspectFile(file, { ...about, ...(onStage && { onStage }) }),
  end: () => undefined,
});
