import type { BlockView } from '../../../contract/facilitation-views.ts';
import { endOf, pastMidnight } from '../../../domain/agenda/arrange.ts';
import { inOrder } from '../../../domain/agenda/run.ts';
import type { AppState } from '../../state/app.svelte.ts';

type Times = Pick<BlockView, 'startsAt' | 'minutes'>;
export type BlockTime = Times & { readonly id: string };

/** `unchanged`: the blocks stood like that already · `late`: one would begin after 23:59. */
export type Kept =
  { readonly kind: 'kept' | 'unchanged' | 'refused' } | { readonly kind: 'late'; readonly block: BlockView };

/** The blocks of one session with their times as they were last asked for: keys may come faster than answers. */
export class BlockTimes {
  readonly #app: AppState;
  readonly #sessionId: () => string | undefined;
  /** Asked for, and not in the view yet. */
  #asked: ReadonlyMap<string, Times> = $state.raw(new Map());
  #asking = 0;

  constructor(app: AppState, sessionId: () => string | undefined) {
    this.#app = app;
    this.#sessionId = sessionId;
  }

  /** In the order of the day. */
  readonly blocks: readonly BlockView[] = $derived.by(() =>
    inOrder(
      this.#app.workspace.blocksOf(this.#sessionId()).map((block) => ({ ...block, ...this.#asked.get(block.id) })),
    ),
  );

  get endsAt(): number {
    return Math.max(...this.blocks.map(endOf));
  }

  /** Shows the new times at once and asks the engine to keep them, in one step of undo. */
  async keep(blocks: readonly BlockView[]): Promise<Kept> {
    const [late] = pastMidnight(blocks);
    if (late) return { kind: 'late', block: late };
    const changed = this.changed(blocks);
    if (changed.length === 0) return { kind: 'unchanged' };
    this.#asked = new Map([...this.#asked, ...changed.map(({ id, ...times }) => [id, times] as const)]);
    this.#asking += 1;
    const done = await this.#app.run('agenda.arrange', { blocks: changed });
    this.#asking -= 1;
    if (this.#asking === 0) await this.#app.workspace.refresh();
    // Another one may have been asked for while the view was read.
    if (this.#asking === 0) this.#asked = new Map();
    return { kind: done === undefined ? 'refused' : 'kept' };
  }

  /** Those whose times are not what they were. */
  changed(blocks: readonly BlockView[]): BlockTime[] {
    const before = new Map(this.blocks.map((block) => [block.id, block]));
    return blocks
      .filter(({ id, startsAt, minutes }) => {
        const old = before.get(id);
        return old?.startsAt !== startsAt || old.minutes !== minutes;
      })
      .map(({ id, startsAt, minutes }) => ({ id, startsAt, minutes }));
  }
}
