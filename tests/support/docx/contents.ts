import { part, textOf } from './package.ts';
import type { Written } from './write.ts';

/** Title and page of every entry of the contents. */
export function contentsOf({ file }: Written): { title: string; page: number }[] {
  const contents = /<w:sdt>[\s\S]*?<\/w:sdt>/.exec(part(file, 'word/document.xml'))?.[0] ?? '';
  return [...contents.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].flatMap(([, entry = '']) => {
    const told = /^(?:(?:\d+(?:\.\d+)?)\t)?([\s\S]+)\t(\d+)$/.exec(textOf(entry));
    return told ? [{ title: told[1] ?? '', page: Number(told[2]) }] : [];
  });
}

/** Caption and page of every entry of the lists of figures and tables. */
export function captionsListed({ file }: Written): { title: string; page: number }[] {
  const [, ...lists] = part(file, 'word/document.xml').match(/<w:sdt>[\s\S]*?<\/w:sdt>/g) ?? [];
  return lists.flatMap((list) =>
    [...list.matchAll(/<w:p>([\s\S]*?)<\/w:p>/g)].flatMap(([, entry = '']) => {
      const told = /^([\s\S]+)\t(\d+)$/.exec(textOf(entry));
      return told ? [{ title: told[1] ?? '', page: Number(told[2]) }] : [];
    }),
  );
}

const squeezed = (text: string): string => text.replace(/\s+/g, '');

/** Entries of the contents and of the lists that stand on no page next to the one they name; `pages` as a word processor lays them out. */
export function misplaced(written: Written, pages: readonly string[]): string[] {
  return [...contentsOf(written), ...captionsListed(written)].flatMap(({ title, page }) => {
    const near = squeezed(pages.slice(Math.max(0, page - 2), page + 1).join(''));
    return near.includes(squeezed(title)) ? [] : [`«${title}» is not near page ${page}`];
  });
}
