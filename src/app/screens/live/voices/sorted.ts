import { intoThemes } from '../../../../domain/contributions/themes.ts';
import type { Voice } from '../../memory/voices.ts';

export interface SortedTheme {
  readonly theme: string;
  /** What waits stands first. */
  readonly voices: readonly Voice[];
}

export interface Sorted {
  readonly waiting: readonly Voice[];
  /** Let through, in no theme. */
  readonly loose: readonly Voice[];
  readonly themes: readonly SortedTheme[];
  readonly hidden: readonly Voice[];
}

/** The board: every text in one place. What is hidden stands apart, whatever its theme. */
export function sortVoices(voices: readonly Voice[]): Sorted {
  const is = (moderation: Voice['comment']['moderation']) => (voice: Voice) => voice.comment.moderation === moderation;
  const seen = voices.filter((voice) => !is('hidden')(voice));
  const { themes, loose } = intoThemes(seen, ({ comment }) => comment.theme);
  return {
    waiting: loose.filter(is('waiting')),
    loose: loose.filter(is('shown')),
    themes: themes.map(({ theme, members }) => ({
      theme,
      voices: [...members.filter(is('waiting')), ...members.filter(is('shown'))],
    })),
    hidden: voices.filter(is('hidden')),
  };
}
