import type { BlockView } from '../../../contract/facilitation-views.ts';
import type { Anonymity, SessionView } from '../../../contract/views.ts';
import { insertAfter, isMovable, overlaps } from '../../../domain/agenda/arrange.ts';
import { notRun, type BlockKind } from '../../../domain/agenda/block.ts';
import { timeText } from '../../../domain/agenda/clock.ts';
import { local, t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { BlockTimes } from './block-times.svelte.ts';
import { blockTitle, cardOf } from './block-title.ts';
import { Moves } from './moves.ts';

export type BlockChange = Partial<Pick<BlockView, 'title' | 'kind' | 'exerciseId' | 'notes'>>;
/** Who gets the keyboard, the selected block or its title; `view`: the block is scrolled into sight. */
type Wanted = 'block' | 'title' | 'view';

/** Where the first block of an empty agenda begins. */
export const morning = 540;
const ordinaryMinutes = 30;

/** The agenda of one session: what is selected, and the blocks that come and go. */
export class Agenda {
  selectedId: string | null = $state(null);
  /** Told to screen readers: what the last act did. */
  said = $state('');
  /** What a drag would leave, while it lasts. */
  preview: readonly BlockView[] | null = $state.raw(null);
  #wanted: readonly Wanted[] = $state.raw([]);
  readonly #app: AppState;
  readonly times: BlockTimes;
  readonly moves: Moves;

  constructor(app: AppState) {
    this.#app = app;
    this.times = new BlockTimes(app, () => this.session?.id);
    this.moves = new Moves(app, this);
  }

  readonly overlapping: readonly (readonly string[])[] = $derived.by(() => overlaps(this.blocks));

  get blocks(): readonly BlockView[] {
    return this.times.blocks;
  }

  get session(): SessionView | undefined {
    return this.#app.workspace.currentSession;
  }

  chooseSession(id: string): void {
    this.#app.workspace.selectSession(id);
    this.selectedId = null;
  }

  get selected(): BlockView | undefined {
    return this.blocks.find(({ id }) => id === this.selectedId);
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

  want(...what: Wanted[]): void {
    this.#wanted = what;
  }

  /** True once for what is wanted: whoever asks does it. */
  takes(what: Wanted): boolean {
    if (!this.#wanted.includes(what)) return false;
    this.#wanted = this.#wanted.filter((one) => one !== what);
    return true;
  }

  /** After the selected block, else at the end; what is in the way moves on. */
  async add(kind: BlockKind): Promise<void> {
    const { session } = this;
    if (!session) return;
    const exerciseId = kind === 'exercise' ? this.#unplanned(session.id) : null;
    const fields = { kind, exerciseId, title: '', notes: '' };
    const draft: BlockView = {
      ...fields,
      ...{
        id: '',
        sessionId: session.id,
        startsAt: morning,
        minutes: cardOf(this.#app, fields)?.minutes ?? ordinaryMinutes,
      },
      ...notRun,
    };
    const blocks = insertAfter(this.blocks, this.selectedId ?? this.blocks.at(-1)?.id ?? null, draft);
    const { startsAt, minutes } = blocks.find(({ id }) => id === '') ?? draft;
    const moved = this.moves.makeRoom(blocks);
    if (moved === null) return;
    const added = await this.#app.run('blocks.add', { sessionId: session.id, ...fields, startsAt, minutes, moved });
    if (!added) return;
    await this.#app.workspace.refresh();
    this.select(added.id);
    this.said = t('agenda.said.added', { title: blockTitle(this.#app, fields), from: timeText(startsAt) });
    this.want('title', 'view');
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

  /** True when the template's blocks are there. */
  async fill(templateId: string, startsAt: number, anonymity: Anonymity): Promise<boolean> {
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
  goLive(): void {
    const { session } = this;
    // Where the facilitator was in another session must not win over the agenda that was looked at.
    if (session) this.#app.workspace.selectSession(session.id);
    this.#app.navigation.go({ screen: 'live' });
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
