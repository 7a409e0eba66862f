import type { LensSide, LensSpan } from './lens.ts';

/** A stretch of the text; `side` null where nothing is highlighted. */
export interface LensSegment {
  readonly text: string;
  readonly side: LensSide | null;
}

/** The whole text in order, cut where highlights begin and end; joined it is the text again. */
export function segmentsOf(text: string, spans: readonly LensSpan[]): readonly LensSegment[] {
  const segments: LensSegment[] = [];
  let reached = 0;
  for (const { start, end, side } of spans) {
    if (start > reached) segments.push({ text: text.slice(reached, start), side: null });
    segments.push({ text: text.slice(start, end), side });
    reached = end;
  }
  if (reached < text.length) segments.push({ text: text.slice(reached), side: null });
  return segments;
}
