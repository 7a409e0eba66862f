/** What the register of a definition must satisfy beyond its shape. */
import type { InstrumentDefinition } from './definition.ts';
import type { Problem } from './instrument-checks.ts';
import type { RegisterColumn } from '../registers/register.ts';

/** Problems in the order of the file; empty without a register. */
export function registerProblems({ register, dimensions, items }: InstrumentDefinition): readonly Problem[] {
  if (register === undefined) return [];
  const { columns, item, storyColumn, insteadColumn } = register;
  const problems: Problem[] = columns.flatMap((column, i) => columnProblems(column, i, columns));
  if (columns[0]?.type !== 'text') {
    problems.push({
      path: 'register.columns.0.type',
      code: 'wrong-kind',
      message: 'the first column names a row: text',
    });
  }
  if (item !== undefined && !dimensions.some(({ id }) => id === item.dimensionId)) {
    const message = `"${item.dimensionId}" is not a dimension`;
    problems.push({ path: 'register.item.dimensionId', code: 'unknown-dimension', message });
  }
  if (storyColumn !== undefined && !columns.some(({ id }) => id === storyColumn)) {
    problems.push({ path: 'register.storyColumn', code: 'unknown-column', message: `"${storyColumn}" is no column` });
  }
  const instead = columns.find(({ id }) => id === insteadColumn);
  const known = new Set(items.map(({ id }) => id));
  if (
    insteadColumn !== undefined &&
    !(instead?.type === 'choice' && instead.options.every(({ id }) => known.has(id)))
  ) {
    const message = `"${insteadColumn}" is no column that chooses among the items`;
    problems.push({ path: 'register.insteadColumn', code: 'unknown-column', message });
  }
  return problems;
}

function columnProblems(column: RegisterColumn, i: number, all: readonly RegisterColumn[]): readonly Problem[] {
  const path = `register.columns.${i}`;
  const problems: Problem[] = [];
  if (all.findIndex(({ id }) => id === column.id) < i) {
    problems.push({ path: `${path}.id`, code: 'duplicate-id', message: `"${column.id}" is used twice` });
  }
  if ('minimum' in column && column.minimum >= column.maximum) {
    problems.push({ path: `${path}.maximum`, code: 'bounds', message: 'minimum must lie below maximum' });
  }
  if ('options' in column) {
    column.options.forEach((option, n) => {
      if (column.options.findIndex(({ id }) => id === option.id) < n) {
        problems.push({
          path: `${path}.options.${n}.id`,
          code: 'duplicate-id',
          message: `"${option.id}" is used twice`,
        });
      }
    });
  }
  return problems;
}
