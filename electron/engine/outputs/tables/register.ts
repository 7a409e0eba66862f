import { writeCell } from '../../../../src/domain/registers/cells.ts';
import type { RegisterColumn } from '../../../../src/domain/registers/register.ts';
import type { OutputContext } from '../context.ts';
import type { OutputExercise } from '../input.ts';
import type { OutputColumn, OutputTable } from '../table.ts';

/** What the room wrote down, with what it decided against the rule; null while nothing is written. */
export function registerTable(context: OutputContext, exercise: OutputExercise, id: string): OutputTable | null {
  const { t, input, local } = context;
  const { definition, entries } = exercise;
  const { register } = definition;
  if (register === undefined || entries.length === 0) return null;
  const decided = entries.some(({ override }) => override !== null);
  return {
    id,
    title: t.sheets.register(local(definition.title)),
    look: 'table',
    columns: [
      { title: t.register.number, width: 7 },
      ...register.columns.map((column) => ({ title: local(column.title), ...widthOf(column) })),
      ...(decided
        ? [
            { title: t.register.override, width: 22 },
            { title: t.register.reason, width: 40, wrap: true },
          ]
        : []),
    ],
    rows: entries.map(({ data, override }, at) => [
      at + 1,
      ...register.columns.map((column) => {
        const value = data[column.id];
        return typeof value === 'number' ? value : writeCell(column, value, input.language);
      }),
      ...(decided ? [override?.step ?? null, override?.reason ?? null] : []),
    ]),
  };
}

function widthOf(column: RegisterColumn): Pick<OutputColumn, 'width' | 'wrap'> {
  if (column.type === 'long') return { width: 50, wrap: true };
  if (column.type === 'text') return { width: 36, wrap: true };
  return { width: column.type === 'choices' ? 32 : column.type === 'choice' ? 20 : 14 };
}
