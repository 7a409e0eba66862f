import type { RadarChartOptions } from 'docx/charts';
import type { RadarChart } from '../../../../../src/domain/report/charts.ts';
import { clamp, oneLine } from '../../texts/printable.ts';
import type { Look } from '../look.ts';
import { textPixels } from '../../../../../src/domain/report/page.ts';

/** One spoke a dimension; the first series drawn firm, the others dashed. */
export function radarChart(look: Look, chart: RadarChart): RadarChartOptions {
  return {
    type: 'radar',
    transformation: { width: textPixels, height: look.compact ? 232 : 350 },
    categories: chart.spokes.map((spoke) => clamp(oneLine(spoke), 34)),
    categoryAxis: { font: { size: 10, color: look.palette.ink } },
    valueAxis: {
      minimum: 0,
      maximum: chart.maximum,
      interval: 1,
      numberFormat: '0',
      font: { size: 8, color: look.palette.muted },
    },
    legend: { position: 'bottom', font: { size: 9.5, color: look.palette.ink } },
    series: chart.series.map(({ name, colour, values }, at) => ({
      name: oneLine(name),
      values: [...values],
      color: look.palette.chart[colour],
      markers: { shape: at === 0 ? 'circle' : 'diamond', size: 6 },
      line: at === 0 ? { width: 2.25 } : { width: 1.5, dash: 'dash' },
    })),
  };
}
