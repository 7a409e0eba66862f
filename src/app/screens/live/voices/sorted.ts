import { byTheme } from '../../../../domain/contributions/themes.ts';
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
  const groups = byTheme(seen.map((voice) => ({ theme: voice.comment.theme, voice })));
  const of = (theme: string): readonly Voice[] =>
    groups.find((group) => group.theme === theme)?.members.map(({ voice }) => voice) ?? [];
  return {
    waiting: of('').filter(is('waiting')),
    loose: of('').filter(is('shown')),
    themes: groups.flatMap(({ theme }) =>
      theme === '' ? [] : [{ theme, voices: [...of(theme).filter(is('waiting')), ...of(theme).filter(is('shown'))] }],
    ),
    hidden: voices.filter(is('hidden')),
  };
}
