/** The charts of a report as pictures for a slide or a letter. */
import { fileNameText } from '../../contract/file-name.ts';
import type { BrandKitView } from '../../contract/views.ts';
import { flowOf } from '../../domain/report/flow.ts';
import type { ChartBlock, Edition, ReportModel } from '../../domain/report/model.ts';
import { withFonts } from './chart-fonts.ts';
import { ChartStudio } from './chart-picture.ts';
import { pngOf } from './chart-png.ts';

export type PictureFormat = 'png' | 'svg';

export interface NamedPicture {
  /** "Figura 03 Lo que el cliente diría.png": in the order of the report, and safe as a file's name. */
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** As many pixels for each of a page's: sharp on a wall. */
const scale = 2;
/** Air around the picture, in pixels of a page. */
const margin = 12;

/**
 * @param stale asked between the charts; once it says so, what was drawn so far is thrown away and the answer is null.
 * @param tell how many of how many are drawn.
 */
export async function chartPictures(
  model: ReportModel,
  kit: BrandKitView,
  format: PictureFormat,
  tell: (done: number, total: number) => void = () => undefined,
  stale: () => boolean = () => false,
): Promise<readonly NamedPicture[] | null> {
  const studio = new ChartStudio(kit, model.edition);
  try {
    const charts = flowOf(model).blocks.flatMap(({ block, numbers }) =>
      block.kind === 'chart' ? [{ block, number: numbers[0] ?? '' }] : [],
    );
    const pictures: NamedPicture[] = [];
    for (const { block, number } of charts) {
      tell(pictures.length, charts.length);
      const bytes = await drawn(studio, block, format);
      pictures.push({ name: `${pictureName(model.furniture.figure, number, block.caption)}.${format}`, bytes });
      if (stale()) return null;
    }
    return pictures;
  } finally {
    studio.end();
  }
}

/** One chart in the look of its page. */
export async function chartPicture(
  block: ChartBlock,
  kit: BrandKitView,
  edition: Edition,
  format: PictureFormat,
): Promise<Uint8Array> {
  const studio = new ChartStudio(kit, edition);
  try {
    return await drawn(studio, block, format);
  } finally {
    studio.end();
  }
}

async function drawn(studio: ChartStudio, block: ChartBlock, format: PictureFormat): Promise<Uint8Array> {
  const svg = await studio.draw(block, margin);
  return format === 'svg' ? new TextEncoder().encode((await withFonts(svg.text)).svg) : pngOf(svg, scale);
}

/** Without its ending. */
export function pictureName(figure: string, number: string, caption: string): string {
  const short = [...fileNameText(caption)]
    .slice(0, 70)
    .join('')
    .replace(/[. ]+$/u, '');
  return `${figure} ${number.padStart(2, '0')} ${short}`.trim();
}
