import { execFile } from 'node:child_process';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { convertInLibreOffice } from '../libre-office.ts';
import { officeFaults } from '../ooxml-validator.ts';
import { pythonReader } from './python-reader.ts';

const run = promisify(execFile);
/** The system's own: another Python first on the path lacks its libraries. */
const python = '/usr/bin/python3';

export type ReadCell = string | number | { readonly day: string } | null;

export interface ReadSheet {
  readonly title: string;
  readonly rows: readonly (readonly ReadCell[])[];
  /** "s" text, "n" number or nothing, "d" date, "f" formula. */
  readonly types: readonly string[];
  readonly frozen: string | null;
  /** Range and range of the filter, by name. */
  readonly tables: Readonly<Record<string, readonly [string, string]>>;
  readonly widths: readonly number[];
}

export interface ReadEvent {
  readonly uid: string;
  readonly sequence: number;
  readonly stamp: string;
  readonly start: string;
  readonly end: string;
  readonly summary: string;
  readonly description: string;
  readonly language: string;
  readonly alarms: number;
}

/** Runs `use` with the bytes as a file. */
async function asFile<T>(
  name: string,
  bytes: Uint8Array,
  use: (path: string, folder: string) => Promise<T>,
): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'respiro-output-'));
  try {
    await writeFile(join(folder, name), bytes);
    return await use(join(folder, name), folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

async function readBy<T>(kind: 'xlsx' | 'ics', bytes: Uint8Array): Promise<T> {
  return asFile(`a.${kind}`, bytes, async (path) => {
    const { stdout } = await run(python, ['-c', pythonReader, kind, path], { maxBuffer: 512 << 20 });
    return JSON.parse(stdout) as T;
  });
}

/** The worksheets as openpyxl reads them. */
export const readWorkbook = (bytes: Uint8Array): Promise<ReadSheet[]> => readBy('xlsx', bytes);

/** The entries as icalendar reads them. */
export const readCalendar = (bytes: Uint8Array): Promise<ReadEvent[]> => readBy('ics', bytes);

/** Faults that Microsoft's own Open XML validator finds in a workbook. */
export const workbookFaults = (bytes: Uint8Array): Promise<string[]> => officeFaults('a.xlsx', bytes);

/** What LibreOffice makes of a file when it is opened: as CSV again, in UTF-8, formulas as their values. */
export function throughLibreOffice(name: string, bytes: Uint8Array): Promise<string> {
  return asFile(name, bytes, async (path, folder) => {
    const filter = 'csv:Text - txt - csv (StarCalc):44,34,76,1';
    // A CSV is read as Excel reads one: by its byte order mark.
    const options = name.endsWith('.csv') ? ['--infilter=CSV:44,34,UTF8,1'] : [];
    const out = join(folder, 'out');
    await convertInLibreOffice(path, out, filter, options);
    return readFile(join(out, name.replace(/\.\w+$/, '.csv')), 'utf8');
  });
}
