/** The mirror drawn: two values a row on one line of 0–100, and the distance between them. */
import type { ChartConfiguration, Plugin } from 'chart.js';
import { pointStyleOf, type Mark } from './marks.ts';
import { colourOf, type ChartTheme } from './theme.ts';

export interface DumbbellRow {
  readonly id: string;
  readonly label: string;
  readonly first: number | null;
  readonly second: number | null;
  /** As printed beside the marks; the rounding is the caller's. */
  readonly firstText: string;
  readonly secondText: string;
  readonly gapText: string;
}

export const rowHeight = 46;
export const axisHeight = 28;

export function dumbbellConfig(
  rows: readonly DumbbellRow[],
  marks: readonly [Mark, Mark],
  theme: ChartTheme,
): ChartConfiguration {
  const [first, second] = marks;
  const points = (mark: Mark, values: (number | null)[]): ChartConfiguration['data']['datasets'][number] => ({
    type: 'line',
    data: values,
    showLine: false,
    pointStyle: pointStyleOf(mark),
    pointRadius: mark.shape === 'diamond' ? 9 : 7.5,
    pointBorderWidth: 2.5,
    pointBorderColor: colourOf(mark, theme),
    pointBackgroundColor: mark.filled ? colourOf(mark, theme) : theme.surface,
    clip: false,
  });
  const bars = rows.map(({ first: a, second: b }) =>
    a === null || b === null ? null : ([Math.min(a, b), Math.max(a, b)] satisfies [number, number]),
  );
  return {
    type: 'bar',
    data: {
      labels: rows.map((row) => row.label),
      datasets: [
        points(
          second,
          rows.map((row) => row.second),
        ),
        points(
          first,
          rows.map((row) => row.first),
        ),
        { type: 'bar', data: bars, barThickness: 3, backgroundColor: `${theme.coral}66`, order: 1 },
      ],
    },
    options: {
      indexAxis: 'y',
      events: [],
      // Room for the marks is in the padding; a row must be exactly as high as its label.
      layout: { autoPadding: false, padding: { left: 24, right: 24 } },
      scales: {
        y: { display: false, offset: true },
        x: {
          min: 0,
          max: 100,
          border: { display: false },
          grid: { color: theme.grid, drawTicks: false },
          ticks: { stepSize: 25, color: theme.muted, padding: 8, font: { family: theme.sans, size: 12 } },
          afterFit: (scale) => void (scale.height = axisHeight),
        },
      },
    },
    plugins: [figures(rows, marks, theme)],
  };
}

/** Prints each value on the outer side of its mark, and the distance over the line. */
function figures(
  rows: readonly DumbbellRow[],
  [firstMark, secondMark]: readonly [Mark, Mark],
  theme: ChartTheme,
): Plugin {
  return {
    id: 'figures',
    afterDatasetsDraw: (chart) => {
      const { ctx, scales } = chart;
      const { x, y } = scales;
      if (x === undefined || y === undefined) return;
      ctx.save();
      ctx.textBaseline = 'middle';
      rows.forEach((row, index) => {
        const top = y.getPixelForValue(index);
        const write = (text: string, at: number, colour: string, weight: number, size: number, dy = 0): void => {
          ctx.font = `${weight} ${size}px ${theme.sans}`;
          ctx.fillStyle = colour;
          ctx.fillText(text, at, top + dy);
        };
        const firstRight = (row.first ?? 0) >= (row.second ?? 0);
        const outside = (value: number | null, text: string, right: boolean, mark: Mark): void => {
          if (value === null) return;
          ctx.textAlign = right ? 'left' : 'right';
          write(text, x.getPixelForValue(value) + (right ? 15 : -15), colourOf(mark, theme), 650, 13);
        };
        outside(row.first, row.firstText, firstRight, firstMark);
        outside(row.second, row.secondText, !firstRight, secondMark);
        if (row.first !== null && row.second !== null) {
          ctx.textAlign = 'center';
          const middle = x.getPixelForValue((row.first + row.second) / 2);
          if (Math.abs(row.first - row.second) >= 6) write(row.gapText, middle, theme.muted, 450, 12, -13);
        }
      });
      ctx.restore();
    },
  };
}
