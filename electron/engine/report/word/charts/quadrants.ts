import type { ScatterChartOptions, ScatterChartSeries } from 'docx/charts';
import type { QuadrantChart } from '../../../../../src/domain/report/charts.ts';
import { oneLine } from '../../texts/printable.ts';
import type { Look } from '../look.ts';
import { textPixels } from '../../../../../src/domain/report/page.ts';

/** Points closer than this share of an axis cannot carry a label each. */
const near = { across: 0.03, up: 0.05 };
/** Widths of a marker in points. */
const [smallest, largest] = [8, 24];

/**
 * Numbered points between two lines. Lines join the points of a series or of none, in the whole chart: so each marker is
 * a series of its own, and each of the two lines one of two points without markers.
 */
export function quadrantChart(look: Look, chart: QuadrantChart): ScatterChartOptions {
  const font = { size: 9, color: look.palette.muted };
  const axis = ({ title, from, to, step, format }: QuadrantChart['across'], gridlines: boolean) => ({
    title: { text: oneLine(title), font },
    minimum: from,
    maximum: to,
    interval: step,
    numberFormat: format ?? '0',
    gridlines,
    font,
  });
  return {
    type: 'scatter',
    lines: 'straight',
    transformation: { width: textPixels, height: look.compact ? 250 : 330 },
    legend: false,
    xAxis: axis(chart.across, false),
    yAxis: axis(chart.up, true),
    series: [...lineSeries(look, chart), ...cornerSeries(look, chart), ...markerSeries(look, chart)],
  };
}

function lineSeries(look: Look, { across, up }: QuadrantChart): ScatterChartSeries[] {
  const base = {
    color: look.palette.muted,
    markers: false,
    line: { color: look.palette.muted, width: 1.25 },
  } as const;
  return [
    ...(across.line === null
      ? []
      : [
          {
            ...base,
            name: oneLine(across.lineName),
            points: [
              { x: across.line, y: up.from },
              { x: across.line, y: up.to },
            ],
          },
        ]),
    ...(up.line === null
      ? []
      : [
          {
            ...base,
            name: oneLine(up.lineName),
            points: [
              { x: across.from, y: up.line },
              { x: across.to, y: up.line },
            ],
          },
        ]),
  ];
}

/** The names of the corners are the labels of points that are too small to be seen. */
function cornerSeries(look: Look, { across, up, corners }: QuadrantChart): ScatterChartSeries[] {
  const inset = (up.to - up.from) * 0.06;
  const font = { size: 8.5, color: look.palette.muted };
  return corners.map((corner, at) => {
    const text = oneLine(corner);
    const x = at % 2 === 0 ? across.from : across.to;
    const y = at < 2 ? up.to - inset : up.from + inset;
    return {
      name: text,
      color: look.palette.faint,
      markers: false,
      points: [{ x, y }],
      pointLabels: [{ text, position: at % 2 === 0 ? 'right' : 'left', font }],
    };
  });
}

function markerSeries(look: Look, chart: QuadrantChart): ScatterChartSeries[] {
  const labels = labelsOf(chart);
  const font = { size: 9, bold: true, color: look.palette.ink };
  return chart.points.map(({ label, x, y, size = 0, accent = false }, at) => {
    const width = smallest + (largest - smallest) * size;
    const text = labels[at] ?? '';
    return {
      name: oneLine(`${chart.seriesName} ${label}`),
      color: look.palette[accent ? 'accent' : 'primary'],
      markers: { shape: accent ? 'diamond' : 'circle', size: Math.round(accent ? width + 2 : width) },
      points: [{ x, y }],
      pointLabels: [text === '' ? false : { text, position: 'right', font }],
    };
  });
}

/** The rightmost point of a heap tells the numbers of all; the others stay without. */
function labelsOf({ points, across, up }: QuadrantChart): string[] {
  const [width, height] = [(across.to - across.from) * near.across, (up.to - up.from) * near.up];
  const labels = points.map(() => '');
  const heaps: number[][] = [];
  for (const [at, point] of points.entries()) {
    const heap = heaps.find((members) =>
      members.some((one) => {
        const other = points[one];
        return other !== undefined && Math.abs(other.x - point.x) <= width && Math.abs(other.y - point.y) <= height;
      }),
    );
    if (heap) heap.push(at);
    else heaps.push([at]);
  }
  for (const heap of heaps) {
    const last = heap.reduce((best, at) => ((points[at]?.x ?? 0) > (points[best]?.x ?? 0) ? at : best), heap[0] ?? 0);
    labels[last] = heap.map((at) => points[at]?.label ?? '').join(', ');
  }
  return labels;
}
