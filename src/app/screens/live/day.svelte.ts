import type { BlockView } from '../../../contract/facilitation-views.ts';
import type { SessionView } from '../../../contract/views.ts';
import { insertAfter } from '../../../domain/agenda/arrange.ts';
import { minutesOfDay, notRun } from '../../../domain/agenda/block.ts';
import { clockOf, minuteOf } from '../../../domain/agenda/clock.ts';
import {
  clockJump,
  currentBlock,
  delayMinutes,
  inOrder,
  lostTicks,
  nextBlock,
  remainingMs,
  warning,
  type Warning,
} from '../../../domain/agenda/run.ts';
import type { AppState } from '../../state/app.svelte.ts';

/** The two clocks of the computer, in milliseconds; another pair in tests. */
export interface DayClock {
  readonly wall: () => number;
  readonly monotonic: () => number;
}

const computerClock: DayClock = { wall: () => Date.now(), monotonic: () => performance.now() };

const tickMs = 1000;
/** Shorter sleeps change nothing that anybody would notice. */
const smallestJumpMs = 60_000;

export interface NewBlock {
  readonly kind: 'break' | 'activity';
  readonly title: string;
  readonly minutes: number;
}

/** One session's day: which block runs, how much time it has, how far behind the plan. */
export class LiveDay {
  readonly #app: AppState;
  readonly #clock: DayClock;
  /** A block that is looked at while another runs. */
  #peekedId = $state<string | null>(null);
  now = $state(0);
  /** Milliseconds that the running block may not have had: the computer slept, or its clock was set. */
  jumpMs = $state(0);
  #queue: Promise<unknown> = Promise.resolve();
  /** The block whose beginning or end is under way, so that a second key does not do it again. */
  busyWith: string | null = $state(null);

