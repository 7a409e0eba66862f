/** What a benchmark says, and the little statistics it needs. */

export interface Figure {
  readonly what: string;
  readonly value: number;
  readonly unit: 'ms' | 'MB' | 'times' | '%';
  /** The target of the project's own statement, as a most; null where there is none. */
  readonly target: number | null;
  /** How the value came about: repetitions, spread, what it is compared with. */
  readonly note: string;
}

export function median(values: readonly number[]): number {
  return percentile(values, 50);
}

/** Nearest rank. */
export function percentile(values: readonly number[], percent: number): number {
  const sorted = values.toSorted((a, b) => a - b);
  return sorted[Math.max(0, Math.ceil((percent / 100) * sorted.length) - 1)] ?? NaN;
}

/** Median with the smallest and the largest value, for a note. */
export function spread(values: readonly number[], digits = 0): string {
  const [low, middle, high] = [Math.min(...values), median(values), Math.max(...values)].map((v) => v.toFixed(digits));
  return `${middle} (${low}–${high})`;
}

export function isMet({ value, target }: Figure): boolean | null {
  return target === null ? null : value <= target;
}

function verdictOf(figure: Figure): string {
  const met = isMet(figure);
  return met === null ? '' : met ? 'met' : 'MISSED';
}

export function table(figures: readonly Figure[]): string {
  const rows = figures.map((figure) => [
    figure.what,
    `${figure.value.toFixed(figure.unit === 'MB' ? 0 : 2)} ${figure.unit}`,
    figure.target === null ? '' : `≤ ${figure.target} ${figure.unit}`,
    verdictOf(figure),
    figure.note,
  ]);
  const all = [['what', 'measured', 'target', '', 'how'], ...rows];
  const widths = [0, 1, 2, 3].map((column) => Math.max(...all.map((row) => row[column]?.length ?? 0)));
  return all
    .map((row) =>
      row
        .map((cell, column) => cell.padEnd(widths[column] ?? 0))
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
