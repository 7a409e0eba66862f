import { strToU8, zipSync } from 'fflate';
import { localeOf } from '../report/texts/numbers.ts';
import { oneLine } from '../report/texts/printable.ts';
import { calendarText } from './calendar.ts';
import { csvText } from './csv.ts';
import type { OutputInput } from './input.ts';
import { dataTables } from './tables/data.ts';
import { planTable } from './tables/plan.ts';
import type { OutputTable } from './table.ts';
import { workbookBytes } from './xlsx/workbook.ts';

export type OnProgress = (step: string, done: number, total: number) => void;

/** The bytes of one file beside the report. */
export function outputBytes(input: OutputInput, onProgress: OnProgress = () => {}): Uint8Array {
  switch (input.kind) {
    case 'data-xlsx':
      return workbook(input, dataTables(input), onProgress);
    case 'plan-xlsx':
      return workbook(input, [planTable(input)], onProgress);
    case 'data-csv':
      return zippedCsv(input, dataTables(input), onProgress);
    case 'reviews-ics':
      return strToU8(calendarText(input));
  }
}

function workbook(input: OutputInput, tables: readonly OutputTable[], onProgress: OnProgress): Uint8Array {
  const { engagement, language, wave, writtenAt } = input;
  const total = tables.length + 1;
  const properties = {
    title: [tables[0]?.title ?? '', engagement.client, wave.label].map(oneLine).join(' · '),
    author: [engagement.consultant, engagement.firm].map(oneLine).filter(Boolean).join(', '),
    createdAt: writtenAt,
    language: localeOf(language),
  };
  return workbookBytes(tables, properties, (done) => onProgress(tables[done]?.id ?? 'zip', done, total));
}

/** A file a table, together in one ZIP: one place to choose, and never half of them. */
function zippedCsv(input: OutputInput, tables: readonly OutputTable[], onProgress: OnProgress): Uint8Array {
  const files = tables.map((table, at) => {
    onProgress(table.id, at, tables.length + 1);
    return [`${table.id}.csv`, strToU8(csvText(table))] as const;
  });
  onProgress('zip', tables.length, tables.length + 1);
  return zipSync(Object.fromEntries(files), { level: 6, mtime: new Date(input.writtenAt) });
}
