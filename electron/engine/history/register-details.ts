import type { HistoryDetail } from '../../../src/contract/history-views.ts';
import type { InstrumentDefinition } from '../../../src/domain/instruments/definition.ts';
import type { Row } from '../storage/change-capture.ts';

const longest = 60;

/** The cells of a register's row that became others. */
export function registerDetails(before: Row, after: Row, definition: InstrumentDefinition | null): HistoryDetail[] {
  const columns = definition?.register?.columns ?? [];
  const [was, is] = [cellsOf(before), cellsOf(after)];
  const cells = columns
    .filter(({ id }) => JSON.stringify(was[id] ?? null) !== JSON.stringify(is[id] ?? null))
    .map(({ id, title }) => ({ field: title, before: told(was[id]), after: told(is[id]) }));
  const step = before['override_step'] === after['override_step'];
  return step ? cells : [...cells, { field: 'override_step', before: null, after: null }];
}

const cellsOf = (row: Row): Readonly<Record<string, unknown>> =>
  JSON.parse(String(row['data'])) as Readonly<Record<string, unknown>>;

/** Flags and choices are told as changed only: their words are the register's. */
function told(cell: unknown): string | number | null {
  if (typeof cell === 'number') return cell;
  return typeof cell === 'string' && cell.length <= longest && !cell.includes('\n') ? cell : null;
}
