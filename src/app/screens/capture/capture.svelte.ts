import type { Failure } from '../../../contract/errors.ts';
import type { ExerciseView } from '../../../contract/views.ts';
import type { InstrumentDefinition, Item } from '../../../domain/instruments/definition.ts';
import { isAskedThrough } from '../../../domain/instruments/answering.ts';
import { ratedItems } from '../../../domain/instruments/asked.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import { AnswerSheet } from './answer-sheet.svelte.ts';
import { CommentBox } from './comments.svelte.ts';
import { FactsForm } from './facts.svelte.ts';
import { PeopleCapture, typedChannel } from './people.svelte.ts';
import { askedIn, roomOf, type Respondent, type RoomGroup } from './room.ts';
import { TotalsCapture } from './totals.svelte.ts';
import { WallCapture } from './wall.svelte.ts';

export type CaptureMode = 'people' | 'totals' | 'facts';

/** Everything the capture of one exercise shares; its modes look at the same sheet. */
export class CaptureState {
  readonly #app: AppState;
  readonly exerciseId: string;
  readonly sheet: AnswerSheet;
  readonly people: PeopleCapture;
  readonly totals: TotalsCapture;
  readonly wall: WallCapture;
  readonly comments: CommentBox;
  readonly facts: FactsForm;

  mode: CaptureMode = $state('people');
  #lensId = $state<string | null>(null);
  /** Whose answers are about to be removed, once the reason is given. */
  removing: Respondent | null = $state.raw(null);
  /** Group of the next paper of an anonymous exercise, once chosen. */
  #paperGroupId = $state<string | null>(null);

  readonly exercise: ExerciseView | undefined = $derived.by(() => this.#app.workspace.exercise(this.exerciseId));
  readonly instrument: InstrumentDefinition | undefined = $derived.by(() => this.#app.definitions.of(this.exercise));
  /** Those whom the lens at hand asks. */
  readonly rooms: readonly RoomGroup[] = $derived.by(() => {
    const { view } = this.#app.workspace;
    if (view === null || this.exercise === undefined) return [];
    const all = roomOf(view, this.exercise, this.sheet.typed?.ballots ?? []);
    return this.instrument === undefined ? all : askedIn(all, view.groups, this.instrument, this.lensId);
  });

  constructor(app: AppState, exerciseId: string) {
    this.#app = app;
    this.exerciseId = exerciseId;
    this.sheet = new AnswerSheet(app.bridge, exerciseId);
    this.people = new PeopleCapture(this);
    this.totals = new TotalsCapture(this);
    this.wall = new WallCapture(this);
    this.comments = new CommentBox(this);
    this.facts = new FactsForm(this);
  }

  /** The instrument; the screen shows nothing before it is known. */
  get definition(): InstrumentDefinition {
    if (this.instrument === undefined) throw new Error('The instrument is not loaded');
    return this.instrument;
  }

  get ready(): boolean {
    return this.instrument !== undefined && this.sheet.typed !== null;
  }

  get anonymous(): boolean {
    return this.exercise?.anonymity === 'anonymous';
  }

  get lensId(): string {
    const { lenses } = this.definition;
    const lens = lenses.find((one) => one.id === this.#lensId) ?? lenses[0];
    return lens?.id ?? '';
  }

  /** The item being typed, in whichever mode. */
  get item(): Item {
    return this.mode === 'totals' && ratedItems(this.definition).length > 0 ? this.totals.item : this.people.item;
  }

  get groupId(): string | null {
    return this.mode === 'people' ? (this.people.respondent?.groupId ?? null) : null;
  }

  /** The group the next paper belongs to: the one chosen, else that of the paper at hand. */
  get paperGroupId(): string | null {
    return this.#paperGroupId ?? this.people.respondent?.groupId ?? this.groupsOfRoom[0] ?? null;
  }

  set paperGroupId(groupId: string | null) {
    this.#paperGroupId = groupId;
  }

  /** Groups a paper can belong to: those asked with somebody present, else all that are asked. */
  get groupsOfRoom(): readonly string[] {
    const present = this.rooms.filter((room) => room.present > 0).map((room) => room.groupId);
    if (present.length > 0) return present;
    const { groups } = this.#app.workspace;
    return groups.filter(({ role }) => isAskedThrough(this.definition, this.lensId, role)).map(({ id }) => id);
  }

  chooseLens(lensId: string): void {
    this.#lensId = lensId;
    this.people.restart();
  }

  nextLens(): void {
    const { lenses } = this.definition;
    const at = lenses.findIndex((lens) => lens.id === this.lensId);
    const next = lenses[(at + 1) % lenses.length];
    if (next !== undefined && lenses.length > 1) this.chooseLens(next.id);
  }

  /** Asks for the reason first; somebody without answers and without a paper has nothing to remove. */
  askToRemove(respondent = this.people.respondent): void {
    if (respondent === null || !this.canRemove(respondent)) return;
    this.removing = respondent;
  }

  canRemove({ kind, key }: Respondent): boolean {
    return kind === 'ballot' || this.sheet.answersOf(key) > 0;
  }

  async remove(respondent: Respondent, reason: string): Promise<Failure | null> {
    const n = this.sheet.answersOf(respondent.key);
    const outcome = await this.sheet.remove(respondent.key, reason);
    if (!outcome.ok) return outcome.error;
    this.removing = null;
    this.people.forget(respondent.key);
    const { undo, notices } = this.#app;
    notices.success(t('capture.removed', { n }), { label: t('common.undo'), act: () => void undo.undo() });
    return null;
  }

  async addPaper(groupId = this.paperGroupId): Promise<void> {
    if (!this.anonymous || groupId === null) return;
    const outcome = await this.sheet.write('ballots.add', {
      exerciseId: this.exerciseId,
      groupId,
      channel: typedChannel,
    });
    if (outcome.ok) this.people.goToKey(outcome.value.id);
    else this.#app.notices.failure(outcome.error);
  }

  /** True when the key was meant for the screen and not for a field. */
  press(event: KeyboardEvent): boolean {
    if (this.mode !== 'people' || event.ctrlKey || event.altKey || event.metaKey) return false;
    if (event.key === '+' && this.anonymous) {
      void this.addPaper();
      return true;
    }
    if (event.key === 'Delete') {
      this.askToRemove();
      return true;
    }
    if (event.key.toLowerCase() === 'l') {
      this.nextLens();
      return true;
    }
    if (event.key.toLowerCase() === 'a') {
      this.people.auto = !this.people.auto;
      return true;
    }
    return this.people.respondent !== null && this.people.press(event);
  }
}
