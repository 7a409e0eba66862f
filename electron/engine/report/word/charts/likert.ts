import type { BarChartOptions } from 'docx/charts';
import type { LikertChart } from '../../../../../src/domain/report/charts.ts';
import { clamp, oneLine } from '../../texts/printable.ts';
import type { Look } from '../look.ts';
import { textPixels } from '../../../../../src/domain/report/page.ts';
import { divergingSteps } from '../../../../../src/domain/report/palette.ts';

/** 100 % bars from the low end to the high end, first row on top, the share written where it fits. */
export function likertBars(look: Look, chart: LikertChart): BarChartOptions {
  const steps = divergingSteps(look.kit, chart.points.length);
  const { rows } = chart;
  return {
    type: 'bar',
    stacking: 'percent',
    transformation: { width: textPixels, height: 58 + rows.length * (look.compact ? 27 : rows.length > 8 ? 30 : 34) },
    gapWidth: 42,
    legend: { position: 'top', font: { size: 9.5, color: look.palette.ink } },
    categories: rows.map(({ label }, at) =>
      unique(
        clamp(oneLine(label), 64),
        rows.slice(0, at).map((row) => clamp(oneLine(row.label), 64)),
      ),
    ),
    categoryAxis: { reverseOrder: true, font: { size: 9.5, color: look.palette.ink } },
    valueAxis: { crossesAt: 'maximum', gridlines: false, visible: false },
    series: chart.points.map((name, point) => ({
      name: oneLine(name) || String(point + 1),
      color: steps[point]?.fill ?? look.palette.muted,
      values: rows.map(({ counts }) => share(counts, point)),
      dataLabels: {
        value: true,
        numberFormat: chart.percentFormat,
        font: { size: 9, color: steps[point]?.label ?? look.palette.ink },
      },
    })),
  };
}

/** Percent of the row, so that the label can be written as one; the sheet behind holds the same. */
function share(counts: readonly number[], point: number): number {
  const total = counts.reduce((sum, count) => sum + count, 0);
  return total === 0 ? 0 : ((counts[point] ?? 0) / total) * 100;
}

/** Two rows of the same name would be one to a reader of the sheet. */
function unique(label: string, before: readonly string[]): string {
  return before.includes(label) ? `${label} (${before.filter((one) => one === label).length + 1})` : label;
}
