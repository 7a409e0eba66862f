import { type DocPropertiesOptions, ImageRun, type ParagraphChild } from 'docx';
import { ChartRun, type ChartRunOptions } from 'docx/charts';
import type { ChartPicture } from '../../../../../src/contract/chart-pictures.ts';
import { RespiroError } from '../../../../../src/contract/errors.ts';
import type { ChartBlock } from '../../../../../src/domain/report/model.ts';
import { chartKey } from '../../charts.ts';
import { printable } from '../../texts/printable.ts';
import { drawable } from '../../../../../src/domain/report/page.ts';
import type { Look } from '../look.ts';
import { dotPlot } from './dot-plot.ts';
import { likertBars } from './likert.ts';
import { dissentMap } from './dissent-map.ts';
import { paretoColumns } from './pareto.ts';
import { quadrantChart } from './quadrants.ts';
import { radarChart } from './radar.ts';

/** A native chart of Word, whose data and colours the client can edit; or the picture of it that was asked for. */
export function chartRun(look: Look, block: ChartBlock): ParagraphChild {
  const { chart, caption, alt } = block;
  const altText = { name: printable(caption).slice(0, 120), title: printable(caption), description: printable(alt) };
  if (look.pictures !== null) return pictureRun(look, pictureOf(look.pictures, block), altText);
  const given = drawn(look, chart);
  return new ChartRun({
    ...given,
    transformation: fitted(look, given.transformation),
    font: { name: look.body, color: look.palette.ink },
    chartArea: { fill: 'none', border: 'none' },
    altText,
  });
}

/** As wide as the text; of a height that its page holds. */
function fitted({ area }: Look, given: ChartRunOptions['transformation']): { width: number; height: number } {
  const { width, height } = drawable(area);
  return { width, height: Math.min(given?.height ?? height, height) };
}

/** Word since 2016 draws the SVG, which stays crisp on paper; every other program the PNG. */
function pictureRun(
  { area }: Look,
  { png, svg, width, height }: ChartPicture,
  altText: DocPropertiesOptions,
): ImageRun {
  const room = drawable(area);
  const scale = Math.min(room.width / width, room.height / height);
  return new ImageRun({
    type: 'svg',
    data: svg,
    fallback: { type: 'png', data: png },
    transformation: { width: Math.round(width * scale), height: Math.round(height * scale) },
    altText,
  });
}

function pictureOf(pictures: ReadonlyMap<string, ChartPicture>, block: ChartBlock): ChartPicture {
  const picture = pictures.get(chartKey(block));
  if (picture === undefined) throw new RespiroError('not-found', 'a chart was not drawn', { what: 'picture' });
  return picture;
}

function drawn(look: Look, chart: ChartBlock['chart']): ChartRunOptions {
  switch (chart.form) {
    case 'dots':
      return dotPlot(look, chart);
    case 'likert':
      return likertBars(look, chart);
    case 'radar':
      return radarChart(look, chart);
    case 'pareto':
      return paretoColumns(look, chart);
    case 'quadrants':
      return quadrantChart(look, chart);
    case 'map':
      return dissentMap(look, chart);
  }
}
