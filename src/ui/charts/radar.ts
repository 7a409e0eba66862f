/** A profile of levels: one axis a dimension, one shape a series. */
import type { ChartConfiguration, Plugin, RadialLinearScale } from 'chart.js';
import { pointStyleOf, type Mark } from './marks.ts';
import { colourOf, type ChartTheme } from './theme.ts';

export interface RadarSeries {
  readonly id: string;
  readonly title: string;
  readonly values: readonly (number | null)[];
  readonly texts: readonly string[];
  readonly mark: Mark;
  /** The series that the picture is about is filled; the others are only lines. */
  readonly main: boolean;
}

export function radarConfig(
  axes: readonly string[],
  series: readonly RadarSeries[],
  points: number,
  theme: ChartTheme,
): ChartConfiguration {
  return {
    type: 'radar',
    data: {
      labels: axes.map((axis) => wrap(axis, 18)),
      datasets: series.map((one) => {
        const colour = colourOf(one.mark, theme);
        return {
          data: [...one.values],
          borderColor: colour,
          borderWidth: one.main ? 2.5 : 1.75,
          borderDash: one.main ? [] : [5, 4],
          backgroundColor: `${colour}26`,
          fill: one.main,
          pointStyle: pointStyleOf(one.mark),
          pointRadius: one.main ? 5 : 5.5,
          pointBorderColor: colour,
          pointBorderWidth: 2,
          pointBackgroundColor: one.mark.filled ? colour : theme.surface,
          spanGaps: false,
          order: one.main ? 1 : 0,
        };
      }),
    },
    options: {
      events: [],
      layout: { padding: 4 },
      scales: {
        r: {
          min: 0,
          max: points,
          ticks: { stepSize: 1, display: false },
          grid: { color: theme.grid },
          angleLines: { color: theme.grid },
          pointLabels: { color: theme.ink, padding: 10, font: { family: theme.sans, size: 13 } },
        },
      },
    },
    plugins: [ringNumbers(points, axes.length, theme)],
  };
}

/** Numbers the rings midway between the last axis and the first: on an axis they would lie under the marks. */
function ringNumbers(points: number, axes: number, theme: ChartTheme): Plugin {
  return {
    id: 'ringNumbers',
    afterDatasetsDraw: ({ ctx, scales }) => {
      const r = scales['r'] as RadialLinearScale | undefined;
      if (r === undefined || axes < 3) return;
      const half = Math.PI / axes;
      ctx.save();
      ctx.font = `400 12px ${theme.sans}`;
      ctx.textAlign = 'center';
      ctx.textBaseline = 'middle';
      ctx.lineWidth = 3;
      ctx.lineJoin = 'round';
      ctx.strokeStyle = theme.surface;
      ctx.fillStyle = theme.muted;
      for (let value = 1; value <= points; value += 1) {
        const reach = r.getDistanceFromCenterForValue(value) * Math.cos(half);
        const at = [r.xCenter - reach * Math.sin(half), r.yCenter - reach * Math.cos(half)] as const;
        ctx.strokeText(String(value), ...at);
        ctx.fillText(String(value), ...at);
      }
      ctx.restore();
    },
  };
}

/** Breaks a long axis title into lines at its spaces. */
export function wrap(text: string, width: number): string[] {
  const lines: string[] = [];
  for (const word of text.split(' ')) {
    const last = lines.at(-1);
    if (last !== undefined && `${last} ${word}`.length <= width) lines[lines.length - 1] = `${last} ${word}`;
    else lines.push(word);
  }
  return lines;
}
