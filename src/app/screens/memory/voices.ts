import type { CommentView, Moderation } from '../../../contract/views.ts';
import { foldText } from '../../../ui/text/fold.ts';

/** One text as the room would read it, with those that were put together with it. */
export interface Voice {
  readonly comment: CommentView;
  readonly parts: readonly CommentView[];
}

/** It, or what was put together with it, is a row of the register. */
export const isRegistered = ({ comment, parts }: Voice): boolean =>
  [comment, ...parts].some(({ entryId }) => entryId !== null);

export type VoiceFilter = 'all' | Moderation;
export const voiceFilters: readonly VoiceFilter[] = ['all', 'waiting', 'shown', 'hidden'];

/** In the order given; a text whose head is gone, or that leads back to itself, stands for itself. */
export function voicesOf(comments: readonly CommentView[]): readonly Voice[] {
  const byId = new Map(comments.map((comment) => [comment.id, comment]));
  const heads = new Map<string, CommentView[]>();
  const headOf = new Map(comments.map((comment) => [comment.id, topOf(comment, byId)]));
  for (const comment of comments) if (headOf.get(comment.id) === comment) heads.set(comment.id, []);
  for (const comment of comments) {
    const head = headOf.get(comment.id);
    if (head !== undefined && head !== comment) heads.get(head.id)?.push(comment);
  }
  return [...heads].flatMap(([id, parts]) => {
    const comment = byId.get(id);
    return comment ? [{ comment, parts }] : [];
  });
}

function topOf(comment: CommentView, byId: ReadonlyMap<string, CommentView>): CommentView {
  const seen = new Set<string>();
  let top = comment;
  for (;;) {
    if (seen.has(top.id)) return comment;
    seen.add(top.id);
    const next = top.mergedInto === null ? undefined : byId.get(top.mergedInto);
    if (next === undefined) return top;
    top = next;
  }
}

export function countVoices(voices: readonly Voice[]): Readonly<Record<VoiceFilter, number>> {
  const counts = { all: voices.length, waiting: 0, shown: 0, hidden: 0 };
  for (const { comment } of voices) counts[comment.moderation] += 1;
  return counts;
}

/** Those in the state asked for that hold `search` anywhere: as shown, as contributed, or in what they join. */
export function narrowVoices(voices: readonly Voice[], filter: VoiceFilter, search: string): readonly Voice[] {
  const words = foldText(search);
  return voices.filter(({ comment, parts }) => {
    if (filter !== 'all' && comment.moderation !== filter) return false;
    const texts = [comment, ...parts].flatMap(({ text, original, theme }) => [text, original ?? '', theme]);
    return texts.some((text) => foldText(text).includes(words));
  });
}
