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
  readonly action: NoticeAction | null;
}

/** Long enough to be read twice; problems stay until they are dismissed. */
const shownFor = 6_000;
const atMost = 3;

export class Notices {
  shown: readonly Notice[] = $state.raw([]);
  #next = 1;

  info(text: string, action: NoticeAction | null = null): void {
    this.#show('info', text, action);
  }

  success(text: string, action: NoticeAction | null = null): void {
    this.#show('success', text, action);
  }

  problem(text: string, action: NoticeAction | null = null): void {
    this.#show('problem', text, action);
  }

  failure(failure: Failure): void {
    // The person cancelled: there is nothing to tell.
    if (failure.code !== 'cancelled') this.problem(errorText(failure));
  }

  /** What was told belongs to what was done before: another engagement, a save that now worked. */
  clear(): void {
    this.shown = [];
  }

  dismiss(id: number): void {
    this.shown = this.shown.filter((notice) => notice.id !== id);
  }

  #show(tone: NoticeTone, text: string, action: NoticeAction | null): void {
    const id = this.#next++;
    const others = this.shown.filter((notice) => notice.text !== text);
    this.shown = [...others, { id, tone, text, action }].slice(-atMost);
    if (tone !== 'problem') setTimeout(() => this.dismiss(id), shownFor);
  }
}
