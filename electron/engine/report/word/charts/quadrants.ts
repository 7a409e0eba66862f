import type { ScatterChartOptions, ScatterChartSeries } from 'docx/charts';
import type { QuadrantChart } from '../../model/charts.ts';
import { oneLine } from '../../texts/printable.ts';
import { type Look, textPixels } from '../look.ts';

/** Points closer than this share of an axis cannot carry a label each. */
const near = { across: 0.03, up: 0.05 };
/** Widths of a marker in points, from the smallest to the largest. */
const sizes = [8, 13, 18, 24] as const;

/**
 * Numbered points between two lines. The lines are error bars of a fixed size of points without a marker, because
 * every word processor draws those; markers of one size and colour are one series.
 */
export function quadrantChart(look: Look, chart: QuadrantChart): ScatterChartOptions {
  const font = { size: 9, color: look.palette.muted };
  const axis = ({ title, from, to, step }: QuadrantChart['across'], gridlines: boolean) => ({
    title: { text: oneLine(title), font },
    minimum: from,
    maximum: to,
    interval: step,
    numberFormat: '0',
    gridlines,
    font,
  });
  return {
    type: 'scatter',
    transformation: { width: textPixels, height: look.compact ? 250 : 330 },
    legend: false,
    xAxis: axis(chart.across, false),
    yAxis: axis(chart.up, true),
    series: [...lineSeries(look, chart), ...markerSeries(look, chart)],
  };
}

function lineSeries(look: Look, { across, up }: QuadrantChart): ScatterChartSeries[] {
  const bar = (value: number) => ({
    type: 'fixed' as const,
    value,
    direction: 'plus' as const,
    endCaps: false,
    line: { color: look.palette.muted, width: 1.25 },
  });
  const base = { color: look.palette.muted, markers: { shape: 'dot', size: 2 } as const };
  return [
    ...(across.line === null
      ? []
      : [
          {
            ...base,
            name: oneLine(across.lineName),
            points: [{ x: across.line, y: up.from }],
            yErrorBars: bar(up.to - up.from),
          },
        ]),
    ...(up.line === null
      ? []
      : [
          {
            ...base,
            name: oneLine(up.lineName),
            points: [{ x: across.from, y: up.line }],
            xErrorBars: bar(across.to - across.from),
          },
        ]),
  ];
}

function markerSeries(look: Look, chart: QuadrantChart): ScatterChartSeries[] {
  const labels = labelsOf(chart);
  const font = { size: 9, bold: true, color: look.palette.ink };
  const numbered = chart.points.map((point, at) => ({
    ...point,
    text: labels[at] ?? '',
    step: Math.min(sizes.length - 1, Math.floor((point.size ?? 0) * sizes.length)),
  }));
  return [false, true].flatMap((accent) =>
    sizes.flatMap((size, step): ScatterChartSeries[] => {
      const points = numbered.filter((point) => (point.accent ?? false) === accent && point.step === step);
      if (points.length === 0) return [];
      return [
        {
          name: [oneLine(chart.seriesName), ...(accent ? ['!'] : []), ...(step > 0 ? [String(step + 1)] : [])].join(
            ' ',
          ),
          color: look.palette[accent ? 'accent' : 'primary'],
          markers: { shape: accent ? 'diamond' : 'circle', size: accent ? size + 2 : size },
          points: points.map(({ x, y }) => ({ x, y })),
          pointLabels: points.map(({ text }) => (text === '' ? false : { text, position: 'right', font })),
        },
      ];
    }),
  );
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
