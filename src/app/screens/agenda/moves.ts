import type { BlockView } from '../../../contract/facilitation-views.ts';
import {
  closeRanks,
  endOf,
  isMovable,
  pastMidnight,
  reorder,
  resizeBlock,
  shiftFollowing,
} from '../../../domain/agenda/arrange.ts';
import { timeText } from '../../../domain/agenda/clock.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { Agenda } from './agenda.svelte.ts';
import type { BlockTime } from './block-times.svelte.ts';

/** Everything that changes when a block begins and how long it takes; each act says what it did. */
export class Moves {
  readonly #app: AppState;
  readonly #agenda: Agenda;

  constructor(app: AppState, agenda: Agenda) {
    this.#app = app;
    this.#agenda = agenda;
  }

  /** Keeps what a drag left; with `null` it was cancelled. */
  async drop(id: string, blocks: readonly BlockView[] | null): Promise<void> {
    this.#agenda.preview = null;
    const block = (blocks ?? this.#agenda.blocks).find((one) => one.id === id);
    if (!block) return;
    this.#agenda.want('block');
    if (blocks === null) this.#agenda.said = t('agenda.said.cancelled', this.#words(block));
    else await this.#keep(blocks, t('agenda.said.at', this.#words(block)));
  }

  async setStart(block: BlockView, startsAt: number): Promise<void> {
    const blocks = this.#agenda.blocks.map((one) => (one.id === block.id ? { ...one, startsAt } : one));
    await this.#keep(blocks, t('agenda.said.at', this.#words({ ...block, startsAt })));
  }

  async setMinutes(block: BlockView, minutes: number): Promise<void> {
    if (!this.#mayMove(block)) return;
    const blocks = resizeBlock(this.#agenda.blocks, block.id, minutes);
    const after = blocks.find(({ id }) => id === block.id) ?? block;
    const length = t('agenda.duration', { minutes: after.minutes });
    await this.#keep(blocks, t('agenda.said.length', { ...this.#words(after), length }));
  }

  /** Changes places with the neighbour. */
  async move(block: BlockView, steps: 1 | -1): Promise<void> {
    if (!this.#mayMove(block)) return;
    const blocks = reorder(this.#agenda.blocks, block.id, steps);
    const after = blocks.find(({ id }) => id === block.id) ?? block;
    const words = this.#words(after);
    const moved = after.startsAt !== block.startsAt;
    const done = this.#keep(blocks, moved ? t('agenda.said.at', words) : t('agenda.said.atEdge', words));
    this.#agenda.want('block');
    await done;
  }

  /** Closes the ranks from the first overlap on; without overlaps, from the selected block or the first one. */
  async arrange(): Promise<void> {
    const { blocks, overlapping, selectedId } = this.#agenda;
    const from = overlapping[0]?.[0] ?? selectedId ?? blocks[0]?.id;
    if (from === undefined) return;
    const arranged = closeRanks(blocks, from);
    await this.#keep(arranged, t('agenda.said.arranged', { end: lastEnd(arranged) }));
  }

  /** The whole day, as far as it has not begun, earlier or later. */
  async moveDay(startsAt: number): Promise<void> {
    const { blocks } = this.#agenda;
    const first = blocks.find(isMovable);
    if (!first) return;
    const moved = shiftFollowing(blocks, null, startsAt - first.startsAt);
    await this.#keep(moved, t('agenda.said.moved', { start: timeText(startsAt), end: lastEnd(moved) }));
  }

  /** What has to give way to a block that is not there yet; null: there is no room, and it was told. */
  makeRoom(blocks: readonly BlockView[]): BlockTime[] | null {
    const [late] = pastMidnight(blocks);
    if (late) this.#tooLate(late);
    return late ? null : this.#agenda.times.changed(blocks).filter(({ id }) => id !== '');
  }

  async #keep(blocks: readonly BlockView[], said: string): Promise<boolean> {
    const keeping = this.#agenda.times.keep(blocks);
    // At once, not after the answer: who hears it may already be pressing the next key.
    this.#agenda.said = said;
    const kept = await keeping;
    if (kept.kind === 'late') this.#tooLate(kept.block);
    if (kept.kind === 'late' || kept.kind === 'refused') this.#agenda.said = '';
    return kept.kind === 'kept' || kept.kind === 'unchanged';
  }

  #words(block: BlockView): Record<'title' | 'from' | 'to', string> {
    return { title: this.#agenda.title(block), from: timeText(block.startsAt), to: timeText(endOf(block)) };
  }

  #mayMove(block: BlockView): boolean {
    if (isMovable(block)) return true;
    this.#agenda.said = t('agenda.said.stays', { title: this.#agenda.title(block) });
    return false;
  }

  #tooLate(block: BlockView): void {
    this.#app.notices.problem(t('agenda.pastMidnight', { title: this.#agenda.title(block) }));
  }
}

function lastEnd(blocks: readonly BlockView[]): string {
  return timeText(Math.max(...blocks.map(endOf)));
}
