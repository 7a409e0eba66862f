import type { ChartMarkerShape, ChartPointLabel, ScatterChartOptions, ScatterChartSeries } from 'docx/charts';
import type { DotPlot, DotSeries } from '../../../../../src/domain/report/charts.ts';
import { clamp, oneLine } from '../../texts/printable.ts';
import type { Look } from '../look.ts';
import { textPixels } from '../../../../../src/domain/report/page.ts';

/** Shape and hue both tell the series apart, so that neither is needed. */
const shapes: readonly ChartMarkerShape[] = ['diamond', 'circle', 'square', 'triangle', 'circle', 'diamond'];
const markerSize = 10;
/** Share of the axis' length that the names of the rows take, left of its start. */
const nameShare = 0.42;
/** How far a joining line stops before the marker's centre, in shares of the scale. */
const markerRadius = 0.014;

/**
 * A dot plot from a scatter chart, which is what Word has for it: every row is a height, a first series without
 * visible markers carries the names and the hairlines, one series a row joins the outermost markers by an error bar.
 * Error bars of a fixed size are used because every word processor draws them.
 */
export function dotPlot(look: Look, chart: DotPlot): ScatterChartOptions {
  const { scale, rows } = chart;
  const heights = rows.map((_, at) => rows.length - at);
  const names: ScatterChartSeries = nameSeries(look, chart, heights);
  const links = rows.flatMap((row, at) => linkSeries(look, chart, row, at, heights[at] ?? 0));
  // A lens that too few answered has no points yet; its place in the order keeps its shape and colour.
  const markers = chart.series.flatMap((series, at) =>
    series.values.some((value) => value !== null) ? [markerSeries(look, chart, series, at, heights)] : [],
  );
  const span = scale.to - scale.from;
  return {
    type: 'scatter',
    transformation: {
      width: textPixels,
      height: (look.compact ? 56 : 64) + rows.length * (look.compact ? 26 : rows.length > 5 ? 31 : 38),
    },
    legend: {
      position: 'top',
      font: { size: 9.5, color: look.palette.ink },
      hiddenEntries: [names.name, ...links.map(({ name }) => name)],
    },
    xAxis: {
      minimum: scale.from - Math.ceil((span * nameShare) / scale.step) * scale.step,
      maximum: scale.to + span * 0.06,
      interval: scale.step,
      // Left of the scale stand the names, not numbers.
      numberFormat: scale.from > 0 ? `[<${scale.from}]"";0` : '0;;0',
      gridlines: false,
      font: { size: 9, color: look.palette.muted },
    },
    yAxis: { visible: false, gridlines: false, minimum: 0.4, maximum: rows.length + 0.6 },
    series: [names, ...links, ...markers],
  };
}

function nameSeries(look: Look, { scale, rows }: DotPlot, heights: readonly number[]): ScatterChartSeries {
  return {
    name: '·',
    color: look.palette.line,
    markers: { shape: 'dot', size: 2 },
    points: heights.map((y) => ({ x: scale.from, y })),
    pointLabels: rows.map((row) => ({
      text: clamp(oneLine(row), 44),
      position: 'left',
      font: { size: 10, color: look.palette.ink },
    })),
    xErrorBars: {
      type: 'fixed',
      value: scale.to - scale.from,
      direction: 'plus',
      endCaps: false,
      line: { color: look.palette.faint, width: 0.75 },
    },
  };
}

function linkSeries(look: Look, { scale, series }: DotPlot, row: string, at: number, y: number): ScatterChartSeries[] {
  const values = series.flatMap(({ values: all }) => all[at] ?? []);
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const radius = (scale.to - scale.from) * markerRadius;
  if (values.length < 2 || high - low <= 2 * radius) return [];
  return [
    {
      name: `↔ ${at + 1} ${clamp(oneLine(row), 30)}`,
      color: look.palette.link,
      markers: { shape: 'dot', size: 2 },
      points: [{ x: low + radius, y }],
      xErrorBars: {
        type: 'fixed',
        value: high - low - 2 * radius,
        direction: 'plus',
        endCaps: false,
        line: { color: look.palette.link, width: 2.25 },
      },
    },
  ];
}

function markerSeries(
  look: Look,
  chart: DotPlot,
  { name, colour, values }: DotSeries,
  order: number,
  heights: readonly number[],
): ScatterChartSeries {
  const color = look.palette.chart[colour];
  const present = values.flatMap((value, at) => (value === null ? [] : [{ value, at }]));
  return {
    name: oneLine(name) || String(order + 1),
    color,
    markers: { shape: shapes[order % shapes.length] ?? 'circle', size: markerSize },
    points: present.map(({ value, at }) => ({ x: value, y: heights[at] ?? 0 })),
    pointLabels: present.map(({ value, at }) => labelOf(chart, value, at, order, color)),
  };
}

/** Only the outermost markers of a row carry their value, each on its free side. */
function labelOf(chart: DotPlot, value: number, row: number, order: number, color: string): false | ChartPointLabel {
  const values = chart.series.map((series) => series.values[row] ?? null);
  const present = values.filter((one) => one !== null);
  const [low, high] = [Math.min(...present), Math.max(...present)];
  const font = { size: 10, bold: true, color };
  const text = value.toFixed(chart.scale.digits);
  if (present.length === 1) return { text, position: 'right', font };
  if (value === high && order === values.lastIndexOf(high)) return { text, position: 'right', font };
  if (value === low && order === values.indexOf(low)) return { text, position: 'left', font };
  return false;
}
