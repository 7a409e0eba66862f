import type { ColumnChartOptions } from 'docx/charts';
import type { ParetoChart } from '../../../../../src/domain/report/charts.ts';
import { clamp, oneLine } from '../../texts/printable.ts';
import type { Look } from '../look.ts';
import { textPixels } from '../../../../../src/domain/report/page.ts';

/** Columns of the shares with a line of what they reach together, both in percent of the same axis. */
export function paretoColumns(look: Look, chart: ParetoChart): ColumnChartOptions {
  const { rows, percentFormat } = chart;
  return {
    type: 'column',
    transformation: { width: textPixels, height: look.compact ? 210 : 250 },
    gapWidth: 60,
    legend: { position: 'top', font: { size: 9.5, color: look.palette.ink } },
    categories: rows.map(({ label }, at) => distinct(clamp(oneLine(label), 28), rows.slice(0, at))),
    categoryAxis: { font: { size: 9.5, color: look.palette.ink } },
    valueAxis: { visible: false, gridlines: false, minimum: 0, maximum: 115 },
    series: [
      {
        name: chart.shareName,
        color: look.palette.chart.primary,
        values: rows.map(({ share }) => share * 100),
        pointLabels: rows.map(({ text, share }) => ({
          text,
          position: share > 0.12 ? 'insideBase' : 'outsideEnd',
          font: { size: 9, bold: true, color: share > 0.12 ? 'FFFFFF' : look.palette.ink },
        })),
      },
      {
        name: chart.cumulativeName,
        type: 'line',
        color: look.palette.accent,
        values: rows.map(({ cumulative }) => cumulative * 100),
        markers: { shape: 'circle', size: 7 },
        line: { color: look.palette.accent, width: 1.75 },
        dataLabels: {
          value: true,
          position: 'above',
          numberFormat: percentFormat,
          font: { size: 9, color: look.palette.accent },
        },
      },
    ],
  };
}

/** Two categories of the same name would be one to a reader of the sheet. */
function distinct(label: string, before: ParetoChart['rows']): string {
  const same = before.filter((row) => clamp(oneLine(row.label), 28) === label).length;
  return same === 0 ? label : `${label} (${same + 1})`;
}
