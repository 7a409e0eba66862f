import { tick } from 'svelte';
import type { CommentView } from '../../../contract/views.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { AppState } from '../../state/app.svelte.ts';
import type { VoiceBox } from './voices.svelte.ts';
import type { Voice } from './voices.ts';

type Key = Pick<KeyboardEvent, 'key' | 'repeat'>;

/** Where the keys are among texts that stand in one order, and what each key does. */
export class VoiceList {
  readonly #app: AppState;
  readonly box: VoiceBox;
  readonly #listed: () => readonly Voice[];
  /** Around the rows. */
  root = $state<HTMLElement>();
  /** When it leaves the list, its neighbour takes over. */
  currentId = $state<string | null>(null);

  constructor(app: AppState, box: VoiceBox, listed: () => readonly Voice[]) {
    this.#app = app;
    this.box = box;
    this.#listed = listed;
  }

  get current(): Voice | undefined {
    const listed = this.#listed();
    return listed.find(({ comment }) => comment.id === this.currentId) ?? listed[0];
  }

  async focus(id: string | undefined): Promise<void> {
    if (id === undefined) return;
    this.currentId = id;
    await tick();
    const rows = this.root?.querySelectorAll<HTMLElement>('[data-row]') ?? [];
    [...rows].find((row) => row.dataset['row'] === id)?.focus();
  }

  /** Back to the keys after something that stood over them. */
  async back(): Promise<void> {
    await this.focus(this.current?.comment.id);
  }

  /** Does it, and stays at the same place of the list when the text leaves it. */
  async keepingPlace(voice: Voice, act: () => Promise<void>): Promise<void> {
    const before = this.#listed();
    const at = before.indexOf(voice);
    const next = before[at + 1] ?? before[at - 1];
    await act();
    const after = this.#listed();
    const place = after.findIndex(({ comment }) => comment.id === voice.comment.id);
    if (place === -1 || (place !== at && after[at] !== undefined)) return this.focus(next?.comment.id);
    // In another part of the board it is another row, and the one that had the keys is gone.
    await tick();
    if (document.activeElement === document.body) await this.focus(voice.comment.id);
  }

  readonly decide = (voice: Voice, moderation: 'shown' | 'hidden'): Promise<void> =>
    this.keepingPlace(voice, () => this.box.decide(voice, moderation));
  readonly remove = (voice: Voice): Promise<void> => this.keepingPlace(voice, () => this.box.remove(voice));
  readonly toRegister = (voice: Voice): Promise<void> => this.keepingPlace(voice, () => this.box.toRegister([voice]));

  edit({ id, text }: CommentView): void {
    this.currentId = id;
    this.box.edit(id, this.box.editOf(id) ?? text);
  }

  /** Asks for the theme of those that are chosen, or of this one. */
  askTheme(voice: Voice): void {
    if (this.box.chosen.length === 0) this.box.choose(voice.comment.id, true);
    this.box.theme = '';
  }

  readonly onkeydown = (event: KeyboardEvent & { currentTarget: HTMLElement }, voice: Voice): void => {
    if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey) return;
    const own = event.target === event.currentTarget;
    if (!(own && this.#act(event, voice)) && !(event.target instanceof HTMLElement && this.#step(event, voice))) return;
    // The live screen has keys of its own on the window.
    event.preventDefault();
    event.stopPropagation();
  };

  #step({ key }: Key, voice: Voice): boolean {
    const to = { ArrowDown: 1, ArrowUp: -1, Home: -Infinity, End: Infinity }[key];
    if (to === undefined) return false;
    const listed = this.#listed();
    const at = listed.indexOf(voice) + to;
    void this.focus(listed[Math.min(Math.max(at, 0), listed.length - 1)]?.comment.id);
    return true;
  }

  #act(event: Key, voice: Voice): boolean {
    const { box } = this;
    const { looking } = this.#app;
    const id = voice.comment.id;
    const key = event.key.toLowerCase();
    const means = (name: 'memory.keyShow' | 'memory.keyHide' | 'memory.keyEdit' | 'memory.keyTheme'): boolean =>
      key === t(name).toLowerCase();
    // A key that is held down would decide and take it back.
    if (event.repeat) return true;
    const isChange = key === ' ' || key === 'enter' || means('memory.keyEdit') || means('memory.keyTheme');
    if (isChange && looking.reason !== null) looking.refused();
    else if (means('memory.keyShow')) void this.decide(voice, 'shown');
    else if (means('memory.keyHide')) void this.decide(voice, 'hidden');
    else if (means('memory.keyEdit') || key === 'enter') this.edit(voice.comment);
    else if (means('memory.keyTheme')) this.askTheme(voice);
    else if (key === t('memory.keyRegister').toLowerCase()) {
      // Also where it is a row already: the screen's own R would lead away from the texts.
      if (box.mayRegister(voice)) void this.toRegister(voice);
    } else if (key === ' ') box.choose(id, !box.isChosen(id));
    else if (key === 'delete') void this.remove(voice);
    else return false;
    return true;
  }
}
