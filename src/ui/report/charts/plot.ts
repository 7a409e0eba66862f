/** Numbered points on two axes: the map of agreement and the quadrants are one kind of picture. */
import type { DissentMap, QuadrantChart } from '../../../domain/report/charts.ts';
import { textPixels } from '../../../domain/report/page.ts';
import { placeLabels, type Spot } from '../../charts/place-labels.ts';
import type { PageLook } from '../look.ts';
import { formatted, ticks } from './text.ts';

export interface PlotAxis {
  readonly title: string;
  readonly ticks: readonly { readonly at: number; readonly text: string }[];
  /** Where low and high part; null where they do not. */
  readonly line: number | null;
}

export interface Plot {
  readonly height: number;
  readonly frame: { readonly left: number; readonly right: number; readonly top: number; readonly bottom: number };
  readonly across: PlotAxis;
  readonly up: PlotAxis;
  /** Above at the left and right, below at the left and right; empty where there are none. */
  readonly corners: readonly string[];
  readonly points: readonly (Spot & {
    readonly label: string;
    /** Of its label, from the point. */
    readonly offset: Spot;
    readonly size: number;
    readonly accent: boolean;
  })[];
}

interface Scale {
  readonly from: number;
  readonly to: number;
}

/** Widths of a marker in pixels. */
const [smallest, largest] = [11, 30];

export function plotOf(chart: DissentMap | QuadrantChart, { compact }: PageLook): Plot {
  const quadrants = chart.form === 'quadrants';
  const height = quadrants ? (compact ? 270 : 340) : 310;
  const frame = { left: 62, right: textPixels - 18, top: 14, bottom: height - 46 };
  const across: Scale = chart.across;
  const up: Scale = { from: chart.up.from ?? 0, to: chart.up.to ?? 1 };
  const x = (value: number): number => frame.left + shareOf(value, across) * (frame.right - frame.left);
  const y = (value: number): number => frame.bottom - shareOf(value, up) * (frame.bottom - frame.top);
  const merged = heaped(chart.points.map((point) => ({ label: point.label, x: x(point.x), y: y(point.y) })));
  const inside = merged.map((point) => ({ x: point.x - frame.left, y: point.y - frame.top }));
  const offsets = placeLabels(inside, { width: frame.right - frame.left, height: frame.bottom - frame.top });
  return {
    height,
    frame,
    across: {
      title: chart.across.title,
      line: quadrants && chart.across.line !== null ? x(chart.across.line) : null,
      ticks: marks(across, chart.across.step ?? 1, quadrants ? (chart.across.format ?? '0') : '0', x),
    },
    up: {
      title: chart.up.title,
      line: quadrants && chart.up.line !== null ? y(chart.up.line) : null,
      ticks: marks(up, chart.up.step ?? 0.25, chart.up.format ?? (quadrants ? '0' : '0.00'), y),
    },
    corners: quadrants ? chart.corners : [],
    points: merged.map(({ label, members, ...spot }, at) => {
      const first = chart.points[members[0] ?? 0];
      const size = quadrants && first && 'size' in first ? (first.size ?? 0) : 0;
      const accent = quadrants && members.some((one) => 'accent' in (chart.points[one] ?? {}) && isAccent(chart, one));
      const offset = offsets[at] ?? { x: 17, y: 0 };
      return { ...spot, label, offset, accent, size: smallest + (largest - smallest) * size };
    }),
  };
}

function isAccent(chart: DissentMap | QuadrantChart, at: number): boolean {
  return chart.form === 'quadrants' && chart.points[at]?.accent === true;
}

function shareOf(value: number, { from, to }: Scale): number {
  return to > from ? Math.min(1, Math.max(0, (value - from) / (to - from))) : 0.5;
}

function marks(scale: Scale, step: number, format: string, place: (value: number) => number): PlotAxis['ticks'] {
  return ticks(scale.from, scale.to, step).map((value) => ({ at: place(value), text: formatted(value, format) }));
}

interface Heap extends Spot {
  readonly label: string;
  /** Places of the points it stands for. */
  readonly members: readonly number[];
}

/** Points at the very same place are one marker that tells all their numbers. */
function heaped(points: readonly (Spot & { readonly label: string })[]): readonly Heap[] {
  const heaps: Heap[] = [];
  for (const [at, point] of points.entries()) {
    const same = heaps.findIndex((heap) => Math.hypot(heap.x - point.x, heap.y - point.y) < 2);
    const heap = heaps[same];
    if (heap === undefined) heaps.push({ ...point, members: [at] });
    else heaps[same] = { ...heap, label: `${heap.label}, ${point.label}`, members: [...heap.members, at] };
  }
  return heaps;
}
