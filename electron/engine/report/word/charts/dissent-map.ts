import type { ScatterChartOptions } from 'docx/charts';
import type { DissentMap } from '../../../../../src/domain/report/charts.ts';
import { oneLine } from '../../texts/printable.ts';
import type { Look } from '../look.ts';
import { textPixels } from '../../../../../src/domain/report/page.ts';

/** Points closer than this share of an axis cannot carry a label each. */
const near = { across: 0.022, up: 0.045 };

/** Numbered points: how good across, how agreed up. Points that lie on one another share a label. */
export function dissentMap(look: Look, chart: DissentMap): ScatterChartOptions {
  const font = { size: 9, color: look.palette.muted };
  const labels = labelsOf(chart);
  return {
    type: 'scatter',
    transformation: { width: textPixels, height: 300 },
    legend: false,
    xAxis: {
      title: { text: chart.across.title, font },
      minimum: chart.across.from,
      maximum: chart.across.to,
      interval: chart.across.step ?? 1,
      numberFormat: '0',
      gridlines: false,
      font,
    },
    yAxis: {
      title: { text: chart.up.title, font },
      minimum: chart.up.from ?? 0,
      maximum: chart.up.to ?? 1,
      interval: chart.up.step ?? 0.25,
      numberFormat: chart.up.format ?? '0.00',
      gridlines: true,
      font,
    },
    series: [
      {
        name: oneLine(chart.seriesName),
        color: look.palette.primary,
        markers: { shape: 'circle', size: 8 },
        points: chart.points.map(({ x, y }) => ({ x, y })),
        pointLabels: labels.map((text) =>
          text === '' ? false : { text, position: 'right', font: { size: 9, bold: true, color: look.palette.ink } },
        ),
      },
    ],
  };
}

/** The first point of a heap tells the numbers of all; the others stay without. */
function labelsOf({ points, across, up }: DissentMap): string[] {
  const width = (across.to - across.from) * near.across;
  const height = ((up.to ?? 1) - (up.from ?? 0)) * near.up;
  const labels = points.map(() => '');
  const heaps: number[][] = [];
  for (const [at, point] of points.entries()) {
    const heap = heaps.find((members) => members.some((one) => isNear(points[one], point, width, height)));
    if (heap) heap.push(at);
    else heaps.push([at]);
  }
  for (const heap of heaps) {
    const rightmost = heap.reduce(
      (best, at) => ((points[at]?.x ?? 0) > (points[best]?.x ?? 0) ? at : best),
      heap[0] ?? 0,
    );
    labels[rightmost] = heap.map((at) => points[at]?.label ?? '').join(', ');
  }
  return labels;
}

function isNear(
  one: { readonly x: number; readonly y: number } | undefined,
  other: { readonly x: number; readonly y: number },
  width: number,
  height: number,
): boolean {
  return one !== undefined && Math.abs(one.x - other.x) <= width && Math.abs(one.y - other.y) <= height;
}
