import type { TableOfContents } from 'docx';

interface WithRoot {
  readonly rootKey: string;
  readonly root: unknown[];
}

/**
 * A list whose entries were given, without the empty lines in which the library begins and ends its field: the first
 * parts the title from its list at the foot of a page, the last makes a page of its own where the entries fill theirs.
 */
export function closedList(list: TableOfContents): TableOfContents {
  const content = parts(list).find(({ rootKey }) => rootKey === 'w:sdtContent');
  const [begin, ...entries] = content === undefined ? [] : parts(content);
  const end = entries.pop();
  const [first, last] = [entries.at(0), entries.at(-1)];
  if (!content || !begin || !end || !first || !last) return list;
  // Behind the properties of the paragraph.
  first.root.splice(1, 0, ...runsIn(begin));
  last.root.push(...runsIn(end));
  content.root.splice(0, content.root.length, ...entries);
  return list;
}

const parts = (component: unknown): WithRoot[] =>
  (component as WithRoot).root.filter(
    (child): child is WithRoot => typeof child === 'object' && child !== null && 'rootKey' in child,
  );

const runsIn = (paragraph: WithRoot): WithRoot[] => parts(paragraph).filter(({ rootKey }) => rootKey === 'w:r');
