/** Short messages that float at the lower edge: what went wrong, what was undone. */
import { errorText } from '../../ui/i18n/error-text.ts';
import type { Failure } from '../../contract/errors.ts';

export type NoticeTone = 'info' | 'success' | 'problem';

export interface NoticeAction {
  readonly label: string;
  readonly act: () => void;
}

export interface Notice {
  readonly id: number;
  readonly tone: NoticeTone;
  readonly text: string;
  readonly actions: readonly NoticeAction[];
}

/** Long enough to be read twice; problems stay until they are dismissed. */
const shownFor = 6_000;
const atMost = 3;

export class Notices {
  shown: readonly Notice[] = $state.raw([]);
  #next = 1;
  readonly #toldElsewhere: (failure: Failure) => boolean;

  /** `toldElsewhere`: takes the failures that have a place of their own in the window. */
  constructor(toldElsewhere: (failure: Failure) => boolean = () => false) {
    this.#toldElsewhere = toldElsewhere;
  }

  info(text: string, action: NoticeAction | null = null): void {
    this.#show('info', text, action ? [action] : []);
  }

  success(text: string, action: NoticeAction | null = null): void {
    this.#show('success', text, action ? [action] : []);
  }

  problem(text: string, actions: readonly NoticeAction[] = []): void {
    this.#show('problem', text, actions);
  }

  /** `actions`: the ways out. */
  failure(failure: Failure, actions: readonly NoticeAction[] = []): void {
    // The person cancelled: there is nothing to tell.
    if (failure.code === 'cancelled' || this.#toldElsewhere(failure)) return;
    this.problem(errorText(failure), actions);
  }

  /** What was told belongs to what was done before: another engagement, a save that now worked. */
  clear(): void {
    this.shown = [];
  }

  dismiss(id: number): void {
    this.shown = this.shown.filter((notice) => notice.id !== id);
  }

  #show(tone: NoticeTone, text: string, actions: readonly NoticeAction[]): void {
    const id = this.#next++;
    const others = this.shown.filter((notice) => notice.text !== text);
    this.shown = [...others, { id, tone, text, actions }].slice(-atMost);
    if (tone !== 'problem') setTimeout(() => this.dismiss(id), shownFor);
  }
}