  readonly blocks: readonly BlockView[] = $derived.by(() => inOrder(this.#app.workspace.blocksOf(this.session?.id)));
  readonly current: BlockView | null = $derived.by(() => currentBlock(this.blocks));
  readonly next: BlockView | null = $derived.by(() => nextBlock(this.blocks));

  constructor(app: AppState, clock: DayClock = computerClock) {
    this.#app = app;
    this.#clock = clock;
    this.now = clock.wall();
  }

  /** Lets the time pass; answers how to stop. */
  start(): () => void {
    let wall = this.#clock.wall();
    let monotonic = this.#clock.monotonic();
    const tick = (): void => {
      const readings = {
        wallBefore: wall,
        wallNow: this.#clock.wall(),
        monotonicBefore: monotonic,
        monotonicNow: this.#clock.monotonic(),
      };
      [wall, monotonic] = [readings.wallNow, readings.monotonicNow];
      this.now = wall;
      const jump = clockJump(readings) || lostTicks(readings, tickMs);
      if (Math.abs(jump) >= smallestJumpMs && this.current !== null) this.jumpMs += jump;
    };
    const timer = setInterval(tick, tickMs);
    return () => clearInterval(timer);
  }

  get session(): SessionView | undefined {
    return this.#app.workspace.currentSession;
  }

  chooseSession(id: string): void {
    this.#app.workspace.selectSession(id);
    this.#peekedId = null;
  }

  /** The block in the middle of the screen: the one looked at, else the one that runs, else the next. */
  get shown(): BlockView | null {
    const peeked = this.blocks.find(({ id }) => id === this.#peekedId);
    return peeked ?? this.current ?? this.next ?? this.blocks.at(-1) ?? null;
  }

  /** Another block than the one that runs is looked at: the projector does not follow. */
  get peeking(): boolean {
    return this.current !== null && this.shown?.id !== this.current.id;
  }

  show(id: string | null): void {
    this.#peekedId = id === this.current?.id ? null : id;
  }

  /** Shows the block of an exercise, where there is one. */
  showExercise(exerciseId: string): void {
    const sessionId = this.#app.workspace.exercise(exerciseId)?.sessionId;
    if (sessionId !== undefined) this.#app.workspace.selectSession(sessionId);
    this.show(this.blocks.find((block) => block.exerciseId === exerciseId)?.id ?? null);
  }

  /** Milliseconds left of the running block; null while none runs. */
  get remaining(): number | null {
    return this.current === null ? null : remainingMs(this.current, this.now);
  }

  get warning(): Warning {
    return this.current === null ? 'none' : warning(this.current, this.now);
  }

  /** Minutes behind the plan; negative: ahead. Null before it began and after it ended. */
  get delay(): number | null {
    const { session } = this;
    return session === undefined ? null : delayMinutes(this.blocks, this.now, clockOf(session.heldOn));
  }

  /** Every block has ended or was skipped. */
  get over(): boolean {
    return this.blocks.length > 0 && this.current === null && this.next === null;
  }

  async begin(id: string): Promise<void> {
    await this.#once(id, () => this.#app.run('blocks.start', { id }));
    this.#peekedId = null;
    this.jumpMs = 0;
  }

  async end(): Promise<void> {
    const id = this.current?.id;
    if (id !== undefined) await this.#once(id, () => this.#app.run('blocks.end', { id }));
    this.#peekedId = null;
  }

  /** Grants minutes to the running block; negative takes them back. */
  async extend(minutes: number): Promise<void> {
    await this.#do(async () => {
      // Asked when its turn comes: a key pressed right after the next block began means that one.
      const id = this.current?.id;
      if (id !== undefined) await this.#app.run('blocks.extend', { id, minutes });
    });
  }

  async skip(block: BlockView): Promise<void> {
    await this.#do(() => this.#app.run('blocks.skip', { id: block.id, skipped: !block.skipped }));
  }

  /** A block nobody had planned: after the running one, or now; the rest of the day moves on. */
  async insert({ kind, title, minutes }: NewBlock): Promise<void> {
    const { session } = this;
    if (session === undefined) return;
    const after = this.current ?? this.blocks.findLast(({ endedAt }) => endedAt !== null) ?? null;
    const startsAt = minuteOf(new Date(this.now).toISOString());
    const block = { sessionId: session.id, kind, title, startsAt, minutes, exerciseId: null, notes: '' };
    const arranged = insertAfter<BlockView>(this.blocks, after?.id ?? null, { ...block, ...notRun, id: '' });
    const place = arranged.find(({ id }) => id === '') ?? block;
    // What would begin after midnight stays where it was: the agenda tells about it.
    const moved = arranged
      .filter(({ id, startsAt: at }) => this.blocks.some((old) => old.id === id && old.startsAt !== at))
      .filter(({ startsAt: at }) => at < minutesOfDay)
      .map((one) => ({ id: one.id, startsAt: one.startsAt, minutes: one.minutes }));
    const added = { ...block, startsAt: Math.min(place.startsAt, minutesOfDay - 1), moved };
    await this.#do(() => this.#app.run('blocks.add', added));
  }

  /** The running block had that time after all. */
  countJump(): void {
    this.jumpMs = 0;
  }

  /** The running block goes on where it was before the computer slept or its clock was set. */
  async discountJump(): Promise<void> {
    const id = this.current?.id;
    const milliseconds = this.jumpMs;
    this.jumpMs = 0;
    if (id !== undefined) await this.#do(() => this.#app.run('blocks.discount', { id, milliseconds }));
  }

  /** The big act of a block: pressing again meanwhile does not do it twice, the next one's key is taken. */
  async #once(id: string, act: () => Promise<unknown>): Promise<void> {
    if (this.busyWith === id) return;
    this.busyWith = id;
    try {
      await this.#do(act);
    } finally {
      if (this.busyWith === id) this.busyWith = null;
    }
  }

  /** Small changes wait for each other, so that keys pressed in a row all count. */
  #do(act: () => Promise<unknown>): Promise<void> {
    const done = this.#queue.then(act).then(() => this.#app.workspace.refresh());
    this.#queue = done.catch(() => undefined);
    return done;
  }
}
