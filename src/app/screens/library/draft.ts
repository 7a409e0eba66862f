/** Between what is typed and what is kept. */
import { tagLimit, tagsLimit } from '../../../contract/commands/library.ts';
import type { LibraryItemWords, LibraryKind } from '../../../contract/library-views.ts';
import { t } from '../../../ui/i18n/i18n.svelte.ts';
import type { ItemDraft } from '../../state/firm-library.svelte.ts';

export function draftOf({ language, text, detail, tags }: LibraryItemWords): ItemDraft {
  return { language, text, detail, tags: tags.join(', ') };
}

export function wordsOf(kind: LibraryKind, { language, text, detail, tags }: ItemDraft): LibraryItemWords {
  return { kind, language, text: text.replaceAll('\n', ' ').trim(), detail: detail.trim(), tags: tagsOf(tags) };
}

export interface DraftErrors {
  readonly text: string | null;
  readonly tags: string | null;
}

/** What keeps it from being kept, beside the field that has it. */
export function errorsOf({ text, tags }: ItemDraft): DraftErrors {
  const all = tagsOf(tags);
  const tooLong = all.some((tag) => tag.length > tagLimit) ? t('library.longTag', { most: tagLimit }) : null;
  return {
    text: text.trim() === '' ? t('common.required') : null,
    tags: all.length > tagsLimit ? t('library.tooManyTags', { most: tagsLimit }) : tooLong,
  };
}

export function canKeep(draft: ItemDraft): boolean {
  const { text, tags } = errorsOf(draft);
  return text === null && tags === null;
}

function tagsOf(line: string): string[] {
  const tags = line.split(/[,;\n]/).map((tag) => tag.trim());
  return [...new Set(tags)].filter((tag) => tag !== '');
}
