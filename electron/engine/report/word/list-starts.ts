/**
 * Which lists begin a page, so that none has its title at the foot of one. Word keeps title and entries together by
 * itself; LibreOffice does not look into a list for that.
 */
import type { Flow } from '../../../../src/domain/report/flow.ts';
import { textHeight } from '../../../../src/domain/report/page.ts';

/** In points, as the styles of the contents have them. */
const heights = { title: 45, chapter: 24.3, part: 13.7, listTitle: 51, entry: 13.4 } as const;
/** The title and a few entries, with some room for lines that are longer than one. */
const least = heights.listTitle + 5 * heights.entry;

export function listsThatOpen({ contents, captions }: Pick<Flow, 'contents' | 'captions'>): ReadonlySet<string> {
  const page = textHeight / 20;
  let at = 0;
  const add = (height: number): void => void (at = at + height > page ? height : at + height);
  add(heights.title);
  for (const { level } of contents) add(level === 1 ? heights.chapter : heights.part);
  const opening = new Set<string>();
  for (const list of ['figure', 'table'] as const) {
    const entries = captions.filter(({ of }) => of === list);
    if (entries.length === 0) continue;
    if (at + least > page) {
      opening.add(list);
      at = 0;
    }
    add(heights.listTitle);
    for (const _ of entries) add(heights.entry);
  }
  return opening;
}
