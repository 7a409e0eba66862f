import type { ReportPhoto } from '../input.ts';
import { heading } from '../model/blocks.ts';
import type { ReportContext } from '../model/context.ts';
import type { Block, Photo, Photos } from '../../../../src/domain/report/model.ts';
import { oneLine } from '../texts/printable.ts';
import { blockTitle } from './block-title.ts';

/** Two photos share a line while neither is a strip and their widths, at one height, leave both readable. */
const narrowest = 0.5;
const widest = 1.5;
const widestPair = 2.2;

/** Photos of the blocks that ran this exercise; the executive edition prints none. */
export function photosOfExercise(context: ReportContext, exerciseId: string): ReportPhoto[] {
  return photosWhere(context, (found) => found === exerciseId);
}

/** Photos of every other block, and of none. */
export function otherPhotos(context: ReportContext): ReportPhoto[] {
  const chapters = new Set<string | null>(context.exercises.map(({ id }) => id));
  return photosWhere(context, (found) => !chapters.has(found));
}

function photosWhere({ input, complete }: ReportContext, where: (exerciseId: string | null) => boolean): ReportPhoto[] {
  if (!complete) return [];
  return input.photos.filter(({ blockId }) => where(input.blocks.find(({ id }) => id === blockId)?.exerciseId ?? null));
}

/** The photos in their order under a heading, two to a line where they fit. */
export function photoBlocks(context: ReportContext, title: string, photos: readonly ReportPhoto[]): Block[] {
  if (photos.length === 0) return [];
  const left = photos.map((photo) => toPhoto(context, photo));
  const blocks: Photos[] = [];
  while (left.length > 0) {
    const [one, other] = left;
    if (one === undefined) break;
    const row = other !== undefined && fitSideBySide(one, other) ? ([one, other] as const) : ([one] as const);
    blocks.push({ kind: 'photos', row });
    left.splice(0, row.length);
  }
  return [heading(title), ...blocks];
}

function fitSideBySide(one: Photo, other: Photo): boolean {
  const ratios = [one, other].map(({ width, height }) => width / height);
  return (
    ratios.every((ratio) => ratio >= narrowest && ratio <= widest) &&
    ratios.reduce((sum, ratio) => sum + ratio, 0) <= widestPair
  );
}

function toPhoto(context: ReportContext, { id: photoId, caption, blockId, bytes, width, height }: ReportPhoto): Photo {
  const { t, input } = context;
  const block = input.blocks.find(({ id }) => id === blockId);
  const own = oneLine(caption);
  const said = own !== '' ? own : block === undefined ? t.day.photoUntitled : blockTitle(context, block);
  return { id: photoId, caption: said, alt: t.day.photoAlt(said), bytes, width, height };
}
