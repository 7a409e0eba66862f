import { type WrittenReport, writeReport } from '../../../electron/engine/report/write.ts';
import type { ReportInput } from '../../../electron/engine/report/input.ts';
import { openPackage, type OfficePackage } from './package.ts';

export interface Written extends WrittenReport {
  readonly file: OfficePackage;
}

/** Writes and takes apart. */
export async function write(input: ReportInput, pageNumbers = true): Promise<Written> {
  const written = await writeReport(input, { onProgress: () => {}, signal: new AbortController().signal, pageNumbers });
  return { ...written, file: openPackage(written.bytes) };
}
