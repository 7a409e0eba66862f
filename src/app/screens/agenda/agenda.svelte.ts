import type { BlockView } from '../../../contract/facilitation-views.ts';
import type { SessionView } from '../../../contract/views.ts';
import {
  closeRanks,
  endOf,
  insertAfter,
  isMovable,
  overlaps,
  pastMidnight,
  reorder,
  resizeBlock,
  shiftFollowing,
} from '../../../domain/agenda/arrange.ts';
import type { BlockKind } from '../../../domain/agenda/block.ts';
import { timeText } from '../../../domain/agenda/clock.ts';
import { inOrder } from '../../../domain/agenda/run.ts';
import { local, t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { blockTitle, cardOf } from './block-title.ts';

type Times = Pick<BlockView, 'startsAt' | 'minutes'>;
export type BlockChange = Partial<Pick<BlockView, 'title' | 'kind' | 'exerciseId' | 'notes'>>;

/** Where the first block of an empty agenda begins. */
export const morning = 540;
const ordinaryMinutes = 30;

/** The agenda of one session: what is selected, and every way to change it. */
export class Agenda {
  selectedId: string | null = $state(null);
  /** Told to screen readers: what the last act did. */
  said = $state('');
  /** What a drag would leave, while it lasts. */
  preview: readonly BlockView[] | null = $state.raw(null);
  /** Raised when the selected block should take the keyboard, or its title should. */
  #wanted: 'block' | 'title' | null = $state(null);
  #sessionId: string | null = $state(null);
  /** Times that were asked for and are not in the view yet: keys may come faster than answers. */
  #asked: ReadonlyMap<string, Times> = $state.raw(new Map());
  #asking = 0;
  readonly #app: AppState;

  constructor(app: AppState) {
    this.#app = app;
  }

  readonly blocks: readonly BlockView[] = $derived.by(() =>
    inOrder(
      this.#app.workspace.blocksOf(this.session?.id).map((block) => ({ ...block, ...this.#asked.get(block.id) })),
    ),
  );
  readonly overlapping: readonly (readonly string[])[] = $derived.by(() => overlaps(this.blocks));

  /** The one chosen, else the latest of the wave. */
  get session(): SessionView | undefined {
    const { sessionsOfWave } = this.#app.workspace;
    return sessionsOfWave.find(({ id }) => id === this.#sessionId) ?? sessionsOfWave.at(-1);
  }

  chooseSession(id: string): void {
    this.#sessionId = id;
    this.selectedId = null;
  }

  get selected(): BlockView | undefined {
    return this.blocks.find(({ id }) => id === this.selectedId);
  }

  get endsAt(): number {
    return Math.max(...this.blocks.map(endOf));
  }

  title(block: BlockView): string {
    return blockTitle(this.#app, block);
  }

  /** What there is to know of it at a glance: the notes, else what it is for. */
  about(block: BlockView): string {
    const card = cardOf(this.#app, block);
    return block.notes || (card ? local(card.purpose) : '');
  }

  select(id: string | null): void {
    this.selectedId = id;
  }

  /** The neighbour in the order of the day; the first one when nothing is selected. */
  selectBy(step: number): void {
    const at = this.blocks.findIndex(({ id }) => id === this.selectedId);
    const next = at < 0 ? 0 : Math.min(Math.max(at + step, 0), this.blocks.length - 1);
    this.select(this.blocks[next]?.id ?? null);
    this.want('block');
  }

  want(what: 'block' | 'title'): void {
    this.#wanted = what;
  }

  /** True once for what is wanted: whoever asks gives it the keyboard. */
  takes(what: 'block' | 'title'): boolean {
    if (this.#wanted !== what) return false;
    this.#wanted = null;
    return true;
  }

  /** Keeps what a drag left; with `null` it was cancelled. */
  async drop(id: string, blocks: readonly BlockView[] | null): Promise<void> {
    this.preview = null;
    const block = (blocks ?? this.blocks).find((one) => one.id === id);
    if (!block) return;
    const words = { title: this.title(block), from: timeText(block.startsAt), to: timeText(endOf(block)) };
    if (blocks === null) this.said = t('agenda.said.cancelled', words);
    else await this.#arrange(blocks, t('agenda.said.at', words));
    this.want('block');
  }

  async setStart(block: BlockView, startsAt: number): Promise<void> {
    const words = { title: this.title(block), from: timeText(startsAt), to: timeText(startsAt + block.minutes) };
    const blocks = this.blocks.map((one) => (one.id === block.id ? { ...one, startsAt } : one));
    await this.#arrange(blocks, t('agenda.said.at', words));
  }

  async setMinutes(block: BlockView, minutes: number): Promise<void> {
    if (!this.#mayMove(block)) return;
    const blocks = resizeBlock(this.blocks, block.id, minutes);
    const after = blocks.find(({ id }) => id === block.id) ?? block;
    const length = t('agenda.duration', { minutes: after.minutes });
    await this.#arrange(
      blocks,
      t('agenda.said.length', { title: this.title(block), length, to: timeText(endOf(after)) }),
    );
  }

  async move(block: BlockView, steps: 1 | -1): Promise<void> {
    if (!this.#mayMove(block)) return;
    const blocks = reorder(this.blocks, block.id, steps);
    const after = blocks.find(({ id }) => id === block.id) ?? block;
    const words = { title: this.title(block), from: timeText(after.startsAt), to: timeText(endOf(after)) };
    const moved = after.startsAt !== block.startsAt;
    const done = this.#arrange(blocks, moved ? t('agenda.said.at', words) : t('agenda.said.atEdge', words));
    this.want('block');
    await done;
  }

  /** Closes the ranks from the first overlap on; without overlaps, from the selected block or the first one. */
  async arrange(): Promise<void> {
    const from = this.overlapping[0]?.[0] ?? this.selectedId ?? this.blocks[0]?.id;
    if (from === undefined) return;
    const blocks = closeRanks(this.blocks, from);
    const end = timeText(Math.max(...blocks.map(endOf)));
    const tidy = this.#changed(blocks).length === 0;
    await this.#arrange(blocks, tidy ? t('agenda.said.tidy') : t('agenda.said.arranged', { end }));
  }

  /** The whole day, as far as it has not begun, earlier or later. */
  async moveDay(startsAt: number): Promise<void> {
    const first = this.blocks.find(isMovable);
    if (!first) return;
    const blocks = shiftFollowing(this.blocks, null, startsAt - first.startsAt);
    const words = { start: timeText(startsAt), end: timeText(Math.max(...blocks.map(endOf))) };
    await this.#arrange(blocks, t('agenda.said.moved', words));
  }

  /** After the selected block, else at the end; what is in the way moves on. */
  async add(kind: BlockKind): Promise<void> {
    const { session } = this;
    if (!session) return;
    const exerciseId = kind === 'exercise' ? this.#unplanned(session.id) : null;
    const fields = { kind, exerciseId, title: '', notes: '' };
    const minutes = cardOf(this.#app, fields)?.minutes ?? ordinaryMinutes;
    const draft: BlockView = {
      ...fields,
      ...{ id: '', sessionId: session.id, startsAt: morning, minutes },
      ...{ startedAt: null, endedAt: null, extraMinutes: 0, skipped: false },
    };
    const blocks = insertAfter(this.blocks, this.selectedId ?? this.blocks.at(-1)?.id ?? null, draft);
    const startsAt = blocks.find(({ id }) => id === '')?.startsAt ?? morning;
    const room = blocks.filter(({ id }) => id !== '');
    const late = pastMidnight(blocks)[0];
    if (late) return this.#tooLate(late);
    if (!(await this.#arrange(room, ''))) return;
    const added = await this.#app.run('blocks.add', { sessionId: session.id, ...fields, startsAt, minutes });
    if (!added) return;
    await this.#app.workspace.refresh();
    this.select(added.id);
    this.said = t('agenda.said.added', { title: blockTitle(this.#app, fields), from: timeText(startsAt) });
    this.want('title');
  }

  async remove(block: BlockView): Promise<void> {
    const at = this.blocks.findIndex(({ id }) => id === block.id);
    const neighbour = this.blocks[at + 1] ?? this.blocks[at - 1];
    const title = this.title(block);
    if ((await this.#app.run('blocks.remove', { id: block.id })) === undefined) return;
    await this.#app.workspace.refresh();
    this.select(neighbour?.id ?? null);
    this.want('block');
    this.#offerUndo(t('agenda.removed', { title }));
  }

  /** True when it was kept. */
  async change(id: string, fields: BlockChange): Promise<boolean> {
    const done = await this.#app.run('blocks.update', { id, ...fields });
    await this.#app.workspace.refresh();
    return done !== undefined;
  }

  async fill(templateId: string, startsAt: number, anonymity: 'identified' | 'anonymous'): Promise<boolean> {
    const { session } = this;
    const template = this.#app.library.agendas.find(({ id }) => id === templateId);
    if (!session || !template) return false;
    const filled = await this.#app.run('agenda.fill', { sessionId: session.id, templateId, startsAt, anonymity });
    if (filled === undefined) return false;
    await this.#app.workspace.refresh();
    this.select(this.blocks.find(isMovable)?.id ?? null);
    this.want('block');
    this.#offerUndo(t('agenda.filled', { n: template.blocks.length }));
    return true;
  }

  /** To the session that is on screen here, and not to the one that was last on stage. */
  async goLive(): Promise<void> {
    const { session } = this;
    const stage = await this.#app.run('stage.read', {});
    if (session && stage && stage.sessionId !== session.id) {
      const nothing = { exerciseId: null, lensId: null, itemId: null, page: 'agenda' } as const;
      await this.#app.run('stage.set', { sessionId: session.id, ...nothing });
    }
    this.#app.navigation.go({ screen: 'live' });
  }

  /** Keeps new times at once on screen, and asks the engine. False: nothing was kept, and the person was told. */
  async #arrange(blocks: readonly BlockView[], said: string): Promise<boolean> {
    const late = pastMidnight(blocks)[0];
    if (late) {
      this.#tooLate(late);
      return false;
    }
    this.said = said;
    const changed = this.#changed(blocks);
    if (changed.length === 0) return true;
    this.#asked = new Map([...this.#asked, ...changed.map(({ id, ...times }) => [id, times] as const)]);
    this.#asking += 1;
    const done = await this.#app.run('agenda.arrange', { blocks: changed });
    this.#asking -= 1;
    if (this.#asking > 0) return done !== undefined;
    await this.#app.workspace.refresh();
    if (this.#asking === 0) this.#asked = new Map();
    return done !== undefined;
  }

  #changed(blocks: readonly BlockView[]): (Times & { id: string })[] {
    const before = new Map(this.blocks.map((block) => [block.id, block]));
    return blocks
      .filter(({ id, startsAt, minutes }) => {
        const old = before.get(id);
        return old?.startsAt !== startsAt || old.minutes !== minutes;
      })
      .map(({ id, startsAt, minutes }) => ({ id, startsAt, minutes }));
  }

  #mayMove(block: BlockView): boolean {
    if (isMovable(block)) return true;
    this.said = t('agenda.said.stays', { title: this.title(block) });
    return false;
  }

  #tooLate(block: BlockView): void {
    this.#app.notices.problem(t('agenda.pastMidnight', { title: this.title(block) }));
  }

  #offerUndo(text: string): void {
    const act = (): void => void this.#app.undo.undo();
    this.#app.notices.info(text, { label: t('common.undo'), act });
  }

  /** An exercise of the session that no block runs yet. */
  #unplanned(sessionId: string): string | null {
    const planned = new Set(this.blocks.map(({ exerciseId }) => exerciseId));
    return this.#app.workspace.exercisesOf(sessionId).find(({ id }) => !planned.has(id))?.id ?? null;
  }
}
