/** The charts of a Word file as pictures. */
import type { ChartPicture, ReportCharts } from '../../contract/chart-pictures.ts';
import type { Edition } from '../../domain/report/model.ts';
import { ChartStudio } from './chart-picture.ts';
import { pngOf } from './chart-png.ts';

/** 300 dots to the inch, as printers ask for; a page has 96 pixels. */
const scale = 300 / 96;

/**
 * @param tell how many of how many are drawn.
 * @param stale asked between the charts; once it says so, the answer is null.
 */
export async function wordPictures(
  { kit, charts }: ReportCharts,
  edition: Edition,
  tell: (done: number, total: number) => void = () => undefined,
  stale: () => boolean = () => false,
): Promise<readonly ChartPicture[] | null> {
  const studio = new ChartStudio(kit, edition);
  try {
    const pictures: ChartPicture[] = [];
    for (const { key, block } of charts) {
      tell(pictures.length, charts.length);
      const svg = await studio.draw(block, 0);
      const { width, height } = svg;
      pictures.push({ key, width, height, png: await pngOf(svg, scale), svg: new TextEncoder().encode(svg.text) });
      if (stale()) return null;
    }
    return pictures;
  } finally {
    studio.end();
  }
}
