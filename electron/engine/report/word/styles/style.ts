import type { IParagraphStyleOptions } from 'docx';
import { styleIds } from './ids.ts';

/** Sizes in half-points, spaces in twentieths of a point, as Word counts. */
export type Style = Omit<IParagraphStyleOptions, 'quickFormat'>;

interface Space {
  readonly before?: number;
  readonly after: number;
  /** 240 is one line of the font's own height. */
  readonly line?: number;
}

/** A paragraph style: how its letters look, the space around it, and whatever else it needs. */
export function style(
  id: string,
  name: string,
  run: NonNullable<Style['run']>,
  space: Space,
  more: NonNullable<Style['paragraph']> = {},
): Style {
  const spacing = { before: 0, line: 288, lineRule: 'auto' as const, ...space };
  return { id, name, basedOn: 'Normal', next: styleIds.body, run, paragraph: { ...more, spacing } };
}
